namespace Sitrep.Language.Neural;

/// <summary>The network behind the reader; tests bring one of their own. Safe for several threads.</summary>
internal interface IReaderNetwork : IDisposable
{
    /// <summary>Runs the network once over a batch.</summary>
    INetworkOutput Run(NetworkInput input, CancellationToken cancellation);
}

/// <summary>What the network gives for a batch. Spans are valid until it is disposed of.</summary>
internal interface INetworkOutput : IDisposable
{
    /// <summary>All numbers of a head, row after row of the batch.</summary>
    ReadOnlySpan<float> Of(NetworkHead head);
}
