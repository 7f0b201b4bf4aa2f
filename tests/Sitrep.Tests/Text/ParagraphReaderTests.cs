using CsCheck;
using Sitrep.Tests.Language;
using Sitrep.Text;

namespace Sitrep.Tests.Text;

public class ParagraphReaderTests
{
    private static string[] Read(string text) => [.. ParagraphReader.Read(text).Select(p => p.Span.In(text))];

    [Fact]
    public void Blank_lines_end_paragraphs_whatever_they_are_made_of() =>
        Read("  One.\n\nTwo.\r\n \t\r\nThree.\u2029\u2029Four.\n\n\n").ShouldBe(["One.", "Two.", "Three.", "Four."]);

    [Fact]
    public void Wrapped_lines_are_one_paragraph() =>
        Read("Fighting between Kyrgyz and Uzbeks went on for a third day in the city of\nOsh, where houses and shops burned and thousands fled to the border with\nUzbekistan. The government has asked Russia for\ntroops.")
            .Length.ShouldBe(1);

    [Fact]
    public void A_title_line_without_a_final_mark_is_a_paragraph() =>
        Read("Curfew in Osh extended\nThe interim government on Sunday extended a curfew in the south until June 20, the ministry said.")
            .ShouldBe(["Curfew in Osh extended", "The interim government on Sunday extended a curfew in the south until June 20, the ministry said."]);

    [Fact]
    public void Long_lines_are_a_paragraph_each() =>
        Read("The army said on Monday that it had sent two battalions to the south of the country after a night of riots.\nResidents of Osh said that snipers were still firing at people in the streets, and that they had no bread.\n")
            .Length.ShouldBe(2);

    [Theory]
    [InlineData("Two killed in Osh:\n- a student\n- a driver", 3)]
    [InlineData("Demands:\n1. Release the prisoners\n2. Lift the curfew", 3)]
    [InlineData("Demands:\n(a) Release the prisoners\n(b) Lift the curfew", 3)]
    [InlineData("# Curfew\nThe curfew holds.", 2)]
    [InlineData("   A first line that is indented, as typewriters did it.\nsecond\n   Another that is indented, as typewriters did it.", 2)]
    public void List_items_headings_and_indented_lines_begin_paragraphs(string text, int count) => Read(text).Length.ShouldBe(count);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    public void White_space_has_no_paragraphs(string text) => Read(text).ShouldBeEmpty();

    [Fact]
    public void Paragraphs_hold_all_that_is_seen_in_order() => Texts.Any.Sample(
        text =>
        {
            var at = 0;
            foreach (var paragraph in ParagraphReader.Read(text))
            {
                text[at..paragraph.Span.Start].ShouldAllBe(c => char.IsWhiteSpace(c));
                paragraph.Span.Length.ShouldBeGreaterThan(0);
                at = paragraph.Span.End;
            }

            text[at..].ShouldAllBe(c => char.IsWhiteSpace(c));
        },
        iter: 5_000);
}
