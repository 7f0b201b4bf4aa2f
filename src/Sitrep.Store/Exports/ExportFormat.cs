namespace Sitrep.Store.Exports;

/// <summary>The formats that events are exported in. Each is told column by column in <c>docs/reference/exports.md</c>.</summary>
public enum ExportFormat
{
    /// <summary>Sitrep's own table, comma-separated with a header line.</summary>
    Csv,

    /// <summary>One event a line as JSON, in the record's own fields, with the places, times and actors that it names. Loses nothing but the report's other text.</summary>
    JsonLines,

    /// <summary>A feature collection of RFC 7946, a point an event.</summary>
    GeoJson,

    /// <summary>Sitrep's own table as Apache Parquet, with typed columns.</summary>
    Parquet,

    /// <summary>PLOVER's exchange format, one event a line as JSON (manual of 2021, chapter 6).</summary>
    Plover,

    /// <summary>ACLED's 31 columns, comma-separated.</summary>
    Acled,

    /// <summary>The 49 columns of UCDP's Georeferenced Event Dataset, comma-separated.</summary>
    Ged,

    /// <summary>GDELT 2.0's event table: 61 columns, tab-separated, no header.</summary>
    Gdelt,

    /// <summary>A comma-separated table with HXL hashtags under its header, for the Humanitarian Data Exchange.</summary>
    Hxl,
}
