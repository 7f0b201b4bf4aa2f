using Sitrep.Language;

namespace Sitrep.Times;

/// <content>Dates of the calendar, months, years, decades, centuries, seasons, quarters, and parts of them.</content>
internal sealed partial class TimeParser
{
    // Years that bare figures may name. Below and above, figures are counts more often.
    private const int FirstBareYear = 1000;
    private const int LastBareYear = 2100;

    /// <summary>
    /// A date with its day: "June 10", "10 June 2010", "the 20th of June", "June the twentieth", "Friday, May 8, 2009",
    /// "2010-06-13", "10/06/2010", "03 JAN 90", "June 10 last year".
    /// </summary>
    private TimeReading? Date(int i)
    {
        var weekday = Weekday(i);
        if (weekday is { } w)
        {
            var at = SkipThe(Is(w.End, ",") ? w.End + 1 : w.End);
            if (DateProper(at) is { } dated && dated.Meaning is CalendarTime date)
            {
                return new(date with { Weekday = w.Day }, dated.End);
            }

            return null;
        }

        return DateProper(i);
    }

    private TimeReading? DateProper(int i) => DateInFigures(i) ?? MonthFirst(i) ?? DayFirst(SkipThe(i));

    private TimeReading? MonthFirst(int i)
    {
        if (Month(i, dated: true) is not { } month)
        {
            return null;
        }

        var at = SkipThe(month.End);
        if (DayOfMonth(at) is not { } day || !Fits(month.Month, day.Day) || CountsAhead(at, day.End))
        {
            return null;
        }

        return WithYear(new CalendarTime(null, month.Month, day.Day), day.End);
    }

    private TimeReading? DayFirst(int i)
    {
        if (DayOfMonth(i) is not { } day)
        {
            return null;
        }

        var at = Are(day.End, "day", "of") ? day.End + 2 : Is(day.End, "of") ? day.End + 1 : day.End;
        at = Is(at, "-") && IsJoined(at) && IsJoined(at + 1) ? at + 1 : at;
        if (Month(at, dated: true) is not { } month || !Fits(month.Month, day.Day))
        {
            return null;
        }

        // Dispatches in capitals: "03 JAN 90".
        if (IsNumber(month.End) && _atoms[month.End].Text.Length == 2 && _atoms[at].IsInCapitals
            && !Is(month.End + 1, ":"))
        {
            return new(new CalendarTime(null, month.Month, day.Day) { YearInCentury = Integer(month.End) }, month.End + 1);
        }

        return WithYear(new CalendarTime(null, month.Month, day.Day), month.End);
    }

    // A year after a date or month: "2010", ", 2010", "'10", "of 2010", "last year", "of the same year", "next".
    private TimeReading WithYear(CalendarTime date, int end)
    {
        var at = Is(end, ",") || Is(end, "of") || Is(end, "in") ? end + 1 : end;
        if (YearOf(at) is { } year && !(year.Year < FirstBareYear && at == end) && !(Is(end, ",") && CountsAhead(at, year.End)))
        {
            return new(date with { Year = year.Year }, year.End);
        }

        // "30 September 420", "December of 384"
        if (IsNumber(at) && _atoms[at].Text.Length == 3 && (Is(end, "of") || (at == end && date.Day is not null && !IsWord(at + 1))))
        {
            return new(date with { Year = Integer(at) }, at + 1);
        }

        if (Is(at, "'") && IsNumber(at + 1) && IsJoined(at + 1) && _atoms[at + 1].Text.Length == 2)
        {
            return new(date with { YearInCentury = Integer(at + 1) }, at + 2);
        }

        var the = SkipThe(at);
        if (Is(the + 1, "year") && (Value("shift", the) is not null || Is(the, "that", "same")))
        {
            return new(date with { YearShift = Value("shift", the) ?? 0 }, the + 2);
        }

        // "the 12th of October last", "the 1st of February next": older usage, the word ends the phrase.
        if (Is(end, "last", "next") && !IsWord(end + 1))
        {
            return new(date with { YearShift = null }, end + 1);
        }

        return new(date, end);
    }

    // ISO 8601 and the figures of forms: y-m-d, y/m/d, d/m/y, m/d/y, d.m.y, d-m-y.
    private TimeReading? DateInFigures(int i)
    {
        if (!IsNumber(i) || !(Is(i + 1, "-") || Is(i + 1, "/") || Is(i + 1, ".")) || !IsNumber(i + 2)
            || _atoms[i + 1].Lower != (i + 3 < _atoms.Count ? _atoms[i + 3].Lower : "") || !IsNumber(i + 4)
            || !IsJoined(i + 1) || !IsJoined(i + 2) || !IsJoined(i + 3) || !IsJoined(i + 4))
        {
            return null;
        }

        // More figures joined on: a telephone number, a version.
        if ((Is(i + 5, "-") || Is(i + 5, "/")) && IsJoined(i + 5) && IsNumber(i + 6) && IsJoined(i + 6))
        {
            return null;
        }

        var (a, b, c) = (Integer(i), Integer(i + 2), Integer(i + 4));
        var (lengthA, lengthC) = (_atoms[i].Text.Length, _atoms[i + 4].Text.Length);
        CalendarTime? date = null;
        if (lengthA == 4 && lengthC <= 2)
        {
            date = Calendar(a, b, c);
        }
        else if (lengthA <= 2 && lengthC == 4)
        {
            var dayFirst = Calendar(c, b, a);
            var monthFirst = Calendar(c, a, b);
            date = (dayFirst ?? monthFirst) is { } read
                ? read with { Other = dayFirst is not null && monthFirst is not null && dayFirst != monthFirst ? monthFirst : null }
                : null;
        }

        return date is null ? null : new(date, i + 5);
    }

    private static CalendarTime? Calendar(int year, int month, int day)
        => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new CalendarTime(year, month, day) : null;

    // 29 February is a day of some years.
    private static bool Fits(int month, int day) => day <= DateTime.DaysInMonth(2000, month);

    // "10", "10th", "tenth", "twenty-first". Not "10,000", "10.5", "10%", "10:30".
    private (int Day, int End)? DayOfMonth(int i)
    {
        if (IsNumber(i))
        {
            var n = Integer(i);
            if (n is < 1 or > 31 || _atoms[i].Text.Length > 2)
            {
                return null;
            }

            if (Is(i + 1, "st", "nd") || Is(i + 1, "rd", "th"))
            {
                return (n, i + 2);
            }

            var joinsFigures = IsJoined(i + 1) && (Is(i + 1, ",") || Is(i + 1, ".") || Is(i + 1, ":") || Is(i + 1, "/")) && IsNumber(i + 2) && IsJoined(i + 2);
            return joinsFigures || Is(i + 1, "%") ? null : (n, i + 1);
        }

        return Ordinal(i) is { Value: <= 31 } ordinal ? (ordinal.Value, ordinal.End) : null;
    }

    // "third", "twenty-first", "20th".
    private (int Value, int End)? Ordinal(int i)
    {
        if (IsNumber(i) && IsJoined(i + 1) && (Is(i + 1, "st", "nd") || Is(i + 1, "rd", "th")))
        {
            return (Integer(i), i + 2);
        }

        if (Value("ordinal", i) is { } ordinal)
        {
            return (ordinal, i + 1);
        }

        return Value("number", i) is { } tens and >= 20 && Value("ordinal", SkipHyphen(i + 1)) is { } ones and < 10
            ? (tens + ones, SkipHyphen(i + 1) + 1) : null;
    }

    // A number that counts what follows is no day and no year: "In May 15 people were killed", "In June, 2000 troops".
    private bool CountsAhead(int first, int end)
        => TokenAt(first) is { MainRelation: "nummod" } number && number.Head > number.Index
            && _sentence.Tokens[number.Head] is { Xpos: "NNS", Upos: Upos.NOUN } && _atoms[end - 1].Token < number.Head
            && Unit(end) is null;

    // A month's name. "May", "March" and short forms need company or the tagger's word; see IsMonthName.
    private (int Month, int End)? Month(int i, bool dated = false)
    {
        if (Value("month", i) is { } month)
        {
            return dated || IsMonthName(i) ? (month, i + 1) : null;
        }

        if (Value("month-short", i) is { } shorter && i < _atoms.Count && _atoms[i].IsCapitalised)
        {
            var end = Is(i + 1, ".") && IsJoined(i + 1) ? i + 2 : i + 1;
            var company = dated || IsNumber(end) || (Is(end, ",") && IsNumber(end + 1));
            return company ? (shorter, end) : null;
        }

        return null;
    }

    private bool IsMonthName(int i)
    {
        var atom = _atoms[i];
        var token = _sentence.Tokens[atom.Token];
        if (!atom.IsCapitalised || token.Upos is Upos.AUX or Upos.VERB || IsWithinName(i))
        {
            return false;
        }

        if (atom.Lower is not ("may" or "march" or "august" or "april" or "june"))
        {
            return true;
        }

        // These are also a verb, a noun, an adjective and people: a preposition, a year or a phase must stand by.
        return IsYearFigure(i + 1) || (Is(i + 1, ",") && IsYearFigure(i + 2)) || Is(i + 1, "of")
            || Word("shift", i - 1) is not null || Word("phase", i - 1) is not null || Is(i - 1, "-") || Is(i - 1, "and", "or")
            || (i > 0 && _atoms[i - 1].Lower is "in" or "since" or "until" or "till" or "by" or "from" or "to" or "of" or "during" or "through"
                or "before" or "after" or "between" or "for" or "into" or "that" or "every" or "each" or "around" or "about" or "s" or "(");
    }

    // What the model takes for a person, organization or facility names no month or day: "Theresa May", "Sunday Times".
    private bool IsWithinName(int i)
    {
        foreach (var entity in _sentence.Entities)
        {
            if (entity.First <= _atoms[i].Token && _atoms[i].Token < entity.End)
            {
                return entity.Type is EntityType.Person or EntityType.Organization or EntityType.Facility;
            }
        }

        return false;
    }

    private bool IsYearFigure(int i) => IsNumber(i) && _atoms[i].Text.Length == 4 && Integer(i) is >= FirstBareYear and <= LastBareYear;

    // A written year, era included: "2010", "394 AD", "AD 842", "776 BCE". As a number; negative before Christ.
    private (int Year, int End)? YearOf(int i)
    {
        var the = SkipThe(i);
        i = Is(the, "year") && IsNumber(the + 1) ? the + 1 : i;
        if (Is(i, "ad", "a") && (Is(i, "ad") || (Is(i + 1, ".") && Is(i + 2, "d"))))
        {
            var at = Is(i, "ad") ? i + 1 : Is(i + 3, ".") ? i + 4 : i + 3;
            return IsNumber(at) && Integer(at) is >= 1 and <= 2100 && _atoms[i].IsCapitalised ? (Integer(at), at + 1) : null;
        }

        if (!IsNumber(i) || _atoms[i].Text.Length > 4 && !Is(i + 1, ","))
        {
            return null;
        }

        var (value, end) = (Integer(i), i + 1);
        if (Is(end, ",") && IsJoined(end) && IsNumber(end + 1) && IsJoined(end + 1) && _atoms[end + 1].Text.Length == 3)
        {
            (value, end) = ((value * 1000) + Integer(end + 1), end + 2);
            return Era(end) is { } far ? (far.Sign * value, far.End) : null;
        }

        if (Era(end) is { } era)
        {
            return (era.Sign * value, era.End);
        }

        var goesOn = IsJoined(end) && (Is(end, ".") || Is(end, ":") || Is(end, "/")) && IsNumber(end + 1) && IsJoined(end + 1);
        return IsYearFigure(i) && !goesOn && !Is(end, "%") && !(Is(end, "s") && IsJoined(end)) ? (value, end) : null;
    }

    private (int Sign, int End)? Era(int i)
    {
        if (i >= _atoms.Count || !_atoms[i].IsCapitalised)
        {
            return null;
        }

        return _atoms[i].Lower switch
        {
            "bc" or "bce" => (-1, i + 1),
            "ad" or "ce" => (1, i + 1),
            "b" when Is(i + 1, ".") && Is(i + 2, "c") => (-1, Is(i + 3, ".") ? i + 4 : i + 3),
            "a" when Is(i + 1, ".") && Is(i + 2, "d") => (1, Is(i + 3, ".") ? i + 4 : i + 3),
            _ => null,
        };
    }
}
