using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Sitrep.Places;

/// <summary>A file read where it lies in the page cache. Safe to read from several threads.</summary>
internal sealed class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly SafeBuffer _bytes;

    public MappedFile(string path)
    {
        Length = new FileInfo(path).Length;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _bytes = _view.SafeMemoryMappedViewHandle;
    }

    /// <value>Bytes.</value>
    public long Length { get; }

    /// <summary>Copies bytes from <paramref name="offset"/> on; fewer than asked for at the end of the file.</summary>
    /// <returns>How many were copied.</returns>
    public int Read(long offset, Span<byte> into)
    {
        var count = (int)Math.Min(into.Length, Length - offset);
        if (count <= 0)
        {
            return 0;
        }

        _bytes.ReadSpan((ulong)offset, into[..count]);
        return count;
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
