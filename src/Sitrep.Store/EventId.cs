using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Sitrep.Store;

/// <summary>An event's name outside its report: <c>3f2a9c0d11aa77be-e3</c>.</summary>
/// <param name="ReportId">16 hexadecimal digits.</param>
/// <param name="LocalId">Its id in the report's record: <c>e3</c>.</param>
public readonly partial record struct EventId(string ReportId, string LocalId)
{
    /// <summary>Reads an event's name, the whole string or nothing.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EventId id)
    {
        var match = Form().Match(text ?? "");
        id = match.Success ? new EventId(match.Groups[1].Value, match.Groups[2].Value) : default;
        return match.Success;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ReportId}-{LocalId}";

    [GeneratedRegex(@"^([0-9a-f]{16})-(e[1-9][0-9]*)\z")]
    private static partial Regex Form();
}
