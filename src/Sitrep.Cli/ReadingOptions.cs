using System.CommandLine;
using System.Globalization;
using Sitrep.Ingest;

namespace Sitrep.Cli;

/// <summary>The options of commands that read reports: what to assume of the inputs, and what to read them with.</summary>
internal sealed class ReadingOptions
{
    // Far more than there are processors; each holds a report in memory.
    private const int MostThreads = 1024;

    private readonly Option<string?> _source = new("--source") { HelpName = "NAME", Description = "The outlet of reports that don't name theirs." };

    private readonly Option<DateOnly?> _date = new("--date")
    {
        HelpName = "YYYY-MM-DD",
        Description = "The day of publication of reports that don't say theirs.",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"--date {result.Tokens[0].Value} is not a day; write it as 2010-06-13");
            return null;
        },
    };

    private readonly Option<ReportFormat?> _format = new("--format")
    {
        HelpName = "FORMAT",
        Description = "The format of all inputs: " + string.Join(", ", FormatNames.Keys) + ". Told from bytes and names unless given.",
        CustomParser = result =>
        {
            if (FormatNames.TryGetValue(result.Tokens[0].Value, out var format))
            {
                return format;
            }

            result.AddError($"--format {result.Tokens[0].Value} is not known; formats are {string.Join(", ", FormatNames.Keys)}");
            return null;
        },
    };

    private readonly Option<string?> _frames = new("--frames") { HelpName = "DIR", Description = "A folder of your own frames, which extend or replace Sitrep's." };
    private readonly Option<string?> _gazetteer = new("--gazetteer") { HelpName = "FILE", Description = "A gazetteer of your own, made by sitrep gazetteer import, in place of the one that ships." };

    private readonly Option<int?> _threads = new("--threads")
    {
        HelpName = "N",
        Description = "Reports to read at once. One for each processor unless given.",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads is >= 1 and <= MostThreads)
            {
                return threads;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--threads {result.Tokens[0].Value} is not a number from 1 to {MostThreads}"));
            return null;
        },
    };

    /// <summary>The options, to be added to one command.</summary>
    public ReadingOptions()
    {
        _frames.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } folder && !Directory.Exists(folder))
            {
                result.AddError($"--frames {folder} is not a folder");
            }
        });
        _gazetteer.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } file && !File.Exists(file))
            {
                result.AddError($"--gazetteer {file} is not there; make one with sitrep gazetteer import");
            }
        });
    }

    /// <value>The names of formats on the command line.</value>
    internal static IReadOnlyDictionary<string, ReportFormat> FormatNames { get; } = new SortedDictionary<string, ReportFormat>(StringComparer.Ordinal)
    {
        ["docx"] = ReportFormat.Docx,
        ["eml"] = ReportFormat.Email,
        ["feed"] = ReportFormat.Feed,
        ["html"] = ReportFormat.Html,
        ["json"] = ReportFormat.Json,
        ["jsonl"] = ReportFormat.JsonLines,
        ["md"] = ReportFormat.Markdown,
        ["pdf"] = ReportFormat.Pdf,
        ["txt"] = ReportFormat.Text,
    };

    /// <value>In the order of the help.</value>
    public IReadOnlyList<Option> All => [_date, _source, _format, _frames, _gazetteer, _threads];

    /// <summary>What to assume where an input doesn't say it.</summary>
    public IntakeOptions Intake(ParseResult parsed) => new() { Published = parsed.GetValue(_date), Source = parsed.GetValue(_source), Format = parsed.GetValue(_format) };

    /// <summary>What to read with.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="threads">Threads for one report.</param>
    public ReportReaderOptions Reader(ParseResult parsed, int threads) => new()
    {
        FramesFolder = parsed.GetValue(_frames),
        GazetteerFile = parsed.GetValue(_gazetteer),
        Threads = threads,
    };

    /// <summary>How many reports to read at once.</summary>
    public int Threads(ParseResult parsed) => parsed.GetValue(_threads) ?? Environment.ProcessorCount;
}
