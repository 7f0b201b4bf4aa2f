using System.Text.Json;
using Sitrep.Evaluation;

namespace Sitrep.Tests.Evaluation;

public class Muc4Tests
{
    [Theory]
    [InlineData("30 DEC 89", "1989-12-30", "1989-12-30")]
    [InlineData("03 MARCH 90", "1990-03-03", "1990-03-03")]
    [InlineData("03 JAN 90 - 04 JAN 90", "1990-01-03", "1990-01-04")]
    [InlineData("- 08 JAN 90", null, "1990-01-08")]
    public void Reads_the_keys_dates(string text, string? start, string? end)
    {
        Muc4Date.TryParse(text, out var date).ShouldBeTrue();
        (date.Start, date.End).ShouldBe((Day(start), Day(end)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("LAST WEEK")]
    [InlineData("31 FEB 90")]
    public void Leaves_what_is_no_date(string text) => Muc4Date.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("30 DEC 89", "1989-12-30", "1989-12-30", true)]
    [InlineData("30 DEC 89", "1989-12-01", "1989-12-31", false)]
    [InlineData("30 DEC 89", null, "1989-12-30", false)]
    [InlineData("03 JAN 90 - 09 JAN 90", "1990-01-04", "1990-01-05", true)]
    [InlineData("- 08 JAN 90", null, "1990-01-08", true)]
    [InlineData("- 08 JAN 90", "1990-01-05", "1990-01-05", true)]
    [InlineData("- 08 JAN 90", "1989-01-05", "1989-01-05", false)]
    [InlineData("- 08 JAN 90", "1990-01-09", "1990-01-09", false)]
    public void Dates_agree(string gold, string? start, string? end, bool agrees)
    {
        Muc4Date.TryParse(gold, out var date).ShouldBeTrue();
        date.Agrees(Day(start), Day(end)).ShouldBe(agrees);
    }

    [Theory]
    [InlineData("7", 7, 7)]
    [InlineData("~100", 100, 100)]
    [InlineData("10-", 10, null)]
    [InlineData("-26", null, 26)]
    public void Reads_numbers_of_people(string number, int? low, int? high)
    {
        Muc4Toll.TryParse("killed", number, out var toll).ShouldBeTrue();
        toll.ShouldBe(new Muc4Toll("killed", low, high));
    }

    [Fact]
    public void Joins_effects_and_numbers_and_merges_entities()
    {
        const string line = """
            {"docid":"D","text":"LIMA, 9 JAN 90 (AFP) -- [TEXT] THE MRTA SHOT PEDRO DIAZ, A GUARD, AND WOUNDED SIX PEASANTS. THE TUPAC AMARU FLED.",
             "templates":[
              {"template":1,"perp_organization_id":[{"values":["TUPAC AMARU","MRTA"]}],"hum_tgt_name":[{"values":["PEDRO DIAZ"]}],
               "hum_tgt_description":[{"values":["GUARD"],"ref":["PEDRO DIAZ"]},{"values":["PEASANTS"],"optional":true}],
               "hum_tgt_number":[{"values":["1"],"ref":["PEDRO DIAZ"]},{"values":["6"],"ref":["PEASANTS"]}],
               "hum_tgt_effect":[{"values":["DEATH"],"ref":["PEDRO DIAZ"]},{"values":["INJURY"],"ref":["PEASANTS"]}]},
              {"template":2,"perp_organization_id":[{"values":["MRTA"]},{"values":["NOT IN THE TEXT"]}]}]}
            """;
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(line)));
            var document = Muc4Document.Read(path).ShouldHaveSingleItem();
            document.Entities("perp_organization_id").ShouldHaveSingleItem().ShouldBe(["tupac amaru", "mrta"]);
            document.ToReport().Published.ShouldBe(new DateOnly(1990, 1, 9));
            document.Templates[0].Tolls().ShouldBe([new Muc4Toll("killed", 1, 1), new Muc4Toll("injured", 6, 6)]);
            var victims = document.EntitiesWithDescriptions("hum_tgt_name");
            victims.Select(v => string.Join('/', v.Mentions)).ShouldBe(["PEDRO DIAZ/GUARD", "PEASANTS"]);
            victims.Select(v => v.Optional).ShouldBe([false, true]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
