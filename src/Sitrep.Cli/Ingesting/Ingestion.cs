using System.Runtime.CompilerServices;
using Sitrep.Ingest;
using Sitrep.Record;
using Sitrep.Store;

namespace Sitrep.Cli.Ingesting;

/// <summary>
/// Reads reports on all threads and keeps them one by one. What the log was told is kept and stays kept; a process that ends
/// at any moment leaves each report whole or not at all, and taking the same inputs in again finishes the work.
/// </summary>
/// <param name="store">Where reports are kept.</param>
/// <param name="model">What reads them, by name and version.</param>
/// <param name="reading">Reads a report. Not loaded as long as there is nothing to read.</param>
/// <param name="threads">Reports that are read at once.</param>
/// <param name="log">Is told what became of each report.</param>
internal sealed class Ingestion(ReportStore store, string model, Lazy<IReportReading> reading, int threads, IngestLog log)
{
    /// <value>Whether a reader that was given up may still be at work: its model must not be taken from under it.</value>
    public bool HasLeftBehind { get; private set; }

    /// <summary>Reads what is new and keeps it.</summary>
    /// <exception cref="StoreException">The store can't be written any more; what was kept stays kept.</exception>
    public async Task RunAsync(IAsyncEnumerable<IntakeResult> intake, CancellationToken cancellation)
    {
        var batch = new BatchReading(reading, threads);
        try
        {
            await foreach (var outcome in batch.ReadAsync(UnreadAsync(intake, cancellation), cancellation).ConfigureAwait(false))
            {
                log.Add(outcome.Record is { } record
                    ? await KeepAsync(outcome.Input, record, cancellation).ConfigureAwait(false)
                    : IngestOutcome.Failed(outcome.Input, outcome.Problem ?? "can't be read"));
            }
        }
        finally
        {
            HasLeftBehind |= batch.HasLeftBehind;
        }
    }

    /// <summary>Keeps records that were read elsewhere.</summary>
    /// <exception cref="StoreException">The store can't be written any more; what was kept stays kept.</exception>
    public async Task RunAsync(IAsyncEnumerable<ReadOutcome> records, CancellationToken cancellation)
    {
        await foreach (var outcome in records.ConfigureAwait(false))
        {
            log.Add(outcome.Record is { } record
                ? await KeepAsync(outcome.Input, record, cancellation).ConfigureAwait(false)
                : IngestOutcome.Failed(outcome.Input, outcome.Problem ?? "can't be read"));
        }
    }

    // Reading costs a thousand times what asking costs.
    private async IAsyncEnumerable<IntakeResult> UnreadAsync(IAsyncEnumerable<IntakeResult> intake, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var result in intake.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (result.Report is { Id: var id } && await store.HasReadAsync(id, model, cancellation).ConfigureAwait(false))
            {
                log.Add(IngestOutcome.KeptAlready(result.Input, id));
            }
            else
            {
                yield return result;
            }
        }
    }

    private async Task<IngestOutcome> KeepAsync(string input, ReportRecord record, CancellationToken cancellation)
    {
        try
        {
            var id = record.Report.Id!;
            return await store.WriteAsync(record, model, cancellation).ConfigureAwait(false) switch
            {
                WriteOutcome.Unchanged => IngestOutcome.KeptAlready(input, id),
                WriteOutcome.ReadAgain => IngestOutcome.ReadAgain(input, id, record.Events.Count),
                _ => IngestOutcome.Kept(input, id, record.Events.Count, await store.FindCopyAsync(id, cancellation).ConfigureAwait(false)),
            };
        }
        catch (FormatException e)
        {
            return IngestOutcome.Failed(input, $"is no sound record: {e.Message.ReplaceLineEndings(" ")}");
        }
        catch (Exception e) when (e is not OperationCanceledException and not StoreException)
        {
            // A fault of ours in one report must not take the others with it; its transaction left nothing.
            return IngestOutcome.Failed(input, $"could not be kept because of a fault in Sitrep ({e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}); please report it");
        }
    }
}
