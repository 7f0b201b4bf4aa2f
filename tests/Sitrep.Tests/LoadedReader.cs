[assembly: AssemblyFixture(typeof(Sitrep.Tests.LoadedReader))]

namespace Sitrep.Tests;

/// <summary>The reader with its model, loaded once for all tests that need it, and only where one does.</summary>
public sealed class LoadedReader : IDisposable
{
    private readonly Lazy<ReportReader> _reader = new(() => ReportReader.Load(new ReportReaderOptions { Threads = 1 }));

    /// <value>One thread a report; safe for several reports at once.</value>
    public ReportReader Reader => _reader.Value;

    public void Dispose()
    {
        if (_reader.IsValueCreated)
        {
            _reader.Value.Dispose();
        }
    }
}
