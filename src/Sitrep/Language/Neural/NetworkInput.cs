using System.Buffers;

namespace Sitrep.Language.Neural;

/// <summary>A batch of chunks as the network takes them: four matrices of a row a chunk, shorter rows padded with 0. Its arrays are lent; dispose of it.</summary>
internal sealed class NetworkInput : IDisposable
{
    private readonly long[] _ids;
    private readonly long[] _cases;
    private readonly long[] _mask;
    private readonly long[] _words;

    /// <param name="rows">Chunks.</param>
    /// <param name="pieces">Pieces of the longest.</param>
    /// <param name="words">Words of the one with most.</param>
    public NetworkInput(int rows, int pieces, int words)
    {
        (Rows, Pieces, Words) = (rows, pieces, words);
        long[] Zeros(int count)
        {
            var array = ArrayPool<long>.Shared.Rent(count);
            array.AsSpan(0, count).Clear();
            return array;
        }

        _ids = Zeros(rows * pieces);
        _cases = Zeros(rows * pieces);
        _mask = Zeros(rows * pieces);
        _words = Zeros(rows * words);
    }

    /// <value>How many chunks.</value>
    public int Rows { get; }

    /// <value>Length of a row of <see cref="Ids"/>, <see cref="Cases"/> and <see cref="Mask"/>.</value>
    public int Pieces { get; }

    /// <value>Length of a row of <see cref="FirstPieces"/>.</value>
    public int Words { get; }

    /// <value>Word pieces.</value>
    public Memory<long> Ids => _ids.AsMemory(0, Rows * Pieces);

    /// <value>Letter cases.</value>
    public Memory<long> Cases => _cases.AsMemory(0, Rows * Pieces);

    /// <value>1 for pieces, 0 for padding.</value>
    public Memory<long> Mask => _mask.AsMemory(0, Rows * Pieces);

    /// <value>Index in the row of each word's first piece; 0 for padding.</value>
    public Memory<long> FirstPieces => _words.AsMemory(0, Rows * Words);

    /// <summary>Fills row <paramref name="row"/> with a chunk.</summary>
    public void Fill(int row, Chunk chunk, IReadOnlyList<EncodedWord> words, List<int> pieces)
    {
        var ids = _ids.AsSpan(row * Pieces, Pieces);
        var cases = _cases.AsSpan(row * Pieces, Pieces);
        var first = _words.AsSpan(row * Words, Words);
        var at = 0;
        ids[at++] = WordPieces.Cls;
        for (var i = chunk.First; i < chunk.End; i++)
        {
            var word = words[i];
            first[i - chunk.First] = at;
            for (var p = 0; p < word.Pieces; p++)
            {
                cases[at] = (long)word.Case;
                ids[at++] = pieces[word.FirstPiece + p];
            }
        }

        ids[at++] = WordPieces.Sep;
        _mask.AsSpan(row * Pieces, at).Fill(1);
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(_ids);
        ArrayPool<long>.Shared.Return(_cases);
        ArrayPool<long>.Shared.Return(_mask);
        ArrayPool<long>.Shared.Return(_words);
    }
}
