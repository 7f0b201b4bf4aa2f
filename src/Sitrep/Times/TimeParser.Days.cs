using Sitrep.Language;

namespace Sitrep.Times;

/// <content>Week days, "yesterday", parts of days, and times of the clock.</content>
internal sealed partial class TimeParser
{
    private TimeReading? DayOrPart(int i) => Longest(PartOfDay(i), PhasedDay(i), Day(i));

    /// <summary>A day however told: a date, a week day, "yesterday", "the next day", "the 20th".</summary>
    private TimeReading? Day(int i) => Longest(Date(i), WeekdayReading(i), NamedDay(i), RelativeDay(i), DayOfSomeMonth(i), NamedDate(i));

    private TimeReading? NamedDate(int i) => Named(i) is { Meaning: CalendarTime { Day: not null } } named ? named : null;

    // "Friday" or, with company, "Fri".
    private (DayOfWeek Day, int End)? Weekday(int i)
    {
        if (Value("weekday", i) is { } day && (_atoms[i].IsCapitalised || TokenAt(i)?.Upos == Upos.PROPN) && !IsWithinName(i))
        {
            return ((DayOfWeek)(day % 7), i + 1);
        }

        if (Value("weekday-short", i) is { } shorter && _atoms[i].IsCapitalised && TokenAt(i)?.Upos is not (Upos.VERB or Upos.AUX))
        {
            var end = Is(i + 1, ".") && IsJoined(i + 1) ? i + 2 : i + 1;
            var next = Is(end, ",") ? end + 1 : end;
            var dated = Value("month", next) is not null || Value("month-short", next) is not null || DayOfMonth(next) is not null && IsNumber(next);
            return dated || (end > i + 1 && Is(i - 1, "on")) || Word("part", end) is not null && Is(i - 1, "on") ? ((DayOfWeek)(shorter % 7), end) : null;
        }

        return null;
    }

    // "Thursday", "last Thursday", "this coming Friday", "Thursday last week", "Thursday of last week".
    private TimeReading? WeekdayReading(int i)
    {
        var at = SkipThe(i);
        int? shift = null;
        if (Is(at, "this") && Is(at + 1, "past", "coming"))
        {
            (shift, at) = (Is(at + 1, "past") ? -1 : 1, at + 2);
        }
        else if (Value("shift", at) is { } s && !Is(at, "current"))
        {
            (shift, at) = (s, at + 1);
        }

        if (Weekday(at) is not { } weekday || Is(at, "sundays"))
        {
            return null;
        }

        var next = Is(weekday.End, "of") ? weekday.End + 1 : weekday.End;
        if (shift is null && ShiftedUnit(next) is { Meaning: ShiftedTime { Unit: TimeUnit.Week } } week)
        {
            return new(new WeekdayTime(weekday.Day, null, week.Meaning), week.End);
        }

        // "on Thursday last"
        if (shift is null && Is(weekday.End, "last") && !IsWord(weekday.End + 1) && !IsNumber(weekday.End + 1))
        {
            return new(new WeekdayTime(weekday.Day, -1), weekday.End + 1);
        }

        return new(new WeekdayTime(weekday.Day, shift), weekday.End);
    }

    private TimeReading? NamedDay(int i)
    {
        // "USA Today", "Russia Today": an outlet's name.
        if (!IsWord(i) || (_atoms[i].IsCapitalised && !_atoms[i].IsInCapitals && i > 0 && _atoms[i - 1].IsWord && _atoms[i - 1].IsCapitalised))
        {
            return null;
        }

        return _atoms[i].Lower switch
        {
            "today" => new(new ShiftedTime(TimeUnit.Day, 0), i + 1),
            "yesterday" => new(new ShiftedTime(TimeUnit.Day, -1), i + 1),
            "tomorrow" => new(new ShiftedTime(TimeUnit.Day, 1), i + 1),
            _ => null,
        };
    }

    // "the day before yesterday", "the day after tomorrow", "the day before the vote" is not one; "the next day",
    // "the following day", "the same day", "that day", "this day"; "the day before", "a day later" are in Relative.
    private TimeReading? RelativeDay(int i)
    {
        var at = SkipThe(i);
        if (Is(at, "day") && Is(at + 1, "before", "after") && NamedDay(at + 2) is { Meaning: ShiftedTime named } reading)
        {
            return new(named with { Count = named.Count + (Is(at + 1, "before") ? -1 : 1) }, reading.End);
        }

        if (Is(at, "eve") && Is(at + 1, "of") && at > i && Day(at + 2) is { } day)
        {
            return new(new ShiftedTime(TimeUnit.Day, -1, false, day.Meaning), day.End);
        }

        var same = Is(at, "same") ? at + 1 : Is(at, "that") || Is(at, "this") ? (Is(at + 1, "same", "very") ? at + 2 : at + 1) : 0;
        if (same > 0 && Is(same, "day") && !(Is(at, "this") && Is(i - 1, "to")))
        {
            return new(new ShiftedTime(TimeUnit.Day, 0, Narrative: !Is(at, "this")), same + 1);
        }

        if (at > i && Is(at + 1, "day") && (Is(at, "next", "following") || Is(at, "previous", "preceding") || Is(at, "ensuing")))
        {
            return new(new ShiftedTime(TimeUnit.Day, Value("shift", at)!.Value, Narrative: true), at + 2);
        }

        return null;
    }

    // "the 20th", "the 5th of this month". A noun after it makes it another thing: "the 20th battalion".
    private TimeReading? DayOfSomeMonth(int i)
    {
        if (!Is(i, "the") || Ordinal(i + 1) is not { } day || day.Value > 31)
        {
            return null;
        }

        if (Is(day.End, "of"))
        {
            if (ShiftedUnit(day.End + 1) is { Meaning: ShiftedTime { Unit: TimeUnit.Month } } month)
            {
                return new(new DayOfMonthTime(day.Value, month.Meaning), month.End);
            }

            return Are(day.End + 1, "the", "month") ? new(new DayOfMonthTime(day.Value, null), day.End + 3) : null;
        }

        var spoken = IsNumber(i + 1) && (Is(i - 1, "on") || Is(i - 1, "until") || Is(i - 1, "by") || Is(i - 1, "since"));
        return spoken && (!IsWord(day.End) || TokenAt(day.End)?.Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM)) && !Is(day.End, "-")
            ? new(new DayOfMonthTime(day.Value, null), day.End) : null;
    }

    // "Thursday night", "this morning", "last night", "the night of June 10", "the early hours of Sunday", "tonight", "overnight".
    private TimeReading? PartOfDay(int i)
    {
        if (Is(i, "tonight"))
        {
            return new(new DayPartTime("NI", new ShiftedTime(TimeUnit.Day, 0)), i + 1);
        }

        if (Is(i, "overnight") && TokenAt(i)?.Upos is not Upos.ADJ)
        {
            // The night before the report's day: "three were killed overnight".
            return new(new DayPartTime("NI", new ShiftedTime(TimeUnit.Day, -1)), i + 1);
        }

        return Longest(PartAfterDay(i), PartOfWords(i), PartAfterShift(i), BarePart(i));
    }

    private TimeReading? PartAfterDay(int i)
    {
        if (Day(i) is not { } day)
        {
            return null;
        }

        // "Sunday's early hours", "early Sunday morning" has its "early" before.
        var at = Is(day.End, "'") && Is(day.End + 1, "s") ? day.End + 2 : day.End;
        at = Is(at, "in") && Is(at + 1, "the") ? at + 2 : Is(at, "at") ? at + 1 : at;
        if (EarlyHours(at) is { } hours)
        {
            return new(new DayPartTime("MO", day.Meaning), hours);
        }

        at = Is(at, "early", "late") && Word("part", at + 1) is not null ? at + 1 : at;
        return Part(at, day.Meaning);
    }

    private TimeReading? PartOfWords(int i)
    {
        var at = SkipThe(i);
        var end = EarlyHours(at);
        var code = end is null ? Word("part", Is(at, "early", "late") ? at + 1 : at) : "MO";
        end ??= Is(at, "early", "late") ? at + 2 : at + 1;
        if (code is null || Is(at, "mornings"))
        {
            return null;
        }

        // "the night of June 10-11", "the night from Thursday to Friday": the night is named by the day that it begins on.
        var days = Is(end.Value, "of") ? end.Value + 1 : end.Value;
        if (code == "NI" && (Is(end.Value, "of") || Is(end.Value, "from")) && Range(days) is { From.Reading.Meaning: CalendarTime { Day: not null } or WeekdayTime } range)
        {
            return new(new DayPartTime(code, range.From.Reading.Meaning), range.End);
        }

        if (!(Is(end.Value, "of") || Is(end.Value, "on")))
        {
            return null;
        }

        return Day(end.Value + 1) is { } day ? new(InPart(code, day.Meaning), day.End) : null;
    }

    // "the early hours", "the small hours", "the predawn hours", "the early morning hours".
    private int? EarlyHours(int i)
    {
        var at = Is(i, "early") && Is(i + 1, "morning") ? i + 2 : Is(i, "early", "small") || Is(i, "wee") || Is(i, "predawn") ? i + 1 : 0;
        return at > 0 && Is(at, "hours") ? at + 1 : null;
    }

    private TimeReading? PartAfterShift(int i)
    {
        var at = SkipThe(i);
        int count;
        var narrative = false;
        if (Is(at, "this"))
        {
            count = 0;
        }
        else if (Is(at, "that") || Is(at, "same"))
        {
            (count, narrative) = (0, true);
        }
        else if (Is(at, "last") && Is(at + 1, "night", "evening"))
        {
            count = -1;
        }
        else if (at > i && (Is(at, "next", "following") || Is(at, "previous")))
        {
            (count, narrative) = (Value("shift", at)!.Value, true);
        }
        else
        {
            return null;
        }

        return Part(Is(at + 1, "same") || Is(at + 1, "early", "late") ? at + 2 : at + 1, new ShiftedTime(TimeUnit.Day, count, narrative));
    }

    // "in the afternoon", "at dawn", "before midnight": the day that the text speaks of.
    private TimeReading? BarePart(int i)
    {
        var at = SkipThe(i);
        if (EarlyHours(at) is { } hours)
        {
            return new(new DayPartTime("MO", null), hours);
        }

        if (Is(i, "all") && Is(i + 1, "night"))
        {
            return new(new DayPartTime("NI", null), i + 2);
        }

        var late = Is(at, "early", "late") && at > i ? at + 1 : at;
        if (Word("part", late) is not { } code)
        {
            return null;
        }

        var word = _atoms[late].Lower;
        var alone = code.Contains(':', StringComparison.Ordinal) || word is "dawn" or "daybreak" or "dusk" or "nightfall" or "sunset" or "sunrise";
        if (alone)
        {
            var said = Is(i - 1, "at") || Is(i - 1, "before", "after") || Is(i - 1, "by", "until") || Is(i - 1, "till", "from") || Is(i - 1, "to", "since")
                || Is(i - 1, "around", "about") || Is(i - 1, "between", "and") || Is(i - 1, "just") || Is(i - 1, "near", "toward") || Is(i - 1, "towards");
            return said && !IsWithinName(late) && !Is(late + 1, "-") && !Is(late + 1, "of") && (IsAllCapitals || !_atoms[late].IsCapitalised) ? Part(late, null) : null;
        }

        var inThe = Is(i, "the") && (Is(i - 1, "in", "during") || Is(i - 1, "throughout")) && word is not ("night" or "predawn" or "mornings" or "nighttime")
            || Is(i, "the") && word == "night" && (Is(i - 1, "during", "in") || Is(i - 1, "throughout", "through") || Is(i - 1, "since"));
        return inThe && !Is(late + 1, "of") && TokenAt(late + 1)?.Upos is not (Upos.NOUN or Upos.PROPN) ? Part(late, null) : null;
    }

    private TimeReading? Part(int i, TimeMeaning? day)
    {
        if (Word("part", i) is not { } code || Is(i, "mornings") || IsWithinName(i))
        {
            return null;
        }

        // A part before another noun is that noun's: "Thursday night football", but "the Thursday night attack" dates it.
        return new(InPart(code, day), i + 1);
    }

    private static TimeMeaning InPart(string code, TimeMeaning? day) => code switch
    {
        "12:00" => new ClockTime(12, 0, null, day),
        "24:00" => new ClockTime(24, 0, null, day),
        _ => new DayPartTime(code, day),
    };

    // "early Sunday", "late on Friday": TIMEX3 gives the day's value, with START or END as its mod.
    private TimeReading? PhasedDay(int i)
    {
        if (!Is(i, "early", "late"))
        {
            return null;
        }

        if (PartAfterShift(i + 1) is { } shifted)
        {
            return shifted;
        }

        var at = Is(i + 1, "on") ? i + 2 : i + 1;
        if (PartAfterDay(at) is { } part)
        {
            return part;
        }

        return Day(at) is { } day ? new(new PhaseTime(Is(i, "early") ? TimePhase.Early : TimePhase.Late, day.Meaning), day.End) : null;
    }
}
