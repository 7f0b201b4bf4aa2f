using System.CommandLine;
using System.Globalization;
using Sitrep.Evaluation;

namespace Sitrep.Cli;

/// <summary><c>sitrep evaluate</c>: how often the reader is right, on a corpus or on a user's own coded reports.</summary>
internal sealed class EvaluateCommand : CommandWithExamples
{
    private const string AllCorpora = "all";

    private readonly Argument<string[]> _names = new("corpora")
    {
        HelpName = "CORPUS",
        Description = "What to measure on: " + string.Join(", ", CorpusEvaluation.All.Select(c => c.Name)) + ", or all.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _corpora = new("--corpora") { HelpName = "DIR", Description = "The folder that holds the outside corpora." };
    private readonly Option<string?> _coded = new("--coded") { HelpName = "DIR", Description = "The folder of coded reports that gold and snippets measure on: reports/NAME.txt with reports/NAME.json. eval/gold unless given." };
    private readonly Option<string?> _frames = new("--frames") { HelpName = "DIR", Description = "A folder of your own frames, which extend or replace Sitrep's." };
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "Put the figures into this JSON file, in place of older ones of the same corpora." };
    private readonly Option<string?> _write = new("--write") { HelpName = "FILE", Description = "Write the page about accuracy from the figures in --out, or in eval/scores.json; what is written by hand at its end stays." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the figures as one line of JSON a corpus instead of tables." };
    private readonly Option<int?> _first = Number("--first", "Read only the first N documents of each part.");
    private readonly Option<int?> _threads = Number("--threads", "Reports to read at once. One for each processor unless given.");

    /// <summary>The command.</summary>
    public EvaluateCommand()
        : base(
            "evaluate",
            "Measures how often the reader is right, on public corpora or on reports that you have coded.",
            "sitrep evaluate gold --coded eval/gold",
            "sitrep evaluate snippets gold --first 10 --json")
    {
        Add(_names);
        foreach (var option in new Option[] { _corpora, _coded, _frames, _out, _write, _json, _first, _threads })
        {
            Add(option);
        }

        _names.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value != AllCorpora && !CorpusEvaluation.All.Any(c => c.Name == t.Value)))
            {
                result.AddError($"{token.Value} is no corpus that Sitrep measures on; there are {string.Join(", ", CorpusEvaluation.All.Select(c => c.Name))}, and all");
            }
        });
        foreach (var folder in new[] { _corpora, _coded, _frames })
        {
            folder.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<string?>() is { } path && !Directory.Exists(path))
                {
                    result.AddError($"{folder.Name} {path} is not a folder");
                }
            });
        }

        SetAction(RunAsync);
    }

    private static Option<int?> Number(string name, string description) => new(name)
    {
        HelpName = "N",
        Description = description,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1_000_000)
            {
                return number;
            }

            result.AddError($"{name} {result.Tokens[0].Value} is not a number from 1 on");
            return null;
        },
    };

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var names = parsed.GetValue(_names) ?? [];
        var options = new EvaluationOptions
        {
            CorporaFolder = parsed.GetValue(_corpora),
            FirstDocuments = parsed.GetValue(_first),
            Reader = new ReportReaderOptions { FramesFolder = parsed.GetValue(_frames) },
        };
        options = options with { CodedFolder = parsed.GetValue(_coded) ?? options.CodedFolder, Threads = parsed.GetValue(_threads) ?? options.Threads };
        using var setup = new EvaluationSetup(options, TimeProvider.System);
        var results = new List<EvaluationResult>();
        var failed = false;
        foreach (var corpus in CorpusEvaluation.All.Where(c => names.Contains(AllCorpora) || names.Contains(c.Name)))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var result = corpus.Run(setup);
                results.Add(result);
                await output.WriteLineAsync(parsed.GetValue(_json) ? EvaluationTable.JsonLine(result) : EvaluationTable.Text(result)).ConfigureAwait(false);
                await output.FlushAsync(cancellation).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or InvalidDataException or FormatException or UnauthorizedAccessException)
            {
                failed = true;
                await error.WriteLineAsync($"sitrep: {corpus.Name}: {e.Message}").ConfigureAwait(false);
            }
        }

        if (parsed.GetValue(_out) is { } scores && results.Count > 0)
        {
            ScoresFile.Update(scores, results);
        }

        if (parsed.GetValue(_write) is { } page)
        {
            var figures = ScoresFile.Read(parsed.GetValue(_out) ?? Path.Combine("eval", "scores.json"));
            await File.WriteAllTextAsync(page, AccuracyPage.Write(figures, File.Exists(page) ? await File.ReadAllTextAsync(page, cancellation).ConfigureAwait(false) : null), cancellation).ConfigureAwait(false);
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Ok;
    }
}
