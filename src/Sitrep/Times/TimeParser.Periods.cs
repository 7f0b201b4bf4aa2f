using Sitrep.Language;

namespace Sitrep.Times;

/// <content>Months, years, decades, centuries, seasons, quarters and halves, and their early, middle and late parts.</content>
internal sealed partial class TimeParser
{
    private TimeReading? Period(int i) => Longest(
        Phased(i), Decade(SkipThe(i)), Century(SkipThe(i)), YearPart(SkipThe(i)), Season(i), MonthAndYear(i), Year(i), WeekOfMonth(i));

    // Periods that "early", "the end of" can stand before.
    private TimeReading? PlainPeriod(int i) => Longest(
        Decade(SkipThe(i)), Century(SkipThe(i)), YearPart(SkipThe(i)), Season(i), MonthAndYear(i), Year(i), ShiftedUnit(i), TheUnit(i));

    // "April", "April 2010", "November of 1776", "March last year", "last April".
    private TimeReading? MonthAndYear(int i)
    {
        var shift = Value("shift", SkipThe(i));
        var at = shift is null ? i : SkipThe(i) + 1;
        if (shift is not null && Is(SkipThe(i), "past", "current"))
        {
            return null;
        }

        if (Month(at) is not { } month || (IsNumber(month.End) && Is(month.End + 1, ":")))
        {
            return null;
        }

        var reading = WithYear(new CalendarTime(null, month.Month, null), month.End);
        if (shift is null)
        {
            return reading;
        }

        return reading.Meaning is CalendarTime { Year: null, YearShift: null } bare
            ? new(new ShiftedMonth(bare.Month!.Value, shift.Value), reading.End) : reading;
    }

    // A year by itself. Figures that count ("2000 people") or belong to a number, address or sum are left alone.
    private TimeReading? Year(int i)
    {
        if (i > 0 && Is(i, "'") && IsNumber(i + 1) && IsJoined(i + 1) && _atoms[i + 1].Text.Length == 2 && _atoms[i].Spaced
            && !Is(i + 2, "s") && Integer(i + 1) is var short2 && (Is(i - 1, "in") || Is(i - 1, "since") || Is(i - 1, "of")))
        {
            return new(new CalendarTime(null, null, null) { YearInCentury = short2 }, i + 2);
        }

        if (YearOf(i) is not { } year)
        {
            return EarlyYear(i);
        }

        var bare = year.End == i + 1;
        if (bare && (!IsNumber(i) || !IsBareYear(i)))
        {
            return null;
        }

        return new(new CalendarTime(year.Year, null, null), year.End);
    }

    // "in 348", "c. 314", "in the year 71": before 1000 a preposition and the tree must say that no count is meant.
    private TimeReading? EarlyYear(int i)
    {
        if (!IsNumber(i) || _atoms[i].Text.Length > 3 || IsJoined(i + 1) && (Is(i + 1, ",") || Is(i + 1, ".")) && IsNumber(i + 2))
        {
            return null;
        }

        var circa = Is(i - 1, "c", "ca") || Is(i - 1, "circa") || (Is(i - 1, ".") && Is(i - 2, "c", "ca"));
        if (circa || (Is(i - 1, "year") && Is(i - 2, "the")))
        {
            return new(new CalendarTime(Integer(i), null, null), i + 1);
        }

        var before = Is(i - 1, "about", "around") ? i - 2 : i - 1;
        return _atoms[i].Text.Length == 3 && (Is(before, "in") || Is(before, "since", "until") || Is(i - 1, "around"))
            && TokenAt(i)?.MainRelation is "obl" or "nmod" && !Is(i + 1, "%") && !Is(i + 1, "of")
            ? new(new CalendarTime(Integer(i), null, null), i + 1) : null;
    }

    private bool IsBareYear(int i)
    {
        if (Word("numbered", i - 1) is not null || Unit(SkipHyphen(i + 1)) is not null || Is(i + 1, "+")
            || (Is(i - 1, ":") && (Is(i - 2, ")") || IsNumber(i - 2))) || (Is(i - 1, "-") && IsNumber(i - 2) && !(IsYearFigure(i - 2) && IsBareYear(i - 2)))
            || (Is(i - 1, ".") && Word("numbered", i - 2) is not null) || (Is(i - 1, ".") && Is(i - 2, "r") && Is(i - 3, "."))
            || Is(i - 1, "$") || Is(i - 1, "£") || Is(i - 1, "€") || Is(i - 1, "#") || Is(i - 1, "no") || Is(i - 1, "+")
            || Is(i + 1, "%") || Is(i + 1, "°"))
        {
            return false;
        }

        if (IsJoined(i) && i > 0 && !(_atoms[i - 1].Lower is "(" or "[" or "-" or "/" or "\"" or "'" or ","))
        {
            return false;
        }

        // Joined on both sides by hyphens: part of a telephone number or code.
        if (IsJoined(i) && Is(i - 1, "-", "/") && IsNumber(i - 2) && _atoms[i - 2].Text.Length != 4)
        {
            return false;
        }

        // Older figures are house numbers and counts more often: something must say that a year is meant.
        if (Integer(i) < 1800 && i > 0 && Word("before-year", i - 1) is null && _atoms[i - 1].Lower is not ("(" or "[" or "-")
            && !(Is(i - 1, ".") && Is(i - 2, "c", "ca")))
        {
            return false;
        }

        if (Is(i - 1, "about", "around") && Integer(i) % 100 == 0 && IsWord(i + 1) && _atoms[i + 1].Lower[^1] == 's' && Integer(i) != 2000)
        {
            return false;
        }

        var token = _sentence.Tokens[_atoms[i].Token];
        if (token.MainRelation == "nummod" && token.Head > token.Index && _sentence.Tokens[token.Head].Xpos == "NNS")
        {
            // "2010 elections" names a year, "1500 protesters" counts them.
            return Integer(i) is > 1900 and < 2050 && Integer(i) % 100 != 0;
        }

        return true;
    }

    // "1990s", "the '90s", "the nineties", "1990's". "The 1600s" is a century, "the 2000s" a decade.
    private TimeReading? Decade(int i)
    {
        var at = Is(i, "'") ? i + 1 : i;
        if (IsNumber(at) && IsJoined(at + 1))
        {
            var end = Is(at + 1, "s") ? at + 2 : Is(at + 1, "'") && Is(at + 2, "s") && IsJoined(at + 2) ? at + 3 : 0;
            if (end == 0)
            {
                return null;
            }

            if (Is(end, "°"))
            {
                return null;
            }

            var n = Integer(at);
            if (_atoms[at].Text.Length == 4 && n is >= FirstBareYear and <= LastBareYear && n % 10 == 0)
            {
                return n % 100 == 0 && n < 2000 ? new(new CenturyTime(n / 100), end) : new(new DecadeTime(n, true), end);
            }

            // "her 80s", "temperatures in the 90s": ages and degrees; only "the '90s" and "the 90s" of years.
            return _atoms[at].Text.Length == 2 && n % 10 == 0 && (at > i || (Is(i - 1, "the") && !IsPossessed(i - 1)) || IsPhase(i - 1))
                ? new(new DecadeTime(n, false), end) : null;
        }

        if (Value("decade", i) is { } tens && (Is(i - 1, "the") || IsPhase(i - 1) || (Is(i - 1, "-") && Is(i - 2, "mid"))))
        {
            return new(new DecadeTime(tens, false), i + 1);
        }

        return null;
    }

    private bool IsPossessed(int i) => i > 0 && TokenAt(i - 1)?.Xpos is "PRP$" or "POS";

    private bool IsPhase(int i) => Is(i, "early", "late") || Is(i, "mid");

    // "the 19th century", "the sixteenth century", "19th-century", "the 7th century BC".
    private TimeReading? Century(int i)
    {
        if (Ordinal(i) is not { } ordinal || ordinal.Value is < 1 or > 30)
        {
            return null;
        }

        var at = SkipHyphen(ordinal.End);
        if (!Is(at, "century", "centuries") && !Is(at, "c"))
        {
            return null;
        }

        if (Is(at, "c") && !Is(at + 1, "."))
        {
            return null;
        }

        return Era(at + 1) is { } era
            ? new(new CenturyTime(era.Sign < 0 ? -ordinal.Value : ordinal.Value - 1), era.End)
            : new(new CenturyTime(ordinal.Value - 1), at + 1);
    }

    // "Q3", "Q3 2010", "the third quarter of 2009", "the second half of the year", "H1 2010".
    private TimeReading? YearPart(int i)
    {
        string code;
        int end;
        if (Is(i, "q", "h") && IsNumber(i + 1) && IsJoined(i + 1) && _atoms[i].IsCapitalised
            && Integer(i + 1) is >= 1 and <= 4 && (Is(i, "q") || Integer(i + 1) <= 2))
        {
            (code, end) = (_atoms[i].Text + _atoms[i + 1].Text, i + 2);
        }
        else if (Ordinal(i) is { } ordinal && Is(ordinal.End, "quarter", "half") && ordinal.Value <= (Is(ordinal.End, "half") ? 2 : 4))
        {
            (code, end) = ((Is(ordinal.End, "half") ? "H" : "Q") + ordinal.Value, ordinal.End + 1);
        }
        else
        {
            return null;
        }

        var at = Is(end, "of") || Is(end, "in") ? end + 1 : end;
        if (code[0] == 'H' && at > end && Longest(Century(SkipThe(at)), Decade(SkipThe(at)), MonthAndYear(at)) is { } longer)
        {
            return new(new PhaseTime(code[1] == '1' ? TimePhase.Early : TimePhase.Late, longer.Meaning), longer.End);
        }

        if (YearReference(at) is { } year)
        {
            return new(new YearPartTime(code, year.Meaning), year.End);
        }

        // "the second half" of a match is no time: a year must follow. A quarter stands alone after "in the".
        var said = Is(i - 1, "in") || Is(i - 1, "for", "during") || Is(i - 1, "since", "by") || (Is(i - 1, "the") && Is(i - 2, "in"));
        return code[0] == 'Q' && said && !Is(end, "of") ? new(new YearPartTime(code, null), end) : null;
    }

    // "2010", "last year", "that year", "the year".
    private TimeReading? YearReference(int i)
    {
        if (YearOf(i) is { } year)
        {
            return new(new CalendarTime(year.Year, null, null), year.End);
        }

        return Longest(ShiftedUnit(i), TheUnit(i)) is { Meaning: ShiftedTime { Unit: TimeUnit.Year } } reading ? reading : null;
    }

    // "spring 2011", "the summer of 2010", "last winter", "in winter". "Fall" and "spring" alone need "in", "this" or "the".
    private TimeReading? Season(int i)
    {
        var at = SkipThe(i);
        int? shift = null;
        var narrative = false;
        if (Value("shift", at) is { } s && !Is(at, "past", "current"))
        {
            (shift, at, narrative) = (s, at + 1, Is(at, "following", "previous"));
        }
        else if (Is(at, "that"))
        {
            (shift, at, narrative) = (0, at + 1, true);
        }

        if (Word("season", at) is not { } code || TokenAt(at)?.Upos is Upos.VERB or Upos.AUX || IsWithinName(at))
        {
            return null;
        }

        var next = Is(at + 1, "of") || Is(at + 1, ",") || Is(at + 1, "in") ? at + 2 : at + 1;
        if (YearReference(next) is { } year && (next == at + 1 || Is(at + 1, "of") || year.Meaning is CalendarTime))
        {
            // "the winter of 1776-77"
            var end = Is(year.End, "-", "/") && IsNumber(year.End + 1) && IsJoined(year.End + 1) && _atoms[year.End + 1].Text.Length is 2 or 4
                && _atoms[year.End + 1].Text.Length is 2 ? year.End + 2 : year.End;
            return new(new SeasonTime(code, year.Meaning), end);
        }

        // "winter wheat", "the Summer Institute"
        if (TokenAt(at)?.MainRelation is "compound" or "flat")
        {
            return null;
        }

        if (shift is not null)
        {
            return new(new SeasonTime(code, narrative ? new ShiftedTime(TimeUnit.Year, shift.Value, true) : null, narrative ? null : shift), at + 1);
        }

        if (_atoms[at].Lower is not ("fall" or "spring"))
        {
            return new(new SeasonTime(code, null), at + 1);
        }

        var before = at > i ? i - 1 : at - 1;
        var said = Is(before, "in", "during") || Is(before, "by", "until") || Is(before, "since", "for") || Is(before, "early", "late") || Is(before, "mid");
        var goesOn = Is(at + 1, "of") || Is(at + 1, "in") || Is(at + 1, "from") || Is(at + 1, "to");
        return said && !goesOn ? new(new SeasonTime(code, null), at + 1) : null;
    }

    // "early 2009", "mid-March", "the beginning of the year", "late last year", "later that month", "year end".
    private TimeReading? Phased(int i)
    {
        var at = SkipThe(i);
        if (Is(at, "year", "month") && Is(SkipHyphen(at + 1), "end") && !Is(at - 1, "s"))
        {
            var unit = Is(at, "year") ? TimeUnit.Year : TimeUnit.Month;
            return new(new PhaseTime(TimePhase.End, new ShiftedTime(unit, 0)), SkipHyphen(at + 1) + 1);
        }

        if (Is(at, "very") || Is(at, "turn"))
        {
            at++;
        }

        if (Word("phase", at) is not { } word || !Enum.TryParse<TimePhase>(word, ignoreCase: true, out var phase))
        {
            return null;
        }

        var next = SkipHyphen(at + 1);
        if (Is(at, "earlier", "later"))
        {
            var from = Is(next, "in") ? next + 1 : next;
            return Longest(ShiftedUnit(from), TheUnit(from)) is { Meaning: ShiftedTime } shifted
                ? new(new PhaseTime(phase, shifted.Meaning), shifted.End) : null;
        }

        var isNoun = _atoms[at].Lower is "beginning" or "start" or "end" or "middle" or "close" or "outset";
        if (isNoun != Is(next, "of") && !(Is(next, "in") && !isNoun))
        {
            return null;
        }

        next = Is(next, "of") || Is(next, "in") ? next + 1 : next;
        return PlainPeriod(next) is { } period ? new(new PhaseTime(phase, period.Meaning), period.End) : null;
    }

    // "the first week of May", "the last days of June".
    private TimeReading? WeekOfMonth(int i)
    {
        var at = SkipThe(i);
        if (Is(at, "week") && Is(at + 1, "of") && at > i && Date(at + 2) is { } day)
        {
            // "the week of June 7"
            return new(new ShiftedTime(TimeUnit.Week, 0, false, day.Meaning), day.End);
        }

        var week = Is(at, "last", "final") ? (Value: -1, End: at + 1) : Ordinal(at) is { Value: <= 5 } ordinal ? ordinal : default;
        if (week.End == 0 || !(Is(week.End, "week") || (Is(week.End, "days") && week.Value is -1 or 1)) || !Is(week.End + 1, "of"))
        {
            return null;
        }

        return MonthAndYear(week.End + 2) is { } month ? new(new MonthWeekTime(week.Value, month.Meaning), month.End) : null;
    }

    // "the year", "the month", "the week": only where "the end of" or "later in" stands before.
    private TimeReading? TheUnit(int i)
        => Is(i, "the") && Unit(i + 1) is { } unit and (TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century)
            && _atoms[i + 1].Lower[^1] != 's' ? new(new ShiftedTime(unit, 0), i + 2) : null;
}
