using Sitrep.Ingest;

namespace Sitrep.Tests.Ingest;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData("Army takes the hill\n\nThe army took it.", "Army takes the hill")]
    [InlineData("\n\n  Army takes the hill \n \nThe army took it.", "Army takes the hill")]
    [InlineData("Did the army take the hill?\n\nIt did.", "Did the army take the hill?")]
    [InlineData("Армия взяла высоту\n\nIt did.", "Армия взяла высоту")]
    [InlineData("The army took the hill.\n\nThe rebels left.", null)]
    [InlineData("“The army took the hill.”\n\nThe rebels left.", null)]
    [InlineData("Dear readers,\n\nThe rebels left.", null)]
    [InlineData("Army takes the hill\nThe army took it.", null)]
    [InlineData("Army takes the hill", null)]
    [InlineData("Army takes the hill\n\n", null)]
    [InlineData("2010-06-12\n\nThe army took it.", null)]
    public void A_short_first_line_before_a_blank_one_is_the_headline(string text, string? headline) => Headline.Find(text).ShouldBe(headline);

    [Fact]
    public void A_long_first_line_is_a_paragraph() => Headline.Find(new string('a', 200) + "\n\nThe army took it.").ShouldBeNull();
}
