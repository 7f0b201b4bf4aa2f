namespace Sitrep.Store.Search;

/// <summary>
/// The words that a user searches for. All must be there, in the sentence of the event or in the title of its report:
/// <c>border closed</c> (any form of each), <c>"border closed"</c> (just so), <c>clos*</c> (a beginning),
/// <c>Osh OR Jalal-Abad</c> (either), <c>-market</c> (not). <c>AND</c> and <c>NOT</c> may be written out.
/// </summary>
public sealed class WordQuery
{
    internal WordQuery(IReadOnlyList<IReadOnlyList<WordPattern>> sought, IReadOnlyList<WordPattern> leftOut) => (Sought, LeftOut) = (sought, leftOut);

    /// <value>One of each list must be there.</value>
    internal IReadOnlyList<IReadOnlyList<WordPattern>> Sought { get; }

    /// <value>None of them may be there.</value>
    internal IReadOnlyList<WordPattern> LeftOut { get; }

    /// <summary>Reads what the user typed.</summary>
    /// <param name="text">Any text; it is never handed on to a database's own query language.</param>
    /// <exception cref="FormatException">It holds no word to find; the message says what to do.</exception>
    public static WordQuery Parse(string text) => WordQueryParser.Parse(text);
}

/// <summary>A word or phrase as the user typed it.</summary>
/// <param name="Words">Folded words that stand next to each other; at least one.</param>
/// <param name="IsExact">Whether it stood in quotation marks, so that other forms don't count.</param>
/// <param name="IsPrefix">Whether it ended in an asterisk.</param>
internal sealed record WordPattern(IReadOnlyList<string> Words, bool IsExact, bool IsPrefix)
{
    /// <summary>The phrases of the index that it stands for.</summary>
    public IEnumerable<Phrase> Phrases(WordForms forms) => Words.Count == 1 && !IsExact && !IsPrefix
        ? forms.Of(Words[0]).Select(form => new Phrase(form))
        : [new Phrase(Words, IsPrefix)];
}
