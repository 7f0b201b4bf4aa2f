using Sitrep.Language;
using Sitrep.Language.Grammar;
using Sitrep.Times;

namespace Sitrep.Events;

/// <summary>
/// Whether an event is told as history: it ended well before the happenings that the report is about, or the past
/// perfect puts it behind them. What somebody says looks back by grammar alone ("said that it had ordered") and is no history.
/// </summary>
internal sealed class BackgroundReader
{
    // News are told about the days just before; two weeks leave room for weeklies and situation reports.
    private const int NewsDays = 14;

    private const int CoarseDays = 7;

    private readonly DateOnly? _newsBegins;
    private readonly string? _latestOpen;
    private readonly IReadOnlyList<Time> _times;

    /// <summary>Finds out which days a report is about: those before its publication or, where that is not known, its latest own.</summary>
    public BackgroundReader(DateOnly? published, IReadOnlyList<Time> times)
    {
        _times = times;
        var latest = published ?? times.Where(t => t.Precision <= TimePrecision.Day && t.End is not null).Select(t => t.End).Max();
        _newsBegins = latest?.AddDays(-NewsDays);
        _latestOpen = times.Where(t => t.Timex.StartsWith("XXXX-", StringComparison.Ordinal) && t.Timex.Length >= 7 && char.IsAsciiDigit(t.Timex[5]))
            .Select(t => t.Timex[5..7]).Max(StringComparer.Ordinal);
    }

    /// <summary>Whether the event is history.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells it.</param>
    /// <param name="lightVerb">The verb that lends a noun its grammar. Null: none.</param>
    /// <param name="time">When it happened, as index into the times. Null: not told.</param>
    /// <param name="isSaid">Whether somebody is said to say it.</param>
    public bool IsBackground(Sentence sentence, Token trigger, Token? lightVerb, int? time, bool isSaid)
    {
        if (time is { } index)
        {
            var told = _times[index];
            var end = told.End ?? told.Start;
            if (end is not null && _newsBegins is { } begins)
            {
                // A month or year gone by is history a week later: nobody dates news so.
                return end < (told.Precision >= TimePrecision.Month ? begins.AddDays(NewsDays - CoarseDays) : begins);
            }

            // Without years: a month before the latest that the report names.
            if (_latestOpen is not null && told.Timex.StartsWith("XXXX-", StringComparison.Ordinal) && told.Timex.Length >= 7 && char.IsAsciiDigit(told.Timex[5]))
            {
                return string.CompareOrdinal(told.Timex[5..7], _latestOpen) < 0;
            }
        }

        return !isSaid && IsPastPerfect(sentence, lightVerb ?? trigger);
    }

    private static bool IsPastPerfect(Sentence sentence, Token verb) =>
        (verb.Upos == Upos.VERB && sentence.ChildrenOf(verb).Any(c => c.MainRelation == "aux" && c.Lemma == "have" && c.Text.Equals("had", StringComparison.OrdinalIgnoreCase)))
        || (verb.MainRelation == "conj" && verb.Upos == Upos.VERB && Clause.Child(sentence, verb, "nsubj") is null && sentence.HeadOf(verb) is { } first && IsPastPerfect(sentence, first));
}
