using Sitrep.Stories;
using Sitrep.Stories.Strands;

namespace Sitrep.Store.Stories;

/// <summary>Keeps stories in step with the reports: each report that is written is reconciled with those that are there.</summary>
internal sealed class StoryParticipant : IWriteParticipant
{
    /// <inheritdoc/>
    public async Task WrittenAsync(StoreTransaction transaction, WrittenReport written, CancellationToken cancellation)
    {
        var strands = StrandReader.Read(new StoryReport(written.Record));
        var changes = await new StoryReconciler(new StrandTable(transaction)).ReconcileAsync(written.Id, strands, cancellation).ConfigureAwait(false);
        await StrandTable.WriteAsync(transaction, written, changes, cancellation).ConfigureAwait(false);
    }
}
