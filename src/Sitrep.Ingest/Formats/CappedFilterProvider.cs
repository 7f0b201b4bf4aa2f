using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Sitrep.Ingest.Formats;

/// <summary>PdfPig's filters, refusing streams that unpack to more than a report can hold: a few kilobytes of PDF may hold gigabytes.</summary>
internal sealed class CappedFilterProvider : IFilterProvider
{
    // Deflate packs at most 1,032 to 1 (RFC 1951), so smaller streams can't pass the cap.
    private const int HarmlessBytes = IntakeLimits.FileBytes / 1032;

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Capped(_inner.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Capped(_inner.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Capped(_inner.GetAllFilters());

    private static IReadOnlyList<IFilter> Capped(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new CappedFilter(filter))];

    private sealed class CappedFilter(IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (input.Length > HarmlessBytes && inner is FlateFilter)
            {
                RequireSmall(input);
            }

            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            return output.Length <= IntakeLimits.FileBytes ? output : throw TooLarge();
        }

        // Unpacked once only to count, with memory for one buffer.
        private static void RequireSmall(Memory<byte> input)
        {
            // The first two bytes are zlib's header (RFC 1950).
            using var packed = new MemoryStream(input[2..].ToArray(), writable: false);
            using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81920];
            long unpacked = 0;
            try
            {
                for (int read; (read = deflate.Read(buffer)) > 0;)
                {
                    unpacked += read;
                    if (unpacked > IntakeLimits.FileBytes)
                    {
                        throw TooLarge();
                    }
                }
            }
            catch (InvalidDataException)
            {
                // Damaged from here on: PdfPig keeps what came before, which was small enough.
            }
        }

        private static UnreadableReportException TooLarge() => new($"holds a stream of more than {IntakeLimits.FileBytes / (1024 * 1024)} MB");
    }
}
