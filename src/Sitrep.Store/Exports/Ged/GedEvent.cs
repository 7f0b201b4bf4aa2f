using Sitrep.Record;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Ged;

/// <summary>An event as UCDP's Georeferenced Event Dataset codes it: armed force by an organized side, with at least one dead.</summary>
internal sealed class GedEvent
{
    // "Near" and "outside" reach some 25 km by UCDP's codebook.
    private const double NearKm = 25;

    private GedEvent(EventRow row)
    {
        Deaths = DeathFigures.Of(row, part => part.Initiators is { Count: > 0 });
        (A, B) = Sides(row);
        Row = row;
    }

    /// <value>The event.</value>
    public EventRow Row { get; }

    /// <value>How many were killed. Null: nobody is said to have been.</value>
    public DeathFigures? Deaths { get; }

    /// <value>Side A: in a fight with a government, the government. Null: not known, or not organized.</value>
    public GedSide? A { get; }

    /// <value>Side B: who fought against it or was killed by it. Null: not known.</value>
    public GedSide? B { get; }

    /// <value>1 state-based, 2 non-state, 3 one-sided. Null: the sides are not known.</value>
    public int? TypeOfViolence => (A, B) switch
    {
        (null, _) or (_, null) => null,
        ({ IsOrganized: false }, _) => null,
        (_, { IsOrganized: false }) => 3,
        _ => A.IsGovernment || B.IsGovernment ? 1 : 2,
    };

    /// <summary>The event of a row.</summary>
    public static GedEvent Of(EventRow row) => row.Coded(r => new GedEvent(r));

    /// <summary>Why UCDP has no row for the event. Null: it has.</summary>
    public static string? Admits(EventRow row)
    {
        if (Admission.Happened(row) is { } reason)
        {
            return reason;
        }

        if (row.Event.Type != "ASSAULT")
        {
            return "no armed force";
        }

        var e = Of(row);
        return e.Deaths is not { High: > 0 } ? "nobody said to be killed"
            : e.TypeOfViolence is null ? "no organized side, or the other side not known"
            : e.WherePrecision is null ? "no place"
            : e.DatePrecision is null ? "no day, or not within a year"
            : null;
    }

    /// <value>1 exact, 2 near a place, 3 district, 4 province, 5 other area, 6 country. Null: no place with coordinates.</value>
    public int? WherePrecision
    {
        get
        {
            if (Row.Place is not { Lat: not null, Lon: not null } place)
            {
                return null;
            }

            var isIn = place.Relation is { } relation && relation.StartsWith("in ", StringComparison.Ordinal);
            var radius = place.PrecisionKm ?? double.MaxValue;
            return place.Kind switch
            {
                "country" => 6,
                "region" when place.Admin1 is { } province => place.Name == province ? 4 : 3,
                "city" or "town" or "village" when place.Relation is null || isIn => 1,
                "facility" when isIn && Whole(place) is { } whole => whole.Kind switch { "country" => 6, "region" => 4, _ => 1 },
                "facility" when place.Relation is null && radius <= NearKm => 1,
                "facility" or "area" or "city" or "town" or "village" when radius <= NearKm => 2,
                _ => 5,
            };
        }
    }

    /// <value>1 a day, 2 two to six days, 3 a week, 4 a month at most, 5 a year at most. Null: not within a year.</value>
    public int? DatePrecision => Row.Days?.Count switch
    {
        1 => 1,
        <= 6 => 2,
        7 => 3,
        <= 31 => 4,
        <= 366 => 5,
        _ => null,
    };

    /// <value>1 the report singles the event out; 2 it gives one figure for several places.</value>
    public int Clarity => Row.Places.Count > 1 ? 2 : 1;

    /// <value>Fighters of side A killed, best figure.</value>
    public int? DeathsA => Of(Dead.SideA);

    /// <value>Fighters of side B killed.</value>
    public int? DeathsB => Of(Dead.SideB);

    /// <value>Civilians killed.</value>
    public int? DeathsCivilians => Of(Dead.Civilians);

    /// <value>Killed of whom it is not known which of the three they were.</value>
    public int? DeathsUnknown => Of(Dead.Unknown);

    private int? Of(Dead who) => Deaths is { } deaths ? who == WhoDied() ? deaths.Best : 0 : null;

    // One figure is never shared out: the report gives it for all the dead together.
    private Dead WhoDied()
    {
        var victims = Deaths!.From.SelectMany(e => e.Victims ?? []).Select(v => Row.Actor(v.Actor)).ToList();
        if (victims.Count == 0)
        {
            return TypeOfViolence == 3 ? Dead.Civilians : Dead.Unknown;
        }

        var groups = victims.Select(WhoIs).Distinct().ToList();
        return groups.Count == 1 ? groups[0] : Dead.Unknown;
    }

    private Dead WhoIs(ActorRecord? victim) => victim is null || GedSide.Of(Row, victim) is not { } side
        ? TypeOfViolence == 3 ? Dead.Civilians : Dead.Unknown
        : side.Name == A?.Name ? Dead.SideA
        : side.Name == B?.Name && side.IsOrganized ? Dead.SideB
        : side.IsOrganized ? Dead.Unknown
        : victim.Kind is "civilians" or "media" || TypeOfViolence == 3 ? Dead.Civilians
        : Dead.Unknown;

    private PlaceRecord? Whole(PlaceRecord place)
    {
        var whole = place.Relation!["in ".Length..];
        return Row.Record.Places.FirstOrDefault(p => p.Id == whole) ?? (whole == Row.Country?.Name ? new PlaceRecord { Id = "", Name = whole, Kind = "country" } : null);
    }

    private static (GedSide? A, GedSide? B) Sides(EventRow row)
    {
        var acting = row.Initiators.Select(a => GedSide.Of(row, a)).OfType<GedSide>().Where(s => s.IsOrganized).ToList();
        var a = acting.FirstOrDefault();
        var struck = row.Recipients.Concat(row.Victims).Select(v => GedSide.Of(row, v)).OfType<GedSide>().Where(s => s.Name != a?.Name).ToList();

        // "Clashes between A and B": both act, and neither is the other's victim.
        var b = struck.FirstOrDefault(s => s.IsOrganized) ?? acting.FirstOrDefault(s => s.Name != a?.Name) ?? struck.FirstOrDefault();
        return a is { IsGovernment: false } && b is { IsGovernment: true } ? (b, a) : (a, b);
    }

    private enum Dead
    {
        SideA,
        SideB,
        Civilians,
        Unknown,
    }
}
