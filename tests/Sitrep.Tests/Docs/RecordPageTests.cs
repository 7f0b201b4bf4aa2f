using System.Text.Json.Serialization.Metadata;
using Sitrep.Record;

namespace Sitrep.Tests.Docs;

public class RecordPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs/reference/record.md"));

    public static TheoryData<string> Fields { get; } = [.. FieldsOf(typeof(ReportRecord), []).Concat(FieldsOf(typeof(SummaryRecord), [])).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Each_field_of_the_record_is_explained(string field) => Page.ShouldContain($"`{field}`");

    [Theory]
    [InlineData(typeof(Sitrep.Events.Modalities.Modality))]
    [InlineData(typeof(Sitrep.Events.Attributions.Stance))]
    [InlineData(typeof(Sitrep.Events.Tolls.Bound))]
    [InlineData(typeof(Sitrep.Actors.ActorKind))]
    [InlineData(typeof(Sitrep.Actors.RoleStatus))]
    [InlineData(typeof(Sitrep.Places.PlaceKind))]
    [InlineData(typeof(Sitrep.Times.TimePrecision))]
    [InlineData(typeof(Sitrep.Text.PublishedBasis))]
    public void Each_value_of_a_closed_list_is_named(Type list)
    {
        foreach (var name in Enum.GetNames(list))
        {
            Page.ShouldContain($"`{System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name)}`");
        }
    }

    private static HashSet<string> FieldsOf(Type type, HashSet<Type> seen)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!seen.Add(type) || RecordJson.Default.GetTypeInfo(type) is not { } info)
        {
            return names;
        }

        if (info.Kind == JsonTypeInfoKind.Enumerable)
        {
            return FieldsOf(info.ElementType!, seen);
        }

        foreach (var property in info.Properties.Where(p => p.Get is not null))
        {
            names.Add(property.Name);
            names.UnionWith(FieldsOf(property.PropertyType, seen));
        }

        return names;
    }
}
