using System.Globalization;

namespace Sitrep.Store.Exports.Rows;

/// <summary>
/// A number that stands for an event in formats whose ids are numbers: the first 50 bits of the report's id and 13 bits for the
/// event's place in the report, so it is the same in every export and fits a signed 64-bit integer.
/// </summary>
internal static class NumericId
{
    private const int EventBits = 13;
    private const int UnusedBits = 64 - 50;

    /// <summary>The number of an event. Null: its ids are not of the record's form, or it is the 8,192nd of its report or later.</summary>
    public static long? Of(EventRow row)
    {
        var isReport = ulong.TryParse(row.Report.Id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var report) && row.Report.Id?.Length == 16;
        var isEvent = int.TryParse(row.Event.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var local) && local < 1 << EventBits;
        return isReport && isEvent ? (long)((report >> UnusedBits << EventBits) | (uint)local) : null;
    }
}
