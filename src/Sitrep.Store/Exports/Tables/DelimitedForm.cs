using CsvHelper;

namespace Sitrep.Store.Exports.Tables;

/// <summary>How a table is written as text.</summary>
/// <param name="Csv">Separator, quoting, and what becomes of text that a spreadsheet would take for a formula.</param>
/// <param name="HasHeader">Whether the first line names the columns.</param>
/// <param name="HasHashtags">Whether a line of HXL hashtags follows it.</param>
internal sealed record DelimitedForm(CsvWriterOptions Csv, bool HasHeader, bool HasHashtags)
{
    /// <summary>Comma-separated values (RFC 4180, but for the line feed that ends a line) with a header.</summary>
    public static DelimitedForm Commas(bool isRaw) => new(Options(isRaw), HasHeader: true, HasHashtags: false);

    /// <summary>Comma-separated values with a header and a row of hashtags.</summary>
    public static DelimitedForm CommasWithHashtags(bool isRaw) => new(Options(isRaw), HasHeader: true, HasHashtags: true);

    /// <summary>Tab-separated values without quotes and nothing else, as GDELT's files are.</summary>
    public static DelimitedForm TabsWithoutHeader(bool isRaw) => new(Options(isRaw) with { Mode = CsvMode.NoEscape, Separator = '\t' }, HasHeader: false, HasHashtags: false);

    // The words of a report may come from anybody: a cell that begins with = + - @ must not run in who opens the table (OWASP, "CSV injection").
    private static CsvWriterOptions Options(bool isRaw) => new()
    {
        NewLine = "\n",
        TrueValue = "true",
        FalseValue = "false",
        Injection = isRaw ? CsvInjection.None : CsvInjection.Escape,
    };
}
