using Sitrep.Record;

namespace Sitrep.Store;

public sealed partial class ReportStore
{
    /// <summary>
    /// Keeps a report with what was read in it and, in the same transaction, all that depends on it. The same report by the same
    /// model is kept once; by another model the new reading becomes the current one, and decisions stay.
    /// </summary>
    /// <param name="record">The record; its report has an id.</param>
    /// <param name="model">Name and version of what read it: <c>sitrep-en 0.1.0</c>.</param>
    /// <param name="cancellation">Gives up; then nothing was written.</param>
    /// <exception cref="FormatException">The record contradicts itself: the message says where.</exception>
    /// <exception cref="StoreException">The store can't be written.</exception>
    public Task<WriteOutcome> WriteAsync(ReportRecord record, string model, CancellationToken cancellation = default) =>
        WriteAsync(record, model, Participants, cancellation);

    /// <summary>Whether the model has read the report before, so that it need not again.</summary>
    public async Task<bool> HasReadAsync(string reportId, string model, CancellationToken cancellation = default)
    {
        await using var connection = await Engine.OpenAsync(cancellation).ConfigureAwait(false);
        return await ReportWriter.HasReadAsync(connection, reportId, model, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes with other participants than a store usually has.</summary>
    internal async Task<WriteOutcome> WriteAsync(ReportRecord record, string model, IReadOnlyList<IWriteParticipant> participants, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentException.ThrowIfNullOrEmpty(model);
        await using var transaction = await Engine.BeginWriteAsync(cancellation).ConfigureAwait(false);
        var outcome = await ReportWriter.WriteAsync(transaction, record, model, Now(), participants, cancellation).ConfigureAwait(false);
        if (outcome != WriteOutcome.Unchanged)
        {
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }

        return outcome;
    }
}
