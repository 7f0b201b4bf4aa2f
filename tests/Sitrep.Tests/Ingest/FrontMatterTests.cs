using Sitrep.Ingest;

namespace Sitrep.Tests.Ingest;

public sealed class FrontMatterTests
{
    [Fact]
    public void The_block_and_the_blank_lines_below_it_are_taken_off()
    {
        var draft = FrontMatter.Split("---\r\nTitle: 'A: b'\nsource: The Desk\n# note\ndate: 2010-06-13\nlang: en\ntags:\n  - x\n---\n\n \n  Text.\n");
        draft.Text.ShouldBe("  Text.\n");
        draft.Title.ShouldBe("A: b");
        draft.Source.ShouldBe("The Desk");
        draft.Published.ShouldBe(new DateOnly(2010, 6, 13));
        draft.Language.ShouldBe("en");
    }

    [Theory]
    [InlineData("Text.\n---\ntitle: a\n---\n")]
    [InlineData("---\nThe army took the hill.\n---\nThe rebels left.\n")]
    [InlineData("---\ntitle: a\nno end")]
    [InlineData("---\n---\nText")]
    [InlineData("---")]
    [InlineData("")]
    public void Rules_between_paragraphs_are_text(string text) => FrontMatter.Split(text).Text.ShouldBe(text);

    [Fact]
    public void A_date_that_is_none_is_told() =>
        Should.Throw<UnreadableReportException>(() => FrontMatter.Split("---\npublished: 06/07/2010\n---\nText")).Message.ShouldContain("06/07/2010");
}
