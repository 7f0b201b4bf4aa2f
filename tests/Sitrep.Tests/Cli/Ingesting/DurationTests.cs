using CsCheck;
using Sitrep.Cli.Ingesting;

namespace Sitrep.Tests.Cli.Ingesting;

public class DurationTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("15m", 900)]
    [InlineData("2h", 7200)]
    [InlineData("1d", 86400)]
    [InlineData("366d", 31622400)]
    public void A_number_with_its_unit_is_a_time(string text, int seconds)
    {
        Duration.TryParse(text, out var duration).ShouldBeTrue();
        duration.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("m")]
    [InlineData("5 m")]
    [InlineData("-5m")]
    [InlineData("1.5h")]
    [InlineData("5w")]
    [InlineData("367d")]
    [InlineData("99999999999d")]
    public void All_else_is_none(string text) => Duration.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Any_text_can_be_asked_about() => Gen.String.Sample(text =>
    {
        if (Duration.TryParse(text, out var duration))
        {
            duration.ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromDays(366));
        }
    });
}
