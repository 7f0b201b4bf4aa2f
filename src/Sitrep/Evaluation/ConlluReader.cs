using System.Globalization;

namespace Sitrep.Evaluation;

/// <summary>Reads CoNLL-U (universaldependencies.org/format.html): words, multiword tokens, paragraph and document marks. Empty nodes are left out.</summary>
public static class ConlluReader
{
    /// <summary>The sentences in order. Reads as it goes.</summary>
    /// <exception cref="InvalidDataException">A line has not ten columns, or a number where none can stand.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sentence = new Draft();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (sentence.Words.Count > 0)
                {
                    yield return sentence.Finish();
                }

                sentence = new Draft();
            }
            else if (line[0] == '#')
            {
                sentence.Comment(line);
            }
            else
            {
                sentence.Row(line.Split('\t'), number);
            }
        }

        if (sentence.Words.Count > 0)
        {
            yield return sentence.Finish();
        }
    }

    private sealed class Draft
    {
        private readonly List<ConlluMultiword> _multiwords = [];
        private string _id = "";
        private string? _text;
        private bool _newParagraph;
        private bool _newDocument;
        private bool _spaceAfterMultiword;

        public List<ConlluWord> Words { get; } = [];

        public void Comment(string line)
        {
            _newDocument |= line.StartsWith("# newdoc", StringComparison.Ordinal);
            _newParagraph |= line.StartsWith("# newpar", StringComparison.Ordinal);
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                _id = line[12..].Trim();
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                _text = line[9..];
            }
        }

        public void Row(string[] column, int line)
        {
            if (column.Length != 10)
            {
                throw new InvalidDataException($"Line {line}: CoNLL-U has ten columns, this line has {column.Length}.");
            }

            // GUM marks a paragraph that begins inside a sentence with NewPar; it counts from the next sentence.
            var spaceAfter = !column[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (column[0].Contains('.', StringComparison.Ordinal))
            {
                return;
            }

            var dash = column[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                _multiwords.Add(new ConlluMultiword(Number(column[0][..dash], line) - 1, Number(column[0][(dash + 1)..], line), column[1]));
                _spaceAfterMultiword = spaceAfter;
                return;
            }

            if (_multiwords.Count > 0 && Words.Count < _multiwords[^1].End)
            {
                spaceAfter = Words.Count == _multiwords[^1].End - 1 && _spaceAfterMultiword;
            }

            Words.Add(new ConlluWord(column[1], column[2], column[3], column[4], Number(column[6], line) - 1, column[7], spaceAfter));
        }

        public ConlluSentence Finish()
        {
            var text = _text ?? string.Concat(Words.Select(w => w.SpaceAfter ? w.Form + " " : w.Form));
            return new ConlluSentence(_id, text.Trim(), Words, _multiwords, _newParagraph || _newDocument, _newDocument);
        }

        private static int Number(string digits, int line) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : throw new InvalidDataException($"Line {line}: \"{digits}\" is no word number.");
    }
}
