using System.Diagnostics;
using System.Globalization;
using Sitrep.Language.Neural;

namespace Sitrep.Benchmarks;

/// <summary>
/// Reports and words a second of whole reading, on all cores, a report a thread, and how that compares with the bare 32-bit
/// encoder over the same sentences. A look, not a measurement: the machine should have nothing else to do.
/// </summary>
internal static class Speed
{
    private const string Usage = "usage: speed [FOLDER] [--encoder model.onnx] [--threads N] [--seconds N]";

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var (folder, encoder, threads, seconds) = ((string?)null, (string?)null, Environment.ProcessorCount, 10);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--encoder" when i + 1 < args.Length:
                    encoder = args[++i];
                    break;
                case "--threads" when i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out threads) && threads > 0:
                    i++;
                    break;
                case "--seconds" when i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds > 0:
                    i++;
                    break;
                case var path when Directory.Exists(path):
                    folder = path;
                    break;
                default:
                    error.WriteLine($"speed: {args[i]} is no folder and no option; {Usage}");
                    return 2;
            }
        }

        var reports = folder is null ? CodedReports.All() : CodedReports.In(folder);
        if (reports.Count == 0)
        {
            error.WriteLine($"speed: {folder} holds no .txt file");
            return 2;
        }

        using var language = NeuralLanguageReader.Load(new NeuralLanguageReaderOptions { Threads = 1 });
        var sentences = reports.SelectMany(r => language.Read(r.Text).Sentences).ToList();
        var words = sentences.Sum(s => s.Tokens.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports.Count} reports, {sentences.Count} sentences, {words} words; {threads} threads"));

        using var reader = ReportReader.Load(new ReportReaderOptions { Threads = 1 });
        var whole = Measure(seconds, () => Parallel.ForEach(reports, new ParallelOptions { MaxDegreeOfParallelism = threads }, r => reader.Read(r)));
        Tell("whole reading", whole);
        var alone = Measure(seconds, () => Parallel.ForEach(reports, new ParallelOptions { MaxDegreeOfParallelism = threads }, r => language.Read(r.Text)));
        Tell("language model alone", alone);
        if (encoder is not null)
        {
            using var bare = new BareEncoder(encoder, threads);
            var pieces = sentences.ConvertAll(bare.PiecesOf);
            var floats = Measure(seconds, () => bare.Run(pieces));
            Tell("bare 32-bit encoder", floats);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"whole reading takes {whole / floats:0.00} times as long as the bare encoder"));
        }

        return 0;

        void Tell(string what, double time) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-22} {reports.Count / time,8:0.0} reports/s {words / time,8:0} words/s"));
    }

    // Seconds for one round: the quickest of as many as fit, after one that only warms up.
    private static double Measure(int seconds, Action round)
    {
        round();
        var best = double.MaxValue;
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < seconds;)
        {
            var began = Stopwatch.GetTimestamp();
            round();
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        return best;
    }
}
