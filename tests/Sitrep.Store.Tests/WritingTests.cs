using System.Data.Common;
using System.Globalization;
using CsCheck;
using Sitrep.Record;
using Sitrep.Store.Rows;

namespace Sitrep.Store.Tests;

public abstract class WritingTests(IStorePlaces places)
{
    private readonly SettableClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_comes_back_byte_for_byte()
    {
        await using var store = await NewAsync();
        (await store.WriteAsync(Example.Record, "model 1", Cancellation)).ShouldBe(WriteOutcome.Added);
        var kept = (await store.FindAsync(Example.Id, Cancellation)).ShouldNotBeNull();
        kept.Record.ToJson().ShouldBe(Example.Record.ToJson());
        kept.ShouldBe(new KeptReport(kept.Record, "model 1", _clock.Now, _clock.Now, Example.Id));
        (await store.ReadingsAsync(Example.Id, Cancellation)).ShouldHaveSingleItem().Json.ShouldBe(Example.Record.ToJson());
    }

    [Fact]
    public async Task Any_text_is_kept_as_its_json_has_it()
    {
        await using var store = await NewAsync();
        var number = 0;
        await Gen.Char.Array[0, 40].Select(letters => new string(letters)).Array[3].SampleAsync(
            async texts =>
            {
                var id = (++number).ToString("x16", CultureInfo.InvariantCulture);
                var record = new ReportRecord { Report = new ReportSection { Id = id, Text = texts[0], Title = texts[1], Source = texts[2] } };
                await store.WriteAsync(record, "model 1", Cancellation);
                (await store.ReadingsAsync(id, Cancellation)).ShouldHaveSingleItem().Json.ShouldBe(record.ToJson());
                (await store.FindAsync(id, Cancellation)).ShouldNotBeNull().Record.Report.Text.Length.ShouldBe(texts[0].Length);
            },
            iter: 100,
            threads: 1);
    }

    [Fact]
    public async Task Rows_hold_text_of_the_same_length_that_both_databases_can_take()
    {
        await using var store = await NewAsync();
        await store.WriteAsync(new ReportRecord { Report = new ReportSection { Id = Example.Id, Text = "Ош \U0001F525, NUL \0, halves \uD83D and \uDD25" } }, "model 1", Cancellation);
        (await ColumnAsync(store, "SELECT text FROM report")).ShouldBe(["Ош \U0001F525, NUL \uFFFD, halves \uFFFD and \uFFFD"]);
    }

    [Fact]
    public async Task The_same_report_by_the_same_model_is_kept_once()
    {
        await using var store = await NewAsync();
        await store.WriteAsync(Example.Record, "model 1", Cancellation);
        _clock.Now += TimeSpan.FromHours(1);
        (await store.WriteAsync(Example.Record, "model 1", Cancellation)).ShouldBe(WriteOutcome.Unchanged);
        (await CountAsync(store, "report")).ShouldBe(1);
        (await CountAsync(store, "event")).ShouldBe(2);
        (await CountAsync(store, "change")).ShouldBe(1);
        (await store.HasReadAsync(Example.Id, "model 1", Cancellation)).ShouldBeTrue();
        (await store.HasReadAsync(Example.Id, "model 2", Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_model_gives_a_new_current_reading_and_the_old_one_is_kept()
    {
        await using var store = await NewAsync();
        await store.WriteAsync(Example.Record, "model 1", Cancellation);
        var received = _clock.Now;
        _clock.Now += TimeSpan.FromDays(30);
        var better = Example.Record with { Events = [Example.Record.Events[0] with { Polarity = "negative" }], Report = Example.Record.Report with { Published = "2010-06-15" } };
        (await store.WriteAsync(better, "model 2", Cancellation)).ShouldBe(WriteOutcome.ReadAgain);

        (await store.ReadingsAsync(Example.Id, Cancellation)).Select(r => (r.Model, r.Json, r.IsCurrent)).ShouldBe(
            [("model 1", Example.Record.ToJson(), false), ("model 2", better.ToJson(), true)]);
        var kept = (await store.FindAsync(Example.Id, Cancellation)).ShouldNotBeNull();
        (kept.Model, kept.ReceivedAt, kept.ReadAt).ShouldBe(("model 2", received, _clock.Now));
        (await ColumnAsync(store, "SELECT polarity FROM event")).ShouldBe(["negative"]);
        (await CountAsync(store, "toll")).ShouldBe(1);
        (await CountAsync(store, "event_place")).ShouldBe(2);
        (await ColumnAsync(store, "SELECT CAST(published AS text) FROM report")).ShouldBe(["2010-06-15"]);

        (await store.WriteAsync(Example.Record, "model 1", Cancellation)).ShouldBe(WriteOutcome.Unchanged);
    }

    [Fact]
    public async Task An_event_never_gets_the_row_of_one_that_is_gone()
    {
        await using var store = await NewAsync();
        await store.WriteAsync(Example.Record, "model 1", Cancellation);
        var before = await ColumnAsync(store, "SELECT CAST(id AS text) FROM event");
        await store.WriteAsync(Example.Record, "model 2", Cancellation);
        (await ColumnAsync(store, "SELECT CAST(id AS text) FROM event")).ShouldAllBe(id => !before.Contains(id));
    }

    [Fact]
    public async Task Rows_hold_what_the_record_says_and_nothing_in_place_of_what_it_does_not()
    {
        await using var store = await NewAsync();
        await store.WriteAsync(Example.Record, "model 1", Cancellation);
        await using var connection = await store.Engine.OpenAsync(Cancellation);
        var events = await connection.ListAsync(
            $"SELECT {string.Join(", ", EventRow.Columns)} FROM event ORDER BY id", [], row => string.Join('|', EventRow.Columns.Skip(3).Select((_, i) => Shown(row, i + 3))), Cancellation);
        events.ShouldBe(
        [
            "e1|ASSAULT|firearms|Excessive force against protesters|190|-9|happened|positive|False|0.9|2010-06-13|2010-06-13|day|||Osh|KG|Osh City|40.5283|72.7985|10|"
                + "Police fired at crowds in Osh and Jalal-Abad on Sunday, killing at least 62, the Health Ministry said.|fired|26|31",
            "e2|COERCE|curfew||||ongoing|positive|True|0.6|||||2010-06-20|Osh|KG|Osh City|40.5283|72.7985|10|A curfew in Osh holds until June 20.|curfew|124|130",
        ]);
        (await ColumnAsync(store, "SELECT event.local_id || ' ' || name FROM event_place JOIN event ON event.id = event_id ORDER BY 1")).ShouldBe(["e1 Jalal-Abad", "e1 Osh", "e2 Osh"], ignoreOrder: true);
        (await ColumnAsync(store, "SELECT part || ' ' || event_actor.name || ' ' || coalesce(event_actor.country, '-') FROM event_actor")).ShouldBe(
            ["initiator police KG", "recipient crowds -", "victim at least 62 -", "speaker Health Ministry KG"], ignoreOrder: true);
        (await ColumnAsync(store, "SELECT kind || ' ' || low || ' ' || coalesce(CAST(high AS text), '-') || ' ' || bound || ' ' || text || ' ' || speaker FROM toll")).ShouldBe(["killed 62 - at_least at least 62 Health Ministry"]);
    }

    [Fact]
    public async Task A_record_that_contradicts_itself_is_refused_and_leaves_nothing()
    {
        await using var store = await NewAsync();
        var first = Example.Record.Events[0];
        foreach (var wrong in new[]
        {
            Example.Record with { Events = [first with { Initiators = ["a9"] }] },
            Example.Record with { Events = [first with { Time = "t9" }] },
            Example.Record with { Events = [first with { Sentence = new Mention(0, 9999) }] },
            Example.Record with { Events = [first, first] },
            Example.Record with { Report = Example.Record.Report with { Id = null } },
        })
        {
            await Should.ThrowAsync<FormatException>(() => store.WriteAsync(wrong, "model 1", Cancellation));
        }

        (await CountAsync(store, "report")).ShouldBe(0);
        (await store.FindAsync(Example.Id, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task What_depends_on_a_report_is_written_with_it_or_neither_is()
    {
        await using var store = await NewAsync();
        var participant = new Participant { Fails = true };
        await Should.ThrowAsync<InvalidOperationException>(() => store.WriteAsync(Example.Record, "model 1", [participant], Cancellation));
        (await CountAsync(store, "report")).ShouldBe(0);
        (await CountAsync(store, "change")).ShouldBe(0);

        participant.Fails = false;
        await store.WriteAsync(Example.Record, "model 1", [participant], Cancellation);
        participant.Seen.ShouldNotBeNull().Before.ShouldBeNull();
        participant.Seen.EventIds.Keys.ShouldBe(["e1", "e2"], ignoreOrder: true);
        (await ColumnAsync(store, "SELECT kind FROM change ORDER BY id")).ShouldBe(["report", "story"]);

        await store.WriteAsync(Example.Record, "model 2", [participant], Cancellation);
        participant.Seen.Before.ShouldNotBeNull().ToJson().ShouldBe(Example.Record.ToJson());
    }

    [Fact]
    public async Task Many_that_write_at_once_wait_for_one_another()
    {
        var where = await places.NewAsync();
        await using var first = await ReportStore.OpenAsync(where, _clock, Cancellation);
        await using var second = await ReportStore.OpenAsync(where, _clock, Cancellation);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            () => (i % 2 == 0 ? first : second).WriteAsync(Example.Record with { Report = Example.Record.Report with { Id = $"{i / 4:x16}" } }, "model 1", Cancellation))));
        outcomes.Count(o => o == WriteOutcome.Added).ShouldBe(10);
        outcomes.Count(o => o == WriteOutcome.Unchanged).ShouldBe(30);
        (await CountAsync(first, "event")).ShouldBe(20);
    }

    [Fact]
    public async Task Those_who_read_do_not_wait_for_the_one_who_writes()
    {
        await using var store = await NewAsync();
        await store.WriteAsync(Example.Record, "model 1", Cancellation);
        await using var transaction = await store.Engine.BeginWriteAsync(Cancellation);
        await transaction.ExecuteAsync("DELETE FROM event", [], Cancellation);
        (await CountAsync(store, "event")).ShouldBe(2);
        (await store.FindAsync(Example.Id, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Waiting_to_write_can_be_given_up()
    {
        var where = await places.NewAsync();
        await using var first = await ReportStore.OpenAsync(where, Cancellation);
        await using var second = await ReportStore.OpenAsync(where, Cancellation);
        await using var transaction = await first.Engine.BeginWriteAsync(Cancellation);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var waiting = Task.Run(() => second.WriteAsync(Example.Record, "model 1", giveUp.Token), Cancellation);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Reports_are_found_in_the_order_asked_for_and_all_by_id()
    {
        await using var store = await NewAsync();
        foreach (var id in new[] { "b", "a", "c" })
        {
            await store.WriteAsync(Example.Record with { Report = Example.Record.Report with { Id = id } }, "model 1", Cancellation);
        }

        (await store.FindAsync(["c", "missing", "a"], Cancellation).Select(r => r.Id).ToListAsync(Cancellation)).ShouldBe(["c", "a"]);
        (await store.AllAsync(Cancellation).Select(r => r.Id).ToListAsync(Cancellation)).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Changes_are_told_since_a_moment_inclusive()
    {
        await using var store = await NewAsync();
        await store.WriteAsync(Example.Record, "model 1", Cancellation);
        _clock.Now += TimeSpan.FromMinutes(1);
        await store.WriteAsync(Example.Record, "model 2", Cancellation);
        (await store.ChangesAsync(_clock.Now, Cancellation).Select(c => (c.At, c.Kind, c.ReportId)).ToListAsync(Cancellation)).ShouldBe([(_clock.Now, "reading", Example.Id)]);
        (await store.ChangesAsync(DateTimeOffset.UnixEpoch, Cancellation).Select(c => c.Kind).ToListAsync(Cancellation)).ShouldBe(["report", "reading"]);
        (await store.ChangesAsync(_clock.Now.AddMilliseconds(1), Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
    }

    private async Task<ReportStore> NewAsync() => await ReportStore.OpenAsync(await places.NewAsync(), _clock, Cancellation);

    private static async Task<long> CountAsync(ReportStore store, string table)
    {
        await using var connection = await store.Engine.OpenAsync(Cancellation);
        return await connection.FirstAsync($"SELECT count(*) FROM {table}", [], row => row.GetInt64(0), Cancellation);
    }

    private static async Task<List<string>> ColumnAsync(ReportStore store, string sql)
    {
        await using var connection = await store.Engine.OpenAsync(Cancellation);
        return await connection.ListAsync(sql, [], row => row.GetString(0), Cancellation);
    }

    private static string Shown(DbDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            return "";
        }

        return EventRow.Columns[column] switch
        {
            "background" => row.GetBoolean(column).ToString(),
            "day_from" or "day_until" or "valid_from" or "valid_until" => row.GetFieldValue<DateOnly>(column).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture)!,
        };
    }

    private sealed class Participant : IWriteParticipant
    {
        public bool Fails { get; set; }

        public WrittenReport? Seen { get; private set; }

        public async Task WrittenAsync(StoreTransaction transaction, WrittenReport written, CancellationToken cancellation)
        {
            Seen = written;
            await ChangeLog.AddAsync(transaction, written.At, "story", written.Id, "s1", cancellation);
            if (Fails)
            {
                throw new InvalidOperationException("No story today.");
            }
        }
    }

    public sealed class OnSqlite(SqliteFolder places) : WritingTests(places);

    public sealed class OnPostgres(PostgresCluster places) : WritingTests(places)
    {
        [Fact]
        public async Task Places_are_points_on_the_globe()
        {
            await using var store = await NewAsync();
            await store.WriteAsync(Example.Record, "model 1", Cancellation);
            (await ColumnAsync(store, "SELECT name FROM event_place WHERE ST_DWithin(location, ST_MakePoint(73.0, 40.93)::geography, 1000)")).ShouldBe(["Jalal-Abad"]);
        }
    }
}
