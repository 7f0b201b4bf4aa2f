namespace Sitrep.Record;

/// <summary>The last line of a batch, where it is asked for.</summary>
/// <param name="Schema">Name and version of the contract.</param>
/// <param name="Summary">The counts.</param>
public sealed record SummaryRecord(string Schema, SummaryCounts Summary);

/// <summary>What a batch came to.</summary>
/// <param name="Reports">Reports read.</param>
/// <param name="Failed">Reports that could not be read.</param>
/// <param name="Sentences">Sentences read.</param>
/// <param name="Events">Events found.</param>
/// <param name="Seconds">Time from the first byte to the last record, in seconds.</param>
public sealed record SummaryCounts(int Reports, int Failed, int Sentences, int Events, double Seconds);
