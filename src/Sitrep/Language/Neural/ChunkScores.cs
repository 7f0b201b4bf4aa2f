namespace Sitrep.Language.Neural;

/// <summary>The network's numbers for one chunk: one row of a batch. Word numbers count in the chunk.</summary>
internal readonly ref struct ChunkScores
{
    private readonly ReadOnlySpan<float> _upos;
    private readonly ReadOnlySpan<float> _xpos;
    private readonly ReadOnlySpan<float> _lemma;
    private readonly ReadOnlySpan<float> _arc;
    private readonly ReadOnlySpan<float> _relationHead;
    private readonly ReadOnlySpan<float> _relationChild;
    private readonly ReadOnlySpan<float> _anaphor;
    private readonly ReadOnlySpan<float> _antecedent;

    /// <param name="output">The batch's output.</param>
    /// <param name="labels">Widths of the heads.</param>
    /// <param name="row">The chunk's row.</param>
    /// <param name="width">Words a row of the batch.</param>
    public ChunkScores(INetworkOutput output, Labels labels, int row, int width)
    {
        ReadOnlySpan<float> Row(NetworkHead head, int size) => output.Of(head).Slice(row * size, size);
        Width = width;
        Boundary = Row(NetworkHead.Boundary, width);
        Mention = Row(NetworkHead.Mention, width);
        CorefNew = Row(NetworkHead.CorefNew, width);
        _upos = Row(NetworkHead.Upos, width * labels.Upos.Length);
        _xpos = Row(NetworkHead.Xpos, width * labels.Xpos.Length);
        _lemma = Row(NetworkHead.Lemma, width * labels.LemmaScripts.Length);
        Entity = Row(NetworkHead.Entity, width * labels.EntityTags.Length);
        _arc = Row(NetworkHead.Arc, width * (width + 1));
        var vector = labels.RelationDimensions + 1;
        _relationHead = Row(NetworkHead.RelationHead, (width + 1) * vector);
        _relationChild = Row(NetworkHead.RelationChild, width * labels.Relations.Length * vector);
        _anaphor = Row(NetworkHead.CorefAnaphor, width * labels.CorefDimensions);
        _antecedent = Row(NetworkHead.CorefAntecedent, width * labels.CorefDimensions);
    }

    /// <value>Words a row, padding included.</value>
    public int Width { get; }

    /// <value>A logit a word.</value>
    public ReadOnlySpan<float> Boundary { get; }

    /// <value>A logit a word.</value>
    public ReadOnlySpan<float> Mention { get; }

    /// <value>A score a word.</value>
    public ReadOnlySpan<float> CorefNew { get; }

    /// <value>Tag logits, word after word.</value>
    public ReadOnlySpan<float> Entity { get; }

    /// <summary>Logits of a word's parts of speech.</summary>
    public ReadOnlySpan<float> Upos(int word) => Of(_upos, word);

    /// <summary>Logits of a word's Penn tags.</summary>
    public ReadOnlySpan<float> Xpos(int word) => Of(_xpos, word);

    /// <summary>Logits of a word's lemma scripts.</summary>
    public ReadOnlySpan<float> Lemma(int word) => Of(_lemma, word);

    /// <summary>Scores of a word's heads: the root, then each word of the chunk.</summary>
    public ReadOnlySpan<float> Arc(int word) => Of(_arc, word);

    /// <summary>A word as a head; -1 is the root.</summary>
    public ReadOnlySpan<float> RelationHead(int word)
    {
        var size = _relationHead.Length / (Width + 1);
        return _relationHead.Slice((word + 1) * size, size);
    }

    /// <summary>A word as a child, relation after relation.</summary>
    public ReadOnlySpan<float> RelationChild(int word) => Of(_relationChild, word);

    /// <summary>A word as a later mention.</summary>
    public ReadOnlySpan<float> Anaphor(int word) => Of(_anaphor, word);

    /// <summary>A word as an earlier mention.</summary>
    public ReadOnlySpan<float> Antecedent(int word) => Of(_antecedent, word);

    private ReadOnlySpan<float> Of(ReadOnlySpan<float> all, int word)
    {
        var size = all.Length / Width;
        return all.Slice(word * size, size);
    }
}
