using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace Sitrep.Tests.Ingest;

public sealed class BadInputTests : IntakeTestBase
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF \n\t\n")]
    public async Task Nothing_is_called_empty(string text) => (await Problem(Encoding.UTF8.GetBytes(text), "a.txt")).ShouldBe("is empty");

    [Fact]
    public async Task Figures_alone_are_no_report() => (await Problem("12, 13, 14.\n"u8.ToArray(), "a.txt")).ShouldBe("has no words in it");

    [Theory]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 }, "is a picture, not text")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "is an old or locked Office document; save it as .docx without a password")]
    public async Task Strangers_are_named(byte[] bytes, string problem) => (await Problem(bytes, "report.txt")).ShouldBe(problem);

    [Fact]
    public async Task A_program_is_not_text()
    {
        var bytes = new byte[4096];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i * 7 % 32);
        }

        (await Problem(bytes, "report.txt")).ShouldBe("is not text (a binary file?)");
    }

    [Fact]
    public async Task Another_language_is_no_record() =>
        (await Problem(Encoding.UTF8.GetBytes("Войска заняли высоту на юге страны и закрыли дорогу к границе."), "a.txt")).ShouldBe("is in Russian; Sitrep reads English so far");

    [Fact]
    public async Task A_list_of_links_is_no_article() =>
        (await Problem(InputFile.Bytes("front-page.html"), "index.html")).ShouldBe("no article was found in this page; save the article's own page, or its text as .txt");

    [Fact]
    public async Task A_ZIP_that_is_no_Word_document_is_told()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            zip.CreateEntry("a.txt");
        }

        (await Problem(packed.ToArray(), "a.docx")).ShouldBe("is a ZIP archive and not a Word document; unpack it first");
    }

    [Fact]
    public async Task A_broken_PDF_is_damaged() => (await Problem("%PDF-1.7\nand then nothing of the sort"u8.ToArray(), "a.pdf")).ShouldBe("is damaged: it can't be read as PDF");

    [Fact]
    public async Task A_PDF_of_pictures_asks_for_OCR()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        (await Problem(builder.Build(), "scan.pdf")).ShouldBe("has no text, only pictures (a scan?); make its text readable (OCR) first");
    }

    [Fact]
    public async Task An_encrypted_PDF_asks_for_one_without_a_password() =>
        (await Problem(InputFile.Bytes("encrypted.pdf"), "a.pdf")).ShouldBe("is encrypted; save it without a password");

    [Fact]
    public async Task Broken_gzip_is_damaged()
    {
        var packed = ReportIntakeTests.Gzip("The army took the hill, and the rebels left it to them."u8.ToArray());
        packed[12] ^= 0xFF;
        (await Problem(packed, "a.txt.gz")).ShouldBe("is damaged: its gzip data can't be unpacked");
    }

    [Fact]
    public async Task Gzip_in_gzip_is_unpacked_once() =>
        (await Problem(ReportIntakeTests.Gzip(ReportIntakeTests.Gzip("x"u8.ToArray())), "a.txt.gz")).ShouldBe("is gzipped twice; unpack it once");

    [Fact]
    public async Task A_gzip_bomb_is_stopped_at_ten_megabytes()
    {
        var bomb = ReportIntakeTests.Gzip(Enumerable.Repeat((byte)'a', 200_000_000).ToArray());
        (await Problem(bomb, "a.txt.gz")).ShouldBe("is too large: more than 10 MB");
        (await Problem(bomb, "a.jsonl.gz")).ShouldBe("is longer than 10 MB");
    }

    [Fact]
    public async Task A_Word_bomb_is_stopped()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            var spaces = new byte[1_000_000];
            Array.Fill(spaces, (byte)' ');
            part.Write("<a>"u8);
            for (var i = 0; i < 100; i++)
            {
                part.Write(spaces);
            }
        }

        (await Problem(packed.ToArray(), "a.docx")).ShouldBe("is too large: more than 50 MB");
    }

    [Theory]
    [InlineData("a.html", "<div>", "</div>")]
    [InlineData("a.html", "<b><p>", "")]
    [InlineData("a.md", "> ", "")]
    [InlineData("a.md", "- ", "")]
    [InlineData("a.md", "[", "")]
    [InlineData("a.xml", "<rss><channel>", "")]
    [InlineData("a.xml", "<feed>", "</feed>")]
    [InlineData("a.json", "[", "]")]
    [InlineData("a.json", "{\"text\":", "}")]
    public async Task Deep_nesting_crashes_nothing(string name, string open, string close)
    {
        // HTML five times as deep as allowed: finding out takes the parser time that grows with the square of the depth.
        var depth = name == "a.html" ? 2_500 : 10_000;
        var text = new StringBuilder(name == "a.html" ? "<html><body>" : "");
        for (var i = 0; i < depth; i++)
        {
            text.Append(open);
        }

        text.Append("The army took the hill, and the rebels, who had held it for a week, left it to them.");
        for (var i = 0; i < depth; i++)
        {
            text.Append(close);
        }

        var clock = Stopwatch.StartNew();
        (await ReadAll(Encoding.UTF8.GetBytes(text.ToString()), name)).Count.ShouldBe(1);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_library_is_not_one_report() =>
        (await Problem(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("The army took the hill and the bridge. ", 30_000))), "a.txt")).ShouldBe("has 1,170,000 characters and a report may have 1,000,000; split it");

    [Fact]
    public async Task An_empty_folder_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-");
        try
        {
            (await ReadAll(folder.FullName)).Single().Problem.ShouldBe("holds no file that Sitrep reads");
        }
        finally
        {
            folder.Delete();
        }
    }

    [Fact]
    public async Task Without_a_fetcher_addresses_are_refused() =>
        (await ReadAll("https://news.example/a")).Single().Problem.ShouldBe("is an address, and fetching is turned off");
}
