using Sitrep.Data;
using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Times;

/// <summary>
/// Finds the words that name times. Reads "Thursday night", "June 10-14", "two weeks ago", "the 1990s", "0300 GMT".
/// Leaves durations ("for three days"), "may" the verb, "the second half" of a match, the "Sunday Times".
/// </summary>
public sealed class TimeReader
{
    private readonly TimeLexicon _lexicon;
    private readonly TenseReader _tenses;

    /// <summary>A reader with its words.</summary>
    /// <param name="lexicon">The words. Null: those beside the program.</param>
    public TimeReader(TimeLexicon? lexicon = null)
    {
        _lexicon = lexicon ?? TimeLexicon.Read(DataFolder.BesideTheProgram());
        _tenses = new TenseReader(_lexicon);
    }

    /// <summary>The times that sentences name, in text order, not overlapping. Safe to call from several threads.</summary>
    public IReadOnlyList<TimeExpression> Read(IReadOnlyList<Sentence> sentences)
    {
        var found = new List<TimeExpression>();
        foreach (var sentence in sentences)
        {
            Read(sentence, found);
        }

        // Only a text that tells of days near its own has a day that "today" or "the afternoon" could be.
        var tellsOfDays = found.Any(Deixis.TellsOfDays);
        found.RemoveAll(e => Deixis.IsGeneral(e, tellsOfDays));
        return found;
    }

    private void Read(Sentence sentence, List<TimeExpression> found)
    {
        var parser = new TimeParser(sentence, _lexicon);
        for (var i = 0; i < parser.Atoms.Count;)
        {
            if (parser.AfterNotTime(i) is var after && after > i)
            {
                i = after;
                continue;
            }

            if (IsAddress(sentence.Tokens[parser.Atoms[i].Token]))
            {
                i++;
                continue;
            }

            var point = parser.Point(i);
            if (parser.Range(i) is { } range && range.End > (point?.End ?? 0))
            {
                if (DailyHours(sentence, parser, range) is { } hours)
                {
                    found.AddRange(hours);
                    i = range.End;
                    continue;
                }

                var from = Expression(sentence, parser, range.From.Reading, range.From.Start);
                var to = Expression(sentence, parser, range.To.Reading, range.To.Start);
                found.Add(Expression(sentence, parser, new TimeReading(range.Meaning, range.End), range.From.Start) with { Ends = range.EndsAreTimes ? [from, to] : [] });
                i = range.End;
            }
            else if (point is { } reading)
            {
                if (!Recurs(parser.Atoms, i, reading.Meaning))
                {
                    found.Add(Expression(sentence, parser, reading, i));
                }

                i = reading.End;
            }
            else
            {
                i++;
            }
        }
    }

    // "A curfew from 9 p.m. to 5 a.m." tells hours of every day, not a stretch of one; "fired from 9 p.m. to 5 a.m." does not.
    private TimeExpression[]? DailyHours(Sentence sentence, TimeParser parser, RangeReading range)
    {
        if (range is not { EndsAreTimes: true, Meaning: { From: ClockTime { Day: null } opens, To: ClockTime { Day: null } closes } })
        {
            return null;
        }

        var first = Expression(sentence, parser, new TimeReading(opens with { Daily = true }, range.From.Reading.End), range.From.Start);
        var daily = first.Tense is Tense.Present or Tense.None || sentence.Tokens.Any(t => _lexicon.Value("daily", t.Text.ToLowerInvariant()) is not null);
        return daily ? [first, Expression(sentence, parser, new TimeReading(closes with { Daily = true }, range.To.Reading.End), range.To.Start)] : null;
    }

    // Figures in web and mail addresses are no dates.
    private static bool IsAddress(Token token)
        => token.Text.Contains("://", StringComparison.Ordinal) || token.Text.Contains('@', StringComparison.Ordinal)
            || token.Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || token.Text.StartsWith("doi", StringComparison.OrdinalIgnoreCase);

    // "every Wednesday", "on a Monday", "each morning": TIMEX3's SET, which dates no event.
    private static bool Recurs(IReadOnlyList<TimeAtom> atoms, int start, TimeMeaning meaning)
        => start > 0 && (atoms[start - 1].Lower is "every" or "each" or "any" or "most"
            || (atoms[start - 1].Lower is "a" or "some" && meaning is WeekdayTime or DayPartTime)
            || (atoms[start - 1].Lower is "/" or "or" && start > 1 && atoms[start - 2].Lower is var before && before.EndsWith("day", StringComparison.Ordinal) && start > 2 && atoms[start - 3].Lower is "every"));

    private TimeExpression Expression(Sentence sentence, TimeParser parser, TimeReading reading, int start)
    {
        var (first, last) = (parser.Atoms[start], parser.Atoms[reading.End - 1]);
        var (tense, ahead) = _tenses.Around(sentence, first.Token, last.Token + 1);
        return new TimeExpression
        {
            Sentence = sentence.Index,
            Paragraph = sentence.Paragraph,
            First = first.Token,
            End = last.Token + 1,
            Span = new TextSpan(first.Start, Math.Max(first.Start, last.End)),
            Meaning = reading.Meaning,
            Bound = Bound(parser.Atoms, start, reading.End),
            Tense = tense,
            Ahead = ahead,
        };
    }

    private static TimeBound Bound(IReadOnlyList<TimeAtom> atoms, int start, int end)
    {
        if (end < atoms.Count && atoms[end].Lower is "onward" or "onwards")
        {
            return TimeBound.Since;
        }

        var before = start - 1;
        while (before >= 0 && atoms[before].Lower is "at" or "about" or "around" or "on" or "approximately" or "roughly" or "least" or "in" or "the")
        {
            before--;
        }

        return before < 0 ? TimeBound.None : atoms[before].Lower switch
        {
            "since" => TimeBound.Since,
            "until" or "till" or "through" => TimeBound.Until,
            "by" => TimeBound.By,
            "before" => TimeBound.Before,
            "after" => TimeBound.After,
            _ => TimeBound.None,
        };
    }
}
