using System.Text;
using Spectre.Console.Rendering;

namespace Sitrep.Cli.SituationReport;

/// <summary>Breaks styled text into lines at spaces; a word longer than a line is cut.</summary>
internal static class Wrapping
{
    /// <summary>Stands for a space where no line may break; it is drawn as a space.</summary>
    public const char NoBreak = '\u00A0';

    /// <summary>The lines; at least one.</summary>
    /// <param name="segments">Text in order, without line ends.</param>
    /// <param name="width">Columns of a line, 1 or more.</param>
    public static List<List<Segment>> Wrap(IEnumerable<Segment> segments, int width)
    {
        var lines = new List<List<Segment>> { new() };
        var used = 0;
        var space = false;
        foreach (var word in Words(segments))
        {
            if (word.Count == 0)
            {
                space = used > 0;
                continue;
            }

            var cells = word.Sum(piece => piece.CellCount());
            if (used > 0 && used + (space ? 1 : 0) + cells > width)
            {
                lines.Add([]);
                (used, space) = (0, false);
            }

            if (space)
            {
                lines[^1].Add(new Segment(" ", word[0].Style));
                used++;
                space = false;
            }

            foreach (var piece in word)
            {
                used = Append(lines, piece, used, width);
            }
        }

        return lines;
    }

    // Pieces of one word may differ in style; an empty list stands for the space between two words.
    private static IEnumerable<List<Segment>> Words(IEnumerable<Segment> segments)
    {
        var word = new List<Segment>();
        foreach (var segment in segments)
        {
            var pieces = segment.Text.Split(' ');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    if (word.Count > 0)
                    {
                        yield return word;
                        word = [];
                    }

                    yield return [];
                }

                if (pieces[i].Length > 0)
                {
                    word.Add(new Segment(pieces[i], segment.Style));
                }
            }
        }

        if (word.Count > 0)
        {
            yield return word;
        }
    }

    private static int Append(List<List<Segment>> lines, Segment piece, int used, int width)
    {
        var rest = new StringBuilder();
        foreach (var rune in piece.Text.EnumerateRunes())
        {
            var cells = new Segment(rune.ToString()).CellCount();
            if (used + cells > width && used > 0)
            {
                Flush();
                lines.Add([]);
                used = 0;
            }

            rest.Append(rune);
            used += cells;
        }

        Flush();
        return used;

        void Flush()
        {
            if (rest.Length > 0)
            {
                lines[^1].Add(new Segment(rest.Replace(NoBreak, ' ').ToString(), piece.Style));
                rest.Clear();
            }
        }
    }
}
