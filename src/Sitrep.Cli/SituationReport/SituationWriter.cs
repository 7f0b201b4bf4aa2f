using Spectre.Console;
using Spectre.Console.Rendering;

namespace Sitrep.Cli.SituationReport;

/// <summary>
/// Draws a situation report in a given width: the day or figure in the margin, the words beside it, where and who says so
/// on the same line if they fit and below it if not. Without colours it is plain text that reads the same.
/// </summary>
/// <param name="console">Where to draw; it decides whether there are colours.</param>
/// <param name="width">Columns; 40 or more.</param>
/// <param name="quotes">Whether each line shows its sentence.</param>
internal sealed class SituationWriter(IAnsiConsole console, int width, bool quotes)
{
    private const int Indent = 2;

    // A margin wider than this leaves too little for the words in 80 columns.
    private const int WidestMargin = 24;

    private static readonly Style Plain = Style.Plain;
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Heading = new(Color.Teal, decoration: Decoration.Bold);
    private static readonly Style Line = new(Color.Teal);
    private static readonly Style Margin = new(Color.Olive);
    private static readonly Style Faint = new(Color.Grey);
    private static readonly Style Caution = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style Denial = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style Sentence = new(Color.Grey, decoration: Decoration.Italic);

    private readonly int _width = Math.Max(width, 40);

    /// <summary>Draws one report.</summary>
    public void Write(Situation situation)
    {
        var lines = new List<List<Segment>>();
        lines.AddRange(Wrapping.Wrap([new Segment(situation.Title, Strong)], _width));
        lines.AddRange(Wrapping.Wrap([new Segment(situation.Origin, Faint)], _width));
        if (situation.Url is { } url)
        {
            lines.Add([new Segment(url, Faint)]);
        }

        foreach (var section in situation.Sections)
        {
            lines.Add([]);
            Add(lines, section);
        }

        if (situation.Sections.Count == 0)
        {
            lines.Add([]);
            lines.Add([new Segment("No event was found in this report.", Plain)]);
        }

        console.Write(new Lines(lines));
    }

    /// <summary>Draws the numbers at the end.</summary>
    public void WriteNumbers(string numbers)
    {
        var lines = new List<List<Segment>> { new() };
        lines.AddRange(Wrapping.Wrap([new Segment(numbers, Faint)], _width));
        console.Write(new Lines(lines));
    }

    /// <summary>Draws what stands between two reports.</summary>
    public void WriteSeparator() => console.Write(new Lines([[], [new Segment(new string('═', _width), Line)], []]));

    private void Add(List<List<Segment>> lines, SituationSection section)
    {
        var rule = new string('─', Math.Max(0, _width - section.Heading.Length - 1));
        lines.Add([new Segment(section.Heading + " ", Heading), new Segment(rule, Line)]);
        var margin = Math.Min(WidestMargin, Widest(section.Lines));
        string? above = null;
        foreach (var line in section.Lines)
        {
            Add(lines, line, margin, above, branch: "", below: "");
            above = line.Margin;
        }
    }

    // Lines without anything in the margin are headings of those below them.
    private static int Widest(IReadOnlyList<SituationLine> lines)
    {
        var widest = lines.Max(line => line.Margin.Length);
        return widest > 0 ? widest : lines.Max(line => line.Below.Count == 0 ? 0 : Widest(line.Below));
    }

    // branch stands before the first line, below before the others and before all that hangs on this one.
    private void Add(List<List<Segment>> lines, SituationLine line, int margin, string? above, string branch, string below)
    {
        // A day that stands above already isn't said again.
        var left = line.Margin == above ? "" : line.Margin.Replace(Wrapping.NoBreak, ' ');
        if (left.Length > margin)
        {
            lines.Add([new Segment(new string(' ', Indent)), new Segment(left, Margin)]);
            left = "";
        }

        var room = Math.Max(20, _width - Indent - margin - 2 - branch.Length);
        var body = Body(line, room);
        for (var i = 0; i < body.Count; i++)
        {
            lines.Add(
            [
                new(new string(' ', Indent)),
                new((i == 0 ? left : "").PadRight(margin + 2), Margin),
                new(i == 0 ? branch : below + (line.Below.Count > 0 ? "│ " : ""), Line),
                .. body[i],
            ]);
        }

        for (var i = 0; i < line.Below.Count; i++)
        {
            var isLast = i == line.Below.Count - 1;
            Add(lines, line.Below[i], margin, line.Below[i].Margin == SituationArranger.Undated ? SituationArranger.Undated : line.Margin, below + (isLast ? "└ " : "├ "), below + (isLast ? "  " : "│ "));
        }
    }

    private List<List<Segment>> Body(SituationLine line, int room)
    {
        var words = new List<Segment>();
        if (line.Words.Length > 0)
        {
            words.Add(new Segment(line.Words, Plain));
        }

        foreach (var tag in line.Tags)
        {
            words.Add(new Segment(" [" + tag + "]", tag is "denied" or "did not happen" or "does not happen" ? Denial : Caution));
        }

        var details = string.Join(Wrapping.NoBreak + "· ", line.Details);
        var trigger = quotes || line.Trigger.Length == 0 || Says(line.Words, line.Trigger) ? "" : "“" + string.Join(' ', line.Trigger.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + "”";
        var extra = details + (details.Length > 0 && trigger.Length > 0 ? Wrapping.NoBreak + "· " : "") + trigger;
        var fits = words.Sum(segment => segment.CellCount()) + 3 + extra.Length <= room;
        var body = new List<List<Segment>>();
        if (extra.Length > 0 && fits)
        {
            words.Add(new Segment((words.Count == 0 ? "" : " · ") + extra, Faint));
        }

        if (words.Count > 0)
        {
            body.AddRange(Wrapping.Wrap(words, room));
        }

        if (extra.Length > 0 && !fits)
        {
            body.AddRange(Wrapping.Wrap([new Segment(extra, Faint)], room));
        }

        if (quotes && line.Sentence.Length > 0)
        {
            body.AddRange(Wrapping.Wrap(Quoted(line), room));
        }

        return body.Count == 0 ? [[]] : body;
    }

    // "Rajapaksa fled" needs no “fled” after it.
    private static bool Says(string words, string trigger)
    {
        var at = words.IndexOf(trigger, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(words[at - 1])) && (at + trigger.Length == words.Length || !char.IsLetter(words[at + trigger.Length]));
    }

    // The trigger stands out from its sentence.
    private static List<Segment> Quoted(SituationLine line)
    {
        var at = line.Trigger.Length == 0 ? -1 : line.Sentence.IndexOf(line.Trigger, StringComparison.Ordinal);
        return at < 0
            ? [new Segment("“" + line.Sentence + "”", Sentence)]
            :
            [
                new Segment("“" + line.Sentence[..at], Sentence),
                new Segment(line.Trigger, Sentence.Decoration(Decoration.Bold | Decoration.Italic)),
                new Segment(line.Sentence[(at + line.Trigger.Length)..] + "”", Sentence),
            ];
    }

    /// <summary>Lines that are wrapped already.</summary>
    private sealed class Lines(List<List<Segment>> lines) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            foreach (var line in lines)
            {
                // No blanks at line ends: piped output is read by other programs, too.
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
