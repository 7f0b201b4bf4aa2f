using Sitrep.Store.Rows;
using Sitrep.Store.Search;

namespace Sitrep.Benchmarks;

/// <summary>A made-up report as the rows of a store.</summary>
/// <param name="Id">16 hexadecimal digits.</param>
/// <param name="Source">Outlet.</param>
/// <param name="Title">Headline.</param>
/// <param name="Published">Day of publication.</param>
internal sealed record GeneratedReport(string Id, string Source, string Title, DateOnly Published)
{
    public string Text { get; set; } = "";

    public List<EventRow> Events { get; } = [];

    public List<EventPlaceRow> Places { get; } = [];

    public List<EventActorRow> Actors { get; } = [];

    public List<TollRow> Tolls { get; } = [];

    /// <summary>What the index takes of its events.</summary>
    public IEnumerable<IndexedEvent> Indexed() => Events.Select(e => new IndexedEvent
    {
        EventId = e.Id,
        Sentence = e.Sentence,
        Title = Title,
        Source = Source,
        Published = Published,
        Type = e.Type,
        Mode = e.Mode,
        Modality = e.Modality,
        Polarity = e.Polarity,
        Background = e.Background,
        Days = DaySpan.Of(e.DayFrom, e.DayUntil, Published),
        Actors = [.. Actors.Where(a => a.EventId == e.Id).Select(a => new IndexedActor([a.Name], a.Kind, a.Country))],
        Places = [.. Places.Where(p => p.EventId == e.Id).Select(p => new IndexedPlace(p.Country, p.Lat, p.Lon))],
        Tolls = [.. Tolls.Where(t => t.EventId == e.Id).Select(t => new Sitrep.Record.TollRecord { Kind = t.Kind, Low = t.Low, High = t.High, Bound = t.Bound, Start = 0, End = 0, Text = t.Text })],
    });
}
