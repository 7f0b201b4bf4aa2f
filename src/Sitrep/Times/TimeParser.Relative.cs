namespace Sitrep.Times;

/// <content>Times counted from the report's day or from the time that the text speaks of.</content>
internal sealed partial class TimeParser
{
    private TimeReading? Relative(int i) => Longest(AgoOrLater(i), ShiftedUnit(i), Stretch(i), UnitBefore(i));

    // "last week", "this month", "next year", "the previous year", "the following month", "that year", "the same year",
    // "this past weekend". Not "the last year" (a stretch) and not "this day" (a day).
    private TimeReading? ShiftedUnit(int i)
    {
        var at = SkipThe(i);
        var the = at > i;
        if (Is(at, "that") || Is(at, "same"))
        {
            var next = Is(at + 1, "same", "very") ? at + 2 : at + 1;
            return Period(next, plural: false) is { } same ? new(new ShiftedTime(same, 0, Narrative: true), next + 1) : null;
        }

        if (Is(at, "this") && Is(at + 1, "past", "coming") && Period(at + 2, plural: false) is { } near)
        {
            return new(new ShiftedTime(near, Is(at + 1, "past") ? -1 : 1), at + 3);
        }

        // "over the weekend"
        if (the && Is(at, "weekend") && (Is(i - 1, "over") || Is(i - 1, "at", "on") || Is(i - 1, "during") || Is(i - 1, "throughout") || Is(i - 1, "for")))
        {
            return new(new ShiftedTime(TimeUnit.Weekend, 0), at + 1);
        }

        if (Value("shift", at) is not { } shift || Period(at + 1, plural: false) is not { } unit)
        {
            return null;
        }

        // "the past week", "the last year", "the coming month" are stretches; "last week" is a calendar week.
        if (Is(at, "past") || (the && Is(at, "last", "coming")) || (the && Is(at, "next") && unit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year)))
        {
            return null;
        }

        // With the article the count starts where the text stands: "the next month", "the previous year".
        return new(new ShiftedTime(unit, shift, Narrative: Is(at, "previous", "following") || Is(at, "preceding", "ensuing") || (the && Is(at, "next"))), at + 2);
    }

    // Units that a calendar has; days are told by RelativeDay.
    private TimeUnit? Period(int i, bool plural)
        => Unit(i) is { } unit and >= TimeUnit.Weekend && (plural || _atoms[i].Lower[^1] != 's') ? unit : null;

    // "two weeks ago", "a couple of years back", "three days later", "a year earlier", "170 years later", "a month before",
    // "two days after June 10". "Two days before the vote" names no day that could be told.
    private TimeReading? AgoOrLater(int i)
    {
        if (Count(i) is not { } count || UnitAfter(count.End) is not { } unit)
        {
            return null;
        }

        var at = unit.End;
        if (unit.Unit == TimeUnit.Hour && Is(at, "later", "earlier") && !(count.Count >= 24))
        {
            // Hours earlier or later is, as far as can be told, the same day.
            return new(new ShiftedTime(TimeUnit.Day, 0, Narrative: true), at + 1);
        }

        if (Is(at, "ago") || Is(at, "back"))
        {
            return Shift(count.Count, unit.Unit, -1, narrative: false, null) is { } meaning ? new(meaning, at + 1) : null;
        }

        if (Are(at, "from", "now"))
        {
            return Shift(count.Count, unit.Unit, 1, narrative: false, null) is { } meaning ? new(meaning, at + 2) : null;
        }

        if (Is(at, "later") || Is(at, "earlier") || Is(at, "afterward", "afterwards") || Is(at, "previously", "beforehand"))
        {
            var sign = Is(at, "later") || Is(at, "afterward", "afterwards") ? 1 : -1;
            return Shift(count.Count, unit.Unit, sign, narrative: true, null) is { } meaning ? new(meaning, at + 1) : null;
        }

        if (Is(at, "before", "after"))
        {
            var sign = Is(at, "after") ? 1 : -1;
            if (DayOrPart(at + 1) is { } day)
            {
                return Shift(count.Count, unit.Unit, sign, narrative: false, day.Meaning) is { } from ? new(from, day.End) : null;
            }

            if (unit.Unit == TimeUnit.Day && Is(i - 1, ",") && count.Count is { } days && IsWord(at + 1))
            {
                // "resigned on Friday, a day after protesters set fire to parliament": the day of the fire, told from Friday.
                return new(new ShiftedTime(TimeUnit.Day, -sign * (int)Math.Min(days, 1e6), Narrative: true) { Counted = true, Aside = true }, at + 1);
            }

            var closes = !IsWord(at + 1) && !IsNumber(at + 1);
            return closes && Shift(count.Count, unit.Unit, sign, narrative: true, null) is { } meaning ? new(meaning, at + 1) : null;
        }

        return null;
    }

    private (TimeUnit Unit, int End)? UnitAfter(int i)
    {
        if (Unit(i) is { } unit)
        {
            return (unit, i + 1);
        }

        return Is(i, "nights") || Is(i, "night") ? (TimeUnit.Day, i + 1) : null;
    }

    private static TimeMeaning? Shift(double? count, TimeUnit unit, int sign, bool narrative, TimeMeaning? from)
    {
        if (count is null)
        {
            return narrative || from is not null || unit < TimeUnit.Day ? null : new StretchTime(unit, null, Forward: sign > 0);
        }

        // "A decade ago" tells a year, as "ten years ago" does.
        var years = unit switch { TimeUnit.Decade => 10, TimeUnit.Century => 100, _ => 0 };
        var (whole, finer) = years > 0 ? ((int)Math.Min(count.Value * years, 1e8), TimeUnit.Year) : Whole(count.Value, unit);
        return finer < TimeUnit.Day ? null : new ShiftedTime(finer, sign * whole, narrative, from) { Counted = true };
    }

    // 24 hours are a day; a half year is six months: counts become whole ones of a finer unit, hours become days.
    private static (int Count, TimeUnit Unit) Whole(double count, TimeUnit unit)
    {
        count = Math.Min(count, 1e8);
        if (unit == TimeUnit.Hour && count >= 24 && count % 24 == 0)
        {
            return ((int)count / 24, TimeUnit.Day);
        }

        if (count % 1 == 0)
        {
            return ((int)count, unit);
        }

        return unit switch
        {
            TimeUnit.Year => ((int)Math.Round(count * 12), TimeUnit.Month),
            TimeUnit.Decade => ((int)Math.Round(count * 10), TimeUnit.Year),
            TimeUnit.Century => ((int)Math.Round(count * 100), TimeUnit.Year),
            TimeUnit.Week => ((int)Math.Round(count * 7), TimeUnit.Day),
            _ => ((int)count, unit),
        };
    }

    // "the past 24 hours", "the last two weeks", "the past week", "the next five years", "recent days", "the coming weeks",
    // "in the last few months", "the months ahead".
    private TimeReading? Stretch(int i)
    {
        var at = SkipThe(i);
        if (Is(at, "recent"))
        {
            // "Recent years" dates nothing.
            return Unit(at + 1) is { } several and >= TimeUnit.Day and <= TimeUnit.Month && _atoms[at + 1].Lower[^1] == 's'
                ? new(new StretchTime(several, null, false), at + 2) : null;
        }

        at = Is(at, "this") && Is(at + 1, "past", "last") ? at + 1 : at;
        if (!(Is(at, "past", "last") || Is(at, "next", "coming") || Is(at, "previous", "preceding") || Is(at, "following")))
        {
            return null;
        }

        // "the last three governments" counts no time: a unit must follow.
        var forward = Is(at, "next", "coming") || Is(at, "following");
        var the = at > i;
        if (Count(at + 1) is { } count && Unit(count.End) is { } unit && !Is(count.End, "day"))
        {
            return Is(count.End + 1, "of") && MonthAndYear(count.End + 2) is null && YearReference(count.End + 2) is null ? null : the || forward || Is(at, "past") || Is(at, "last")
                ? new(StretchOf(count.Count, unit, forward), count.End + 1) : null;
        }

        if (!the || Unit(at + 1) is not { } one || one < TimeUnit.Day)
        {
            return null;
        }

        if (_atoms[at + 1].Lower[^1] == 's')
        {
            // "the last months of his life"
            return Is(at + 2, "of") ? null : new(new StretchTime(one, null, forward), at + 2);
        }

        return one == TimeUnit.Day || Is(at + 2, "of") || Is(at, "previous", "following") || Is(at, "preceding") ? null : new(new StretchTime(one, 1, forward), at + 2);
    }

    // Hours stay hours here: TIMEX3 gives "the past 24 hours" the value PT24H.
    private static StretchTime StretchOf(double? count, TimeUnit unit, bool forward)
    {
        if (count is not { } n)
        {
            return new StretchTime(unit, null, forward);
        }

        var (whole, finer) = unit == TimeUnit.Hour ? ((int)Math.Min(n, 1e6), unit) : Whole(n, unit);
        return new StretchTime(finer, whole, forward);
    }

    // "the day before", "the week before", "the year before", "the night before", "the day after".
    private TimeReading? UnitBefore(int i)
    {
        if (!Is(i, "the") || !Is(i + 2, "before", "after"))
        {
            return null;
        }

        var sign = Is(i + 2, "after") ? 1 : -1;
        var night = Is(i + 1, "night") || Is(i + 1, "evening");
        var unit = night ? TimeUnit.Day : Unit(i + 1);
        if (unit is null or < TimeUnit.Day || _atoms[i + 1].Lower[^1] == 's')
        {
            return null;
        }

        if (DayOrPart(i + 3) is { } day)
        {
            return new(new ShiftedTime(unit.Value, sign, false, day.Meaning), day.End);
        }

        if (IsWord(i + 3) && TokenAt(i + 3)?.Upos is Language.Upos.DET or Language.Upos.PRON or Language.Upos.PROPN or Language.Upos.NOUN or Language.Upos.ADJ or Language.Upos.NUM)
        {
            return null;
        }

        var meaning = new ShiftedTime(unit.Value, sign, Narrative: true);
        return new(night ? new DayPartTime(Word("part", i + 1)!, meaning) : meaning, i + 3);
    }
}
