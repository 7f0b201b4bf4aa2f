using Sitrep.Text;

namespace Sitrep.Language;

/// <summary>One sentence: its words, the tree they hang in, and the entities the model sees in it. Immutable.</summary>
public sealed class Sentence
{
    private readonly int[][] _children;

    /// <summary>A sentence of at least one token, each token's index its position.</summary>
    /// <param name="index">Place of the sentence in the report, from 0.</param>
    /// <param name="paragraph">Place of its paragraph in the report, from 0.</param>
    /// <param name="tokens">The words in order.</param>
    /// <param name="entities">Entities in text order, not overlapping.</param>
    public Sentence(int index, int paragraph, IReadOnlyList<Token> tokens, IReadOnlyList<EntityMention> entities)
    {
        (Index, Paragraph, Tokens, Entities) = (index, paragraph, tokens, entities);
        Span = new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End);
        var children = new List<int>[tokens.Count];
        foreach (var token in tokens)
        {
            if (token.Head >= 0)
            {
                (children[token.Head] ??= []).Add(token.Index);
            }
        }

        _children = Array.ConvertAll(children, c => c is null ? [] : c.ToArray());
    }

    /// <value>Place in the report, from 0.</value>
    public int Index { get; }

    /// <value>Place of its paragraph in the report, from 0.</value>
    public int Paragraph { get; }

    /// <value>From its first word to its last, punctuation included.</value>
    public TextSpan Span { get; }

    /// <value>The words in order.</value>
    public IReadOnlyList<Token> Tokens { get; }

    /// <value>Entities in text order.</value>
    public IReadOnlyList<EntityMention> Entities { get; }

    /// <summary>The words that hang directly on <paramref name="token"/>, in text order.</summary>
    public IEnumerable<Token> ChildrenOf(Token token) => _children[token.Index].Select(i => Tokens[i]);

    /// <summary>The word that <paramref name="token"/> hangs on. Null for the root.</summary>
    public Token? HeadOf(Token token) => token.Head < 0 ? null : Tokens[token.Head];

    /// <summary>Whether <paramref name="token"/> is <paramref name="ancestor"/> or hangs below it.</summary>
    public bool IsWithin(Token token, Token ancestor)
    {
        for (Token? t = token; t is not null; t = HeadOf(t))
        {
            if (t.Index == ancestor.Index)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token itself and all that hangs below it, in text order.</summary>
    public IReadOnlyList<Token> SubtreeOf(Token token)
    {
        var found = new SortedSet<int>();
        var open = new Stack<int>([token.Index]);
        while (open.TryPop(out var index))
        {
            if (found.Add(index))
            {
                foreach (var child in _children[index])
                {
                    open.Push(child);
                }
            }
        }

        return [.. found.Select(i => Tokens[i])];
    }
}
