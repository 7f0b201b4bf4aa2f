using System.Globalization;
using Sitrep.Cli.SituationReport;
using Sitrep.Stories;
using Sitrep.Stories.Appeals;
using Sitrep.Stories.Measures;
using Sitrep.Stories.Tolls;

namespace Sitrep.Cli.Stories;

/// <summary>The lines of a story under each heading, each with its sources.</summary>
/// <param name="sources">Numbers the reports.</param>
internal sealed class StoryLines(SourceList sources)
{
    /// <summary>Tolls: a line each, low and high beside the best, and below it the timeline by speaker.</summary>
    public IReadOnlyList<SituationLine> Tolls(Story story) => [.. story.Tolls.Select(t => Toll(t) with { Below = [.. t.Claims.Select(c => Claim(c, t))] })];

    /// <summary>Tolls without their timelines.</summary>
    public IReadOnlyList<SituationLine> TollsInShort(Story story) => [.. story.Tolls.Select(Toll)];

    /// <summary>Who is said to have done it, by whom, and who denies it.</summary>
    public IReadOnlyList<SituationLine> Accused(Story story) => [.. story.Accused.Select(a => new SituationLine("", a.Who)
    {
        Tags = a.DeniedBy.Count > 0 ? ["denied"] : [],
        Below = [.. a.SaidBy.Select(s => Said("says " + (s.Speaker ?? s.Source ?? "the report"), s)), .. a.DeniedBy.Select(s => Said(StoryWording.Denial(s), s))],
    })];

    /// <summary>Measures with their state and what happened to them.</summary>
    public IReadOnlyList<SituationLine> Measures(Story story) => [.. story.Measures.Select(m => Measure(m) with
    {
        Below = [.. m.Changes.Select(c => new SituationLine(Short(c.On), StoryWording.Change(c)) { Details = [Source(c.Statement)], Sentence = c.Statement.Sentence })],
    })];

    /// <summary>Measures in short, only those that hold or are announced.</summary>
    public IReadOnlyList<SituationLine> MeasuresInForce(Story story) =>
        [.. story.Measures.Where(m => m.State is MeasureState.Announced or MeasureState.InForce or MeasureState.Extended).Select(Measure)];

    /// <summary>Requests and offers with their answers.</summary>
    public IReadOnlyList<SituationLine> Appeals(Story story) => [.. story.Appeals.Select(a => new SituationLine(Short(a.On), StoryWording.Appeal(a))
    {
        Tags = [StoryWording.State(a)],
        Details = a.Statements.Count > 0 ? [sources.Of([.. a.Statements.Select(s => s.ReportId)])] : [],
        Sentence = a.Statements.Count > 0 ? a.Statements[0].Sentence : "",
        Below = [.. a.Answers.Select(Answer)],
    })];

    /// <summary>What is denied.</summary>
    public IReadOnlyList<SituationLine> Denials(Story story) =>
        [.. story.Denials.Select(d => new SituationLine(Short(d.Told), Quoted(d)) { Tags = ["denied"], Details = [d.Speaker ?? "nobody is named", Source(d)] })];

    /// <summary>Claims that can't both hold, side by side with their sentences.</summary>
    public IReadOnlyList<SituationLine> Disputes(Story story) => [.. story.Disputes.Select(d => new SituationLine("", StoryWording.Dispute(d))
    {
        Below = new[] { d.One, d.Other }.Select(s => new SituationLine(Short(s.Told), Quoted(s)) { Details = [s.Speaker ?? "the report", Source(s)] }).ToList(),
    })];

    /// <summary>The outlet of a statement with its number.</summary>
    public string Source(Statement statement) => sources.Of(statement.ReportId);

    private SituationLine Toll(TollCount count)
    {
        var range = count.Low == count.High ? null : string.Create(CultureInfo.InvariantCulture, $"low {count.Low:N0}, high {count.High:N0}");
        var which = count.Scope switch { TollScope.Whole => "", TollScope.Part => $" of these ({count.Of})", _ => $": {count.Of}" };
        var asOf = count.AsOf is { } day ? "as of " + StoryWording.Day(day) : null;
        return new SituationLine(count.Best.ToString("N0", CultureInfo.InvariantCulture), count.Kind + which)
        {
            Details = [.. new[] { range, count.Basis.Speaker, asOf, Source(count.Basis) }.OfType<string>()],
            Sentence = count.Basis.Sentence,
        };
    }

    private SituationLine Claim(TollClaim claim, TollCount count) => new(Short(claim.AsOf), StoryWording.Figure(claim))
    {
        Tags = claim.IsSuperseded ? [claim.SupersededOn is { } on ? "superseded " + Short(on) : "superseded"] : claim.Statement == count.Basis ? ["best"] : [],
        Details = [claim.Statement.Speaker ?? "nobody is named", sources.Of([claim.Statement.ReportId, .. claim.AlsoIn])],
        Sentence = claim.Statement.Sentence,
    };

    private SituationLine Measure(Measure measure) => new(measure.From is { } from ? Short(from) : "", StoryWording.Measure(measure))
    {
        Tags = [StoryWording.State(measure)],
        Details = [.. measure.By.Take(1).Select(by => "by " + by), sources.Of([.. measure.Changes.Select(c => c.Statement.ReportId)])],
        Sentence = measure.Changes[^1].Statement.Sentence,
    };

    private SituationLine Answer(Answer answer) => new(Short(answer.On ?? answer.Statement.Told), StoryWording.Answer(answer)) { Details = [Source(answer.Statement)], Sentence = answer.Statement.Sentence };

    private SituationLine Said(string words, Statement s) => new(Short(s.Told), words) { Details = [Source(s)], Sentence = s.Sentence };

    private static string Quoted(Statement s) => $"“{s.Sentence}”";

    private static string Short(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
