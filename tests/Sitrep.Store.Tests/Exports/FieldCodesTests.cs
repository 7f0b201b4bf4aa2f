using Sitrep.Data;
using Sitrep.Record;
using Sitrep.Store.Exports.Codes;

namespace Sitrep.Store.Tests.Exports;

public class FieldCodesTests
{
    private static readonly FieldCodes Codes = FieldCodes.Read(DataFolder.BesideTheProgram());
    private static readonly IReadOnlyList<Table.Row> Countries = Table.Read(DataFolder.BesideTheProgram().File("places/countries.tsv")).Rows;

    [Theory]
    [InlineData("KG", "KGZ", "417", "KG", 703, "Caucasus and Central Asia", "Asia")]
    [InlineData("UA", "UKR", "804", "UP", 369, "Europe", "Europe")]
    [InlineData("DE", "DEU", "276", "GM", 260, "Europe", "Europe")]
    [InlineData("SD", "SDN", "729", "SU", 625, "Northern Africa", "Africa")]
    [InlineData("SS", "SSD", "728", "OD", 626, "Eastern Africa", "Africa")]
    [InlineData("YE", "YEM", "887", "YM", 678, "Middle East", "Middle East")]
    [InlineData("MX", "MEX", "484", "MX", 70, "Central America", "Americas")]
    public void A_country_has_the_codes_of_each_format(string iso2, string iso3, string numeric, string fips, int gwno, string acled, string ged)
    {
        var country = Codes.Country(iso2).ShouldNotBeNull();
        (country.Iso3, country.IsoNumeric, country.Fips, country.GleditschWard, country.AcledRegion, country.GedRegion).ShouldBe((iso3, numeric, fips, gwno, acled, ged));
    }

    [Fact]
    public void Every_country_that_records_know_has_codes() => Countries.Where(c => Codes.Country(c["iso2"]) is null).Select(c => c["name"]).ShouldBeEmpty();

    [Fact]
    public void No_two_countries_share_a_code()
    {
        var all = Countries.Select(c => Codes.Country(c["iso2"])!).ToList();
        foreach (var code in new Func<CountryCodes, object?>[] { c => c.IsoNumeric, c => c.Fips, c => c.GleditschWard, c => c.Iso3, c => c.AcledName, c => c.GedName })
        {
            all.Select(code).OfType<object>().GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("the rebels", 2)]
    [InlineData("ethnic militias", 4)]
    [InlineData("Volunteer Militia", 3)]
    [InlineData("Kachin Liberation Army", 2)]
    [InlineData("Movement of the Seventh Hill", null)]
    public void The_words_of_a_groups_name_tell_what_it_is(string name, int? inter) =>
        (Codes.ArmedGroup(new ActorRecord { Id = "a1", Name = name, Kind = "armed_group" })?.Inter).ShouldBe(inter);

    [Fact]
    public void A_groups_other_names_tell_it_too() =>
        Codes.ArmedGroup(new ActorRecord { Id = "a1", Name = "Seventh Hill", Kind = "armed_group", Also = ["the group", "the guerrillas"] }).ShouldNotBeNull().Inter.ShouldBe(2);

    [Theory]
    [InlineData("0231", 3.4)]
    [InlineData("0874", 10.0)]
    [InlineData("1723", -5.0)]
    [InlineData("99", null)]
    public void A_code_without_a_score_has_that_of_the_code_above(string cameo, double? score) => Codes.Goldstein(cameo).ShouldBe(score);
}
