namespace Sitrep.Store;

/// <summary>Something that has to be kept in step with the reports: it writes in the same transaction, or nothing is written.</summary>
internal interface IWriteParticipant
{
    /// <summary>Called after a report's rows are written and before they are kept.</summary>
    Task WrittenAsync(StoreTransaction transaction, WrittenReport written, CancellationToken cancellation);
}
