using Sitrep.Places;
using Sitrep.Store.Search;

namespace Sitrep.Store.Tests.Search;

public sealed class AreaResolverTests : IDisposable
{
    private readonly Gazetteer _gazetteer = Gazetteer.Open(Gazetteer.DefaultPath);

    public void Dispose() => _gazetteer.Dispose();

    [Theory]
    [InlineData("Osh", null, 40.5, 72.8, 50, "Osh, KG")]
    [InlineData("osh", 100.0, 40.5, 72.8, 100, "Osh, KG")]
    [InlineData("Tripoli, Lebanon", null, 34.4, 35.8, 50, "LB")]
    [InlineData("Tripoli, LY", null, 32.9, 13.2, 50, "LY")]
    [InlineData("40.53,72.80", 20.0, 40.53, 72.8, 20, "40.53,72.80")]
    [InlineData("-17.5, -149.5", null, -17.5, -149.5, 50, "-17.5, -149.5")]
    public void A_place_is_found_by_its_name_or_degrees(string near, double? within, double lat, double lon, double km, string place)
    {
        var found = new AreaResolver(_gazetteer).Near(near, within);
        found.Area.Latitude.ShouldBe(lat, 0.1);
        found.Area.Longitude.ShouldBe(lon, 0.1);
        found.Area.RadiusKm.ShouldBe(km);
        found.Place.ShouldContain(place);
    }

    [Theory]
    [InlineData("Xyzzyville", "is not in the gazetteer")]
    [InlineData("Osh, Fiji", "is not in the gazetteer")]
    [InlineData("Kyrgyzstan", "is a country")]
    [InlineData("95,10", "is not on the earth")]
    public void What_is_no_place_is_told(string near, string problem) =>
        Should.Throw<FormatException>(() => new AreaResolver(_gazetteer).Near(near, null)).Message.ShouldContain(problem);

    [Theory]
    [InlineData("KG", "KG")]
    [InlineData("kg", "KG")]
    [InlineData("Kyrgyzstan", "KG")]
    [InlineData("United Kingdom", "GB")]
    public void A_country_is_known_by_code_and_name(string given, string code) => new AreaResolver(_gazetteer).Country(given).ShouldBe(code);

    [Fact]
    public void A_town_is_no_country() => Should.Throw<FormatException>(() => new AreaResolver(_gazetteer).Country("Osh")).Message.ShouldContain("is no country");

    [Fact]
    public void An_actor_that_bears_a_countrys_name_is_its_state()
    {
        var resolver = new AreaResolver(_gazetteer);
        resolver.Actor("Russia").ShouldBe(new ActorFilter("Russia", "RU"));
        resolver.Actor("Red Cross").ShouldBe(new ActorFilter("Red Cross"));
    }
}
