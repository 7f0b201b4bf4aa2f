using System.Globalization;
using System.Text.Json;
using Sitrep.Actors;
using Sitrep.Language;
using Sitrep.Language.Neural;
using Sitrep.Places;
using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>What evaluations share: where the corpora lie, the readers, loaded once, and how long whole readings take.</summary>
public sealed class EvaluationSetup : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Lazy<ReportReader> _reports;
    private readonly Lazy<NeuralLanguageReader> _language;
    private readonly Lazy<(ActorReader Reader, ActorResolver Resolver)> _actors;
    private readonly Lazy<Gazetteer> _gazetteer;
    private readonly Lazy<(ToponymReader Reader, ToponymResolver Resolver)> _toponyms;
    private readonly List<string> _notes = [];
    private int _read;
    private long _words;
    private TimeSpan _elapsed;

    /// <summary>Sets up; nothing is loaded before it is needed.</summary>
    /// <param name="options">What to measure on.</param>
    /// <param name="time">Tells the day of the run and how long readings take.</param>
    public EvaluationSetup(EvaluationOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));
        (Options, _time) = (options, time);
        _reports = new(() => ReportReader.Load(options.Reader with { Threads = 1 }));
        _language = new(() => NeuralLanguageReader.Load(ModelPath, new NeuralLanguageReaderOptions { Threads = options.Threads, Lemmatizer = Lemmatizer.Read(options.Reader.Data) }));
        _gazetteer = new(() => Gazetteer.Open(options.Reader.Data.File("gazetteer/places.bin")));
        _toponyms = new(() => (
            new ToponymReader(_gazetteer.Value, PlaceWords.Load(Path.Combine(options.Reader.Data.Path, "places"))), new ToponymResolver(_gazetteer.Value)));
        _actors = new(() =>
        {
            var nationalities = Nationalities.Read(options.Reader.Data);
            return (new ActorReader(ActorLexicon.Read(options.Reader.Data), nationalities), new ActorResolver(nationalities));
        });
    }

    /// <value>What to measure on.</value>
    public EvaluationOptions Options { get; }

    internal NeuralLanguageReader Language => _language.Value;

    private string ModelPath => Options.Reader.ModelFolder ?? ModelFolder.BesideProgram;

    /// <summary>A file of the corpora: the first of these that is there.</summary>
    /// <exception cref="FileNotFoundException">None is there, or no folder of corpora was given.</exception>
    internal string Corpus(params string[] paths)
    {
        if (Options.CorporaFolder is not { } folder)
        {
            throw new FileNotFoundException($"{paths[0]} is needed: give the folder of corpora that holds it with --corpora.");
        }

        return paths.Select(p => Path.Combine(folder, p)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"{Path.Combine(folder, paths[0])} is missing. Put the corpus there, or give another folder with --corpora.");
    }

    /// <summary>A file or folder of the coded reports.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    internal string Coded(string name)
    {
        var path = Path.Combine(Options.CodedFolder, name);
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new FileNotFoundException($"{path} is missing. Give the folder that holds the coded reports with --coded.");
    }

    /// <summary>The first documents, as many as the options tell.</summary>
    internal List<T> First<T>(IEnumerable<T> documents) => [.. Options.FirstDocuments is { } n ? documents.Take(n) : documents];

    /// <summary>The lines of a JSON Lines file.</summary>
    /// <exception cref="InvalidDataException">A line is no JSON; the message names it.</exception>
    internal static IEnumerable<JsonElement> JsonLines(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line, path, number);
            }
        }
    }

    /// <summary>Reads whole reports, several at once, and keeps the time. A report that fails has an empty record and a note.</summary>
    internal IReadOnlyList<ReportRecord> Read(IReadOnlyList<(string Id, Report Report)> reports)
    {
        var reader = _reports.Value;
        var records = new ReportRecord[reports.Count];
        var failures = new string?[reports.Count];
        var begun = _time.GetTimestamp();
        Parallel.For(0, reports.Count, new ParallelOptions { MaxDegreeOfParallelism = Options.Threads }, i =>
        {
            try
            {
                records[i] = reader.Read(reports[i].Report);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // One report that a reader chokes on must not hide the figures of the others; it counts as one in which nothing was found.
                records[i] = new ReportRecord { Report = new ReportSection { Text = reports[i].Report.Text } };
                failures[i] = $"{reports[i].Id} could not be read and counts as empty: {e.GetType().Name}: {e.Message}";
            }
        });
        _elapsed += _time.GetElapsedTime(begun);
        _read += reports.Count;
        _words += reports.Sum(r => (long)r.Report.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        _notes.AddRange(failures.OfType<string>());
        return records;
    }

    /// <summary>The analysis of a text and all its actors, those too that no event needs and the record leaves out.</summary>
    internal (Analysis Analysis, ActorReading Actors) ReadActors(string text)
    {
        var analysis = Language.Read(text);
        return (analysis, _actors.Value.Resolver.Resolve(analysis, _actors.Value.Reader.Read(analysis.Sentences), (_, _) => null));
    }

    /// <summary>The toponyms of a report, resolved.</summary>
    internal IReadOnlyList<ResolvedToponym> ReadToponyms(Report report) =>
        _toponyms.Value.Resolver.Resolve(_toponyms.Value.Reader.Read(Language.Read(report.Text), report.Text), report).Toponyms;

    /// <summary>Puts a result together and adds what it took to read.</summary>
    internal EvaluationResult Finish(CorpusEvaluation corpus, int documents, IEnumerable<EvaluationRow> rows, IEnumerable<string>? notes = null, string? plot = null)
    {
        var speed = _elapsed > TimeSpan.Zero
            ? new[]
            {
                EvaluationRow.Of("whole reading", _read / _elapsed.TotalSeconds, "reports/s"),
                EvaluationRow.Of("whole reading", _words / _elapsed.TotalSeconds, "words/s"),
            }
            : [];
        var result = new EvaluationResult
        {
            Corpus = corpus.Name,
            Title = corpus.Title,
            Definition = corpus.Definition,
            Rows = [.. rows, .. speed],
            Documents = documents,
            FirstDocuments = Options.FirstDocuments,
            Model = ModelName(),
            Date = _time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Notes = [.. notes ?? [], .. _notes],
            Plot = plot,
        };
        _notes.Clear();
        (_read, _words, _elapsed) = (0, 0, TimeSpan.Zero);
        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_reports.IsValueCreated)
        {
            _reports.Value.Dispose();
        }

        if (_gazetteer.IsValueCreated)
        {
            _gazetteer.Value.Dispose();
        }

        if (_language.IsValueCreated)
        {
            _language.Value.Dispose();
        }
    }

    private string? ModelName()
    {
        var file = Path.Combine(ModelPath, "manifest.json");
        if (!File.Exists(file))
        {
            return null;
        }

        using var manifest = JsonDocument.Parse(File.ReadAllText(file));
        var root = manifest.RootElement;
        var hash = root.GetProperty("files").GetProperty("reader.onnx").GetProperty("sha256").GetString() ?? "";
        return $"{root.GetProperty("name").GetString()} {root.GetProperty("version").GetString()} ({hash[..Math.Min(8, hash.Length)]})";
    }

    private static JsonElement Parse(string line, string path, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}:{number} is no JSON: {e.Message}", e);
        }
    }
}
