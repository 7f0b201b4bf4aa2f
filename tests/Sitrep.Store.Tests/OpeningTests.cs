using Sitrep.Record;

namespace Sitrep.Store.Tests;

public class OpeningTests(PostgresCluster postgres)
{
    [Fact]
    public async Task A_store_is_made_where_there_is_none_and_found_again()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var address = await postgres.NewDatabaseAsync();
        var record = new ReportRecord { Report = new ReportSection { Id = "0123456789abcdef", Text = "Police fired." } };
        await using (var store = await ReportStore.OpenAsync(address, cancellation))
        {
            (await store.WriteAsync(record, "model 1", cancellation)).ShouldBe(WriteOutcome.Added);
        }

        await using var again = await ReportStore.OpenAsync(address, cancellation);
        (await again.FindAsync(record.Report.Id!, cancellation)).ShouldNotBeNull().Record.ToJson().ShouldBe(record.ToJson());
    }
}
