using CsvHelper;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Tables;

/// <summary>A column of a table: its name and how an event's cell comes about. A cell that is not known is empty.</summary>
/// <param name="Name">Its heading.</param>
internal abstract record Column(string Name)
{
    /// <value>Its HXL hashtag with attributes. Null: the table has no row of hashtags.</value>
    public string? Hashtag { get; init; }

    /// <summary>Writes the cell of an event to a table of text.</summary>
    public abstract void WriteTo(CsvWriter csv, EventRow row);

    /// <summary>Text; in a table of text on one line.</summary>
    internal sealed record Text(string Name, Func<EventRow, string?> Value) : Column(Name)
    {
        public override void WriteTo(CsvWriter csv, EventRow row) => csv.WriteField(Value(row) is { } text ? EventRow.OneLine(text) : null);
    }

    /// <summary>Any number of texts; in a table of text with <c>; </c> between them.</summary>
    internal sealed record List(string Name, Func<EventRow, IEnumerable<string?>> Value) : Column(Name)
    {
        public override void WriteTo(CsvWriter csv, EventRow row) => csv.WriteField(EventRow.OneLine(string.Join("; ", Value(row))));
    }

    /// <summary>A whole number.</summary>
    internal sealed record Count(string Name, Func<EventRow, long?> Value) : Column(Name)
    {
        public override void WriteTo(CsvWriter csv, EventRow row) => csv.WriteField(Value(row), default);
    }

    /// <summary>A number.</summary>
    internal sealed record Number(string Name, Func<EventRow, double?> Value) : Column(Name)
    {
        public override void WriteTo(CsvWriter csv, EventRow row) => csv.WriteField(Value(row), default);
    }

    /// <summary>A day; in a table of text by ISO 8601.</summary>
    internal sealed record Day(string Name, Func<EventRow, DateOnly?> Value) : Column(Name)
    {
        public override void WriteTo(CsvWriter csv, EventRow row) => csv.WriteField(Value(row), "yyyy-MM-dd");
    }

    /// <summary>Yes or no; in a table of text <c>true</c> or <c>false</c>.</summary>
    internal sealed record Flag(string Name, Func<EventRow, bool> Value) : Column(Name)
    {
        public override void WriteTo(CsvWriter csv, EventRow row) => csv.WriteField(Value(row));
    }
}
