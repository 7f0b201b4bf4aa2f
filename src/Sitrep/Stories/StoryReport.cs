using System.Globalization;
using Sitrep.Record;

namespace Sitrep.Stories;

/// <summary>A report that is kept, with its record, as stories see it.</summary>
public sealed record StoryReport
{
    // A full date that stands further down dates something else. Code units: a headline and a dateline.
    private const int Opening = 320;

    /// <summary>A report with its record.</summary>
    /// <param name="record">The record; its report has an id.</param>
    /// <exception cref="ArgumentException">The report has no id.</exception>
    public StoryReport(ReportRecord record)
    {
        Record = record;
        Id = record.Report.Id ?? throw new ArgumentException("A report without an id can't be part of a story.", nameof(record));
        Voice = Id;
        Told = Day(record.Report.Published) ?? InOpening(record, t => Day(t.Start) is { } from && t.Precision is "day" or "minute" or "part_of_day" ? Day(t.Start) : null);
        OpenDay = Told is null ? InOpening(record, t => MonthAndDay(t.Timex)) : null;
    }

    /// <value>What the report says.</value>
    public ReportRecord Record { get; }

    /// <value>Id of the report.</value>
    public string Id { get; }

    /// <value>Id of the report that it is a copy of, its own where it is none: copies are one voice.</value>
    public string Voice { get; init; }

    /// <value>When it came into the store. Null: it is in none.</value>
    public DateTimeOffset? Arrived { get; init; }

    /// <value>The day that the report tells from: its day of publication, or where that is not known the full date in its opening. Null: neither.</value>
    public DateOnly? Told { get; init; }

    /// <value>Where the year of <see cref="Told"/> is not known: month and day, in the leap year 2000. Null: the day is known, or nothing is.</value>
    public DateOnly? OpenDay { get; }

    /// <summary>The day that ISO 8601 words name. Null: none, or not a whole day.</summary>
    internal static DateOnly? Day(string? words) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Month and day of a TIMEX3 value whose year is open, in the year 2000. Null: it is none.</summary>
    internal static DateOnly? MonthAndDay(string? timex) =>
        timex is not null && timex.Length >= 10 && timex.StartsWith("XXXX-", StringComparison.Ordinal) ? Day("2000" + timex[4..10]) : null;

    /// <summary>The day of that month and day which lies nearest to another day.</summary>
    internal static DateOnly InYearNear(DateOnly open, DateOnly near) => new[] { near.Year - 1, near.Year, near.Year + 1 }
        .Where(year => year is >= 1 and <= 9999)
        .Select(year => new DateOnly(year, open.Month, Math.Min(open.Day, DateTime.DaysInMonth(year, open.Month))))
        .MinBy(day => Math.Abs(day.DayNumber - near.DayNumber));

    private static DateOnly? InOpening(ReportRecord record, Func<TimeRecord, DateOnly?> day) => record.Times
        .Where(t => t.Mentions.Count > 0 && t.Mentions[0].Start < Opening)
        .OrderBy(t => t.Mentions[0].Start)
        .Select(day)
        .FirstOrDefault(d => d is not null);
}
