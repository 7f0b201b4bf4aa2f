using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sitrep.Language.Neural;

namespace Sitrep.Cli.Ingesting;

/// <summary>
/// What a store calls the one who read a report: <c>sitrep-en 1.1.0, Sitrep 0.1.0</c>. Reports are read again where this is another
/// name, so everything that a user can change stands in it: own frames by a hash of their files, an own gazetteer by name and size.
/// </summary>
internal static class ReadingModel
{
    /// <summary>The name for reading with these options.</summary>
    /// <exception cref="UsageException">The model's manifest is missing or broken.</exception>
    public static string Name(ReportReaderOptions options)
    {
        var name = new StringBuilder(Model(Path.Combine(options.ModelFolder ?? ModelFolder.BesideProgram, "manifest.json")));
        name.Append(CultureInfo.InvariantCulture, $", Sitrep {Version()}");
        if (options.FramesFolder is { } frames)
        {
            name.Append(CultureInfo.InvariantCulture, $", frames {Hash(frames)}");
        }

        if (options.GazetteerFile is { } gazetteer)
        {
            name.Append(CultureInfo.InvariantCulture, $", gazetteer {Path.GetFileName(gazetteer)} {new FileInfo(gazetteer).Length}");
        }

        return name.ToString();
    }

    private static string Model(string manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(manifest));
            return $"{json.RootElement.GetProperty("name").GetString()} {json.RootElement.GetProperty("version").GetString()}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"{manifest} can't be read; copy the folder models/sitrep-en of the release beside the program", e);
        }
    }

    // Without the commit: a build of one's own is no other version.
    private static string Version() =>
        (typeof(ReportReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];

    private static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n"));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
