namespace Sitrep.Evaluation;

/// <summary>
/// Reads BIO files: a word, a tab and a tag a line, a blank line after a sentence, comment lines that begin with "# " and have
/// no tab. An I- tag that goes on with nothing begins an entity, as in <c>conlleval</c>.
/// </summary>
public static class BioReader
{
    /// <summary>The sentences in order. Reads as it goes.</summary>
    /// <exception cref="InvalidDataException">A line is no word and tag.</exception>
    public static IEnumerable<BioSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var words = new List<string>();
        var tags = new List<string>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var tab = line.LastIndexOf('\t');
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return new BioSentence(words, Entities(tags));
                }

                (words, tags) = ([], []);
            }
            else if (tab > 0)
            {
                words.Add(line[..tab]);
                tags.Add(line[(tab + 1)..]);
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal) && line != "#")
            {
                throw new InvalidDataException($"Line {number}: a line of a BIO file is a word, a tab and a tag, not \"{line}\".");
            }
        }

        if (words.Count > 0)
        {
            yield return new BioSentence(words, Entities(tags));
        }
    }

    private static List<BioEntity> Entities(List<string> tags)
    {
        var entities = new List<BioEntity>();
        for (var i = 0; i < tags.Count;)
        {
            if (tags[i].Length < 3)
            {
                i++;
                continue;
            }

            var (first, type) = (i++, tags[i - 1][2..]);
            while (i < tags.Count && tags[i].StartsWith("I-", StringComparison.Ordinal) && tags[i][2..] == type)
            {
                i++;
            }

            entities.Add(new BioEntity(first, i, type));
        }

        return entities;
    }
}
