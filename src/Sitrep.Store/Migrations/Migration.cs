using System.Globalization;

namespace Sitrep.Store.Migrations;

/// <summary>One numbered step from an older form of the tables to a newer one. Once released it is never changed.</summary>
/// <param name="Number">1 and up.</param>
/// <param name="Name">What it brings: <c>reports</c>.</param>
/// <param name="Sql">The statements.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>The steps of an engine, by number.</summary>
    public static IReadOnlyList<Migration> Of(IStoreEngine engine)
    {
        var assembly = typeof(Migration).Assembly;
        var prefix = $"Sitrep.Store.{engine.Folder}.Migrations.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => Read(name, name[prefix.Length..^".sql".Length]))
            .OrderBy(m => m.Number)];

        Migration Read(string resource, string file)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var parts = file.Split('_', 2);
            return new Migration(int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture), parts[1], reader.ReadToEnd());
        }
    }
}
