namespace Sitrep.Store.Tests;

public abstract class DecisionTests(IStorePlaces places)
{
    private readonly SettableClock _clock = new();

    private static NewDecision Denied { get; } = new() { ReportId = Example.Id, LocalId = "e1", Field = "polarity", After = "\"negative\"", Who = "A. Coder", Why = "the ministry says nobody fired" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_keeps_what_stood_before_who_when_and_why()
    {
        await using var store = await NewAsync();
        var made = await store.DecideAsync(Denied, Cancellation);
        var kept = (await store.DecisionsAsync(Example.Id, Cancellation)).ShouldHaveSingleItem();
        kept.ShouldBe(made);
        (kept.Before, kept.After, kept.Who, kept.DecidedAt, kept.Why).ShouldBe(("\"positive\"", "\"negative\"", "A. Coder", _clock.Now, "the ministry says nobody fired"));
        kept.Trigger.ShouldBe((26, 31));
        (await store.ChangesAsync(DateTimeOffset.UnixEpoch, Cancellation).Select(c => c.Kind).ToListAsync(Cancellation)).ShouldBe(["report", "decision"]);
    }

    [Fact]
    public async Task The_reading_stays_as_the_machine_made_it()
    {
        await using var store = await NewAsync();
        await store.DecideAsync(Denied, Cancellation);
        (await store.FindAsync(Example.Id, Cancellation)).ShouldNotBeNull().Record.ToJson().ShouldBe(Example.Record.ToJson());
    }

    [Fact]
    public async Task A_later_decision_follows_on_the_earlier_one()
    {
        await using var store = await NewAsync();
        await store.DecideAsync(Denied, Cancellation);
        (await store.DecideAsync(Denied with { After = "\"positive\"", Who = "B. Coder" }, Cancellation)).Before.ShouldBe("\"negative\"");
        (await store.DecideAsync(Denied with { LocalId = "e2" }, Cancellation)).Before.ShouldBe("\"positive\"");
    }

    [Fact]
    public async Task A_field_that_the_record_leaves_out_has_no_value_before_and_can_be_left_out_again()
    {
        await using var store = await NewAsync();
        (await store.DecideAsync(Denied with { LocalId = "e2", Field = "acled", After = "\"Other\"" }, Cancellation)).Before.ShouldBeNull();
        (await store.DecideAsync(Denied with { LocalId = "e2", Field = "acled", After = null }, Cancellation)).Before.ShouldBe("\"Other\"");
    }

    [Fact]
    public async Task A_decision_about_the_report_has_no_event()
    {
        await using var store = await NewAsync();
        var made = await store.DecideAsync(Denied with { LocalId = null, Field = "published", After = "\"2010-06-15\"" }, Cancellation);
        (made.Before, made.Trigger, made.CurrentLocalId).ShouldBe(("\"2010-06-14\"", null, null));
        (await store.DecisionsAsync(Example.Id, Cancellation)).ShouldBe([made]);
    }

    [Fact]
    public async Task After_another_reading_decisions_hold_for_the_events_with_their_triggers()
    {
        await using var store = await NewAsync();
        await store.DecideAsync(Denied, Cancellation);
        await store.DecideAsync(Denied with { LocalId = "e2" }, Cancellation);

        // The new model finds one more event before, tells the curfew by more words, and numbers anew.
        var (fired, curfew) = (Example.Record.Events[0], Example.Record.Events[1]);
        await store.WriteAsync(
            Example.Record with
            {
                Events =
                [
                    fired with { Id = "e1", Trigger = Example.Mention("Police") },
                    fired with { Id = "e2" },
                    curfew with { Id = "e3", Trigger = Example.Mention("curfew in Osh holds") },
                ],
            },
            "model 2",
            Cancellation);
        (await store.DecisionsAsync(Example.Id, Cancellation)).Select(d => (d.LocalId, d.CurrentLocalId)).ShouldBe([("e1", "e2"), ("e2", "e3")]);
        (await store.DecideAsync(Denied with { LocalId = "e2", After = "\"positive\"" }, Cancellation)).Before.ShouldBe("\"negative\"");
    }

    [Fact]
    public async Task A_decision_whose_event_no_model_finds_any_more_is_kept_all_the_same()
    {
        await using var store = await NewAsync();
        await store.DecideAsync(Denied, Cancellation);
        await store.WriteAsync(Example.Record with { Events = [] }, "model 2", Cancellation);
        var kept = (await store.DecisionsAsync(Example.Id, Cancellation)).ShouldHaveSingleItem();
        (kept.LocalId, kept.CurrentLocalId, kept.After).ShouldBe(("e1", null, "\"negative\""));
    }

    [Theory]
    [InlineData("UPDATE decision SET who = 'somebody else'")]
    [InlineData("DELETE FROM decision")]
    public async Task Nobody_can_change_what_was_decided(string sql)
    {
        await using var store = await NewAsync();
        await store.DecideAsync(Denied, Cancellation);
        await using (var transaction = await store.Engine.BeginWriteAsync(Cancellation))
        {
            (await Should.ThrowAsync<StoreException>(() => transaction.ExecuteAsync(sql, [], Cancellation))).Message.ShouldContain("decisions are appended");
        }

        (await store.DecisionsAsync(Example.Id, Cancellation)).ShouldHaveSingleItem().Who.ShouldBe("A. Coder");
    }

    [Fact]
    public async Task What_is_not_there_can_not_be_decided_on()
    {
        await using var store = await NewAsync();
        foreach (var wrong in new[]
        {
            Denied with { ReportId = "0000000000000000" },
            Denied with { LocalId = "e9" },
            Denied with { Field = "colour" },
            Denied with { After = "negative" },
            Denied with { Who = "" },
        })
        {
            await Should.ThrowAsync<ArgumentException>(() => store.DecideAsync(wrong, Cancellation));
        }

        (await store.DecisionsAsync(Example.Id, Cancellation)).ShouldBeEmpty();
    }

    private async Task<ReportStore> NewAsync()
    {
        var store = await ReportStore.OpenAsync(await places.NewAsync(), _clock, Cancellation);
        await store.WriteAsync(Example.Record, "model 1", Cancellation);
        return store;
    }

    public sealed class OnSqlite(SqliteFolder places) : DecisionTests(places);

    public sealed class OnPostgres(PostgresCluster places) : DecisionTests(places);
}
