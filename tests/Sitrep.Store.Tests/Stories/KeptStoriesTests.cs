using Sitrep.Record;
using Sitrep.Store.Stories;
using Sitrep.Stories;
using Sitrep.Stories.Strands;

namespace Sitrep.Store.Tests.Stories;

public abstract class KeptStoriesTests(IStorePlaces places)
{
    private readonly SettableClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Each day the toll in Osh is higher; the third report is history, the fourth tells of another land.
    private static readonly ReportRecord[] Records =
    [
        Unrest(1, "2010-06-11", 12, "Osh", "KG", 40.53, 72.80),
        Unrest(2, "2010-06-12", 45, "Osh", "KG", 40.53, 72.80),
        Unrest(3, "2010-06-14", 124, "Osh", "KG", 40.53, 72.80),
        Unrest(4, "2010-06-12", 3, "Baghdad", "IQ", 33.34, 44.40),
    ];

    [Fact]
    public async Task Reports_of_one_happening_are_one_story_and_any_of_its_events_finds_it()
    {
        await using var store = await FilledAsync(Records);
        var stories = new KeptStories(store);
        foreach (var id in new[] { "0000000000000001-e1", "0000000000000003-e1", "0000000000000001" })
        {
            (await stories.IdsAsync(id, Cancellation)).ShouldBe(["0000000000000001-e1"], id);
        }

        (await stories.IdsAsync("0000", Cancellation)).Count.ShouldBe(2);
        (await stories.IdsAsync("ffff", Cancellation)).ShouldBeEmpty();
        (await stories.IdsAsync("it's", Cancellation)).ShouldBeEmpty();
        var story = (await stories.FindAsync("0000000000000001-e1", cancellation: Cancellation)).ShouldNotBeNull();
        story.Reports.Count.ShouldBe(3);
        story.Tolls.ShouldHaveSingleItem().Best.ShouldBe(124);
        (await stories.FindAsync("0000000000000001-e1", new DateOnly(2010, 6, 12), Cancellation)).ShouldNotBeNull().Tolls.ShouldHaveSingleItem().Best.ShouldBe(45);
        (await stories.FindAsync("0000000000000001-e1", new DateOnly(2010, 6, 1), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task The_order_of_arrival_does_not_change_what_is_kept()
    {
        await using var store = await FilledAsync([.. Records.Reverse()]);
        var placed = await PlacedAsync(store);
        placed.ShouldBe(StoryClustering.Cluster(Records.SelectMany(r => StrandReader.Read(new StoryReport(r)))).Select(p => (p.Strand.Id, p.Antecedent, p.Story)).Order());
    }

    [Fact]
    public async Task A_new_reading_takes_the_place_of_the_old_in_its_story()
    {
        await using var store = await FilledAsync(Records);
        var moved = Unrest(1, "2010-06-11", 12, "Baghdad", "IQ", 33.34, 44.40);
        (await store.WriteAsync(moved, "model 2", Cancellation)).ShouldBe(WriteOutcome.ReadAgain);
        (await PlacedAsync(store)).ShouldBe(StoryClustering.Cluster(Records[1..].Append(moved).SelectMany(r => StrandReader.Read(new StoryReport(r)))).Select(p => (p.Strand.Id, p.Antecedent, p.Story)).Order());
    }

    [Theory]
    [InlineData("KG", null, null, null, 1)]
    [InlineData(null, "osh", null, null, 1)]
    [InlineData(null, "o%h", null, null, 0)]
    [InlineData(null, null, "ASSAULT", null, 2)]
    [InlineData(null, null, "COERCE", null, 0)]
    [InlineData(null, null, null, "health", 2)]
    [InlineData("UZ", null, null, null, 0)]
    public async Task Stories_are_found_by_place_type_and_actor(string? country, string? place, string? type, string? actor, int count)
    {
        await using var store = await FilledAsync(Records);
        var query = new StoryQuery { Country = country, Place = place, Type = type, Actor = actor };
        (await new KeptStories(store).FindAsync(query, cancellation: Cancellation).CountAsync(Cancellation)).ShouldBe(count);
    }

    [Theory]
    [InlineData("2010-06-13", null, 1)]
    [InlineData("2010-06-15", null, 0)]
    [InlineData(null, "2010-06-09", 0)]
    [InlineData("2010-06-12", "2010-06-12", 2)]
    public async Task Stories_are_found_by_their_days(string? from, string? until, int count)
    {
        await using var store = await FilledAsync(Records);
        var query = new StoryQuery { From = Day(from), Until = Day(until) };
        (await new KeptStories(store).FindAsync(query, cancellation: Cancellation).CountAsync(Cancellation)).ShouldBe(count);

        static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task What_is_new_is_told_by_the_day_of_the_reports_or_by_their_arrival()
    {
        await using var store = await FilledAsync(Records[..2]);
        var stories = new KeptStories(store);
        var (before, now) = await stories.ViewsAsync(new StoryQuery { ToldSince = new DateOnly(2010, 6, 12) }, new DateOnly(2010, 6, 11), null, Cancellation).SingleAsync(Cancellation);
        (before!.Tolls[0].Best, now.Tolls[0].Best).ShouldBe((12, 45));

        var moment = _clock.Now + TimeSpan.FromHours(1);
        (await stories.ViewsAsync(new StoryQuery { ArrivedSince = moment }, moment, Cancellation).CountAsync(Cancellation)).ShouldBe(0);
        _clock.Now += TimeSpan.FromHours(2);
        await store.WriteAsync(Records[2], "model 1", Cancellation);
        (before, now) = await stories.ViewsAsync(new StoryQuery { ArrivedSince = moment }, moment, Cancellation).SingleAsync(Cancellation);
        (before!.Tolls[0].Best, now.Tolls[0].Best).ShouldBe((45, 124));
    }

    private async Task<ReportStore> FilledAsync(IReadOnlyList<ReportRecord> records)
    {
        var store = await ReportStore.OpenAsync(await places.NewAsync(), _clock, Cancellation);
        foreach (var record in records)
        {
            await store.WriteAsync(record, "model 1", Cancellation);
        }

        return store;
    }

    private static async Task<List<(string Id, string? Antecedent, string Story)>> PlacedAsync(ReportStore store)
    {
        await using var connection = await store.Engine.OpenAsync(Cancellation);
        var rows = await connection.ListAsync("SELECT id, antecedent, story FROM strand", [], row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)), Cancellation);
        return [.. rows.Order()];
    }

    private static ReportRecord Unrest(int number, string day, int dead, string place, string country, double lat, double lon)
    {
        var text = $"Clashes between youths in {place} have killed {dead} people, the Health Ministry said.";
        return new ReportRecord
        {
            Report = new ReportSection { Id = number.ToString("x16", System.Globalization.CultureInfo.InvariantCulture), Source = "Continental Press", Published = day, PublishedBasis = "given", Text = text },
            Places = [new PlaceRecord { Id = "p1", Name = place, Kind = "city", Country = country, Lat = lat, Lon = lon, PrecisionKm = 10, Mentions = [Quote(place)] }],
            Times = [new TimeRecord { Id = "t1", Timex = day, Start = day, End = day, Precision = "day", Mentions = [Quote(place)] }],
            Actors = [new ActorRecord { Id = "a1", Name = "Health Ministry", Kind = "government", Country = country, Mentions = [Quote("Health Ministry")] }],
            Events =
            [
                new EventRecord
                {
                    Id = "e1", Type = "ASSAULT", Trigger = Quote("Clashes"), Sentence = new Mention(0, text.Length), Places = ["p1"], Time = "t1", Modality = "happened", Polarity = "positive", Background = false,
                    Attribution = [new AttributionRecord("a1", Stance: "states")], Confidence = 0.9,
                    Tolls = [new TollRecord { Kind = "killed", Low = dead, High = dead, Bound = "exact", Start = Quote($"{dead}").Start, End = Quote($"{dead}").End, Text = $"{dead}", Attribution = [new AttributionRecord("a1")] }],
                },
            ],
        };

        Mention Quote(string words)
        {
            var start = text.IndexOf(words, StringComparison.Ordinal);
            return new Mention(start, start + words.Length, words);
        }
    }

    public sealed class OnSqlite(SqliteFolder places) : KeptStoriesTests(places);

    public sealed class OnPostgres(PostgresCluster places) : KeptStoriesTests(places);
}
