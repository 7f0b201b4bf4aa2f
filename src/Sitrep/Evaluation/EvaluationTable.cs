using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sitrep.Evaluation;

/// <summary>A result as text for a terminal, and as Markdown for a page.</summary>
public static class EvaluationTable
{
    private static readonly string[] s_heads = ["measure", "value", "precision", "recall", "right", "predicted", "gold", "reach"];

    private static readonly EvaluationJson s_line = new(new JsonSerializerOptions(EvaluationJson.Default.Options) { WriteIndented = false });

    /// <summary>Columns of spaces, the plot and the notes under them.</summary>
    public static string Text(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        List<string[]> rows = [s_heads, .. result.Rows.Select(Cells)];
        var widths = Enumerable.Range(0, s_heads.Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{result.Corpus}: {result.Title}, {result.Documents} documents{(result.FirstDocuments is null ? "" : " (not all)")}\n");
        foreach (var row in rows)
        {
            var line = new StringBuilder("  ").Append(row[0].PadRight(widths[0]));
            for (var c = 1; c < row.Length; c++)
            {
                line.Append("  ").Append(row[c].PadLeft(widths[c]));
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        if (result.Plot is { } plot)
        {
            text.Append('\n').Append(plot);
        }

        foreach (var note in result.Notes)
        {
            text.Append("  ").Append(note).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The result as one line of JSON.</summary>
    public static string JsonLine(EvaluationResult result) => JsonSerializer.Serialize(result, s_line.EvaluationResult);

    /// <summary>A Markdown table.</summary>
    public static string Markdown(IEnumerable<EvaluationRow> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", s_heads).Append(" |\n|---").Append(string.Concat(Enumerable.Repeat("|---:", s_heads.Length - 1))).Append("|\n");
        foreach (var row in rows)
        {
            text.Append("| ").AppendJoin(" | ", Cells(row)).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>A figure with its unit: shares to three digits.</summary>
    internal static string Figure(double? value, string? unit) => value is not { } v ? ""
        : unit is null ? v.ToString("0.000", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{v:0.#} {unit}");

    private static string[] Cells(EvaluationRow row) =>
    [
        row.Measure,
        Figure(row.Value, row.Unit),
        Figure(row.Precision, null),
        Figure(row.Recall, null),
        row.Right?.ToString("0.#", CultureInfo.InvariantCulture) ?? "",
        row.Predicted?.ToString(CultureInfo.InvariantCulture) ?? "",
        row.Gold?.ToString(CultureInfo.InvariantCulture) ?? "",
        Figure(row.Reach, row.Unit),
    ];
}
