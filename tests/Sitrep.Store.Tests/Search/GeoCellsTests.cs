using CsCheck;
using Sitrep.Places;
using Sitrep.Store.Search;

namespace Sitrep.Store.Tests.Search;

public class GeoCellsTests
{
    [Fact]
    public void A_point_lies_in_a_cell_of_one_and_of_ten_degrees() => GeoCells.Of(40.53, 72.8).ShouldBe(["deg1_130_252", "deg10_13_25"]);

    [Fact]
    public void The_line_of_dates_is_one_meridian() => GeoCells.Of(0, 180).ShouldBe(GeoCells.Of(0, -180));

    [Fact]
    public void Near_takes_few_small_cells_and_a_continent_large_ones()
    {
        GeoCells.Covering(new SearchArea(40.53, 72.8, 100)).Count.ShouldBeInRange(4, 12);
        GeoCells.Covering(new SearchArea(40.53, 72.8, 1000)).ShouldAllBe(cell => cell.StartsWith("deg10_", StringComparison.Ordinal));
        GeoCells.Covering(new SearchArea(40.53, 72.8, 15000)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_point_of_a_circle_lies_in_a_cell_that_covers_it() => Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], Gen.Double[1, 3000], Gen.Double[0, 360], Gen.Double[0, 1]).Sample((lat, lon, radius, bearing, part) =>
    {
        var cells = GeoCells.Covering(new SearchArea(lat, lon, radius));
        var (pointLat, pointLon) = GreatCircle.Offset(lat, lon, bearing, radius * part * 0.999);
        if (cells.Count > 0)
        {
            GeoCells.Of(pointLat, pointLon).ShouldContain(cell => cells.Contains(cell));
        }
    });
}
