using BenchmarkDotNet.Attributes;
using Sitrep.Data;
using Sitrep.Language;
using Sitrep.Language.Neural;
using Sitrep.Places;
using Sitrep.Text;

namespace Sitrep.Benchmarks;

/// <summary>Places of a report that the language model has read, against finding their names alone.</summary>
[MemoryDiagnoser]
public class ResolvePlaces : IDisposable
{
    private readonly Report _report = CodedReports.All()[0];
    private readonly Gazetteer _gazetteer;
    private readonly ToponymReader _reader;
    private readonly ToponymResolver _resolver;
    private readonly Analysis _analysis;

    public ResolvePlaces()
    {
        var data = DataFolder.BesideTheProgram();
        _gazetteer = Gazetteer.Open(data.File("gazetteer/places.bin"));
        _reader = new ToponymReader(_gazetteer, PlaceWords.Load(Path.Combine(data.Path, "places")));
        _resolver = new ToponymResolver(_gazetteer);
        using var language = NeuralLanguageReader.Load(new NeuralLanguageReaderOptions { Threads = 1 });
        _analysis = language.Read(_report.Text);
    }

    [Benchmark(Baseline = true)]
    public ToponymReading Find() => _reader.Read(_analysis, _report.Text);

    [Benchmark]
    public PlaceResolution FindAndResolve() => _resolver.Resolve(_reader.Read(_analysis, _report.Text), _report);

    [GlobalCleanup]
    public void Dispose()
    {
        _gazetteer.Dispose();
        GC.SuppressFinalize(this);
    }
}
