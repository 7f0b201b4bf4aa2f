using Sitrep.Language;
using Sitrep.Times;

namespace Sitrep.Events;

/// <summary>How long a measure holds: "a curfew ... until June 20", "from 6 p.m. to 6 a.m.", "for three days".</summary>
internal static class ValidityReader
{
    /// <summary>Whether an event is a measure: it holds for a while over an area.</summary>
    public static bool IsMeasure(string type, string? mode) => type switch
    {
        "COERCE" => mode is "curfew" or "martial-law" or "restrict" or "censor" or "withhold",
        "RETREAT" or "CONCEDE" => mode is "ceasefire",
        "SANCTION" => mode is "discontinue",
        _ => false,
    };

    /// <summary>The validity that a sentence tells for a measure. Null: nothing told.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells the measure.</param>
    /// <param name="expressions">The report's time expressions.</param>
    /// <param name="times">What they resolve to.</param>
    /// <param name="time">When it was taken. Null: not told.</param>
    public static Validity? Read(Sentence sentence, Token trigger, IReadOnlyList<TimeExpression> expressions, IReadOnlyList<Time> times, Time? time)
    {
        string? from = null, until = null;
        foreach (var expression in expressions)
        {
            if (expression.Sentence != sentence.Index || TimeResolver.TimeOf(expression, times) is not { } told)
            {
                continue;
            }

            if (expression.Bound is TimeBound.Until or TimeBound.By && expression.First > trigger.Index)
            {
                until ??= Day(told.End, told.Timex);
            }
            else if (expression.Bound == TimeBound.Since)
            {
                from ??= Day(told.Start, told.Timex);
            }
            else if (expression.First > trigger.Index && told.Start is not null && told.End is not null && told.End > told.Start && told.Precision == TimePrecision.Day)
            {
                // "from 11 to 20 June"
                (from, until) = (from ?? Day(told.Start, told.Timex), until ?? Day(told.End, told.Timex));
            }
        }

        from ??= time is { Precision: TimePrecision.Day or TimePrecision.PartOfDay or TimePrecision.Minute } ? Day(time.Start, time.Timex) : null;
        return from is null && until is null ? null : new Validity(from, until);
    }

    private static string Day(DateOnly? day, string timex) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? timex;
}
