namespace Sitrep.Times;

/// <summary>Two ends read as one range.</summary>
/// <param name="From">The first time and the atom that it begins at.</param>
/// <param name="To">The last time and the atom that it begins at.</param>
/// <param name="EndsAreTimes">Whether each end names a time by itself: "June 28" and "July 3", not the "10" of "10 to 15 June".</param>
internal readonly record struct RangeReading((TimeReading Reading, int Start) From, (TimeReading Reading, int Start) To, bool EndsAreTimes)
{
    /// <value>Index after the last atom.</value>
    public int End => To.Reading.End;

    /// <value>What the words say.</value>
    public RangeTime Meaning => new(From.Reading.Meaning, To.Reading.Meaning);
}

/// <content>Ranges: "between 10 and 15 June", "from 3 to 7 May", "June 10-14", "1914-18", "from Monday to Wednesday".</content>
internal sealed partial class TimeParser
{
    /// <summary>A range that begins at an atom, its preposition included. Null: none does.</summary>
    public RangeReading? Range(int i)
    {
        if (Is(i, "between"))
        {
            return Ends(SkipAbout(i + 1), link => Is(link, "and") ? SkipAbout(link + 1) : 0);
        }

        if (Is(i, "from"))
        {
            return Ends(SkipAbout(i + 1), link => SkipAbout(Link(link, said: true)));
        }

        return Ends(i, link => Link(link, said: false)) ?? TwoDays(i);
    }

    // "10 and 11 June", "June 10 and 11": two days on end are one stretch, others two days of which only one is read.
    private RangeReading? TwoDays(int i)
        => Ends(i, link => Is(link, "and") ? link + 1 : 0) is { EndsAreTimes: false, Meaning: { From: CalendarTime { Day: { } first }, To: CalendarTime { Day: { } second } } } range
            && second == first + 1 ? range : null;

    private bool IsDash(int i) => Is(i, "-") || Is(i, "/");

    private int SkipAbout(int i) => i > 0 && (Is(i, "about", "around") || Is(i, "roughly", "approximately") || Is(i, "circa")) ? i + 1 : i;

    // Index after what joins two ends. Without "from", "to" joins only what can be nothing else (see Ends).
    private int Link(int i, bool said)
    {
        if (Is(i, "-") || Is(i, "/"))
        {
            return i + 1;
        }

        if (Is(i, "through") || Is(i, "to") || Is(i, "thru") || (said && Is(i, "until", "till")))
        {
            return i + 1;
        }

        return said && Is(i, "up") && Is(i + 1, "to", "until") ? i + 2 : 0;
    }

    private RangeReading? Ends(int i, Func<int, int> link)
    {
        // "June 10-14", "10 June - 3 July", "1914-18", "2009-2016", "8 to 10 p.m."
        if (Point(i) is { } first && link(first.End) is > 0 and var second)
        {
            if (Point(second) is { } last && Borrow(first.Meaning, last.Meaning) is var (from, to))
            {
                // "(9 August 1929 - 13 February 2014)" are two days of a life, no stretch of an event; so are years with a dash.
                return IsDash(first.End) && from == first.Meaning && from is CalendarTime { Year: not null }
                    ? null : new RangeReading((first with { Meaning = from }, i), (last with { Meaning = to }, second), EndsAreTimes: true);
            }

            if (Partial(first.Meaning, second) is { } rest)
            {
                return new RangeReading((first, i), (rest, second), EndsAreTimes: first.Meaning is CalendarTime { Month: null });
            }
        }

        // "10 and 15 June", "3 to 7 May", "10-14 June", "8 and 10 p.m."
        if (DayOfMonth(i) is { } day && link(day.End) is > 0 and var at)
        {
            if (Date(at) is { Meaning: CalendarTime { Day: not null, Month: not null } date } dated && date.Weekday is null && date.Day > day.Day)
            {
                return new RangeReading((new(date with { Day = day.Day }, day.End), i), (dated, at), EndsAreTimes: false);
            }

            if (Clock(at) is { Meaning: ClockTime clock } hour && day.Day <= 12 && IsNumber(i))
            {
                var start = clock.Hour >= 12 && day.Day < clock.Hour - 12 ? day.Day + 12 : day.Day;
                return new RangeReading((new(new ClockTime(start, 0, clock.Zone, clock.Day), day.End), i), (hour, at), EndsAreTimes: false);
            }
        }

        return null;
    }

    // Gives each end what only the other says: the month of "June 10 - July 3, 2010" and its year.
    private static (TimeMeaning From, TimeMeaning To)? Borrow(TimeMeaning from, TimeMeaning to) => (from, to) switch
    {
        (CalendarTime { YearInCentury: null } a, CalendarTime { YearInCentury: null } b) when (a.Month is null) == (b.Month is null) && (a.Day is null) == (b.Day is null)
            => (a with { Year = a.Year is { } year && b.Year < 0 && year > -b.Year ? -year : a.Year ?? Lower(a, b) }, b),
        (DecadeTime, DecadeTime) or (CenturyTime, CenturyTime) or (WeekdayTime, WeekdayTime) or (ShiftedTime, ShiftedTime) => (from, to),
        (ClockTime a, ClockTime b) => (a with { Day = a.Day ?? b.Day, Zone = a.Zone ?? b.Zone }, b with { Day = b.Day ?? a.Day }),
        (SeasonTime, SeasonTime) or (DayPartTime, DayPartTime) or (YearPartTime, YearPartTime) => (from, to),
        (CenturyTime or DecadeTime or CalendarTime or PhaseTime or WeekdayTime or ShiftedTime or DayPartTime,
            CenturyTime or DecadeTime or CalendarTime or PhaseTime or WeekdayTime or ShiftedTime or DayPartTime) => (from, to),
        _ => null,
    };

    // November to February crosses a year.
    private static int? Lower(CalendarTime from, CalendarTime to)
        => to.Year is { } year && from.Month is { } a && to.Month is { } b
            ? a > b || (a == b && from.Day > to.Day) ? year - 1 : year
            : null;

    // The second end of "June 10-14", "1914-18".
    private TimeReading? Partial(TimeMeaning first, int i)
    {
        if (first is CalendarTime { Day: { } day, Month: { } month, Weekday: null } date && DayOfMonth(i) is { } last && last.Day > day && Fits(month, last.Day))
        {
            var end = date with { Day = last.Day };
            return date.Year is null && date.YearShift is null ? WithYear(end, last.End) : new(end, last.End);
        }

        if (first is CalendarTime { Year: { } year, Month: null } && year >= FirstBareYear && IsNumber(i) && _atoms[i].Text.Length == 2
            && !Is(i - 1, "/") && Integer(i) > year % 100 && !(Is(i + 1, "-") && IsNumber(i + 2)))
        {
            return new(new CalendarTime((year / 100 * 100) + Integer(i), null, null), i + 1);
        }

        return null;
    }
}
