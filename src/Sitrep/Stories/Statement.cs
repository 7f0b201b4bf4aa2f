namespace Sitrep.Stories;

/// <summary>One sentence of one report, with who says it: the source of a line about a story.</summary>
public sealed record Statement
{
    /// <value>Stable id of the event that the sentence tells: <c>3f2a9c0d11aa77be-e3</c>.</value>
    public required string EventId { get; init; }

    /// <value>Id of the report.</value>
    public required string ReportId { get; init; }

    /// <value>Outlet. Null: not known.</value>
    public string? Source { get; init; }

    /// <value>The day that the report tells from. Null: not known.</value>
    public DateOnly? Told { get; init; }

    /// <value>Who says so in the report. Null: the report itself says it.</value>
    public string? Speaker { get; init; }

    /// <value>The sentence, on one line.</value>
    public required string Sentence { get; init; }

    /// <summary>The sentence of an event.</summary>
    internal static Statement Of(ReportEvent e, StoryActor? speaker) => new()
    {
        EventId = e.Id,
        ReportId = e.Report.Id,
        Source = e.Report.Record.Report.Source,
        Told = e.Report.Told,
        Speaker = speaker?.Name,
        Sentence = e.Sentence,
    };

    /// <summary>The sentence of an event, said by the nearest speaker who is named.</summary>
    internal static Statement Of(ReportEvent e) => Of(e, e.Speakers.Select(s => s.Speaker).FirstOrDefault(s => s is not null));
}
