using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Tests;

/// <summary>
/// Makes analysed sentences by hand, so that a test of what comes after the language model needs no model. A word a line:
/// <c>form lemma UPOS XPOS head relation</c>, heads counted from 1 and 0 for the root, as CoNLL-U does, and, where the word
/// is part of an entity, <c>B-Person</c> or <c>I-Person</c>. Words stand one space apart.
/// </summary>
internal static class SentenceBuilder
{
    /// <summary>One sentence that begins where the text does.</summary>
    public static Sentence Sentence(string lines) => Analysis(lines).Sentences.Single();

    /// <summary>A report of several sentences, all in one paragraph.</summary>
    public static Analysis Analysis(params string[] sentences)
    {
        var (found, at) = (new List<Sentence>(), 0);
        foreach (var lines in sentences)
        {
            found.Add(One(lines, found.Count, at));
            at = found[^1].Span.End + 1;
        }

        return new Analysis(found, []);
    }

    /// <summary>The words, one space apart.</summary>
    public static string TextOf(Sentence sentence) => string.Join(' ', sentence.Tokens.Select(t => t.Text));

    /// <summary>The text of a report so made.</summary>
    public static string TextOf(Analysis analysis) => string.Join(' ', analysis.Sentences.Select(TextOf));

    /// <summary>The only word, or the first word, of that form.</summary>
    public static Token Word(this Sentence sentence, string form) => sentence.Tokens.First(t => t.Text == form);

    /// <summary>Words without grammar, for readers that look at the words alone.</summary>
    public static IReadOnlyList<Token> Words(string text)
    {
        var (tokens, at) = (new List<Token>(), 0);
        foreach (var word in text.Split(' '))
        {
            tokens.Add(new Token(tokens.Count, new TextSpan(at, at + word.Length), word, word.ToLowerInvariant(), Upos.X, "XX", tokens.Count - 1, "dep"));
            at += word.Length + 1;
        }

        return tokens;
    }

    private static Sentence One(string lines, int index, int start)
    {
        var (tokens, entities, at) = (new List<Token>(), new List<EntityMention>(), start);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length is not (6 or 7))
            {
                throw new FormatException($"'{line}' is not 'form lemma UPOS XPOS head relation' with or without an entity.");
            }

            var head = int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture) - 1;
            tokens.Add(new Token(tokens.Count, new TextSpan(at, at + cells[0].Length), cells[0], cells[1], Enum.Parse<Upos>(cells[2]), cells[3], head, cells[5]));
            at += cells[0].Length + 1;
            if (cells.Length == 7)
            {
                var type = Enum.Parse<EntityType>(cells[6][2..]);
                if (cells[6][0] == 'B')
                {
                    entities.Add(new EntityMention(tokens.Count - 1, tokens.Count, type));
                }
                else
                {
                    entities[^1] = entities[^1] with { End = tokens.Count };
                }
            }
        }

        return new Sentence(index, 0, tokens, entities);
    }
}
