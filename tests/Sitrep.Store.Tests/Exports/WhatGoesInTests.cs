using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Sitrep.Record;
using Sitrep.Store.Exports;

namespace Sitrep.Store.Tests.Exports;

public partial class WhatGoesInTests
{
    public static TheoryData<ExportFormat> Formats { get; } = [.. Enum.GetValues<ExportFormat>()];

    // An event that every codebook admits.
    private static HandMadeReport Killing(Func<EventRecord, EventRecord> with)
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh");
        report.Place("Kyrgyzstan", "country");
        var day = report.Time("2010-06-11", "2010-06-11");
        report.Time("2008-01-01", "2010-12-31", "vague");
        var police = report.Actor("police", "police");
        var residents = report.Actor("residents", "civilians");
        return report.Tell("Police shot two residents.", e => with(e with
        {
            Acled = "Attack",
            Cameo = "190",
            Places = [osh],
            Time = day,
            Initiators = [police],
            Recipients = [residents],
            Tolls = [HandMadeReport.Toll("killed", 2, 2)],
        }));
    }

    public static TheoryData<ExportFormat, string, string> Refused { get; } = new()
    {
        { ExportFormat.Acled, "negative", "told as not happening" },
        { ExportFormat.Acled, "threatened", "not told as happened" },
        { ExportFormat.Acled, "background", "told as background" },
        { ExportFormat.Acled, "no sub-event", "no ACLED sub-event type" },
        { ExportFormat.Acled, "no time", "no day, or not within a month" },
        { ExportFormat.Acled, "years", "no day, or not within a month" },
        { ExportFormat.Acled, "country", "no place within a country" },
        { ExportFormat.Acled, "no place", "no place within a country" },
        { ExportFormat.Ged, "negative", "told as not happening" },
        { ExportFormat.Ged, "protest", "no armed force" },
        { ExportFormat.Ged, "nobody", "nobody said to be killed" },
        { ExportFormat.Ged, "no actor", "no organized side, or the other side not known" },
        { ExportFormat.Ged, "no place", "no place" },
        { ExportFormat.Ged, "years", "no day, or not within a year" },
        { ExportFormat.Gdelt, "threatened", "not told as happened" },
        { ExportFormat.Gdelt, "no code", "no CAMEO code" },
        { ExportFormat.Hxl, "background", "told as background" },
        { ExportFormat.Plover, "no time", "no day to begin with" },
        { ExportFormat.Plover, "no actor", "no actor" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_the_codebook_does_not_admit_is_left_out_told_why_and_written_when_all_are_asked_for(ExportFormat format, string what, string reason)
    {
        var report = Killing(e => what switch
        {
            "negative" => e with { Polarity = "negative" },
            "threatened" => e with { Modality = "threatened" },
            "background" => e with { Background = true },
            "no sub-event" => e with { Acled = null },
            "no time" => e with { Time = null },
            "years" => e with { Time = "t2" },
            "country" => e with { Places = ["p2"] },
            "no place" => e with { Places = null },
            "protest" => e with { Type = "PROTEST" },
            "nobody" => e with { Tolls = null },
            "no actor" => e with { Initiators = null },
            "no code" => e with { Cameo = null },
            _ => throw new ArgumentException(what, nameof(what)),
        });
        var (_, tally) = await Exporting.Bytes(format, report.Events);
        tally.Written.ShouldBe(0);
        tally.LeftOut.ShouldBe(new Dictionary<string, long> { [reason] = 1 });
        var (_, all) = await Exporting.Bytes(format, report.Events, new ExportOptions { All = true });
        (all.Written, all.LeftOut.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task An_event_that_all_codebooks_admit_is_in_all_formats()
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            (await Exporting.Bytes(format, Killing(e => e).Events)).Tally.Written.ShouldBe(1, format.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_export_holds_exactly_the_events_that_it_is_given_in_their_order(ExportFormat format)
    {
        var record = Killing(e => e).Tell("More was told.", e => e).Tell("Nothing happened.", e => e with { Polarity = "negative" }).Record;

        // As a filter shows them: some events of some reports.
        var shown = new[] { record.Events[2], record.Events[0] }.Select(e => new ExportedEvent(record, e)).ToList();
        (await Ids(format, shown)).ShouldBe(["3f2a9c0d11aa77be-e3", "3f2a9c0d11aa77be-e1"]);
    }

    [Fact]
    public void No_event_stops_an_export()
    {
        var word = Gen.String[Gen.Char["aé\"',;\t\n\r\0=-<&\ud83d\u0416"], 0, 12];
        var kinds = Gen.OneOf("person", "state", "government", "armed_force", "police", "armed_group", "party", "organization", "international_organization", "ethnic_group", "crowd", "civilians", "media", "else");
        var some = Gen.Select(word, kinds, Gen.OneOf<string?>("KG", "XK", "ZZ", null), Gen.Double[-90, 90], Gen.OneOf<string?>("Attack", "Peaceful protest", "no such", null), Gen.OneOf<string?>("1723", "01", "x", "", null), Gen.OneOf<string?>("2010-06-11", "XXXX-06-20", null));
        some.Sample(
            s =>
            {
                var (text, kind, country, lat, acled, cameo, day) = s;
                var report = new HandMadeReport(id: text, source: text) { Title = text, Url = text };
                var place = report.Place(text, country: country, lat: lat, lon: lat * 2, admin1: text, relation: text);
                var time = report.Time(day, day);
                var actor = report.Actor($"x{text}", kind, country, memberOf: "a1");
                report.Tell($"x{text}", e => e with { Acled = acled, Cameo = cameo, Places = [place, "p9"], Time = time, Initiators = [actor, "a9"], Recipients = [actor], Tolls = [HandMadeReport.Toll("killed", null, 3, "at_most", text, "a1")] });
                foreach (var format in Enum.GetValues<ExportFormat>())
                {
                    using var output = new MemoryStream();
                    new EventExport(format, new ExportOptions { All = true }).WriteAsync(report.Events.ToAsyncEnumerable(), output).GetAwaiter().GetResult().Written.ShouldBe(1);
                }
            },
            iter: 40,
            threads: 1);
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.GeoJson)]
    [InlineData(ExportFormat.Acled)]
    public async Task What_was_written_is_not_kept(ExportFormat format)
    {
        var first = new WeakReference(null);
        var isGone = false;
        await new EventExport(format).WriteAsync(Many(), Stream.Null, TestContext.Current.CancellationToken);
        isGone.ShouldBeTrue();

        async IAsyncEnumerable<ExportedEvent> Many()
        {
            for (var i = 0; i < 5000; i++)
            {
                yield return Told(first, i);
                await Task.Yield();
            }

            GC.Collect();
            isGone = !first.IsAlive;
        }

        static ExportedEvent Told(WeakReference first, int i)
        {
            var told = Killing(e => e).Events.Single();
            if (i == 0)
            {
                first.Target = told;
            }

            return told;
        }
    }

    [Fact]
    public async Task An_export_that_is_given_up_stops()
    {
        using var stop = new CancellationTokenSource();
        var given = 0;
        await Should.ThrowAsync<OperationCanceledException>(() => new EventExport(ExportFormat.Csv).WriteAsync(Endless(), Stream.Null, stop.Token));
        given.ShouldBe(10);

        async IAsyncEnumerable<ExportedEvent> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                if (++given == 10)
                {
                    await stop.CancelAsync();
                }

                yield return Killing(e => e).Events.Single();
            }
        }
    }

    private static async Task<IEnumerable<string>> Ids(ExportFormat format, IReadOnlyList<ExportedEvent> events)
    {
        var all = new ExportOptions { All = true };
        return format switch
        {
            ExportFormat.Parquet => DuckDb.Rows((await Exporting.Bytes(format, events, all)).Bytes, "SELECT id FROM read_parquet($file)").Select(r => r["id"]!),
            ExportFormat.Gdelt => (await Exporting.Lines(format, events, all)).Select(l => $"3f2a9c0d11aa77be-e{long.Parse(l.Split('\t')[0], CultureInfo.InvariantCulture) % 8192}"),
            ExportFormat.Hxl => (await Exporting.Lines(format, events, all)).Skip(2).Select(l => l.Split(',')[0]),
            ExportFormat.Ged => (await Exporting.Table(format, events, all)).Select(r => r["relid"]!),
            ExportFormat.Csv => (await Exporting.Table(format, events, all)).Select(r => r["id"]!),
            ExportFormat.Acled => (await Exporting.Table(format, events, all)).Select(r => r["event_id_cnty"]!),
            _ => Id().Matches(await Exporting.Text(format, events, all)).Select(m => m.Groups[1].Value),
        };
    }

    [GeneratedRegex("\"id\":\"(3f2a9c0d11aa77be-e\\d+)\"")]
    private static partial Regex Id();
}
