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
    private readonly NeuralLanguageReader _language;
    private readonly ActorReader _actorReader;
    private readonly ActorResolver _actorResolver;
    private readonly EventReader _eventReader;
    private readonly Gazetteer _gazetteer;
    private readonly ToponymReader _toponymReader;
    private readonly ToponymResolver _toponymResolver;
    private readonly TimeReader _timeReader;

    // The tables are read while the model loads: together they are most of the time of a short run.
    private ReportReader(Task<NeuralLanguageReader> language, ReportReaderOptions options)
    {
        var nationalities = Nationalities.Read(options.Data);
        _gazetteer = Gazetteer.Open(options.GazetteerFile ?? options.Data.File("gazetteer/places.bin"));
        _toponymReader = new ToponymReader(_gazetteer, PlaceWords.Load(Path.Combine(options.Data.Path, "places")));
        _toponymResolver = new ToponymResolver(_gazetteer);
        _actorReader = new ActorReader(ActorLexicon.Read(options.Data), nationalities);
        _actorResolver = new ActorResolver(nationalities);
        _timeReader = new TimeReader(TimeLexicon.Read(options.Data));
        _eventReader = EventReader.Load(options.Data, FrameLexicon.Read(options.Data, options.FramesFolder));
        _language = language.GetAwaiter().GetResult();
    }

    /// <summary>Loads the model and the tables.</summary>
    /// <exception cref="FileNotFoundException">A file is missing; the message names it and says what to do.</exception>
    /// <exception cref="FormatException">A table holds a line that can't be read; the message names it.</exception>
    public static ReportReader Load(ReportReaderOptions? options = null)
    {
        options ??= new ReportReaderOptions();
        var language = Task.Run(() =>
        {
            var neural = new NeuralLanguageReaderOptions { Threads = options.Threads, Lemmatizer = Lemmatizer.Read(options.Data) };
            return options.ModelFolder is { } folder ? NeuralLanguageReader.Load(folder, neural) : NeuralLanguageReader.Load(neural);
        });
        try
        {
            return new ReportReader(language, options);
        }
        catch
        {
            // The model can't be given up while it loads.
            Task.WhenAny(language).GetAwaiter().GetResult();
            if (language.IsCompletedSuccessfully)
            {
                language.Result.Dispose();
            }

            throw;
        }
    }

    /// <summary>Reads one report.</summary>
    /// <exception cref="OperationCanceledException">The reading was given up.</exception>
    public ReportRecord Read(Report report, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var analysis = _language.Read(report.Text, cancellation);
        var places = _toponymResolver.Resolve(_toponymReader.Read(analysis, report.Text), report);
        var expressions = _timeReader.Read(analysis.Sentences);
        var dated = Dated(report, expressions);
        var times = TimeResolver.Resolve(expressions, dated.Published);
        var actors = _actorResolver.Resolve(analysis, _actorReader.Read(analysis.Sentences), (span, sentence) => places.CountryAt(span, sentence));
        actors = RoleSinceReader.Read(analysis.Sentences, actors, expressions, times);
        var parts = new ReportParts(report.Text, dated.Published, analysis, places.Places, expressions, times, actors);
        return RecordAssembler.Assemble(dated, parts, _eventReader.Read(parts, cancellation));
    }

    // A day that neither the user nor the file gives is taken from the text where that allows only one.
    private static Report Dated(Report report, IReadOnlyList<TimeExpression> expressions) =>
        report.Published is null && PublicationDate.Infer(report.Text, Dateline.Find(report.Text), expressions) is { } inferred
            ? report with { Published = inferred.Date, PublishedBasis = inferred.Basis }
            : report;

    /// <inheritdoc/>
    public void Dispose()
    {
        _gazetteer.Dispose();
        _language.Dispose();
    }
}
