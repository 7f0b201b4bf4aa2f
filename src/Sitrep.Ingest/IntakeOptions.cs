namespace Sitrep.Ingest;

/// <summary>What to assume where an input doesn't say it itself. An input's own words are never overruled.</summary>
public sealed record IntakeOptions
{
    /// <value>Day of publication. Null, the default: not known.</value>
    public DateOnly? Published { get; init; }

    /// <value>The outlet. Null, the default: the file's name or the address's host stands for it.</value>
    public string? Source { get; init; }

    /// <value>The format of all inputs. Null, the default: told from bytes, content type and name.</value>
    public ReportFormat? Format { get; init; }
}
