namespace Sitrep.Store.Tests;

public class EventIdTests
{
    [Fact]
    public void An_events_name_is_its_report_and_its_own_id()
    {
        EventId.TryParse("3f2a9c0d11aa77be-e3", out var id).ShouldBeTrue();
        id.ShouldBe(new EventId("3f2a9c0d11aa77be", "e3"));
        id.ToString().ShouldBe("3f2a9c0d11aa77be-e3");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e3")]
    [InlineData("3f2a9c0d11aa77be")]
    [InlineData("3f2a9c0d11aa77be-e0")]
    [InlineData("3F2A9C0D11AA77BE-e3")]
    [InlineData("3f2a9c0d11aa77be-e3\n")]
    public void Nothing_else_is_one(string? text) => EventId.TryParse(text, out _).ShouldBeFalse();
}
