using System.Globalization;
using CsCheck;
using Sitrep.Record;
using Sitrep.Store.Copies;
using Sitrep.Text;

namespace Sitrep.Store.Tests.Copies;

public abstract class CopyGroupsTests(IStorePlaces places)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copies_of_a_dispatch_are_one_voice_called_by_the_first_of_them()
    {
        await using var store = await OpenAsync();
        var texts = WrittenTexts.All[0];
        var late = await Keep(store, "Evening Paper", "2015-07-23", texts.Copies[0].Text);
        var undated = await Keep(store, "A Blog", null, texts.Copies[1].Text);
        var early = await Keep(store, "Continental Press", "2015-07-22", texts.Original);
        var other = await Keep(store, "Continental Press", "2015-07-25", texts.Others[0].Text);
        (await Voices(store)).ShouldBe(new Dictionary<string, string> { [late] = early, [undated] = early, [early] = early, [other] = other }, ignoreOrder: true);
    }

    [Fact]
    public async Task Two_voices_become_one_when_a_report_joins_them()
    {
        await using var store = await OpenAsync();
        var first = await Keep(store, "A", "2015-07-22", Words(0, 100));
        var third = await Keep(store, "C", "2015-07-21", Words(60, 100));
        (await Voices(store)).Values.Distinct().Count().ShouldBe(2);
        var second = await Keep(store, "B", "2015-07-23", Words(30, 100));
        (await Voices(store)).ShouldBe(new Dictionary<string, string> { [first] = third, [second] = third, [third] = third }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_reading_that_dates_a_report_otherwise_names_its_voice_anew()
    {
        await using var store = await OpenAsync();
        var one = await Keep(store, "A", "2015-07-22", Words(0, 100));
        var other = await Keep(store, "B", "2015-07-23", Words(0, 100));
        (await Voices(store))[one].ShouldBe(one);
        await Keep(store, "B", "2015-07-20", Words(0, 100), model: "newer");
        (await Voices(store)).Values.ShouldBe([other, other]);
    }

    [Fact]
    public async Task The_order_in_which_reports_come_makes_no_difference()
    {
        // Windows on three long texts that overlap by 7, 4 or 1 in 10 words: chains of copies, and neighbours that are none.
        var reports = Enumerable.Range(0, 14)
            .Select(i => Record($"Outlet {i}", i % 4 == 0 ? null : $"2015-07-{10 + (i * 7 % 11)}", Words((i % 3 * 10_000) + (i / 3 * 30), 100)))
            .Concat(WrittenTexts.All.SelectMany(t => t.Copies.Concat(t.Others).Select((c, i) => Record($"Paper {i}", "2015-07-12", c.Text))))
            .ToArray();
        Dictionary<string, string>? expected = null;
        await Gen.Shuffle(reports).SampleAsync(
            async shuffled =>
            {
                await using var store = await OpenAsync();
                foreach (var report in shuffled)
                {
                    await store.WriteAsync(report, "model", [new CopyGroups()], Cancellation);
                }

                var voices = await Voices(store);
                expected ??= voices;
                voices.ShouldBe(expected, ignoreOrder: true);
            },
            iter: 12,
            threads: 1);
        expected.ShouldNotBeNull().Values.Distinct().Count().ShouldBeInRange(4, reports.Length - 4);
    }

    [Fact]
    public async Task Who_asks_for_a_copy_is_told_the_first_other_report_of_the_voice()
    {
        await using var store = await OpenAsync();
        var first = await Keep(store, "A", "2015-07-22", Words(0, 100));
        (await store.FindCopyAsync(first, Cancellation)).ShouldBeNull();
        var second = await Keep(store, "B", "2015-07-23", Words(0, 100));
        (await store.FindCopyAsync(second, Cancellation)).ShouldBe(new KeptCopy(first, "A", new DateOnly(2015, 7, 22)));
        (await store.FindCopyAsync(first, Cancellation)).ShouldBe(new KeptCopy(second, "B", new DateOnly(2015, 7, 23)));
    }

    private async Task<ReportStore> OpenAsync() => await ReportStore.OpenAsync(await places.NewAsync(), Cancellation);

    private static async Task<string> Keep(ReportStore store, string source, string? published, string text, string model = "model")
    {
        var record = Record(source, published, text);
        await store.WriteAsync(record, model, [new CopyGroups()], Cancellation);
        return record.Report.Id!;
    }

    private static ReportRecord Record(string source, string? published, string text) => new()
    {
        Report = new ReportSection { Id = new Report(text) { Source = source }.Id, Source = source, Published = published, PublishedBasis = published is null ? "unknown" : "given", Language = "en", Text = text },
    };

    private static async Task<Dictionary<string, string>> Voices(ReportStore store) =>
        await store.AllAsync(Cancellation).ToDictionaryAsync(r => r.Id, r => r.Voice, StringComparer.Ordinal, Cancellation);

    private static string Words(int first, int count) => string.Join(' ', Enumerable.Range(first, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"word{i}")));

    public sealed class OnSqlite(SqliteFolder places) : CopyGroupsTests(places);

    public sealed class OnPostgres(PostgresCluster places) : CopyGroupsTests(places);
}
