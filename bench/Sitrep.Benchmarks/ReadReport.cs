using BenchmarkDotNet.Attributes;
using Sitrep.Language;
using Sitrep.Language.Neural;
using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Benchmarks;

/// <summary>A whole report, against what the language model alone takes of it.</summary>
[MemoryDiagnoser]
public class ReadReport : IDisposable
{
    private readonly Report _report = CodedReports.All()[0];
    private readonly NeuralLanguageReader _language = NeuralLanguageReader.Load(new NeuralLanguageReaderOptions { Threads = 1 });
    private readonly ReportReader _reader = ReportReader.Load(new ReportReaderOptions { Threads = 1 });

    [Benchmark(Baseline = true)]
    public Analysis ReadLanguage() => _language.Read(_report.Text);

    [Benchmark]
    public ReportRecord Whole() => _reader.Read(_report);

    [GlobalCleanup]
    public void Dispose()
    {
        _language.Dispose();
        _reader.Dispose();
        GC.SuppressFinalize(this);
    }
}
