namespace Sitrep.Store.Exports.Ged;

/// <summary>PRIO-GRID's cells of half a degree: 360 rows from the south pole, 720 columns from 180° west, numbered from 1 by rows.</summary>
internal static class PrioGrid
{
    private const int Columns = 720;
    private const int Rows = 360;

    /// <summary>The cell that holds a point; a point on an edge is in the cell to the north and east.</summary>
    /// <param name="latitude">WGS 84 degrees, -90 to 90.</param>
    /// <param name="longitude">WGS 84 degrees, -180 to 180.</param>
    public static int Cell(double latitude, double longitude)
    {
        var row = Math.Clamp((int)Math.Floor((latitude + 90) * 2), 0, Rows - 1);
        var column = Math.Clamp((int)Math.Floor((longitude + 180) * 2), 0, Columns - 1);
        return (row * Columns) + column + 1;
    }
}
