using Sitrep.Store.Search;

namespace Sitrep.Store.Tests.Search;

public class TollConditionTests
{
    [Theory]
    [InlineData(">10", 11, int.MaxValue)]
    [InlineData(">= 10", 10, int.MaxValue)]
    [InlineData("<5", 0, 4)]
    [InlineData("<=5", 0, 5)]
    [InlineData("10..20", 10, 20)]
    [InlineData("10", 10, 10)]
    [InlineData("0", 0, 0)]
    [InlineData(">1,000", 1001, int.MaxValue)]
    public void A_comparison_is_a_range(string text, int least, int most)
    {
        var condition = TollCondition.Parse("killed", text);
        (condition.Least, condition.Most).ShouldBe((least, most));
    }

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData(">")]
    [InlineData("<0")]
    [InlineData("-3")]
    [InlineData("20..10")]
    [InlineData("1..2..3")]
    [InlineData(">2147483647")]
    [InlineData("99999999999")]
    [InlineData("=10")]
    [InlineData("1.5")]
    public void Anything_else_is_told(string text) => Should.Throw<FormatException>(() => TollCondition.Parse("killed", text)).Message.ShouldContain("write >10, >=10, <5, <=5, 10..20 or 10");

    [Theory]
    [InlineData("wounded", 1, 2)]
    [InlineData("killed", 2, 1)]
    [InlineData("killed", -1, 1)]
    public void There_is_no_condition_that_nothing_meets(string kind, int least, int most) => Should.Throw<ArgumentException>(() => TollCondition.Between(kind, least, most));
}
