using System.Globalization;
using System.Text;

namespace Sitrep.Evaluation;

/// <summary>
/// The page docs/accuracy.md, made from the last figures of all corpora. What people write under the mark stays: what is still
/// got wrong, by example.
/// </summary>
public static class AccuracyPage
{
    /// <summary>The line under which the page is written by hand.</summary>
    public const string HandWritten = "<!-- From here on the page is written by hand; `sitrep evaluate --write` keeps it. -->";

    /// <summary>The page.</summary>
    /// <param name="results">The last figures.</param>
    /// <param name="before">The page as it was; its part under the mark is kept. Null: there was none.</param>
    public static string Write(IReadOnlyDictionary<string, EvaluationResult> results, string? before)
    {
        ArgumentNullException.ThrowIfNull(results);
        var page = new StringBuilder();
        page.Append("# Accuracy\n\n")
            .Append("How often Sitrep is right, measured on public corpora and on our own coded reports. The figures are those of the last runs, in `eval/scores.json`; this page is made from them.\n\n")
            .Append("Repeat a figure, with the corpora in a folder each as their sections name the files, or with your own coded reports:\n\n")
            .Append("```sh\nsitrep evaluate muc4 --corpora CORPORA\nsitrep evaluate all --corpora CORPORA --out eval/scores.json --write docs/accuracy.md\nsitrep evaluate gold --coded MY-CODED-REPORTS\n```\n\n")
            .Append("## What we mean to reach, and where it stands\n\n| corpus | measure | now | reach | |\n|---|---|---:|---:|---|\n");
        foreach (var corpus in CorpusEvaluation.All)
        {
            foreach (var row in results.TryGetValue(corpus.Name, out var result) ? result.Rows.Where(r => r.Reach is not null) : [])
            {
                page.Append(CultureInfo.InvariantCulture,
                    $"| {corpus.Name} | {row.Measure} | {EvaluationTable.Figure(row.Value, row.Unit)} | {EvaluationTable.Figure(row.Reach, row.Unit)} | {(IsReached(row) ? "reached" : "")} |\n");
            }
        }

        foreach (var corpus in CorpusEvaluation.All)
        {
            if (results.TryGetValue(corpus.Name, out var result))
            {
                Append(page, result);
            }
        }

        var mark = before?.IndexOf(HandWritten, StringComparison.Ordinal) ?? -1;
        page.Append('\n').Append(mark >= 0 ? before![mark..] : HandWritten + "\n\n## What is still got wrong\n\nNot written yet.\n");
        return page.ToString();
    }

    private static void Append(StringBuilder page, EvaluationResult result)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {result.Corpus}: {result.Title}\n\n{result.Definition}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{result.Documents} documents{(result.FirstDocuments is { } n ? $", the first {n} of each part only" : "")}; model {result.Model ?? "not known"}; {result.Date}.\n\n");
        page.Append(EvaluationTable.Markdown(result.Rows));
        if (result.Plot is { } plot)
        {
            page.Append("\n```text\n").Append(plot).Append("```\n");
        }

        foreach (var note in result.Notes)
        {
            page.Append("\n- ").Append(note);
        }

        if (result.Notes.Count > 0)
        {
            page.Append('\n');
        }
    }

    // An error is to stay under its mark, all else above.
    private static bool IsReached(EvaluationRow row) => row.Measure.Contains("less is better", StringComparison.Ordinal) ? row.Value <= row.Reach : row.Value >= row.Reach;
}
