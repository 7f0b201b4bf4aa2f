namespace Sitrep.Places;

/// <summary>
/// The gazetteer file. All numbers are little-endian. Header, entries of fixed size, the entries' texts, the sorted
/// names in blocks, the offset of each block, the borders.
/// </summary>
/// <remarks>
/// A block holds 16 names in ordinal order of their UTF-8 bytes: for each the bytes shared with the name before (one
/// byte, 0 for the first), the length of the rest (one byte), the rest, the number of readings and each reading
/// (entry index times 4 plus <see cref="NameKind"/>) as base-128 numbers. A key that starts with <c>=</c> counts only as written
/// ("=Ind.", "=US"), with <c>~</c> is a word for people or an adjective ("~kyrgyz"), with <c>@</c> a code ("@KG", "@US.CA").
/// </remarks>
internal static class GazetteerLayout
{
    /// <summary>First eight bytes of the file, its version in the last.</summary>
    public static ReadOnlySpan<byte> Magic => "SITGAZ\0\u0001"u8;

    public const int HeaderSize = 72;
    public const int EntrySize = 29;
    public const int BorderSize = 16;
    public const int NamesPerBlock = 16;
    public const int LongestKey = 120;

    /// <summary>A text is its length in one byte and its UTF-8 bytes; with the top bit set a second text follows, the countries of a region.</summary>
    public const int LongestText = 127;
    public const byte HasCountries = 0x80;

    /// <summary>Coordinates are kept in hundred-thousandths of a degree: 1.1 m.</summary>
    public const double CoordinateScale = 100_000;

    /// <summary>Radii are kept in fifths of a kilometre; the largest is 13,107 km.</summary>
    public const double RadiusScale = 5;

    public const ushort NoDivision = ushort.MaxValue;

    public const char ExactPrefix = '=';
    public const char DemonymPrefix = '~';
    public const char CodePrefix = '@';
}
