namespace Sitrep.Ingest.Folders;

/// <summary>A file as it was when it was looked at. Not its content: what is written anew with the same bytes is a new version.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Written">When it was last written to, as the file system says, UTC.</param>
internal readonly record struct FileVersion(string Path, long Length, DateTime Written);
