namespace Sitrep.Cli.Ingesting;

/// <summary>What taking reports in came to.</summary>
/// <param name="Kept">Reports that are new in the store.</param>
/// <param name="ReadAgain">Reports that have a new reading.</param>
/// <param name="KeptAlready">Reports that were there.</param>
/// <param name="Failed">Reports that could not be read or kept.</param>
/// <param name="Copies">Of the new ones, those that have the words of another report.</param>
/// <param name="Events">Events in what was read.</param>
/// <param name="Seconds">Time from the first input to the last report, in seconds.</param>
internal sealed record IngestCounts(int Kept, int ReadAgain, int KeptAlready, int Failed, int Copies, int Events, double Seconds);
