using System.Diagnostics.CodeAnalysis;
using Sitrep.Text;

namespace Sitrep.Ingest;

/// <summary>What became of one input, or of one entry or line of it: a report, or what was wrong.</summary>
public sealed record IntakeResult
{
    // Invariant: exactly one of Report and Problem is null.
    private IntakeResult(string input, Report? report, string? problem) => (Input, Report, Problem) = (input, report, problem);

    /// <value>What was read: the path or address as given, with entry or line where it holds several.</value>
    public string Input { get; }

    /// <value>The report. Null: it could not be read, see <see cref="Problem"/>.</value>
    public Report? Report { get; }

    /// <value>One line that says what is wrong and what to do. Null: nothing is, see <see cref="Report"/>.</value>
    public string? Problem { get; }

    /// <value>Whether there is a report.</value>
    [MemberNotNullWhen(true, nameof(Report))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Report is not null;

    internal static IntakeResult Of(string input, Report report) => new(input, report, null);

    internal static IntakeResult Failed(string input, string problem) => new(input, null, problem.ReplaceLineEndings(" "));
}
