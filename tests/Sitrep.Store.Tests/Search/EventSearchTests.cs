using Sitrep.Store.Search;

namespace Sitrep.Store.Tests.Search;

/// <summary>What is found, and in which order; the same on both engines.</summary>
public abstract partial class EventSearchTests(IStorePlaces places) : IAsyncLifetime
{
    private ReportStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await ReportStore.OpenAsync(await places.NewAsync(), Cancellation);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_store_without_reports_gives_nothing() => (await FindAsync(new SearchQuery())).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_asked_gives_everything_the_newest_first()
    {
        await KeepAsync(new ToldReport("Dawn", "2010-06-12").Event("Shops opened."));
        await KeepAsync(new ToldReport("Dawn", "2010-06-14").Event("Shops closed."));
        await KeepAsync(new ToldReport("Dawn", null).Event("Shops stood."));
        await KeepAsync(new ToldReport("Dawn", "2010-06-13").Event("Shops burned."));

        (await FindAsync(new SearchQuery())).Select(h => h.Sentence).ShouldBe(["Shops closed.", "Shops burned.", "Shops opened.", "Shops stood."]);
    }

    [Fact]
    public async Task A_hit_has_what_is_needed_to_show_it()
    {
        var report = new ToldReport("Radio Azattyk", "2010-06-14", "Border closed");
        var (osh, time) = (report.Place("Osh", "KG", 40.53, 72.8), report.Time("2010-06-11", "2010-06-12"));
        var (youths, police) = (report.Actor("youths", "crowd", "KG"), report.Actor("police", "police", "KG"));
        report.Event("Youths killed two policemen in Osh.", e => e with
        {
            Type = "ASSAULT",
            Mode = "firearms",
            Acled = "Mob violence",
            Places = [osh],
            Time = time,
            Initiators = [youths],
            Recipients = [police],
            Tolls = [ToldReport.Toll("killed", 2, 2)],
        });
        var record = await KeepAsync(report);

        var hit = (await FindAsync(new SearchQuery { Words = WordQuery.Parse("policeman") })).ShouldHaveSingleItem();

        hit.Id.ShouldBe($"{record.Report.Id}-e1");
        (hit.Type, hit.Mode, hit.Acled, hit.Modality, hit.Polarity, hit.Background).ShouldBe(("ASSAULT", "firearms", "Mob violence", "happened", "positive", false));
        (hit.DayFrom, hit.DayUntil, hit.Published).ShouldBe((Day("2010-06-11"), Day("2010-06-12"), Day("2010-06-14")));
        (hit.PlaceName, hit.Country, hit.Lat, hit.Lon, hit.PrecisionKm).ShouldBe(("Osh", "KG", 40.53, 72.8, 10));
        (hit.Source, hit.Title).ShouldBe(("Radio Azattyk", "Border closed"));
        hit.Initiators.ShouldBe(["youths"]);
        hit.Recipients.ShouldBe(["police"]);
        hit.Tolls.ShouldBe([new HitToll("killed", 2, 2, "exact", "some", null)]);
        hit.Highlights.Select(h => hit.Sentence[h.Start..h.End]).ShouldBe(["policemen"]);
    }

    [Fact]
    public async Task A_report_that_is_read_again_is_found_as_it_is_read_now()
    {
        var first = await KeepAsync(new ToldReport("Dawn", "2010-06-12").Event("Crowds fled.", e => e with { Type = "PROTEST" }));

        await _store.WriteAsync(first with { Events = [first.Events[0] with { Type = "RETREAT" }] }, "model 2", Cancellation);

        (await FindAsync(new SearchQuery { Words = WordQuery.Parse("crowds"), Types = ["PROTEST"] })).ShouldBeEmpty();
        (await FindAsync(new SearchQuery { Words = WordQuery.Parse("crowds"), Types = ["RETREAT"] })).Count.ShouldBe(1);
        (await FindAsync(new SearchQuery())).Count.ShouldBe(1);
    }

    [Fact]
    public async Task All_conditions_hold_together()
    {
        var report = new ToldReport("Ferghana", "2010-06-14");
        var (osh, time, russia) = (report.Place("Osh", "KG", 40.53, 72.8), report.Time("2010-06-13", "2010-06-13"), report.Actor("government of Russia", "government", "RU"));
        await KeepAsync(report
            .Event("The border was closed after clashes.", e => e with { Type = "COERCE", Mode = "restrict", Places = [osh], Time = time, Initiators = [russia], Tolls = [ToldReport.Toll("killed", 12, 12)] })
            .Event("The border was closed.", e => e with { Type = "COERCE", Mode = "restrict", Places = [osh], Time = time, Initiators = [russia], Tolls = [ToldReport.Toll("killed", 5, 5)] })
            .Event("The border was closed by night.", e => e with { Type = "COERCE", Mode = "restrict", Places = [osh], Initiators = [russia], Tolls = [ToldReport.Toll("killed", 12, 12)] }));
        var query = new SearchQuery
        {
            Words = WordQuery.Parse("border closed"),
            Area = new SearchArea(40.5, 72.8, 100),
            From = Day("2010-06-10"),
            To = Day("2010-06-20"),
            Types = ["COERCE"],
            Modes = ["restrict", "curfew"],
            Countries = ["KG"],
            Actors = [new ActorFilter("Russia", "RU")],
            Sources = ["ferghana"],
            Modalities = ["happened"],
            Polarity = "positive",
            Background = false,
            Tolls = [TollCondition.Parse("killed", ">10")],
        };

        (await FindAsync(query)).ShouldHaveSingleItem().LocalId.ShouldBe("e1");
        (await FindAsync(query with { Countries = ["UZ"] })).ShouldBeEmpty();
        (await FindAsync(query with { Modes = ["curfew"] })).ShouldBeEmpty();
        (await FindAsync(query with { Background = true })).ShouldBeEmpty();
        (await FindAsync(query with { Polarity = "negative" })).ShouldBeEmpty();
        (await FindAsync(query with { Modalities = ["planned"] })).ShouldBeEmpty();
        (await FindAsync(query with { Sources = ["Azattyk"] })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reports_come_with_their_events_that_match()
    {
        await KeepAsync(new ToldReport("Dawn", "2010-06-13").Event("Guards left.").Event("The border closed.").Event("The border was closed again."));
        await KeepAsync(new ToldReport("Dawn", "2010-06-12").Event("A border closed."));
        await KeepAsync(new ToldReport("Dawn", "2010-06-11").Event("All was quiet."));

        var all = await ReportsAsync(new SearchQuery { Words = WordQuery.Parse("border"), Limit = null });
        all.Select(r => (r.Record.Report.Published, string.Join(' ', r.EventIds))).ShouldBe([("2010-06-12", "e1"), ("2010-06-13", "e2 e3")]);

        var newest = await ReportsAsync(new SearchQuery { Limit = 1 });
        newest.ShouldHaveSingleItem().Record.Report.Published.ShouldBe("2010-06-13");
    }

    [Fact]
    public async Task No_more_are_given_than_asked_for()
    {
        var report = new ToldReport("Dawn", "2010-06-12");
        for (var i = 0; i < 30; i++)
        {
            report.Event("Crowds gathered.");
        }

        await KeepAsync(report);

        (await FindAsync(new SearchQuery { Words = WordQuery.Parse("crowds"), Limit = 7 })).Count.ShouldBe(7);
        (await FindAsync(new SearchQuery { Limit = 7 })).Count.ShouldBe(7);
        (await FindAsync(new SearchQuery { Limit = null })).Count.ShouldBe(30);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public sealed class OnSqlite(SqliteFolder places) : EventSearchTests(places);

    public sealed class OnPostgres(PostgresCluster places) : EventSearchTests(places);

    private async Task<Sitrep.Record.ReportRecord> KeepAsync(ToldReport told)
    {
        var record = told.Record();
        (await _store.WriteAsync(record, "model 1", Cancellation)).ShouldBe(WriteOutcome.Added);
        return record;
    }

    private async Task<List<SearchHit>> FindAsync(SearchQuery query) => await new EventSearch(_store).FindAsync(query, Cancellation).ToListAsync(Cancellation);

    private async Task<List<FoundReport>> ReportsAsync(SearchQuery query) => await new EventSearch(_store).ReportsAsync(query, Cancellation).ToListAsync(Cancellation);

    private async Task<string> SentencesAsync(SearchQuery query) => string.Join(' ', (await FindAsync(query)).Select(h => h.Sentence).Order(StringComparer.Ordinal));
}
