using Sitrep.Data;

namespace Sitrep.Events.Frames;

/// <summary>All senses, found by the words that can trigger them. Read from files of the form that <c>data/frames/README.md</c> describes.</summary>
public sealed class FrameLexicon
{
    private readonly Dictionary<string, List<FrameSense>> _byWord = new(StringComparer.Ordinal);

    private FrameLexicon(IReadOnlyList<FrameSense> senses)
    {
        Senses = senses;
        foreach (var sense in senses)
        {
            // In "set fire" the first word carries the rest, in "car bomb" and "test-fire" the last.
            Add(sense.Lemma[0], sense);
            if (sense.Lemma.Count > 1 && (sense.Pos != "verb" || sense.IsHyphenated) && sense.Lemma[^1] != sense.Lemma[0])
            {
                Add(sense.Lemma[^1], sense);
            }

            if (sense.IsHyphenated)
            {
                Add(string.Join('-', sense.Lemma), sense);
            }
        }

        void Add(string word, FrameSense sense)
        {
            if (!_byWord.TryGetValue(word, out var list))
            {
                _byWord[word] = list = [];
            }

            list.Add(sense);
        }
    }

    /// <value>Every sense, in the order of the files.</value>
    public IReadOnlyList<FrameSense> Senses { get; }

    /// <summary>The senses that a word can trigger or be part of; in the order of the files.</summary>
    /// <param name="lemma">Lower-case lemma.</param>
    public IReadOnlyList<FrameSense> Of(string lemma) => _byWord.TryGetValue(lemma, out var list) ? list : [];

    /// <summary>Reads the shipped frames and, after them, those of a user's folder, which replace ours of the same lemma, part of speech and condition.</summary>
    /// <param name="data">The shipped tables.</param>
    /// <param name="userFolder">A folder of files of the same form. Null: none.</param>
    /// <exception cref="FormatException">A line is not a sense; the message names it.</exception>
    /// <exception cref="DirectoryNotFoundException">The user's folder is not there.</exception>
    public static FrameLexicon Read(DataFolder data, string? userFolder = null)
    {
        var senses = new List<FrameSense>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in data.Files("frames", "*.tsv"))
        {
            AddFile(file);
        }

        if (userFolder is not null)
        {
            if (!Directory.Exists(userFolder))
            {
                throw new DirectoryNotFoundException($"{userFolder} is not a folder. --frames wants a folder of .tsv files such as data/frames.");
            }

            foreach (var file in Directory.GetFiles(userFolder, "*.tsv").Order(StringComparer.Ordinal))
            {
                AddFile(file, replace: true);
            }
        }

        return new FrameLexicon(senses);

        void AddFile(string file, bool replace = false)
        {
            var type = Path.GetFileNameWithoutExtension(file);
            foreach (var row in Table.Read(file).Rows)
            {
                var sense = FromRow(type, row);
                if (replace && places.TryGetValue(sense.Key, out var at))
                {
                    senses[at] = sense;
                    continue;
                }

                places[sense.Key] = senses.Count;
                senses.Add(sense);
            }
        }
    }

    private static FrameSense FromRow(string type, Table.Row row)
    {
        // Words are split at hyphens as the treebank splits them: "court-martial" is two.
        var lemma = row["lemma"].ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (lemma.Length == 0 || row["pos"] is not ("verb" or "noun" or "adj"))
        {
            throw new FormatException($"{row.Where}: a sense needs a lemma and a part of speech (verb, noun, adj).");
        }

        return new FrameSense
        {
            Type = type,
            Lemma = lemma,
            IsHyphenated = row["lemma"].Contains('-', StringComparison.Ordinal),
            Pos = row["pos"],
            Conditions = FrameCondition.ParseAll(row["when"], row.Where),
            Mode = row["mode"] is "" or "-" ? null : row["mode"],
            IsGuard = row["mode"] == "-",
            Contexts = row["contexts"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Acled = row["acled"] is "" ? null : row["acled"],
            Cameo = row["cameo"] is "" ? null : row["cameo"],
            Slots = SlotRule.ParseAll(row["slots"], row.Where),
            Toll = row["toll"] is "" ? null : row["toll"],
            Example = row["example"],
            Where = row.Where,
        };
    }
}
