using System.Buffers.Binary;
using System.Text;

namespace Sitrep.Places;

/// <summary>
/// The list of places that names are looked up in: GeoNames' towns and divisions and our own countries, regions and
/// facilities, in one memory-mapped file. Knows names and facts, not which place a report means: see <see cref="ToponymResolver"/>.
/// </summary>
/// <remarks>Opening reads the header and the block index only. Safe to use from several threads. Source: GeoNames, CC BY 4.0; see <c>data/gazetteer/SOURCE.md</c>.</remarks>
public sealed class Gazetteer : IDisposable
{
    private readonly MappedFile _file;
    private readonly uint[] _blocks;
    private readonly Dictionary<(ushort, ushort), BorderStretch> _borders;
    private readonly long _entries;
    private readonly long _texts;
    private readonly long _names;

    private Gazetteer(MappedFile file, string path)
    {
        _file = file;
        Span<byte> header = stackalloc byte[GazetteerLayout.HeaderSize];
        if (file.Read(0, header) < header.Length || !header[..8].SequenceEqual(GazetteerLayout.Magic)
            || BinaryPrimitives.ReadInt64LittleEndian(header[64..]) != file.Length)
        {
            throw new InvalidDataException($"{path} is no gazetteer of this version, or is cut short. Build it again with data/gazetteer/build.sh or `sitrep gazetteer import`.");
        }

        Count = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        NameCount = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        _entries = BinaryPrimitives.ReadInt64LittleEndian(header[24..]);
        _texts = BinaryPrimitives.ReadInt64LittleEndian(header[32..]);
        _names = BinaryPrimitives.ReadInt64LittleEndian(header[40..]);
        _blocks = new uint[BinaryPrimitives.ReadInt32LittleEndian(header[12..])];
        var offsets = new byte[_blocks.Length * sizeof(uint)];
        file.Read(BinaryPrimitives.ReadInt64LittleEndian(header[48..]), offsets);
        for (var i = 0; i < _blocks.Length; i++)
        {
            _blocks[i] = BinaryPrimitives.ReadUInt32LittleEndian(offsets.AsSpan(i * sizeof(uint)));
        }

        _borders = ReadBorders(BinaryPrimitives.ReadInt64LittleEndian(header[56..]), BinaryPrimitives.ReadInt32LittleEndian(header[20..]));
    }

    /// <value>Number of places.</value>
    public int Count { get; }

    /// <value>Number of different names, codes and words for people.</value>
    public int NameCount { get; }

    /// <value>Where the gazetteer lies beside the program: <c>data/gazetteer/places.bin</c>.</value>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "data", "gazetteer", "places.bin");

    /// <summary>Opens a gazetteer file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no gazetteer, of another version, or cut short.</exception>
    public static Gazetteer Open(string path)
    {
        var file = new MappedFile(path);
        try
        {
            return new Gazetteer(file, path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>All readings of a name in any letter case and script; the most populous first. Empty: not listed.</summary>
    public IReadOnlyList<NameMatch> Find(ReadOnlySpan<char> name) => FindKey(FoldedName.Of(name));

    /// <summary>All readings of a name that is already folded (<see cref="FoldedName.Of"/>).</summary>
    public IReadOnlyList<NameMatch> FindFolded(string folded) => FindKey(folded);

    /// <summary>Readings of an abbreviation that counts only as written: "Ind.", "US", "UAE".</summary>
    public IReadOnlyList<NameMatch> FindAbbreviation(string written) => FindKey(GazetteerLayout.ExactPrefix + written);

    /// <summary>Countries and regions whose people or things are called so: "Kyrgyz", "Ohioans", "Afghan".</summary>
    public IReadOnlyList<NameMatch> FindDemonym(ReadOnlySpan<char> word) => FindKey(GazetteerLayout.DemonymPrefix + FoldedName.Of(word));

    /// <summary>The entry of a country by its ISO 3166-1 alpha-2 code. Null: no such country.</summary>
    public GazetteerEntry? Country(string code) => FindKey(GazetteerLayout.CodePrefix + code) is [var match, ..] ? Entry(match.Entry) : null;

    /// <summary>The capital of a country by its ISO 3166-1 alpha-2 code. Null: it has none in the list.</summary>
    public GazetteerEntry? CapitalOf(string code) => FindKey(GazetteerLayout.CodePrefix + code + "*") is [var match, ..] ? Entry(match.Entry) : null;

    /// <summary>Where two countries meet. Null: no towns of one lie near the other's.</summary>
    public BorderStretch? Border(string code1, string code2)
    {
        var (a, b) = (GazetteerEntry.Pack(code1), GazetteerEntry.Pack(code2));
        return _borders.TryGetValue(a < b ? (a, b) : (b, a), out var stretch) ? stretch : null;
    }

    /// <summary>The facts of an entry.</summary>
    public GazetteerEntry Entry(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        Span<byte> bytes = stackalloc byte[GazetteerLayout.EntrySize];
        _file.Read(_entries + ((long)index * GazetteerLayout.EntrySize), bytes);
        return new GazetteerEntry(
            index,
            (PlaceFeature)bytes[28],
            BinaryPrimitives.ReadInt32LittleEndian(bytes),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) / GazetteerLayout.CoordinateScale,
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]) / GazetteerLayout.CoordinateScale,
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[20..]),
            Division(BinaryPrimitives.ReadUInt16LittleEndian(bytes[22..])),
            Division(BinaryPrimitives.ReadUInt16LittleEndian(bytes[24..])),
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) / GazetteerLayout.RadiusScale);

        static int Division(ushort index) => index == GazetteerLayout.NoDivision ? -1 : index;
    }

    /// <summary>The name of an entry as written.</summary>
    public string NameOf(int index) => TextsOf(index).Name;

    /// <summary>The countries that a region lies in, as ISO 3166-1 alpha-2 codes. Of a town or country its own. Empty: none listed.</summary>
    public IReadOnlyList<string> CountriesOf(int index)
    {
        var countries = TextsOf(index).Countries;
        return countries.Length > 0 ? countries.Split(',') : Entry(index).Country is { } own ? [own] : [];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private (string Name, string Countries) TextsOf(int index)
    {
        Span<byte> number = stackalloc byte[4];
        _file.Read(_entries + ((long)index * GazetteerLayout.EntrySize) + 4, number);
        Span<byte> bytes = stackalloc byte[512];
        var read = bytes[.._file.Read(_texts + BinaryPrimitives.ReadUInt32LittleEndian(number), bytes)];
        var name = read.Slice(1, read[0] & ~GazetteerLayout.HasCountries);
        var rest = (read[0] & GazetteerLayout.HasCountries) != 0 ? read[(1 + name.Length)..] : default;
        return (Encoding.UTF8.GetString(name), rest.IsEmpty ? "" : Encoding.UTF8.GetString(rest.Slice(1, rest[0])));
    }

    private NameMatch[] FindKey(string key)
    {
        if (key.Length == 0)
        {
            return [];
        }

        Span<byte> sought = stackalloc byte[GazetteerLayout.LongestKey * 3];
        if (key.Length > GazetteerLayout.LongestKey)
        {
            return [];
        }

        sought = sought[..Encoding.UTF8.GetBytes(key, sought)];
        var block = BlockOf(sought);
        return block < 0 ? [] : FindIn(block, sought);
    }

    // The last block whose first name is not after the sought one.
    private int BlockOf(ReadOnlySpan<byte> sought)
    {
        Span<byte> bytes = stackalloc byte[2 + byte.MaxValue];
        var (low, high) = (0, _blocks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            _file.Read(_names + _blocks[middle], bytes[..Math.Min(bytes.Length, sought.Length + 3)]);
            var length = bytes[1];
            // One byte more than sought is enough to tell "longer than".
            var first = bytes.Slice(2, Math.Min(length, sought.Length + 1));
            if (first.SequenceCompareTo(sought) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private NameMatch[] FindIn(int block, ReadOnlySpan<byte> sought)
    {
        var start = _names + _blocks[block];
        var length = (int)((block + 1 < _blocks.Length ? _names + _blocks[block + 1] : EndOfNames) - start);
        var rented = System.Buffers.ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var bytes = rented.AsSpan(0, _file.Read(start, rented.AsSpan(0, length)));
            Span<byte> name = stackalloc byte[byte.MaxValue * 2];
            while (bytes.Length > 0)
            {
                int shared = bytes[0], rest = bytes[1];
                bytes.Slice(2, rest).CopyTo(name[shared..]);
                bytes = bytes[(2 + rest)..];
                var count = ReadNumber(ref bytes);
                var order = name[..(shared + rest)].SequenceCompareTo(sought);
                if (order > 0)
                {
                    return [];
                }

                var matches = order == 0 ? new NameMatch[count] : null;
                for (var i = 0; i < count; i++)
                {
                    var reading = ReadNumber(ref bytes);
                    if (matches is not null)
                    {
                        matches[i] = new NameMatch((int)(reading >> 2), (NameKind)(reading & 3));
                    }
                }

                if (matches is not null)
                {
                    return matches;
                }
            }

            return [];
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private long EndOfNames => _file.Length - ((long)_blocks.Length * sizeof(uint)) - (_borders.Count * GazetteerLayout.BorderSize);

    private static uint ReadNumber(ref Span<byte> bytes)
    {
        uint value = 0;
        for (int i = 0, shift = 0; ; i++, shift += 7)
        {
            value |= (uint)(bytes[i] & 0x7F) << shift;
            if (bytes[i] < 0x80)
            {
                bytes = bytes[(i + 1)..];
                return value;
            }
        }
    }

    private Dictionary<(ushort, ushort), BorderStretch> ReadBorders(long offset, int count)
    {
        var bytes = new byte[count * GazetteerLayout.BorderSize];
        _file.Read(offset, bytes);
        var borders = new Dictionary<(ushort, ushort), BorderStretch>(count);
        for (var i = 0; i < count; i++)
        {
            var row = bytes.AsSpan(i * GazetteerLayout.BorderSize);
            borders[(BinaryPrimitives.ReadUInt16LittleEndian(row), BinaryPrimitives.ReadUInt16LittleEndian(row[2..]))] = new BorderStretch(
                BinaryPrimitives.ReadInt32LittleEndian(row[4..]) / GazetteerLayout.CoordinateScale,
                BinaryPrimitives.ReadInt32LittleEndian(row[8..]) / GazetteerLayout.CoordinateScale,
                BinaryPrimitives.ReadUInt16LittleEndian(row[12..]) / GazetteerLayout.RadiusScale);
        }

        return borders;
    }
}
