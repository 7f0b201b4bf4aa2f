using BenchmarkDotNet.Attributes;
using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Benchmarks;

/// <summary>Paragraphs and words of a report, against cutting it at spaces.</summary>
[MemoryDiagnoser]
public class Tokenise
{
    private readonly string _text = CodedReports.All()[0].Text;

    [Benchmark(Baseline = true)]
    public int Spaces() => _text.Split(' ').Length;

    [Benchmark]
    public int Words()
    {
        var words = 0;
        foreach (var paragraph in ParagraphReader.Read(_text))
        {
            words += Tokenizer.Read(_text, paragraph.Span).Count;
        }

        return words;
    }
}
