namespace Sitrep.Times;

/// <summary>
/// What the words of a time say, before it is known which day the report was published: "last week" is one week before
/// the anchor. Not the interval: see <see cref="Time"/>.
/// </summary>
public abstract record TimeMeaning;

/// <summary>A year, month or day of the calendar as written: "2010", "June", "10 June 2010", "Sunday, 13 June".</summary>
/// <param name="Year">Year; negative before Christ. Null: not written.</param>
/// <param name="Month">1 to 12. Null: not written.</param>
/// <param name="Day">1 to 31, a real day of the month. Null: not written.</param>
/// <param name="Weekday">The week day written with it. Null: none.</param>
public sealed record CalendarTime(int? Year, int? Month, int? Day, DayOfWeek? Weekday = null) : TimeMeaning
{
    /// <value>Last two digits of a year whose century is not written: 90 of "03 JAN 90". Null: <see cref="Year"/> is as written.</value>
    public int? YearInCentury { get; init; }

    /// <value>Years that the words move a date by: -1 of "June 10 last year". Null: no such words.</value>
    public int? YearShift { get; init; }

    /// <value>The other reading of a date in figures: 6 October of "10/06/2010". Null: only one.</value>
    public CalendarTime? Other { get; init; }
}

/// <summary>Ten years: "the 1990s", "the nineties".</summary>
/// <param name="FirstYear">First year, with its century; 0 to 99 where <paramref name="CenturyKnown"/> is false.</param>
/// <param name="CenturyKnown">Whether the century is written.</param>
public sealed record DecadeTime(int FirstYear, bool CenturyKnown) : TimeMeaning;

/// <summary>A hundred years: "the 19th century", "the 1600s".</summary>
/// <param name="Hundreds">Hundreds of its first year: 18 of the 19th century; counted back from -1 before Christ.</param>
public sealed record CenturyTime(int Hundreds) : TimeMeaning;

/// <summary>A day of the week: "Thursday", "last Thursday", "Thursday of last week".</summary>
/// <param name="Day">The week day.</param>
/// <param name="Shift">-1 for "last", 0 for "this", 1 for "next". Null: the week day alone.</param>
/// <param name="Week">The week that it lies in. Null: not written.</param>
public sealed record WeekdayTime(DayOfWeek Day, int? Shift = null, TimeMeaning? Week = null) : TimeMeaning;

/// <summary>A season: "spring 2011", "last summer".</summary>
/// <param name="Code">TIMEX3: SP, SU, FA or WI.</param>
/// <param name="Year">Its year. Null: not written.</param>
/// <param name="Shift">-1 for "last", 0 for "this", 1 for "next". Null: no such word.</param>
public sealed record SeasonTime(string Code, TimeMeaning? Year, int? Shift = null) : TimeMeaning;

/// <summary>A month with a word for which: "last April", "next June".</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Shift">-1 for "last", 0 for "this", 1 for "next".</param>
public sealed record ShiftedMonth(int Month, int Shift) : TimeMeaning;

/// <summary>A week counted within a month: "the first week of May", "the last week of June".</summary>
/// <param name="Week">1 to 5; -1 for the last.</param>
/// <param name="Month">The month.</param>
public sealed record MonthWeekTime(int Week, TimeMeaning Month) : TimeMeaning;

/// <summary>A day of a month that is told by a word: "the 20th", "the 5th of this month".</summary>
/// <param name="Day">1 to 31.</param>
/// <param name="Month">The month. Null: not written.</param>
public sealed record DayOfMonthTime(int Day, TimeMeaning? Month) : TimeMeaning;

/// <summary>A quarter or half of a year: "Q3", "the second half of 2004".</summary>
/// <param name="Code">TIMEX3: Q1 to Q4, H1 or H2.</param>
/// <param name="Year">Its year. Null: not written.</param>
public sealed record YearPartTime(string Code, TimeMeaning? Year) : TimeMeaning;

/// <summary>A unit counted from another time: "yesterday", "two weeks ago", "three days later", "that year".</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Count">How many, forward; negative for back.</param>
/// <param name="Narrative">Whether it counts from the time that the text last spoke of, and not from the report's day.</param>
/// <param name="From">The time that it counts from, where written: "two days after June 10". Null: not written.</param>
public sealed record ShiftedTime(TimeUnit Unit, int Count, bool Narrative = false, TimeMeaning? From = null) : TimeMeaning
{
    /// <value>Whether a number is told: "a week ago", not "last week".</value>
    public bool Counted { get; init; }

    /// <value>Whether it tells an earlier or later happening by the way: "a day after protesters set fire to parliament".</value>
    public bool Aside { get; init; }
}

/// <summary>A stretch that ends or begins at the report's day: "the past 24 hours", "in recent weeks", "the next five years".</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Count">How many. Null: not told ("the past few days").</param>
/// <param name="Forward">Whether it begins at the report's day.</param>
public sealed record StretchTime(TimeUnit Unit, int? Count, bool Forward) : TimeMeaning;

/// <summary>A part of a period: "early 2009", "mid-March".</summary>
/// <param name="Phase">Which part.</param>
/// <param name="Of">The period.</param>
public sealed record PhaseTime(TimePhase Phase, TimeMeaning Of) : TimeMeaning;

/// <summary>A part of a day: "Thursday night", "the early hours of Sunday".</summary>
/// <param name="Part">TIMEX3: MO, AF, EV or NI.</param>
/// <param name="Day">The day. Null: not written ("in the afternoon").</param>
public sealed record DayPartTime(string Part, TimeMeaning? Day) : TimeMeaning;

/// <summary>A time of the clock: "5 a.m. on Thursday", "0300 GMT".</summary>
/// <param name="Hour">0 to 24; 24 is the midnight that ends the day.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Zone">ISO 8601 zone: Z, +02, -05. Null: not written, or "local time".</param>
/// <param name="Day">The day. Null: not written.</param>
public sealed record ClockTime(int Hour, int Minute, string? Zone, TimeMeaning? Day) : TimeMeaning
{
    /// <value>Whether it is an hour of every day: "a curfew from 9 p.m. to 5 a.m.".</value>
    public bool Daily { get; init; }
}

/// <summary>From one time to another, both included: "between 10 and 15 June", "1914-18".</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public sealed record RangeTime(TimeMeaning From, TimeMeaning To) : TimeMeaning;
