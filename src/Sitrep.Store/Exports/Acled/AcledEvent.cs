using System.Globalization;
using Sitrep.Record;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Acled;

/// <summary>An event as ACLED codes it. Rules from its public codebook, as far as one report can answer them.</summary>
internal static class AcledEvent
{
    // The farthest a point may lie from its place and still be that town, or be "near" it.
    private const double TownKm = 30;

    /// <summary>Why ACLED has no row for the event. Null: it has.</summary>
    public static string? Admits(EventRow row) =>
        Admission.Happened(row)
        ?? (row.Codes.Acled(row.Event.Acled) is null ? "no ACLED sub-event type"
            : TimePrecision(row) is null ? "no day, or not within a month"
            : GeoPrecision(row) is null ? "no place within a country"
            : null);

    /// <summary>1 the day is told, 2 a week at most, 3 a month at most. Null: not within a month.</summary>
    public static int? TimePrecision(EventRow row) => row.Days?.Count switch
    {
        1 => 1,
        <= 7 => 2,
        <= 31 => 3,
        _ => null,
    };

    /// <summary>1 a named place, 2 near one or a small area, 3 a larger region. Null: no more than the country is told.</summary>
    public static int? GeoPrecision(EventRow row)
    {
        if (row.Place is not { Lat: not null, Lon: not null } place || place.Kind == "country" || IsOnlyInCountry(row, place))
        {
            return null;
        }

        var isNear = place.Relation is { } relation && !relation.StartsWith("in ", StringComparison.Ordinal);
        var isSmall = (place.PrecisionKm ?? double.MaxValue) <= TownKm;
        return place.Kind is "city" or "town" or "village" or "facility"
            ? !isSmall ? 3 : isNear ? 2 : 1
            : place.Kind == "area" && isSmall ? 2 : 3;
    }

    /// <summary>
    /// The lowest figure of the killed, 0 where nothing is said. ACLED's own numbers for vague words: dozens are 12, hundreds 100.
    /// </summary>
    public static int Fatalities(EventRow row)
    {
        if (DeathFigures.Of(row, part => part.Acled is not null) is not { } deaths)
        {
            return 0;
        }

        var isVague = deaths.From.SelectMany(e => e.Tolls ?? []).Any(t => t.Kind == "killed" && t.Low == deaths.Best && t.Bound == "vague");
        return (isVague, deaths.Best) switch
        {
            (true, 24) => 12,
            (true, 200) => 100,
            _ => deaths.Best,
        };
    }

    /// <summary>Whether civilians were the main or only target.</summary>
    public static bool TargetsCivilians(EventRow row, AcledSide? struck) => row.Codes.Acled(row.Event.Acled)?.EventType switch
    {
        "Violence against civilians" => true,
        "Explosions/Remote violence" or "Riots" => struck?.Inter == AcledInter.Civilians,
        "Protests" => row.Event.Acled == "Excessive force against protesters",
        _ => false,
    };

    /// <summary>"On 13 July 2022: the sentence." and who says so, who denies it, and the other tolls.</summary>
    public static string Notes(EventRow row)
    {
        var day = row.Days is { Count: 1 } days ? $"On {days.First.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: " : "";
        return day + string.Join(' ', new[] { row.Sentence }.Concat(Said(row)).Concat(OtherTolls(row)));
    }

    private static IEnumerable<string> Said(EventRow row)
    {
        var denies = string.Join(", ", row.Speakers("denies"));
        var says = string.Join(", ", row.Speakers().Except(row.Speakers("denies")));
        if (says.Length > 0)
        {
            yield return $"[According to: {says}.]";
        }

        if (denies.Length > 0)
        {
            yield return $"[Denied by: {denies}.]";
        }
    }

    private static IEnumerable<string> OtherTolls(EventRow row) =>
        from toll in row.Event.Tolls ?? []
        where toll.Kind != "killed"
        select $"[{char.ToUpperInvariant(toll.Kind[0])}{toll.Kind[1..]}: {EventRow.OneLine(toll.Text)}.]";

    // A facility without coordinates of its own stands in the middle of what it lies in.
    private static bool IsOnlyInCountry(EventRow row, PlaceRecord place)
    {
        if (place.Relation is not { } relation || !relation.StartsWith("in ", StringComparison.Ordinal))
        {
            return false;
        }

        var whole = relation["in ".Length..];
        return row.Record.Places.FirstOrDefault(p => p.Id == whole)?.Kind == "country" || whole == row.Codes.Country(place.Country)?.Name;
    }
}
