namespace Sitrep.Store;

public sealed partial class ReportStore
{
    /// <summary>Appends a person's decision about the current reading of a report.</summary>
    /// <param name="made">What was decided.</param>
    /// <param name="cancellation">Gives up; then nothing was written.</param>
    /// <returns>The decision as it is kept.</returns>
    /// <exception cref="ArgumentException">The store holds no such report, its current reading no such event, the record no such field, or the value is no JSON.</exception>
    /// <exception cref="StoreException">The store can't be written.</exception>
    public async Task<Decision> DecideAsync(NewDecision made, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(made);
        await using var transaction = await Engine.BeginWriteAsync(cancellation).ConfigureAwait(false);
        var decision = await DecisionLog.AppendAsync(transaction, made, Now(), cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return decision;
    }

    /// <summary>All decisions about a report and its events, in the order they were made.</summary>
    public async Task<IReadOnlyList<Decision>> DecisionsAsync(string reportId, CancellationToken cancellation = default)
    {
        await using var connection = await Engine.OpenAsync(cancellation).ConfigureAwait(false);
        return await DecisionLog.OfAsync(connection, reportId, cancellation).ConfigureAwait(false);
    }
}
