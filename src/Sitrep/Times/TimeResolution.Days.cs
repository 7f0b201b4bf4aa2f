namespace Sitrep.Times;

/// <content>Dates without a year, week days, and units counted from another day.</content>
internal sealed partial class TimeResolution
{
    // What a past clause looked ahead to ("was postponed to June 10") may have passed by up to this many days.
    private const int PassedDays = 120;

    // How far after a written year a date without one still belongs to it, where the report's day is not known.
    private const int HangingSentences = 3;

    private ResolvedTime Calendar(CalendarTime calendar)
    {
        calendar = calendar.Other is { } other ? OneOf(calendar, other) : calendar;
        if (YearOf(calendar) is not { } year)
        {
            var open = calendar.YearInCentury is { } two ? ResolvedTime.Text($"XX{two:00}") : "XXXX";
            return calendar switch
            {
                { Month: null } => new(open, null, null, TimePrecision.Year),
                { Day: null } => new(ResolvedTime.Text($"{open}-{calendar.Month:00}"), null, null, TimePrecision.Month),
                _ => new(ResolvedTime.Text($"{open}-{calendar.Month:00}-{calendar.Day:00}"), null, null, TimePrecision.Day),
            };
        }

        if (calendar.Month is not { } month || year is < 1 or > 9999)
        {
            return ResolvedTime.Year(year);
        }

        if (calendar.Day is not { } day)
        {
            return ResolvedTime.Month(year, month);
        }

        // 29 February of a year that has none: as written, without a day of the calendar.
        return day <= DateTime.DaysInMonth(year, month) ? ResolvedTime.Day(new DateOnly(year, month, day))
            : new(ResolvedTime.Text($"{year:0000}-{month:00}-{day:00}"), null, null, TimePrecision.Day);
    }

    // "10/06/2010" is 10 June to most of the world and October 6 to Americans. The reading that had passed on the
    // report's day, and of two such the nearer, is taken; without a report's day the world's.
    private CalendarTime OneOf(CalendarTime dayFirst, CalendarTime monthFirst)
    {
        if (Anchor is not { } anchor)
        {
            return dayFirst;
        }

        var a = new DateOnly(dayFirst.Year!.Value, dayFirst.Month!.Value, dayFirst.Day!.Value);
        var b = new DateOnly(monthFirst.Year!.Value, monthFirst.Month!.Value, monthFirst.Day!.Value);
        return (a <= anchor, b <= anchor) switch
        {
            (true, false) => dayFirst,
            (false, true) => monthFirst,
            _ => Math.Abs(a.DayNumber - anchor.DayNumber) <= Math.Abs(b.DayNumber - anchor.DayNumber) ? dayFirst : monthFirst,
        };
    }

    private int? YearOf(CalendarTime calendar)
    {
        if (calendar.Year is { } written)
        {
            return written;
        }

        if (calendar.YearInCentury is { } two)
        {
            // The latest such year that had begun; of the text's own years where the report's is not known.
            return (Anchor?.Year ?? narrative.LatestYear) is { } latest ? LatestEnding(two, latest) : null;
        }

        if (calendar.YearShift is { } shift)
        {
            return shift == 0 && narrative.Year is { } told ? told : Anchor?.Year + shift;
        }

        if (calendar.Month is not { } month)
        {
            return null;
        }

        // "The monsoon comes in July": any year's, in a text that tells of no days.
        if (!narrative.TellsOfDays && calendar is { Weekday: null, Day: null } && !narrative.IsHistory && !expression.Ahead && expression.Tense == Tense.Present)
        {
            return null;
        }

        return HangingYear(month, calendar.Day) ?? (Anchor is { } anchor ? NearYear(anchor, calendar) : null);
    }

    private static int LatestEnding(int two, int latest)
    {
        var year = (latest / 100 * 100) + two;
        return year > latest ? year - 100 : year;
    }

    // The year that the text last wrote, where the date hangs on it: in the same sentence; in a history; or, where
    // nothing else is known, shortly after a full date and not before it in the year.
    private int? HangingYear(int month, int? day)
    {
        if (narrative.WrittenYear is not { } year)
        {
            return null;
        }

        if (narrative.IsHistory)
        {
            return narrative.Year ?? year;
        }

        var distance = expression.Sentence - narrative.WrittenSentence;
        if (Anchor is not null)
        {
            return distance == 0 && narrative.WrittenMonth > 0 && month >= narrative.WrittenMonth ? year : null;
        }

        return narrative.WrittenMonth > 0 && month >= narrative.WrittenMonth && distance <= HangingSentences ? year : null;
    }

    private int? NearYear(DateOnly anchor, CalendarTime calendar)
    {
        if (calendar.Weekday is { } weekday && calendar.Day is { } dayOfMonth)
        {
            // A week day with a date is true in about one year of six; the nearest is meant.
            foreach (var offset in (ReadOnlySpan<int>)[0, -1, 1, -2, -3, -4, -5])
            {
                var year = anchor.Year + offset;
                if (year is >= 1 and <= 9999 && dayOfMonth <= DateTime.DaysInMonth(year, calendar.Month!.Value)
                    && new DateOnly(year, calendar.Month.Value, dayOfMonth).DayOfWeek == weekday)
                {
                    return year;
                }
            }
        }

        var month = calendar.Month!.Value;
        var distance = ((month - anchor.Month) * 31) + ((calendar.Day ?? anchor.Day) - anchor.Day);
        if (distance == 0)
        {
            return anchor.Year;
        }

        var tense = expression.Bound == TimeBound.Since ? Tense.Past : expression.Tense;
        var looksAhead = tense == Tense.Future || expression.Ahead;
        if (looksAhead)
        {
            // "imposed a curfew until June 10", told on the 13th, is over.
            return distance > 0 || (tense != Tense.Future && -distance < PassedDays) ? anchor.Year : anchor.Year + 1;
        }

        // Nothing tells: the nearest. Past: the last.
        return (tense, distance) switch
        {
            (Tense.Past, > 0) => anchor.Year - 1,
            (_, > 186) => anchor.Year - 1,
            (Tense.None or Tense.Present, < -186) => anchor.Year + 1,
            _ => anchor.Year,
        };
    }

    private ResolvedTime Month(ShiftedMonth month)
    {
        if (Anchor is not { } anchor)
        {
            return new(ResolvedTime.Text($"XXXX-{month.Month:00}"), null, null, TimePrecision.Month);
        }

        var year = month.Shift switch
        {
            < 0 => month.Month < anchor.Month ? anchor.Year : anchor.Year - 1,
            0 => anchor.Year,
            _ => month.Month > anchor.Month ? anchor.Year : anchor.Year + 1,
        };
        return year is >= 1 and <= 9999 ? ResolvedTime.Month(year, month.Month) : ResolvedTime.Unknown(TimeUnit.Month);
    }

    private ResolvedTime DayOfMonth(DayOfMonthTime day)
    {
        DateOnly? month = day.Month is null ? narrative.IsHistory ? narrative.Month : Anchor ?? narrative.Month : Of(day.Month).Start;
        if (month is not { } first)
        {
            return new(ResolvedTime.Text($"XXXX-XX-{day.Day:00}"), null, null, TimePrecision.Day);
        }

        if (day.Month is null && Anchor is { } anchor && first == anchor)
        {
            // "on the 20th" told on the 13th as past is last month's.
            var back = expression.Tense == Tense.Past && !expression.Ahead && day.Day > anchor.Day;
            var on = expression.Tense == Tense.Future && day.Day < anchor.Day;
            first = back ? Add(first, TimeUnit.Month, -1) ?? first : on ? Add(first, TimeUnit.Month, 1) ?? first : first;
        }

        return day.Day <= DateTime.DaysInMonth(first.Year, first.Month)
            ? ResolvedTime.Day(new DateOnly(first.Year, first.Month, day.Day))
            : new(ResolvedTime.Text($"{first.Year:0000}-{first.Month:00}-{day.Day:00}"), null, null, TimePrecision.Day);
    }

    // A week day is the last one before or on the report's day, the next one where the clause looks ahead.
    private ResolvedTime Weekday(WeekdayTime weekday)
    {
        var open = new ResolvedTime($"XXXX-WXX-{(weekday.Day == DayOfWeek.Sunday ? 7 : (int)weekday.Day)}", null, null, TimePrecision.Day);
        if (weekday.Week is { } week)
        {
            return Of(week).Start is { } monday ? ResolvedTime.Day(monday.AddDays(((int)weekday.Day + 6) % 7)) : open;
        }

        if (Anchor is not { } anchor)
        {
            return open;
        }

        var back = ((int)anchor.DayOfWeek - (int)weekday.Day + 7) % 7;
        var forward = (7 - back) % 7;
        var ahead = (expression.Tense == Tense.Future && expression.Bound != TimeBound.Since) || expression.Ahead || (expression.Bound == TimeBound.By && expression.Tense != Tense.Past);
        var days = weekday.Shift switch
        {
            < 0 => back == 0 ? -7 : -back,
            > 0 => forward == 0 ? 7 : forward,
            0 => expression.Tense == Tense.Past && !expression.Ahead ? -back : forward,
            _ => ahead ? forward : -back,
        };
        return AddDays(anchor, days) is { } day ? ResolvedTime.Day(day) : open;
    }

    private ResolvedTime Shifted(ShiftedTime shifted)
    {
        var unknown = ResolvedTime.Unknown(shifted.Unit);
        DateOnly? from = shifted.From is { } written ? Of(written).Start
            : shifted.Narrative || (shifted.Count == 0 && narrative.IsHistory && shifted.Unit >= TimeUnit.Month) ? Current(shifted.Unit)
            : Anchor;
        if (from is not { } day)
        {
            return unknown;
        }

        var fromReport = shifted.From is null && !shifted.Narrative;
        if (shifted.Unit == TimeUnit.Weekend)
        {
            return Weekend(day, shifted.Count) is { } weekend ? ResolvedTime.Weekend(weekend) : unknown;
        }

        var count = shifted.Count;
        if (shifted.Unit == TimeUnit.Week && fromReport && day.DayOfWeek == DayOfWeek.Sunday)
        {
            // On a Sunday "last week" is the week that ends, though ISO 8601 still counts the day to it, and "this week"
            // of what is to come is the next.
            count += count < 0 || (count == 0 && expression.Tense == Tense.Future) ? 1 : 0;
        }

        if (shifted.Unit is TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century && (long)Math.Abs(count) * YearsIn(shifted.Unit) >= day.Year && count < 0)
        {
            // Before Christ there is no year 0.
            var years = ((long)count * YearsIn(shifted.Unit)) + day.Year - 1;
            return years < -9999 ? new("PAST_REF", null, null, TimePrecision.Vague) : ResolvedTime.Year((int)years);
        }

        if (Add(day, shifted.Unit, count) is not { } moved)
        {
            return unknown;
        }

        return shifted.Unit switch
        {
            // "Two weeks ago" is told from day to day, "last week" by the calendar.
            TimeUnit.Week or TimeUnit.Fortnight when shifted.Counted => ResolvedTime.Day(moved) with { Precision = TimePrecision.Week },
            TimeUnit.Week or TimeUnit.Fortnight => ResolvedTime.Week(moved),
            TimeUnit.Month => ResolvedTime.Month(moved.Year, moved.Month),
            TimeUnit.Quarter => ResolvedTime.YearPart(moved.Year, ResolvedTime.Text($"Q{((moved.Month - 1) / 3) + 1}")),
            TimeUnit.Year => ResolvedTime.Year(moved.Year),
            TimeUnit.Decade when Math.Abs(count) <= 1 => ResolvedTime.Decade(moved.Year / 10 * 10),
            TimeUnit.Century when Math.Abs(count) <= 1 => ResolvedTime.Century(moved.Year / 100),
            TimeUnit.Decade or TimeUnit.Century => ResolvedTime.Year(moved.Year),
            _ => ResolvedTime.Day(moved),
        };
    }

    // "this weekend" is the last one in what has happened and the coming one in what will.
    private DateOnly? Weekend(DateOnly day, int count)
    {
        var within = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var past = expression.Tense is Tense.Past or Tense.None;
        return count switch
        {
            0 => AddDays(day, within || !past ? 0 : -7),
            < 0 => AddDays(day, 7 * count),
            _ => AddDays(day, within ? 7 * count : 7 * (count - 1)),
        };
    }

    // The day that a unit is counted from in the text's own time; the report's day where the text has named none.
    private DateOnly? Current(TimeUnit unit)
    {
        var month = narrative.Month is { } m && narrative.Year == m.Year ? m : (DateOnly?)null;
        var year = narrative.Year is { } y and >= 1 and <= 9999 ? new DateOnly(y, 1, 1) : (DateOnly?)null;
        var told = unit switch
        {
            <= TimeUnit.Fortnight => narrative.Day,
            TimeUnit.Month or TimeUnit.Quarter => month,
            _ => narrative.IsHistory || Anchor is null || narrative.Year != Anchor.Value.Year ? year : null,
        };
        return told ?? Anchor;
    }

    private static int YearsIn(TimeUnit unit) => unit switch { TimeUnit.Century => 100, TimeUnit.Decade => 10, _ => 1 };

    private static DateOnly? Add(DateOnly day, TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Minute or TimeUnit.Hour => day,
        TimeUnit.Day => AddDays(day, count),
        TimeUnit.Week or TimeUnit.Weekend => AddDays(day, 7L * count),
        TimeUnit.Fortnight => AddDays(day, 14L * count),
        TimeUnit.Month => AddMonths(day, count),
        TimeUnit.Quarter => AddMonths(day, 3L * count),
        _ => AddMonths(day, 12L * YearsIn(unit) * count),
    };

    private static DateOnly? AddDays(DateOnly day, long count)
        => day.DayNumber + count is var number && number > 400 && number < DateOnly.MaxValue.DayNumber - 4000 ? DateOnly.FromDayNumber((int)number) : null;

    private static DateOnly? AddMonths(DateOnly day, long count)
        => (day.Year * 12L) + day.Month - 1 + count is var months && months >= 24 && months < 9980 * 12 ? day.AddMonths((int)count) : null;
}
