using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Sitrep.Tests.Ingest;

public sealed class PdfTests : IntakeTestBase
{
    [Fact]
    public async Task Running_heads_and_page_numbers_are_dropped_and_words_are_whole_again()
    {
        var report = await ReadOne(Pages(
            ["Army takes hill in the north", "The army took the hill on Monday, and the re-", "bels, who had held it for a week, left it with-", "out a shot. The anti-government side said that its"],
            ["men would be back before the winter. A spokesman", "for the army laughed at that."]), "a.pdf");
        report.Text.ShouldNotContain("Weekly");
        report.Text.ShouldNotContain("Page");
        report.Text.ShouldContain("the rebels, who had held it for a week, left it without a shot.");
        report.Text.ShouldContain("The anti-government side said that its men would be back before the winter.");
    }

    [Fact]
    public async Task Two_columns_are_read_one_after_the_other()
    {
        string[] left = ["The army took the hill on Monday,", "and the rebels, who had held it for", "a week, left it without a shot, the", "ministry of defence said that day."];
        string[] right = ["Villagers came back to their houses", "on Tuesday. Some of them had been", "away for three months, and found", "that their cattle had been stolen."];
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        for (var i = 0; i < left.Length; i++)
        {
            page.AddText(left[i], 11, new PdfPoint(60, 700 - 14 * i), font);
            page.AddText(right[i], 11, new PdfPoint(320, 700 - 14 * i), font);
        }

        var report = await ReadOne(builder.Build(), "a.pdf");
        report.Text.ShouldBe(string.Join(' ', left) + "\n\n" + string.Join(' ', right) + "\n");
    }

    private static byte[] Pages(params string[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (var p = 0; p < pages.Length; p++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText($"Hill Country Weekly, issue {40 + p}", 9, new PdfPoint(60, 810), font);
            page.AddText($"Page {p + 1} of {pages.Length}", 9, new PdfPoint(270, 30), font);
            for (var i = 0; i < pages[p].Length; i++)
            {
                page.AddText(pages[p][i], 11, new PdfPoint(60, 700 - 14 * i), font);
            }
        }

        return builder.Build();
    }
}
