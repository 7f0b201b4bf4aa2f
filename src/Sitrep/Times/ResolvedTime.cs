using System.Globalization;

namespace Sitrep.Times;

/// <summary>
/// A TIMEX3 value with its days. Values follow TimeML 1.2.1's TIMEX3 (Pustejovsky and others 2005), which takes them
/// from ISO 8601 and TIDES TIMEX2: weeks <c>2010-W23</c>, week days <c>2010-W23-6</c>, weekends <c>-WE</c>, seasons
/// SP, SU, FA, WI, quarters Q1 to Q4, halves H1 and H2, parts of day T with MO, AF, EV, NI; X for an unknown digit.
/// </summary>
/// <param name="Timex">The value.</param>
/// <param name="Start">First day. Null: not known or open.</param>
/// <param name="End">Last day. Null: not known or open.</param>
/// <param name="Precision">The unit that it is exact to.</param>
internal readonly record struct ResolvedTime(string Timex, DateOnly? Start, DateOnly? End, TimePrecision Precision)
{
    public static ResolvedTime Unknown(TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Fortnight => new("XXXX-WXX", null, null, TimePrecision.Week),
        TimeUnit.Weekend => new("XXXX-WXX-WE", null, null, TimePrecision.Week),
        TimeUnit.Month => new("XXXX-XX", null, null, TimePrecision.Month),
        TimeUnit.Quarter => new("XXXX-QX", null, null, TimePrecision.Season),
        TimeUnit.Year => new("XXXX", null, null, TimePrecision.Year),
        TimeUnit.Decade => new("XXX", null, null, TimePrecision.Vague),
        TimeUnit.Century => new("XX", null, null, TimePrecision.Vague),
        _ => new("XXXX-XX-XX", null, null, TimePrecision.Day),
    };

    public static ResolvedTime Day(DateOnly day) => new(Iso(day), day, day, TimePrecision.Day);

    public static ResolvedTime Week(DateOnly day)
    {
        var start = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var date = start.ToDateTime(TimeOnly.MinValue);
        return new(Text($"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}"), start, start.AddDays(6), TimePrecision.Week);
    }

    public static ResolvedTime Weekend(DateOnly day)
    {
        var week = Week(day);
        return week with { Timex = week.Timex + "-WE", Start = week.Start!.Value.AddDays(5) };
    }

    public static ResolvedTime Month(int year, int month)
        => new(Text($"{year:0000}-{month:00}"), new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), TimePrecision.Month);

    public static ResolvedTime Year(int year) => year switch
    {
        // TIDES TIMEX2: "BC0508"; a year before Christ has no day in the calendar used here.
        <= 0 => new(Text($"BC{-year:0000}"), null, null, TimePrecision.Year),
        > 9999 => new("FUTURE_REF", null, null, TimePrecision.Vague),
        _ => new(Text($"{year:0000}"), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), TimePrecision.Year),
    };

    public static ResolvedTime Years(string timex, int first, int count)
        => first is >= 1 and < 9900 ? new(timex, new DateOnly(first, 1, 1), new DateOnly(first + count - 1, 12, 31), TimePrecision.Vague) : new(timex, null, null, TimePrecision.Vague);

    public static ResolvedTime Decade(int first) => Years(Text($"{first / 10:000}"), first, 10);

    public static ResolvedTime Century(int hundreds)
        => hundreds < 0 ? new(Text($"BC{-hundreds - 1:00}"), null, null, TimePrecision.Vague) : Years(Text($"{hundreds:00}"), Math.Max(1, hundreds * 100), hundreds == 0 ? 99 : 100);

    // Seasons of the north by whole months, as meteorology counts them; a winter is named by the year that it begins in.
    public static ResolvedTime Season(int? year, string code)
    {
        if (year is not (> 0 and < 9999 and var y))
        {
            return new("XXXX-" + code, null, null, TimePrecision.Season);
        }

        var first = new DateOnly(y, code switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 }, 1);
        return new(Text($"{y:0000}-{code}"), first, first.AddMonths(3).AddDays(-1), TimePrecision.Season);
    }

    public static ResolvedTime YearPart(int? year, string code)
    {
        if (year is not (> 0 and < 9999 and var y))
        {
            return new("XXXX-" + code, null, null, TimePrecision.Season);
        }

        var months = code[0] == 'Q' ? 3 : 6;
        var first = new DateOnly(y, ((code[1] - '1') * months) + 1, 1);
        return new(Text($"{y:0000}-{code}"), first, first.AddMonths(months).AddDays(-1), TimePrecision.Season);
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
