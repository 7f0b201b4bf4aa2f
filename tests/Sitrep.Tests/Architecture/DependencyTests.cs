using Mono.Cecil;
using Sitrep.Ingest;
using Sitrep.Store;

namespace Sitrep.Tests.Architecture;

/// <summary>The way of a report is the only direction in which code may depend on code; read from what was compiled.</summary>
public class DependencyTests
{
    // Each sees those before it. Places and Times, side by side, don't see each other; nor do stories and the front door, in the root.
    private static readonly string[][] Way = [["Data"], ["Text"], ["Language"], ["Places", "Times"], ["Actors"], ["Events"], ["Record"], ["Stories", ""], ["Evaluation"]];

    private static readonly (string From, string Folder, string To, string ToFolder)[] Uses = [.. UsesIn(typeof(ReportReader).Assembly.Location)];

    [Fact]
    public void Every_namespace_of_the_library_has_its_place_in_the_way() =>
        Uses.Select(u => u.Folder).Distinct().Except(Way.SelectMany(w => w)).ShouldBeEmpty();

    [Fact]
    public void Nothing_reaches_back() => Uses
        .Where(u => u.To.StartsWith("Sitrep.", StringComparison.Ordinal) && u.Folder != u.ToFolder && Array.FindIndex(Way, w => w.Contains(u.Folder)) <= Array.FindIndex(Way, w => w.Contains(u.ToFolder)))
        .Select(u => $"{u.From} uses {u.To}").Distinct().ShouldBeEmpty();

    [Fact]
    public void Only_one_folder_knows_the_runtime_of_the_model() => Uses
        .Where(u => u.To.StartsWith("Microsoft.ML", StringComparison.Ordinal) && !u.From.StartsWith("Sitrep.Language.Neural.", StringComparison.Ordinal))
        .Select(u => u.From).Distinct().ShouldBeEmpty();

    [Fact]
    public void Taking_reports_in_knows_of_the_library_only_texts() => UsesIn(typeof(ReportIntake).Assembly.Location)
        .Where(u => u.To.StartsWith("Sitrep.", StringComparison.Ordinal) && !u.To.StartsWith("Sitrep.Ingest.", StringComparison.Ordinal) && u.ToFolder != "Text")
        .Select(u => $"{u.From} uses {u.To}").Distinct().ShouldBeEmpty();

    [Fact]
    public void The_store_knows_nothing_of_how_a_report_is_read() => UsesIn(typeof(ReportStore).Assembly.Location)
        .Where(u => u.To.StartsWith("Sitrep.", StringComparison.Ordinal) && !u.To.StartsWith("Sitrep.Store.", StringComparison.Ordinal) && u.ToFolder is not ("Data" or "Places" or "Record" or "Stories"))
        .Select(u => $"{u.From} uses {u.To}").Distinct().ShouldBeEmpty();

    [Theory]
    [InlineData("Microsoft.Data.Sqlite", "Sitrep.Store.Sqlite.")]
    [InlineData("Npgsql", "Sitrep.Store.Postgres.")]
    public void Only_its_own_folder_knows_a_database(string driver, string folder) => UsesIn(typeof(ReportStore).Assembly.Location)
        .Where(u => u.To.StartsWith(driver, StringComparison.Ordinal) && !u.From.StartsWith(folder, StringComparison.Ordinal))
        .Select(u => u.From).Distinct().ShouldBeEmpty();

    [Fact]
    public void The_library_opens_no_connection() => Uses
        .Where(u => u.To.StartsWith("System.Net.", StringComparison.Ordinal)).Select(u => $"{u.From} uses {u.To}").Distinct().ShouldBeEmpty();

    private static IEnumerable<(string From, string Folder, string To, string ToFolder)> UsesIn(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        foreach (var type in module.GetTypes().Where(t => NamespaceOf(t).StartsWith("Sitrep", StringComparison.Ordinal)))
        {
            foreach (var used in UsedBy(type).SelectMany(Parts).Select(t => (t.FullName, NamespaceOf(t))).Distinct().ToList())
            {
                yield return (type.FullName, FolderOf(NamespaceOf(type)), used.FullName, FolderOf(used.Item2));
            }
        }
    }

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        var found = new List<TypeReference?> { type.BaseType };
        found.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        found.AddRange(type.Fields.Select(f => f.FieldType));
        foreach (var method in type.Methods)
        {
            found.Add(method.ReturnType);
            found.AddRange(method.Parameters.Select(p => p.ParameterType));
            found.AddRange(method.Body?.Variables.Select(v => v.VariableType) ?? []);
            foreach (var operand in method.Body?.Instructions.Select(i => i.Operand) ?? [])
            {
                found.Add(operand switch { TypeReference t => t, MemberReference m => m.DeclaringType, _ => null });
                if (operand is GenericInstanceMethod generic)
                {
                    found.AddRange(generic.GenericArguments);
                }
            }
        }

        return found.OfType<TypeReference>();
    }

    // A list of places is a list, and places.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification other => Parts(other.ElementType),
        GenericParameter => [],
        _ => [type],
    };

    private static string NamespaceOf(TypeReference type) => type.DeclaringType is { } outer ? NamespaceOf(outer) : type.Namespace;

    private static string FolderOf(string space)
    {
        var parts = space.Split('.');
        return parts[0] == "Sitrep" && parts.Length > 1 ? parts[1] : "";
    }
}
