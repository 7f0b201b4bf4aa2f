using Sitrep.Record;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports;

/// <summary>Whether a codebook admits an event, and if not, why. Each answer is a reason in a few words, or null for an event that goes in.</summary>
internal static class Admission
{
    /// <summary>All that was read goes in: the format says by itself what happened and what did not.</summary>
    public static string? Everything(EventRow row) => null;

    /// <summary>What took place, is news of this report and was not denied by the words of the sentence itself.</summary>
    public static string? Happened(EventRow row) => Happened(row.Event);

    /// <inheritdoc cref="Happened(EventRow)"/>
    public static string? Happened(EventRecord e) =>
        e.Polarity != "positive" ? "told as not happening"
        : e.Modality is not ("happened" or "ongoing") ? "not told as happened"
        : e.Background ? "told as background"
        : null;
}
