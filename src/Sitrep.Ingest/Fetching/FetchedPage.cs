namespace Sitrep.Ingest.Fetching;

/// <summary>What an address answered with.</summary>
/// <param name="Address">Where it was found in the end, after redirects.</param>
/// <param name="Bytes">The body, unpacked.</param>
/// <param name="MediaType">The content type without parameters. Null: none given.</param>
/// <param name="Charset">The character set that the content type names. Null: none named.</param>
public sealed record FetchedPage(Uri Address, ReadOnlyMemory<byte> Bytes, string? MediaType, string? Charset);
