using Sitrep.Record;
using Sitrep.Store.Exports.Codes;

namespace Sitrep.Store.Exports.Rows;

/// <summary>An event with all that a row tells of it: its ids followed to places, times and actors, and the tables of codes at hand.</summary>
internal sealed class EventRow
{
    private readonly ExportedEvent _told;
    private object? _coded;

    /// <summary>The row of an event.</summary>
    public EventRow(ExportedEvent told, FieldCodes codes)
    {
        (_told, Codes) = (told, codes);
        Places = Found(told.Event.Places, told.Record.Places, p => p.Id);
        Time = told.Record.Times.FirstOrDefault(t => t.Id == told.Event.Time);
        Initiators = Actors(told.Event.Initiators);
        Recipients = Actors(told.Event.Recipients);
        Victims = Actors(told.Event.Victims?.Select(v => v.Actor).OfType<string>().Distinct());
    }

    /// <value>The tables of codes.</value>
    public FieldCodes Codes { get; }

    /// <value>The record that the event stands in.</value>
    public ReportRecord Record => _told.Record;

    /// <value>Its report.</value>
    public ReportSection Report => _told.Record.Report;

    /// <value>The event.</value>
    public EventRecord Event => _told.Event;

    /// <value>Its id outside the report.</value>
    public string Id => _told.Id;

    /// <value>The story that it belongs to. Null: not known.</value>
    public string? Story => _told.Story;

    /// <value>When the report came into the store. Null: it comes from no store.</value>
    public DateTimeOffset? ReceivedAt => _told.ReceivedAt;

    /// <value>All its places, as the event lists them.</value>
    public IReadOnlyList<PlaceRecord> Places { get; }

    /// <value>The one place that a row can hold: of those with coordinates the one told most exactly, else the first. Null: none is told.</value>
    public PlaceRecord? Place => Places.Where(p => p.Lat is not null && p.Lon is not null).MinBy(p => p.PrecisionKm ?? double.MaxValue) ?? (Places.Count > 0 ? Places[0] : null);

    /// <value>The codes of the place's country. Null: not known.</value>
    public CountryCodes? Country => Codes.Country(Place?.Country);

    /// <value>Its time. Null: not told.</value>
    public TimeRecord? Time { get; }

    /// <value>Its days. Null: not known at both ends. The day of publication is not put in their place.</value>
    public DaySpan? Days => DaySpan.Of(Time);

    /// <value>Who did it.</value>
    public IReadOnlyList<ActorRecord> Initiators { get; }

    /// <value>To whom it was done.</value>
    public IReadOnlyList<ActorRecord> Recipients { get; }

    /// <value>Who was harmed, as far as they are actors.</value>
    public IReadOnlyList<ActorRecord> Victims { get; }

    /// <value>The sentence that tells it, on one line.</value>
    public string Sentence => OneLine(Report.Text[Event.Sentence.Start..Event.Sentence.End]);

    /// <value>The report's headline, on one line. Null: it has none.</value>
    public string? Headline => Report.Title is { } title ? OneLine(title) : null;

    /// <summary>The event as one format codes it: made by the first of its columns, shared by the others.</summary>
    public T Coded<T>(Func<EventRow, T> code)
        where T : class
    {
        if (_coded is not T coded)
        {
            _coded = coded = code(this);
        }

        return coded;
    }

    /// <summary>The id that another event of the report has outside it.</summary>
    public string IdOf(string localId) => _told.IdOf(localId);

    /// <summary>An actor of the record. Null: there is none of that id, or no id.</summary>
    public ActorRecord? Actor(string? id) => id is null ? null : Record.Actors.FirstOrDefault(a => a.Id == id);

    /// <summary>Who says so, from the nearest speaker outward, as far as they are named.</summary>
    /// <param name="stance">Only those of this stance. Null: all.</param>
    public IEnumerable<string> Speakers(string? stance = null) =>
        (Event.Attribution ?? []).Where(a => stance is null || a.Stance == stance).Select(a => Actor(a.Actor)?.Name).OfType<string>().Distinct();

    /// <summary>Text with each run of spaces, tabs and line ends as one space, and none at its ends.</summary>
    public static string OneLine(string text) => IsOneLine(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsOneLine(string text)
    {
        var isAfterSpace = true;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || isAfterSpace))
            {
                return false;
            }

            isAfterSpace = c == ' ';
        }

        return !isAfterSpace || text.Length == 0;
    }

    private List<ActorRecord> Actors(IEnumerable<string>? ids) => Found(ids, Record.Actors, a => a.Id);

    private static List<T> Found<T>(IEnumerable<string>? ids, IReadOnlyList<T> all, Func<T, string> id)
        where T : class => [.. (ids ?? []).Select(wanted => all.FirstOrDefault(item => id(item) == wanted)).OfType<T>()];
}
