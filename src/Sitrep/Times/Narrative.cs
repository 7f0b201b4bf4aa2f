namespace Sitrep.Times;

/// <summary>
/// What a reader of the text has in mind when the next time comes: the report's day and the times named so far. Grows
/// as a report is resolved, in text order.
/// </summary>
internal sealed class Narrative
{
    // A text with at least this many written years, and so many times more of them than "yesterday" or "Friday", tells
    // history: what stands without a year belongs to the year last named, not to the report's.
    private const int HistoryYears = 3;
    private const int HistoryRatio = 3;

    // News is this many days old at most.
    private const int LeadDays = 3;

    public Narrative(IReadOnlyList<TimeExpression> expressions, DateOnly? anchor)
    {
        Anchor = anchor;
        var (years, deictic) = (0, 0);
        foreach (var expression in expressions)
        {
            switch (expression.Meaning)
            {
                case CalendarTime { Year: { } year } when anchor is null || Math.Abs(year - anchor.Value.Year) > 1:
                    years++;
                    break;
                case { } meaning when Deixis.CountsFromReport(meaning):
                    deictic++;
                    break;
                default:
                    break;
            }

            TellsOfDays |= Deixis.TellsOfDays(expression);

            if (expression.Meaning is CalendarTime { Year: { } y and > 0 })
            {
                LatestYear = Math.Max(LatestYear ?? y, y);
            }
        }

        IsHistory = years >= HistoryYears && years > HistoryRatio * deictic;
    }

    /// <value>The report's day. Null: not known.</value>
    public DateOnly? Anchor { get; }

    /// <value>Whether the text tells history rather than news.</value>
    public bool IsHistory { get; }

    /// <value>Whether the text tells of happenings near its own day.</value>
    public bool TellsOfDays { get; }

    /// <value>Latest year that the text writes. Null: none.</value>
    public int? LatestYear { get; }

    /// <value>The day last named.</value>
    public DateOnly? Day { get; private set; }

    /// <value>Paragraph of the day last named.</value>
    public int DayParagraph { get; private set; }

    /// <value>Whether the day last named was named by its night.</value>
    public bool IsNight { get; private set; }

    /// <value>The day near the report's that the text names first: the one that its news happened on. Null: none yet.</value>
    public DateOnly? LeadDay { get; private set; }

    /// <value>Whether <see cref="LeadDay"/> was named by its night.</value>
    public bool LeadIsNight { get; private set; }

    /// <value>First day of the month last named.</value>
    public DateOnly? Month { get; private set; }

    /// <value>The year last named.</value>
    public int? Year { get; private set; }

    /// <value>The year last written in figures.</value>
    public int? WrittenYear { get; private set; }

    /// <value>Month that stood with the year last written; 0 if none did.</value>
    public int WrittenMonth { get; private set; }

    /// <value>Sentence of the year last written.</value>
    public int WrittenSentence { get; private set; }

    /// <summary>Takes a resolved expression into account.</summary>
    public void Remember(TimeExpression expression, ResolvedTime resolved)
    {
        var written = expression.Meaning is RangeTime range ? range.From : expression.Meaning;
        written = written is PhaseTime phase ? phase.Of : written;
        if (written is CalendarTime { Year: { } year and > 0 } date)
        {
            (WrittenYear, WrittenMonth, WrittenSentence) = (year, date.Month ?? 0, expression.Sentence);
        }

        if (resolved.Start is not { } start || expression.Bound is TimeBound.Until or TimeBound.By || expression.Meaning is StretchTime or ShiftedTime { Aside: true } || IsDateline(expression, start))
        {
            return;
        }

        if (resolved.Precision <= TimePrecision.Day)
        {
            (Day, DayParagraph) = (start, expression.Paragraph);
            IsNight = resolved.Timex.EndsWith("TNI", StringComparison.Ordinal);
            LeadIsNight = LeadDay is null ? IsNight : LeadIsNight;
            LeadDay ??= Anchor is { } anchor && start <= anchor && start.DayNumber >= anchor.DayNumber - LeadDays ? start : null;
        }

        if (resolved.Precision <= TimePrecision.Month)
        {
            Month = new DateOnly(start.Year, start.Month, 1);
        }

        if (resolved.Precision <= TimePrecision.Year)
        {
            Year = start.Year;
        }
    }

    // "OSH, June 13 (Reuters) -" says when it was written, not what it tells of.
    private bool IsDateline(TimeExpression expression, DateOnly day)
        => day == Anchor && expression is { Sentence: 0, Meaning: CalendarTime { Day: not null } };
}
