using Sitrep.Record;
using Sitrep.Stories;

namespace Sitrep.Tests.Stories;

public class StoryActorTests
{
    [Theory]
    [InlineData("Health Ministry", "Kyrgyz Health Ministry", "government", "KG", "KG", true)]
    [InlineData("Health Ministry", "Ministry of Health of Kyrgyzstan", "government", "KG", "KG", true)]
    [InlineData("Health Ministry", "Health Ministry", "government", "KG", "UZ", false)]
    [InlineData("Health Ministry", "Interior Ministry", "government", "KG", "KG", false)]
    [InlineData("Bakiyev", "Kurmanbek Bakiyev", "person", null, "KG", true)]
    [InlineData("Maxim Bakiyev", "Kurmanbek Bakiyev", "person", "KG", "KG", false)]
    [InlineData("Kurmanbek", "Kurmanbek Bakiyev", "person", "KG", "KG", false)]
    [InlineData("Russia", "Russian Federation", "state", "RU", "RU", true)]
    public void Names_of_two_reports_are_one_actor_or_two(string one, string other, string kind, string? country, string? otherCountry, bool same)
    {
        var (a, b) = (Of(one, kind, country), Of(other, kind, otherCountry));
        a.IsSame(b).ShouldBe(same);
        b.IsSame(a).ShouldBe(same);
    }

    [Fact]
    public void Who_only_speaks_for_a_body_is_that_body()
    {
        var record = Record(
            new ActorRecord { Id = "a1", Name = "ministry spokesman", Kind = "person", Role = "spokesman", MemberOf = "a2" },
            new ActorRecord { Id = "a2", Name = "Interior Ministry", Kind = "government" });
        StoryActor.Of(record, "a1")!.Name.ShouldBe("Interior Ministry");
    }

    [Fact]
    public void A_spokesman_with_a_name_is_himself()
    {
        var record = Record(
            new ActorRecord { Id = "a1", Name = "Farid Niyazov", Kind = "person", Role = "spokesman", MemberOf = "a2" },
            new ActorRecord { Id = "a2", Name = "interim government", Kind = "government" });
        StoryActor.Of(record, "a1")!.Name.ShouldBe("Farid Niyazov");
    }

    private static StoryActor Of(string name, string kind, string? country) => StoryActor.Of(Record(new ActorRecord { Id = "a1", Name = name, Kind = kind, Country = country }), "a1")!;

    private static ReportRecord Record(params ActorRecord[] actors) => new() { Report = new ReportSection { Id = "0000000000000001", Text = "" }, Actors = actors };
}
