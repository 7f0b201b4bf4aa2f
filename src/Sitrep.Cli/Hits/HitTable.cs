using Sitrep.Cli.SituationReport;
using Sitrep.Store.Search;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Sitrep.Cli.Hits;

/// <summary>
/// Draws hits: on a wide terminal one row each, the sentence in the last column; on a narrow one a line of facts with the
/// sentence below it. Without colours the sought words can't stand out, and the text is the same.
/// </summary>
internal sealed class HitTable
{
    // From here on the sentence gets columns enough to be read beside the facts.
    private const int Wide = 120;

    private const int Gap = 2;
    private const int Indent = 4;
    private const int ShortFact = 40;

    private static readonly string[] Headings = ["DAY", "PLACE", "EVENT", "TOLL", "OUTLET"];

    // Columns that a fact may take before it is wrapped; a day with its end needs all of it.
    private static readonly int[] Widest = [19, 18, 22, 18, 16];

    private static readonly Style Heading = new(Color.Teal, decoration: Decoration.Bold);
    private static readonly Style Day = new(Color.Olive);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Sought = new(Color.Yellow, decoration: Decoration.Bold);

    private readonly IAnsiConsole _console;
    private readonly int _width;

    /// <summary>A table of so many columns; at least 40.</summary>
    public HitTable(TextWriter output, int width, bool colours) => (_console, _width) = (Terminal.Drawing(output, Math.Max(width, 40), colours), Math.Max(width, 40));

    /// <summary>Draws hits in their order.</summary>
    public void Write(IReadOnlyList<SearchHit> hits)
    {
        if (hits.Count > 0)
        {
            _console.Write(new Lines(_width >= Wide ? Rows(hits) : Blocks(hits)));
        }
    }

    private List<List<Segment>> Rows(IReadOnlyList<SearchHit> hits)
    {
        var facts = hits.Select(Facts).ToList();
        var widths = Headings.Select((heading, i) => Math.Min(Widest[i], Math.Max(facts.Max(f => f[i].Text.Length), heading.Length))).ToArray();
        var room = _width - widths.Sum() - (Gap * widths.Length);
        List<List<Segment>> lines = [Row([.. Headings.Append("SENTENCE").Select(h => new List<List<Segment>> { new() { new Segment(h, Heading) } })], widths, 0)];
        for (var i = 0; i < hits.Count; i++)
        {
            List<List<List<Segment>>> cells = [.. facts[i].Select((fact, column) => Wrapping.Wrap([fact], widths[column])), Wrapping.Wrap(Sentence(hits[i]), room)];
            for (var line = 0; line < cells.Max(c => c.Count); line++)
            {
                lines.Add(Row(cells, widths, line));
            }
        }

        return lines;
    }

    private List<List<Segment>> Blocks(IReadOnlyList<SearchHit> hits)
    {
        var lines = new List<List<Segment>>();
        foreach (var hit in hits)
        {
            var head = Facts(hit).Where(f => f.Text.Length > 0).SelectMany((fact, i) => i == 0 ? [Whole(fact)] : new[] { new Segment(" · "), Whole(fact) });
            lines.AddRange(Wrapping.Wrap(head, _width));
            lines.AddRange(Wrapping.Wrap(Sentence(hit), _width - Indent).Select(line => (List<Segment>)[new Segment(new string(' ', Indent)), .. line]));
        }

        return lines;
    }

    private static Segment[] Facts(SearchHit hit) =>
    [
        new(HitWording.Days(hit), Day),
        new(HitWording.Place(hit)),
        new(HitWording.Kind(hit), Strong),
        new(HitWording.Tolls(hit), Strong),
        new(hit.Source ?? ""),
    ];

    // A short fact stays on one line.
    private static Segment Whole(Segment fact) => fact.Text.Length > ShortFact ? fact : new Segment(fact.Text.Replace(' ', Wrapping.NoBreak), fact.Style);

    private static List<Segment> Row(List<List<List<Segment>>> cells, int[] widths, int line)
    {
        var row = new List<Segment>();
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = line < cells[i].Count ? cells[i][line] : [];
            row.AddRange(cell);
            if (i < widths.Length)
            {
                row.Add(new Segment(new string(' ', Math.Max(0, widths[i] - cell.Sum(s => s.CellCount())) + Gap)));
            }
        }

        return row;
    }

    // A line end within a sentence is one of the report's layout.
    private static IEnumerable<Segment> Sentence(SearchHit hit)
    {
        var at = 0;
        foreach (var highlight in hit.Highlights)
        {
            yield return new Segment(Plain(hit.Sentence[at..highlight.Start]));
            yield return new Segment(Plain(hit.Sentence[highlight.Start..highlight.End]), Sought);
            at = highlight.End;
        }

        yield return new Segment(Plain(hit.Sentence[at..]));
    }

    // Also no control character of a report's may reach the terminal.
    private static string Plain(string text) => string.Create(text.Length, text, (plain, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            plain[i] = char.IsWhiteSpace(from[i]) || char.IsControl(from[i]) ? ' ' : from[i];
        }
    });

    /// <summary>Lines that are wrapped already, without blanks at their ends.</summary>
    private sealed class Lines(List<List<Segment>> lines) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            foreach (var line in lines)
            {
                var last = line.FindLastIndex(segment => segment.Text.Trim().Length > 0);
                for (var i = 0; i <= last; i++)
                {
                    yield return i == last ? new Segment(line[i].Text.TrimEnd(), line[i].Style) : line[i];
                }

                yield return Segment.LineBreak;
            }
        }
    }
}
