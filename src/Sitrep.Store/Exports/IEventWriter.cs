using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports;

/// <summary>Writes events in one format, one after the other, and keeps none of them.</summary>
internal interface IEventWriter
{
    /// <summary>Writes an event.</summary>
    ValueTask WriteAsync(EventRow row, CancellationToken cancellation);

    /// <summary>Writes what comes after the last event. Called once; nothing is written after it.</summary>
    ValueTask CompleteAsync(CancellationToken cancellation);
}
