namespace Sitrep.Ingest;

/// <summary>The bytes of one input and what is known about them from outside. Not yet text.</summary>
/// <param name="Bytes">All of them, unpacked.</param>
/// <param name="Charset">The character set that an HTTP header named. Null: none named.</param>
/// <param name="Url">Where they were fetched from. Null: not fetched.</param>
internal sealed record RawReport(byte[] Bytes, string? Charset = null, string? Url = null);
