using System.Buffers.Binary;
using System.Text;

namespace Sitrep.Places;

/// <summary>
/// Writes a gazetteer file (<see cref="GazetteerLayout"/>): entries and names are added in any order, then written once.
/// The same additions give the same bytes. Names go to disk in sorted runs, so that twelve million places fit.
/// </summary>
internal sealed class GazetteerWriter : IDisposable
{
    // A run of this many names takes about 100 MB before it is sorted and laid down.
    private const int NamesPerRun = 1_500_000;

    private readonly string _folder;
    private readonly List<Row> _rows = [];
    private readonly FileStream _texts;
    private readonly List<(string Key, uint Reading)> _run = [];
    private readonly List<string> _runs = [];
    private readonly List<(ushort A, ushort B, BorderStretch Stretch)> _borders = [];

    /// <summary>A writer that keeps its unfinished parts in <paramref name="scratchFolder"/>.</summary>
    public GazetteerWriter(string scratchFolder)
    {
        _folder = scratchFolder;
        Directory.CreateDirectory(scratchFolder);
        _texts = new FileStream(Path.Combine(scratchFolder, "texts"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
    }

    /// <value>Number of entries added.</value>
    public int Count => _rows.Count;

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">Its facts; the index in it doesn't count.</param>
    /// <param name="name">Its name as written.</param>
    /// <param name="countries">Codes of the countries that a region lies in, where it lies in several.</param>
    /// <returns>Its index.</returns>
    public int Add(GazetteerEntry entry, string name, IReadOnlyList<string>? countries = null)
    {
        var offset = checked((uint)_texts.Position);
        var several = countries is { Count: > 1 };
        WriteText(name, flag: several);
        if (several)
        {
            WriteText(string.Join(',', countries!), flag: false);
        }

        _rows.Add(new Row(entry, offset));
        return _rows.Count - 1;
    }

    /// <summary>The facts of an entry as added.</summary>
    public GazetteerEntry this[int index]
    {
        get => _rows[index].Entry;
        set => _rows[index] = _rows[index] with { Entry = value };
    }

    /// <summary>Adds a name, in any letter case, to an entry. A name that folds to nothing is left out.</summary>
    public void AddName(int entry, string name, NameKind kind) => AddKey(FoldedName.Of(name), entry, kind);

    /// <summary>Adds an abbreviation that counts only as written.</summary>
    public void AddAbbreviation(int entry, string written) => AddKey(GazetteerLayout.ExactPrefix + written, entry, NameKind.Other);

    /// <summary>Adds a word for the people or things of an entry.</summary>
    public void AddDemonym(int entry, string word) => AddKey(GazetteerLayout.DemonymPrefix + FoldedName.Of(word), entry, NameKind.Demonym);

    /// <summary>Adds a code: "KG", "US.CA", "KG*" for the capital.</summary>
    public void AddCode(int entry, string code) => AddKey(GazetteerLayout.CodePrefix + code, entry, NameKind.Main);

    /// <summary>Adds where two countries meet.</summary>
    public void AddBorder(ushort country1, ushort country2, BorderStretch stretch) =>
        _borders.Add((Math.Min(country1, country2), Math.Max(country1, country2), stretch));

    private void AddKey(string key, int entry, NameKind kind)
    {
        if (key.Length == 0 || Encoding.UTF8.GetByteCount(key) > GazetteerLayout.LongestKey)
        {
            return;
        }

        _run.Add((key, ((uint)entry << 2) | (uint)kind));
        if (_run.Count == NamesPerRun)
        {
            LayDownRun();
        }
    }

    /// <summary>Writes the whole file.</summary>
    public void Write(string path)
    {
        LayDownRun();
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        file.Write(new byte[GazetteerLayout.HeaderSize]);
        var entries = file.Position;
        WriteEntries(file);
        var texts = file.Position;
        _texts.Position = 0;
        _texts.CopyTo(file);
        var names = file.Position;
        var (blocks, nameCount) = WriteNames(file);
        var blockOffsets = file.Position;
        foreach (var block in blocks)
        {
            WriteNumber(file, block);
        }

        var borders = file.Position;
        WriteBorders(file);

        var header = new byte[GazetteerLayout.HeaderSize];
        GazetteerLayout.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), _rows.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), blocks.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), nameCount);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(20), _borders.Count);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(24), entries);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(32), texts);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(40), names);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(48), blockOffsets);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(56), borders);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(64), file.Position);
        file.Position = 0;
        file.Write(header);
    }

    /// <summary>Removes the unfinished parts.</summary>
    public void Dispose()
    {
        _texts.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void WriteText(string text, bool flag)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = Math.Min(bytes.Length, GazetteerLayout.LongestText);
        // Don't cut a character in two.
        while (length < bytes.Length && length > 0 && (bytes[length] & 0xC0) == 0x80)
        {
            length--;
        }

        _texts.WriteByte((byte)(flag ? length | GazetteerLayout.HasCountries : length));
        _texts.Write(bytes, 0, length);
    }

    private void WriteEntries(Stream file)
    {
        var bytes = new byte[GazetteerLayout.EntrySize];
        foreach (var (entry, text) in _rows)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, entry.GeonamesId);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), text);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), (int)Math.Round(entry.Latitude * GazetteerLayout.CoordinateScale));
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), (int)Math.Round(entry.Longitude * GazetteerLayout.CoordinateScale));
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(16), (uint)Math.Min(entry.Population, uint.MaxValue));
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(20), entry.CountryCode);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(22), Division(entry.Division1));
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(24), Division(entry.Division2));
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(26), (ushort)Math.Min(Math.Ceiling(entry.RadiusKm * GazetteerLayout.RadiusScale), ushort.MaxValue));
            bytes[28] = (byte)entry.Feature;
            file.Write(bytes);
        }

        static ushort Division(int index) => index is >= 0 and < GazetteerLayout.NoDivision ? (ushort)index : GazetteerLayout.NoDivision;
    }

    private (List<uint> Blocks, int Count) WriteNames(Stream file)
    {
        var start = file.Position;
        var blocks = new List<uint>();
        var count = 0;
        byte[] before = [];
        foreach (var (key, readings) in MergeRuns())
        {
            if (count % GazetteerLayout.NamesPerBlock == 0)
            {
                blocks.Add(checked((uint)(file.Position - start)));
                before = [];
            }

            var bytes = Encoding.UTF8.GetBytes(key);
            var shared = before.AsSpan().CommonPrefixLength(bytes);
            file.WriteByte((byte)shared);
            file.WriteByte((byte)(bytes.Length - shared));
            file.Write(bytes.AsSpan(shared));
            WritePacked(file, (uint)readings.Count);
            foreach (var reading in readings)
            {
                WritePacked(file, reading);
            }

            before = bytes;
            count++;
        }

        return (blocks, count);
    }

    private void WriteBorders(Stream file)
    {
        var bytes = new byte[GazetteerLayout.BorderSize];
        foreach (var (a, b, stretch) in _borders.OrderBy(border => (border.A, border.B)))
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, a);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), b);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), (int)Math.Round(stretch.Latitude * GazetteerLayout.CoordinateScale));
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), (int)Math.Round(stretch.Longitude * GazetteerLayout.CoordinateScale));
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(12), (ushort)Math.Min(Math.Ceiling(stretch.RadiusKm * GazetteerLayout.RadiusScale), ushort.MaxValue));
            file.Write(bytes);
        }
    }

    private void LayDownRun()
    {
        if (_run.Count == 0)
        {
            return;
        }

        _run.Sort(CompareNames);
        var path = Path.Combine(_folder, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"run{_runs.Count}"));
        using (var writer = new BinaryWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16)))
        {
            foreach (var (key, reading) in _run)
            {
                writer.Write(key);
                writer.Write(reading);
            }
        }

        _runs.Add(path);
        _run.Clear();
    }

    private IEnumerable<(string Key, List<uint> Readings)> MergeRuns()
    {
        var heads = new PriorityQueue<IEnumerator<(string Key, uint Reading)>, (string Key, uint Reading)>(Comparer<(string, uint)>.Create(CompareNames));
        foreach (var run in _runs)
        {
            Advance(ReadRun(run).GetEnumerator());
        }

        string? current = null;
        var readings = new List<uint>();
        while (heads.TryDequeue(out var head, out var name))
        {
            if (current is not null && !string.Equals(current, name.Key, StringComparison.Ordinal))
            {
                yield return (current, Ordered(readings));
                readings = [];
            }

            current = name.Key;
            readings.Add(name.Reading);
            Advance(head);
        }

        if (current is not null)
        {
            yield return (current, Ordered(readings));
        }

        void Advance(IEnumerator<(string Key, uint Reading)> run)
        {
            if (run.MoveNext())
            {
                heads.Enqueue(run, run.Current);
            }
            else
            {
                run.Dispose();
            }
        }
    }

    private static IEnumerable<(string Key, uint Reading)> ReadRun(string path)
    {
        using var reader = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            yield return (reader.ReadString(), reader.ReadUInt32());
        }
    }

    // One reading an entry, its best; countries first, then by population.
    private List<uint> Ordered(List<uint> readings) =>
        [.. readings
            .GroupBy(reading => reading >> 2)
            .Select(same => same.Min())
            .OrderBy(reading => _rows[(int)(reading >> 2)].Entry.Feature.IsCountry() ? 0 : 1)
            .ThenByDescending(reading => _rows[(int)(reading >> 2)].Entry.Population)
            .ThenBy(reading => reading)];

    // By UTF-8 bytes: surrogates sort after all else, as their four bytes do.
    private static int CompareNames((string Key, uint Reading) a, (string Key, uint Reading) b)
    {
        var order = CompareUtf8(a.Key, b.Key);
        return order != 0 ? order : a.Reading.CompareTo(b.Reading);
    }

    private static int CompareUtf8(string a, string b)
    {
        var shared = a.AsSpan().CommonPrefixLength(b);
        if (shared == a.Length || shared == b.Length)
        {
            return a.Length.CompareTo(b.Length);
        }

        var (x, y) = (a[shared], b[shared]);
        return char.IsSurrogate(x) != char.IsSurrogate(y) ? (char.IsSurrogate(x) ? 1 : -1) : x.CompareTo(y);
    }

    private static void WriteNumber(Stream file, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        file.Write(bytes);
    }

    private static void WritePacked(Stream file, uint value)
    {
        while (value >= 0x80)
        {
            file.WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        file.WriteByte((byte)value);
    }

    private readonly record struct Row(GazetteerEntry Entry, uint Text);
}
