using System.IO.Compression;
using System.Text;
using Sitrep.Ingest;
using Sitrep.Text;

namespace Sitrep.Tests.Ingest;

public sealed class ReportIntakeTests : IntakeTestBase
{
    [Fact]
    public async Task Plain_text_is_kept_and_its_headline_stays_in_it()
    {
        var report = await ReadOne("folder/b/two.txt");
        report.Text.ShouldBe("Title of the day\n\nThe army took the hill, and the rebels left it to them.\n");
        report.Title.ShouldBe("Title of the day");
        report.Source.ShouldBe("two.txt");
        report.Published.ShouldBeNull();
        report.PublishedBasis.ShouldBe(PublishedBasis.Unknown);
        report.Language.ShouldBe("en");
    }

    [Fact]
    public async Task Options_fill_only_what_the_input_leaves_open()
    {
        var options = new IntakeOptions { Published = new DateOnly(2020, 1, 2), Source = "The Desk" };
        var silent = await ReadOne("folder/a.txt", options);
        silent.Published.ShouldBe(new DateOnly(2020, 1, 2));
        silent.PublishedBasis.ShouldBe(PublishedBasis.Given);
        silent.Source.ShouldBe("The Desk");

        var speaking = await ReadOne("notes.md", options);
        speaking.Published.ShouldBe(new DateOnly(2014, 5, 9));
        speaking.PublishedBasis.ShouldBe(PublishedBasis.Metadata);
        speaking.Source.ShouldBe("Field notes");
    }

    [Fact]
    public async Task Markdown_loses_its_marks_and_keeps_its_paragraphs()
    {
        var report = await ReadOne("notes.md");
        report.Title.ShouldBe("Two camps, one well");
        report.Url.ShouldBe("https://notes.example/well");
        report.Text.ShouldBe("Two camps, one well\n\nHerders from both camps met at the well near Rumbek and agreed to share it.\n\nNo one was armed.\n\nThe chief spoke.\n");
    }

    [Fact]
    public async Task A_page_gives_its_article_and_nothing_that_stands_around_it_or_is_hidden()
    {
        var report = await ReadOne("brief.html");
        report.Title.ShouldBe("Two hurt as market is shut in Kampala");
        report.Source.ShouldBe("The Lakeside Daily");
        report.Published.ShouldBe(new DateOnly(2021, 11, 17));
        report.PublishedBasis.ShouldBe(PublishedBasis.Metadata);
        report.Url.ShouldBeNull("a relative address says nothing without the page's own");
        report.Text.ShouldContain("two\u00A0traders were hurt.\n\nOfficers used tear gas on the 3rd row of stalls.\nNobody was arrested.\n");
        foreach (var stranger in new[] { "Home", "Forty", "Ninety", "Photo", "bomb", "Bomb" })
        {
            report.Text.ShouldNotContain(stranger);
        }
    }

    [Fact]
    public async Task Each_entry_of_a_feed_is_a_report_of_its_outlet()
    {
        var results = await ReadAll(InputFile.At("feed.xml"));
        results.Count.ShouldBe(3);
        var (first, second) = (results[0].Report.ShouldNotBeNull(), results[1].Report.ShouldNotBeNull());
        first.Text.ShouldBe("Workers at a field near Zhanaozen stayed away for the third week, the union said.\n\nThe company said that it had dismissed 89 of them.\n");
        first.Title.ShouldBe("Strike at oil field enters third week");
        first.Source.ShouldBe("Steppe Telegraph Agency");
        first.Url.ShouldBe("https://steppe-telegraph.example/1");
        second.Title.ShouldBe("Road to the border opens & traffic flows");
        second.Published.ShouldBe(new DateOnly(2011, 5, 29), "the day is the outlet's own, not that of Greenwich");
        results[2].Problem.ShouldBe("is empty");
        results[2].Input.ShouldEndWith("feed.xml, entry 3");
    }

    [Fact]
    public async Task An_Atom_entry_is_dated_by_its_publication()
    {
        var report = await ReadOne("feed-atom.xml");
        report.Published.ShouldBe(new DateOnly(2019, 10, 19));
        report.Source.ShouldBe("Harbour Watch");
        report.Url.ShouldBe("https://harbour-watch.example/1");
        report.Text.ShouldBe("Dockers threw stones at the police, who answered with water cannon, on Saturday.\n");
    }

    [Fact]
    public async Task A_mail_without_plain_text_gives_the_words_of_its_HTML()
    {
        var report = await ReadOne("html-only.eml");
        report.Title.ShouldBe("Ceasefire holds");
        report.Source.ShouldBe("Desk");
        report.Published.ShouldBe(new DateOnly(2021, 3, 2));
        report.Text.ShouldBe("The ceasefire between the two clans held for a second day, elders said.\n\nNo shots were heard.\n");
    }

    [Fact]
    public async Task A_flowed_mail_has_whole_lines_and_no_signature()
    {
        var report = await ReadOne("flowed.eml");
        report.Text.ShouldBe("The market reopened on Wednesday after the two clans had agreed on who pays for the guards.\n\nTraders were glad.\n");
        report.Source.ShouldBe("stringer@agency.example");
    }

    [Fact]
    public async Task Bad_lines_of_JSON_Lines_are_told_by_number_and_the_others_are_read()
    {
        var results = await ReadAll(InputFile.At("reports.jsonl"));
        results.Select(r => r.Input[(r.Input.LastIndexOf(',') + 2)..]).ShouldBe(["line 1", "line 3", "line 4", "line 5", "line 6"]);
        results[0].Report.ShouldNotBeNull().Title.ShouldBe("Bridge blown up");
        results[1].Problem.ShouldNotBeNull().ShouldStartWith("has no field \"text\"");
        results[2].Problem.ShouldBe("has published \"next week\", which is not a date; write it as 2010-06-13");
        results[3].Problem.ShouldBe("is not valid JSON (line 1, byte 2)");
        results[4].Report.ShouldNotBeNull().Published.ShouldBe(new DateOnly(2002, 3, 9));
    }

    [Fact]
    public async Task A_JSON_file_may_hold_one_object_or_an_array()
    {
        (await ReadOne("{\n \"text\": \"The army took the hill and the bridge.\"\n}"u8.ToArray(), "one.json")).Text.ShouldBe("The army took the hill and the bridge.");
        (await ReadOne("{\n \"text\": \"The army took the hill and the bridge.\"\n}"u8.ToArray(), null)).Source.ShouldBeNull();
        (await ReadAll("[{\"text\": \"One hill.\"}, {\"text\": \"Two hills.\"}]"u8.ToArray(), "two.json")).Count(r => r.IsRead).ShouldBe(2);
    }

    [Theory]
    [InlineData("brief.html")]
    [InlineData("notes.md")]
    [InlineData("feed.xml")]
    [InlineData("html-only.eml")]
    [InlineData("reports.jsonl")]
    [InlineData("folder/a.txt")]
    public async Task Gzipped_input_reads_like_the_input(string name)
    {
        var packed = Gzip(InputFile.Bytes(name));
        var plain = await ReadAll(InputFile.Bytes(name), name);
        var unpacked = await ReadAll(packed, name + ".gz");
        unpacked.Select(r => (r.Report?.Text, r.Problem)).ShouldBe(plain.Select(r => (r.Report?.Text, r.Problem)));
    }

    [Theory]
    [InlineData("brief.html")]
    [InlineData("feed.xml")]
    [InlineData("html-only.eml")]
    [InlineData("reports.jsonl")]
    [InlineData("folder/a.txt")]
    public async Task Standard_input_is_told_by_its_bytes(string name)
    {
        var named = await ReadAll(InputFile.Bytes(name), name);
        var nameless = await ReadAll(InputFile.Bytes(name), null);
        nameless.Select(r => (r.Report?.Text, r.Problem)).ShouldBe(named.Select(r => (r.Report?.Text, r.Problem)));
    }

    [Fact]
    public async Task A_folder_is_read_in_ordinal_order_without_hidden_and_foreign_files()
    {
        var results = await ReadAll(InputFile.At("folder"));
        results.ShouldAllBe(r => r.IsRead);
        results.Select(r => Path.GetRelativePath(InputFile.At("folder"), r.Input).Replace('\\', '/')).ShouldBe(["a.txt", "b/two.txt", "dispatch"]);
    }

    [Fact]
    public async Task One_bad_input_stops_no_other()
    {
        var results = await new ReportIntake().ReadAsync([InputFile.At("nowhere.txt"), InputFile.At("folder/a.txt")], TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        results[0].Problem.ShouldBe("does not exist");
        results[1].IsRead.ShouldBeTrue();
    }

    [Fact]
    public async Task Cancelling_stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await new ReportIntake().ReadAsync([InputFile.At("folder/a.txt")], cancelled.Token).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_bytes_give_the_same_id()
    {
        var text = "The army took the hill, and the rebels left it to them.\n";
        var unix = await ReadOne(Encoding.UTF8.GetBytes(text), "a.txt");
        var windows = await ReadOne(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text.ReplaceLineEndings("\r\n"))).ToArray(), "a.txt");
        windows.Text.ShouldBe(unix.Text);
        windows.Id.ShouldBe(unix.Id);
    }

    internal static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
