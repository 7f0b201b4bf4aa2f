using Sitrep.Actors;
using Sitrep.Events;
using Sitrep.Events.Frames;
using Sitrep.Language;
using Sitrep.Language.Neural;
using Sitrep.Places;
using Sitrep.Record;
using Sitrep.Text;
using Sitrep.Times;

namespace Sitrep;

/// <summary>
/// Reads a report: text in, the whole record out. The same text read by the same version gives the same record, byte for
/// byte. One reader serves many threads at once; it holds the model and the gazetteer, so make one and keep it.
/// </summary>
public sealed class ReportReader : IDisposable
{
    private readonly ILanguageReader _language;
    private readonly ActorReader _actorReader;
    private readonly ActorResolver _actorResolver;
    private readonly EventReader _eventReader;
    private readonly TimeReader _timeReader = new();

    private ReportReader(ILanguageReader language, ReportReaderOptions options)
    {
        var nationalities = Nationalities.Read(options.Data);
        _language = language;
        _actorReader = new ActorReader(ActorLexicon.Read(options.Data), nationalities);
        _actorResolver = new ActorResolver(nationalities);
        _eventReader = EventReader.Load(options.Data, FrameLexicon.Read(options.Data, options.FramesFolder));
    }

    /// <summary>Loads the model and the tables.</summary>
    /// <exception cref="FileNotFoundException">A file is missing; the message names it and says what to do.</exception>
    /// <exception cref="FormatException">A table holds a line that can't be read; the message names it.</exception>
    public static ReportReader Load(ReportReaderOptions? options = null)
    {
        options ??= new ReportReaderOptions();
        var neural = new NeuralLanguageReaderOptions { Threads = options.Threads, Lemmatizer = Lemmatizer.Read(options.Data) };
        var language = options.ModelFolder is { } folder ? NeuralLanguageReader.Load(folder, neural) : NeuralLanguageReader.Load(neural);
        return new ReportReader(language, options);
    }

    /// <summary>Reads one report.</summary>
    /// <exception cref="OperationCanceledException">The reading was given up.</exception>
    public ReportRecord Read(Report report, CancellationToken cancellation = default)
    {
        var analysis = _language.Read(report.Text, cancellation);
        var expressions = _timeReader.Read(analysis.Sentences);
        var times = TimeResolver.Resolve(expressions, report.Published);
        IReadOnlyList<Place> places = [];
        var actors = _actorResolver.Resolve(analysis, _actorReader.Read(analysis.Sentences), _ => null);
        var parts = new ReportParts(report.Text, report.Published, analysis, places, expressions, times, actors);
        var events = _eventReader.Read(parts, cancellation);
        return RecordAssembler.Assemble(report, parts, events);
    }

    /// <inheritdoc/>
    public void Dispose() => (_language as IDisposable)?.Dispose();
}
