using System.Globalization;
using Sitrep.Places;

namespace Sitrep.Store.Search;

/// <summary>
/// The earth in cells of one and of ten degrees, as terms: <c>deg1_130_252</c> is the cell from 40° N, 72° E. A circle is asked for
/// by the cells that cover it, beside all other terms; exact distances are for the rows that remain.
/// </summary>
internal static class GeoCells
{
    // Cells of one degree for what newspapers call near; for a thousand kilometres they would be too many.
    private const int MostCells = 48;

    private static readonly int[] Sizes = [1, 10];

    /// <summary>The cells of a point, one of each size.</summary>
    public static IEnumerable<string> Of(double lat, double lon) => Sizes.Select(size => Name(size, Row(lat, size), Column(lon, size)));

    /// <summary>The cells that an area touches. None: so many that the whole earth is no more work.</summary>
    public static IReadOnlyList<string> Covering(SearchArea area)
    {
        foreach (var size in Sizes)
        {
            var cells = Covering(area, size);
            if (cells.Count <= MostCells)
            {
                return cells;
            }
        }

        return [];
    }

    private static List<string> Covering(SearchArea area, int size)
    {
        var angle = area.RadiusKm / GreatCircle.EarthRadiusKm;
        var reach = double.RadiansToDegrees(angle);
        var (south, north) = (area.Latitude - reach, area.Latitude + reach);

        // Round a pole every meridian is near; elsewhere the widest point of the circle lies poleward of its middle.
        var around = south <= -90 || north >= 90 ? 180 : double.RadiansToDegrees(Math.Asin(Math.Sin(angle) / Math.Cos(double.DegreesToRadians(area.Latitude))));
        var columns = around >= 180
            ? Enumerable.Range(0, 360 / size)
            : Enumerable.Range((int)Math.Floor((area.Longitude - around + 180) / size), (int)Math.Floor((area.Longitude + around + 180) / size) - (int)Math.Floor((area.Longitude - around + 180) / size) + 1);
        return
        [
            .. from row in Enumerable.Range(Row(Math.Max(south, -90), size), Row(Math.Min(north, 90), size) - Row(Math.Max(south, -90), size) + 1)
               from column in columns
               select Name(size, row, Wrapped(column, size)),
        ];
    }

    private static int Row(double lat, int size) => (int)Math.Floor((lat + 90) / size);

    private static int Column(double lon, int size) => Wrapped((int)Math.Floor((lon + 180) / size), size);

    private static int Wrapped(int column, int size) => ((column % (360 / size)) + (360 / size)) % (360 / size);

    private static string Name(int size, int row, int column) => string.Create(CultureInfo.InvariantCulture, $"deg{size}_{row}_{column}");
}
