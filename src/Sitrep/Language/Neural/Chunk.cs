namespace Sitrep.Language.Neural;

/// <summary>Words that the encoder reads together: <c>[First, End)</c> of the report's words.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="End">Index after the last word.</param>
/// <param name="Pieces">Word pieces of all, the two special ones included.</param>
internal readonly record struct Chunk(int First, int End, int Pieces)
{
    /// <value>How many words.</value>
    public int Words => End - First;
}
