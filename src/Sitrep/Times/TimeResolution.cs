namespace Sitrep.Times;

/// <summary>The resolution of one expression: from what its words say to a value and days.</summary>
internal sealed partial class TimeResolution(Narrative narrative, TimeExpression expression)
{
    // Hours before this one belong to the night that began the day before.
    private const int NightEnds = 9;

    private DateOnly? Anchor => narrative.Anchor;

    /// <summary>What the expression means.</summary>
    public ResolvedTime Resolve() => Of(expression.Meaning);

    private ResolvedTime Of(TimeMeaning meaning) => meaning switch
    {
        CalendarTime calendar => Calendar(calendar),
        WeekdayTime weekday => Weekday(weekday),
        ShiftedTime shifted => Shifted(shifted),
        ShiftedMonth month => Month(month),
        DayOfMonthTime day => DayOfMonth(day),
        MonthWeekTime week => WeekOfMonth(week),
        DecadeTime decade => Decade(decade),
        CenturyTime century => ResolvedTime.Century(century.Hundreds),
        SeasonTime season => Season(season),
        YearPartTime part => ResolvedTime.YearPart(part.Year is null ? Current(TimeUnit.Year)?.Year : Of(part.Year).Start?.Year, part.Code),
        StretchTime stretch => Stretch(stretch),
        PhaseTime phase => Phase(phase),
        DayPartTime part => DayPart(part),
        ClockTime clock => Clock(clock),
        RangeTime range => Range(range),
        _ => throw new InvalidOperationException($"No rule resolves a {meaning.GetType().Name}."),
    };

    private ResolvedTime WeekOfMonth(MonthWeekTime week)
    {
        var month = Of(week.Month);
        if (month.Start is not { } start || month.End is not { } end)
        {
            return month with { Precision = TimePrecision.Week };
        }

        var first = week.Week < 0 ? end.AddDays(-6) : start.AddDays(Math.Min(7 * (week.Week - 1), 27));
        var last = week.Week < 0 || week.Week == 5 ? end : first.AddDays(6);
        return new($"{ResolvedTime.Iso(first)}/{ResolvedTime.Iso(last)}", first, last < first ? first : last, TimePrecision.Week);
    }

    // Two digits of a decade: the latest such decade that had begun.
    private ResolvedTime Decade(DecadeTime decade)
    {
        if (decade.CenturyKnown)
        {
            return ResolvedTime.Decade(decade.FirstYear);
        }

        var latest = Anchor?.Year ?? narrative.WrittenYear ?? narrative.LatestYear;
        if (latest is not { } year)
        {
            return new(ResolvedTime.Text($"XX{decade.FirstYear / 10}"), null, null, TimePrecision.Vague);
        }

        var first = (year / 100 * 100) + decade.FirstYear;
        return ResolvedTime.Decade(first > year ? first - 100 : first);
    }

    private ResolvedTime Season(SeasonTime season)
    {
        if (season.Year is { } year)
        {
            return ResolvedTime.Season(Of(year).Start?.Year, season.Code);
        }

        // Without a word for which, a season is any year's: "in summer".
        if (season.Shift is not { } shift || Anchor is not { } anchor)
        {
            return ResolvedTime.Season(null, season.Code);
        }

        var current = ResolvedTime.Season(anchor.Year, season.Code);
        var over = current.End < anchor;
        var begun = current.Start <= anchor;
        return ResolvedTime.Season(shift switch
        {
            < 0 => over ? anchor.Year : anchor.Year - 1,
            0 => anchor.Year,
            _ => begun ? anchor.Year + 1 : anchor.Year,
        }, season.Code);
    }

    private ResolvedTime Stretch(StretchTime stretch)
    {
        var letter = stretch.Unit switch { TimeUnit.Minute => "M", TimeUnit.Hour => "H", TimeUnit.Day or TimeUnit.Weekend => "D", TimeUnit.Week or TimeUnit.Fortnight => "W", TimeUnit.Month => "M", TimeUnit.Quarter => "Q", TimeUnit.Year => "Y", TimeUnit.Decade => "DE", _ => "CE" };
        var count = stretch.Unit == TimeUnit.Fortnight ? stretch.Count * 2 : stretch.Count;
        var timex = ResolvedTime.Text($"P{(stretch.Unit < TimeUnit.Day ? "T" : "")}{count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "X"}{letter}");
        var precision = count is null ? TimePrecision.Vague : PrecisionOf(stretch.Unit);
        if (stretch is { Forward: true, Unit: TimeUnit.Year, Count: { } years } && narrative is { IsHistory: true, Year: { } year } && expression.Tense == Tense.Past && year + years < 9999)
        {
            return new(timex, new DateOnly(year, 1, 1), new DateOnly(year + years, 12, 31), precision);
        }

        if (Anchor is not { } anchor)
        {
            return new(timex, null, null, precision);
        }

        DateOnly? far = null;
        if (stretch.Count is { } n)
        {
            n = stretch.Unit switch { TimeUnit.Minute => 0, TimeUnit.Hour => (n + 23) / 24, _ => n };
            var unit = stretch.Unit < TimeUnit.Day ? TimeUnit.Day : stretch.Unit;

            // Both ends are in: the last five years of 18 April 2023 begin on 19 April 2018. Days and weeks are told
            // loosely, so there the day before is kept.
            var inside = unit >= TimeUnit.Month && n > 0 ? 1 : 0;
            far = Add(anchor, unit, stretch.Forward ? n : -n)?.AddDays(stretch.Forward ? -inside : inside);
        }

        return stretch.Forward ? new(timex, anchor, far, precision) : new(timex, far, anchor, precision);
    }

    // Early and late are halves of a period and mid its middle half, so that the words surely hold.
    private ResolvedTime Phase(PhaseTime phase)
    {
        var whole = Of(phase.Of);
        if (whole.Start is not { } start || whole.End is not { } end || whole.Precision <= TimePrecision.Day)
        {
            return whole;
        }

        if (phase.Phase is TimePhase.Earlier or TimePhase.Later)
        {
            if (Anchor is not { } anchor || anchor < start || anchor > end)
            {
                return whole;
            }

            return phase.Phase == TimePhase.Earlier ? whole with { End = anchor } : whole with { Start = anchor };
        }

        if (phase.Phase == TimePhase.End && (expression.Bound is TimeBound.Until or TimeBound.By))
        {
            // "by the end of the year" is by its last day.
            return ResolvedTime.Day(end);
        }

        var precision = whole.Precision == TimePrecision.Year ? TimePrecision.Season : whole.Precision;
        var (first, last) = Half(phase.Phase, start, end);
        return whole with { Start = first, End = last, Precision = precision };
    }

    private static (DateOnly First, DateOnly Last) Half(TimePhase phase, DateOnly start, DateOnly end)
    {
        if (phase == TimePhase.End)
        {
            // The last third of a month, the last quarter of anything longer.
            var length = end.DayNumber - start.DayNumber + 1;
            return (length < 32 ? end.AddDays(-(length / 3)) : length is > 360 and < 370 ? start.AddMonths(9) : start.AddDays(length * 3 / 4), end);
        }

        // Halves of years and decades fall on months, halves of months on the 15th.
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month + 1;
        if (months == 1)
        {
            return phase switch
            {
                TimePhase.Early => (start, start.AddDays(14)),
                TimePhase.Mid => (start.AddDays(9), start.AddDays(19)),
                _ => (start.AddDays(14), end),
            };
        }

        if (months < 4)
        {
            var days = end.DayNumber - start.DayNumber + 1;
            return phase switch
            {
                TimePhase.Early => (start, start.AddDays((days - 1) / 2)),
                TimePhase.Mid => (start.AddDays(days / 4), end.AddDays(-days / 4)),
                _ => (start.AddDays(days / 2), end),
            };
        }

        return phase switch
        {
            TimePhase.Early => (start, start.AddMonths(months / 2).AddDays(-1)),
            TimePhase.Mid => (start.AddMonths(months / 4), start.AddMonths(months - (months / 4)).AddDays(-1)),
            _ => (start.AddMonths(months / 2), end),
        };
    }

    // TIMEX3: a part of day is T plus MO, AF, EV or NI; "Thursday night" is 2010-06-10TNI, on the day that it begins.
    private ResolvedTime DayPart(DayPartTime part)
    {
        var day = part.Day is null ? SpokenDay(part.Part == "MO", part.Part == "NI") : DayOf(part.Day);
        return day with { Timex = day.Timex + "T" + part.Part, Precision = TimePrecision.PartOfDay };
    }

    private ResolvedTime Clock(ClockTime clock)
    {
        if (clock.Daily)
        {
            return new(ResolvedTime.Text($"T{clock.Hour:00}:{clock.Minute:00}{clock.Zone}"), null, null, TimePrecision.Minute);
        }

        var day = clock.Day is null ? SpokenDay(clock.Hour < NightEnds, isNight: false) : DayOf(clock.Day);
        if (clock.Hour == 24)
        {
            // Midnight ends the day that it is told with: "before midnight" on the 13th is T00:00 of the 14th.
            return day.Start is { } start && start < DateOnly.MaxValue
                ? new(ResolvedTime.Iso(start.AddDays(1)) + "T00:00" + clock.Zone, start, start.AddDays(1), TimePrecision.Minute)
                : day with { Timex = day.Timex + "T24:00" + clock.Zone, Precision = TimePrecision.Minute };
        }

        return day with { Timex = ResolvedTime.Text($"{day.Timex}T{clock.Hour:00}:{clock.Minute:00}{clock.Zone}"), Precision = TimePrecision.Minute };
    }

    // The day that an hour belongs to where none is written with it: the one last named in its paragraph, else the day
    // of the news, else the report's.
    private ResolvedTime SpokenDay(bool isMorning, bool isNight)
    {
        var near = narrative.IsHistory || Anchor is null || narrative.DayParagraph == expression.Paragraph ? narrative.Day : null;
        if ((near ?? narrative.LeadDay ?? Anchor) is not { } day)
        {
            return ResolvedTime.Unknown(TimeUnit.Day);
        }

        if (isMorning && (near is not null ? narrative.IsNight : narrative.LeadDay is not null && narrative.LeadIsNight))
        {
            // "... last night and by daybreak": the morning that follows.
            return ResolvedTime.Day(AddDays(day, 1) ?? day);
        }

        // A night that is over when the report appears began the day before.
        var over = isNight && day == Anchor && (expression.Tense is Tense.Past or Tense.None);
        return ResolvedTime.Day(over ? AddDays(day, -1) ?? day : day);
    }

    private ResolvedTime DayOf(TimeMeaning day)
    {
        var resolved = Of(day);
        return resolved.Precision == TimePrecision.Day ? resolved : resolved with { Timex = "XXXX-XX-XX" };
    }

    // ISO 8601 writes an interval with a solidus; TIMEX3 has no value of its own for one.
    private ResolvedTime Range(RangeTime range)
    {
        var from = Of(range.From);
        var to = Of(range.To);
        if (range.To is WeekdayTime && from.Start is { } start && to.Start is { } last && range.From is WeekdayTime)
        {
            // "Monday to Wednesday": the first such day after the start.
            to = ResolvedTime.Day(start.AddDays((((int)last.DayOfWeek - (int)start.DayOfWeek) + 7) % 7));
        }
        else if (range is { From: ClockTime { Hour: var begins }, To: ClockTime { Hour: var stops } } && stops < begins && from.Start is { } evening && evening == to.Start
            && evening < DateOnly.MaxValue && to.Timex.StartsWith(ResolvedTime.Iso(evening), StringComparison.Ordinal))
        {
            // "8 p.m. to 6 a.m." ends on the next day.
            var morning = evening.AddDays(1);
            to = to with { Timex = ResolvedTime.Iso(morning) + to.Timex[10..], Start = morning, End = morning };
        }
        else if (range is { From: CalendarTime { Year: null, Month: not null } a, To: CalendarTime { Month: not null } } && to.Start is { } ends)
        {
            // "from January 23 through March 9", "from November to February": the last such start before the end.
            var same = Calendar(a with { Year = ends.Year });
            from = same.Start <= ends || ends.Year == 1 ? same : Calendar(a with { Year = ends.Year - 1 });
        }

        var whole = from.Start is { } first && to.End is { } end && first > end
            ? (Start: (DateOnly?)null, End: (DateOnly?)null) : (from.Start, to.End);
        return new($"{from.Timex}/{to.Timex}", whole.Start, whole.End, from.Precision < to.Precision ? from.Precision : to.Precision);
    }

    /// <summary>The unit that an end of a range is exact to.</summary>
    public static TimePrecision PrecisionOf(TimeMeaning meaning) => meaning switch
    {
        CalendarTime { Day: not null } or WeekdayTime or DayOfMonthTime => TimePrecision.Day,
        CalendarTime { Month: not null } or ShiftedMonth => TimePrecision.Month,
        CalendarTime => TimePrecision.Year,
        ClockTime => TimePrecision.Minute,
        DayPartTime => TimePrecision.PartOfDay,
        SeasonTime or YearPartTime => TimePrecision.Season,
        MonthWeekTime => TimePrecision.Week,
        ShiftedTime shifted => PrecisionOf(shifted.Unit),
        PhaseTime phase => PrecisionOf(phase.Of),
        _ => TimePrecision.Vague,
    };

    private static TimePrecision PrecisionOf(TimeUnit unit) => unit switch
    {
        <= TimeUnit.Day => TimePrecision.Day,
        TimeUnit.Weekend or TimeUnit.Week or TimeUnit.Fortnight => TimePrecision.Week,
        TimeUnit.Month => TimePrecision.Month,
        TimeUnit.Quarter => TimePrecision.Season,
        TimeUnit.Year => TimePrecision.Year,
        _ => TimePrecision.Vague,
    };
}
