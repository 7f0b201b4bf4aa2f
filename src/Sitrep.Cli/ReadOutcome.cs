using Sitrep.Record;

namespace Sitrep.Cli;

/// <summary>What became of one report.</summary>
/// <param name="Input">Its file, line or address.</param>
/// <param name="Record">What it says. Null: it could not be read.</param>
/// <param name="Problem">What is wrong, in one line. Null: nothing.</param>
/// <param name="Took">How long reading took.</param>
internal sealed record ReadOutcome(string Input, ReportRecord? Record, string? Problem, TimeSpan Took);
