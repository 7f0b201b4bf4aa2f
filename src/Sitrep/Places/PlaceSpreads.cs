namespace Sitrep.Places;

/// <summary>How the towns of countries and divisions lie: their middle, how far they reach, and where two countries' towns face each other.</summary>
internal sealed class PlaceSpreads
{
    // Nine in ten borders have towns of both sides within this distance; the others get the wider one.
    private const double NearKm = 60;
    private const double FarKm = 150;

    private readonly Dictionary<string, List<(float Latitude, float Longitude)>> _towns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _people = new(StringComparer.Ordinal);
    private readonly List<(ushort Country, float Latitude, float Longitude)> _all = [];

    /// <summary>Counts a town in for its country and divisions.</summary>
    public void Add(GeoNamesRow row)
    {
        if (row.Country.Length != 2)
        {
            return;
        }

        // The people of a part are counted with the whole.
        var people = row.Feature == PlaceFeature.Section ? 0 : row.Population;
        foreach (var code in new[] { row.Country, $"{row.Country}.{row.Division1}", $"{row.Country}.{row.Division1}.{row.Division2}" })
        {
            _people[code] = _people.GetValueOrDefault(code) + people;
        }

        AddTo(row.Country, row);
        AddTo($"{row.Country}.{row.Division1}", row);
        AddTo($"{row.Country}.{row.Division1}.{row.Division2}", row);
        if (row.Population >= 500)
        {
            _all.Add((GazetteerEntry.Pack(row.Country), (float)row.Latitude, (float)row.Longitude));
        }
    }

    /// <summary>People of the towns listed in a country or division; less than all who live there.</summary>
    public long Population(string code) => _people.GetValueOrDefault(code);

    /// <summary>The middle of the towns of a country or division. Null: no town is listed there.</summary>
    public (double Latitude, double Longitude)? Middle(string code)
    {
        if (!_towns.TryGetValue(code, out var towns))
        {
            return null;
        }

        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var (latitude, longitude) in towns)
        {
            var vector = GreatCircle.UnitVector(latitude, longitude);
            (x, y, z) = (x + vector.X, y + vector.Y, z + vector.Z);
        }

        var mean = GreatCircle.FromVector(x, y, z);
        var west = towns.Min(town => town.Longitude);
        var east = towns.Max(town => town.Longitude);
        if (east - west > 180)
        {
            return mean;
        }

        // Towns crowd in one corner of many a division; the box that holds them says more about the land.
        var south = towns.Min(town => town.Latitude);
        var north = towns.Max(town => town.Latitude);
        return ((mean.Latitude + south + north) / 3, (mean.Longitude + west + east) / 3);
    }

    /// <summary>Kilometres round a point that hold the towns of a country or division, but for the remotest of fifty. Null: no town is listed there.</summary>
    public double? RadiusKm(string code, double latitude, double longitude)
    {
        if (!_towns.TryGetValue(code, out var towns))
        {
            return null;
        }

        var distances = towns.Select(town => GreatCircle.DistanceKm(latitude, longitude, town.Latitude, town.Longitude)).Order().ToArray();
        // A tenth and 3 km more: land goes on behind the last town.
        return (distances[(int)(distances.Length * 0.98) is var last && last < distances.Length ? last : ^1] * 1.1) + 3;
    }

    /// <summary>Where the towns of each pair of countries face each other, in a fixed order.</summary>
    public IEnumerable<(ushort Country1, ushort Country2, BorderStretch Stretch)> Borders()
    {
        var cells = _all.GroupBy(town => Cell(town.Latitude, town.Longitude)).ToDictionary(cell => cell.Key, cell => cell.ToArray());
        var pairs = new Dictionary<(ushort, ushort), List<(double Km, double Latitude, double Longitude)>>();
        foreach (var town in _all)
        {
            var nearest = new Dictionary<ushort, (double Km, float Latitude, float Longitude)>();
            var (row, column) = Cell(town.Latitude, town.Longitude);
            // Cells of one degree; further from the equator more of them lie within reach.
            var reach = 1 + (int)(1 / Math.Max(0.2, Math.Cos(double.DegreesToRadians(town.Latitude))));
            for (var r = row - 1; r <= row + 1; r++)
            {
                for (var c = column - reach; c <= column + reach; c++)
                {
                    foreach (var other in cells.GetValueOrDefault((r, c)) ?? [])
                    {
                        if (other.Country == town.Country)
                        {
                            continue;
                        }

                        var km = GreatCircle.DistanceKm(town.Latitude, town.Longitude, other.Latitude, other.Longitude);
                        if (km <= FarKm && (!nearest.TryGetValue(other.Country, out var best) || km < best.Km))
                        {
                            nearest[other.Country] = (km, other.Latitude, other.Longitude);
                        }
                    }
                }
            }

            foreach (var (country, (km, latitude, longitude)) in nearest)
            {
                var pair = town.Country < country ? (town.Country, country) : (country, town.Country);
                if (!pairs.TryGetValue(pair, out var list))
                {
                    pairs[pair] = list = [];
                }

                var (midLatitude, midLongitude) = GreatCircle.Midpoint(town.Latitude, town.Longitude, latitude, longitude);
                list.Add((km, midLatitude, midLongitude));
            }
        }

        foreach (var ((a, b), all) in pairs.OrderBy(pair => pair.Key))
        {
            var near = all.Where(point => point.Km <= NearKm).ToList();
            var points = near.Count > 0 ? near : all;
            var (x, y, z) = (0.0, 0.0, 0.0);
            foreach (var (_, latitude, longitude) in points)
            {
                var vector = GreatCircle.UnitVector(latitude, longitude);
                (x, y, z) = (x + vector.X, y + vector.Y, z + vector.Z);
            }

            var middle = GreatCircle.FromVector(x, y, z);
            var reachKm = points.Max(point => GreatCircle.DistanceKm(middle.Latitude, middle.Longitude, point.Latitude, point.Longitude));
            yield return (a, b, new BorderStretch(middle.Latitude, middle.Longitude, reachKm + 15));
        }

        static (int, int) Cell(float latitude, float longitude) => ((int)Math.Floor(latitude), (int)Math.Floor(longitude));
    }

    private void AddTo(string code, GeoNamesRow row)
    {
        if (!_towns.TryGetValue(code, out var towns))
        {
            _towns[code] = towns = [];
        }

        towns.Add(((float)row.Latitude, (float)row.Longitude));
    }
}
