namespace Sitrep.Times;

/// <summary>Tells times that point from the report's own day from those that hold at any time.</summary>
internal static class Deixis
{
    /// <summary>Whether a meaning counts from the report's day: "yesterday", "Thursday", "last week", "Friday night".</summary>
    public static bool CountsFromReport(TimeMeaning? meaning) => meaning switch
    {
        WeekdayTime or ShiftedMonth => true,
        ShiftedTime shifted => !shifted.Narrative && shifted.From is null,
        DayPartTime part => CountsFromReport(part.Day),
        ClockTime clock => CountsFromReport(clock.Day),
        PhaseTime phase => CountsFromReport(phase.Of),
        RangeTime range => CountsFromReport(range.From),
        _ => false,
    };

    /// <summary>Whether an expression shows that the text tells of happenings near its own day.</summary>
    public static bool TellsOfDays(TimeExpression expression)
        => CountsFromReport(expression.Meaning) && (expression.Tense is Tense.Past or Tense.Future)
            && expression.Meaning is not ShiftedTime { Unit: >= TimeUnit.Year };

    /// <summary>
    /// Whether an expression means no time in particular: "is still in use today", "it rains in the afternoon", in a text
    /// that tells of no days.
    /// </summary>
    public static bool IsGeneral(TimeExpression expression, bool tellsOfDays)
        => !tellsOfDays && (expression.Tense == Tense.Present
            ? IsToday(expression.Meaning) || expression.Meaning is DayPartTime { Day: null or ShiftedTime { From: null, Narrative: false } }
            : expression.Tense == Tense.None && IsToday(expression.Meaning));

    private static bool IsToday(TimeMeaning meaning) => meaning is ShiftedTime { Unit: TimeUnit.Day, Count: 0, From: null };
}
