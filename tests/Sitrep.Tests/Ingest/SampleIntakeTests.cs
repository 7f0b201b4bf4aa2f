using System.Runtime.CompilerServices;
using Sitrep.Ingest;

namespace Sitrep.Tests.Ingest;

public sealed class SampleIntakeTests
{
    [Fact]
    public async Task All_dispatches_of_osh_2010_are_read()
    {
        var results = await new ReportIntake().ReadAsync([Folder()], TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        results.Where(r => !r.IsRead).Select(r => r.Input + ": " + r.Problem).ShouldBeEmpty();
        results.Count.ShouldBe(14);
    }

    [Fact]
    public async Task The_page_with_navigation_gives_the_article_alone()
    {
        var report = (await new ReportIntake().ReadAsync([Path.Combine(Folder(), "04-toll-rises.html")], TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken)).Report.ShouldNotBeNull();
        report.Title.ShouldBe("Kyrgyzstan calls up reservists as toll nears 100");
        report.Source.ShouldBe("Meridian Broadcasting");
        report.Published.ShouldBe(new DateOnly(2010, 6, 13));
        report.Url.ShouldBe("https://meridian-broadcasting.example/world/asia/kyrgyzstan-reservists-called-up");
        foreach (var stranger in new[] { "cookies", "Lahore", "Helmand", "mine blast", "Durban", "Correction", "Share", "Photo", "Terms" })
        {
            report.Text.ShouldNotContain(stranger);
        }
    }

    [Fact]
    public async Task The_situation_report_keeps_its_table_rows_and_loses_its_page_numbers()
    {
        var report = (await new ReportIntake().ReadAsync([Path.Combine(Folder(), "10-situation-report.pdf")], TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken)).Report.ShouldNotBeNull();
        report.Text.ShouldContain("Killed\t191\tHealth Ministry");
        report.Text.ShouldContain("• Shelter: 1,500 to 2,000 houses destroyed");
        report.Text.ShouldNotContain("Page 2", Case.Insensitive);
    }

    private static string Folder([CallerFilePath] string test = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "../../../samples/osh-2010"));
}
