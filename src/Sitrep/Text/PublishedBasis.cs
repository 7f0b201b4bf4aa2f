namespace Sitrep.Text;

/// <summary>How a report's day of publication is known.</summary>
public enum PublishedBasis
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>The person who had the report read gave it.</summary>
    Given,

    /// <summary>The file's own metadata: front matter, HTML metadata, mail header.</summary>
    Metadata,

    /// <summary>The dateline names the day, with its year.</summary>
    Dateline,

    /// <summary>The text allows only one day, although nothing states it.</summary>
    Inferred,
}
