namespace Sitrep.Store.Exports;

/// <summary>What an export holds and how it is written.</summary>
public sealed record ExportOptions
{
    /// <value>
    /// True: events go in that the format's codebook does not admit, with what it has no code for left empty. Default false.
    /// No difference to formats that admit all.
    /// </value>
    public bool All { get; init; }

    /// <value>True: ACLED's <c>inter1</c>, <c>inter2</c> and <c>interaction</c> as text ("Rioters-Civilians"), as its files have it since 2024. Default false: as numbers (57).</value>
    public bool InteractionText { get; init; }

    /// <value>
    /// True: text that a spreadsheet would take for a formula is written as it is. Default false: an apostrophe goes before it.
    /// Only for tables of text; JSON and Parquet are never changed.
    /// </value>
    public bool RawCells { get; init; }
}
