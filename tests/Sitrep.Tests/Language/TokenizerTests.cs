using CsCheck;
using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Tests.Language;

public class TokenizerTests
{
    [Theory]
    [InlineData("They don't know.", "They|do|n't|know|.")]
    [InlineData("They don’t know what it’s worth.", "They|do|n’t|know|what|it|’s|worth|.")]
    [InlineData("He can't, won't and cannot.", "He|ca|n't|,|wo|n't|and|can|not|.")]
    [InlineData("DON'T SHOOT, WE'RE CIVILIANS", "DO|N'T|SHOOT|,|WE|'RE|CIVILIANS")]
    [InlineData("Osh's mayor and the rioters' leaders", "Osh|'s|mayor|and|the|rioters|'|leaders")]
    [InlineData("We'll see; I'd say they've gone", "We|'ll|see|;|I|'d|say|they|'ve|gone")]
    [InlineData("gonna, gotta, wanna", "gon|na|,|got|ta|,|wan|na")]
    [InlineData("Shi'ite and Ba'athist leaders in Sana'a", "Shi'ite|and|Ba'athist|leaders|in|Sana'a")]
    [InlineData("O'Brien in Côte d'Ivoire", "O'Brien|in|Côte|d'Ivoire")]
    [InlineData("Jalal-Abad, al-Qaeda and Seyyid-Ahmed", "Jalal|-|Abad|,|al|-|Qaeda|and|Seyyid|-|Ahmed")]
    [InlineData("anti-government, pro-Kremlin ex-soldiers re-entered", "anti-government|,|pro-Kremlin|ex-soldiers|re-entered")]
    [InlineData("a 26-year-old man, Russian-backed", "a|26|-|year|-|old|man|,|Russian|-|backed")]
    [InlineData("mid-June and mid-2003", "mid-June|and|mid-2003")]
    [InlineData("an AK-47 and F-16s", "an|AK|-|47|and|F|-|16s")]
    [InlineData("about 1,000 people, 3.5 percent, 100,000 homes", "about|1,000|people|,|3.5|percent|,|100,000|homes")]
    [InlineData("$5 million, US$4.5bn, €20m, 50%", "$|5|million|,|US$|4.5|bn|,|€|20|m|,|50|%")]
    [InlineData("at 10:30 on 9/11 and 10-12 others", "at|10:30|on|9/11|and|10|-|12|others")]
    [InlineData("from 5pm to 6 a.m. on Friday", "from|5|pm|to|6|a.m.|on|Friday")]
    [InlineData("until 6 a.m.", "until|6|a.m|.")]
    [InlineData("It ends at 6 p.m. The army left.", "It|ends|at|6|p.m|.|The|army|left|.")]
    [InlineData("the U.S. Embassy, U.S.-led and U.N.", "the|U.S.|Embassy|,|U.S.|-|led|and|U.N|.")]
    [InlineData("Gen. Abdul Rashid and Lt. Col. Smith", "Gen.|Abdul|Rashid|and|Lt.|Col.|Smith")]
    [InlineData("GEN. SMITH AND COL. JONES SAID.", "GEN.|SMITH|AND|COL.|JONES|SAID|.")]
    [InlineData("J. P. Morgan and J.P. Morgan", "J.|P.|Morgan|and|J.P.|Morgan")]
    [InlineData("He fell ill. Police came.", "He|fell|ill|.|Police|came|.")]
    [InlineData("No. 5 but no. Then", "No.|5|but|no|.|Then")]
    [InlineData("Acme Inc. The firm", "Acme|Inc|.|The|firm")]
    [InlineData("Acme Inc., based in St. Louis", "Acme|Inc.|,|based|in|St.|Louis")]
    [InlineData("(see http://www.un.org/en/a_b?c=1).", "(|see|http://www.un.org/en/a_b?c=1|)|.")]
    [InlineData("mail a.b@un.org, or un.org.", "mail|a.b@un.org|,|or|un.org|.")]
    [InlineData("\"No,\" he said, “never.”", "\"|No|,|\"|he|said|,|“|never|.|”")]
    [InlineData("wait... what?! Yes -- no – maybe—", "wait|...|what|?!|Yes|--|no|–|maybe|—")]
    [InlineData("'It is over,' he said of the '90s", "'|It|is|over|,|'|he|said|of|the|'90s")]
    [InlineData("and/or he/she", "and|/|or|he|/|she")]
    [InlineData("AT&T, R&D and Smith & Sons", "AT&T|,|R&D|and|Smith|&|Sons")]
    [InlineData("the 23rd, the 1990s, 35mm, 20km", "the|23rd|,|the|1990s|,|35|mm|,|20|km")]
    [InlineData("2010-06-14, 14/06/2010, 555-1234", "2010-06-14|,|14/06/2010|,|555-1234")]
    [InlineData("#Osh @osh_news :) #1", "#Osh|@osh_news|:)|#|1")]
    [InlineData("OSH, June 13 (Reuters) - Troops", "OSH|,|June|13|(|Reuters|)|-|Troops")]
    [InlineData("end.The next", "end|.|The|next")]
    [InlineData("Кыргызстан, 北京市。 مرحبا", "Кыргызстан|,|北京市|。|مرحبا")]
    [InlineData("👨‍👩‍👧 and 👍🏽!", "👨‍👩‍👧|and|👍🏽|!")]
    public void Cuts_words_as_the_treebank_does(string text, string words) =>
        string.Join('|', Tokenizer.Read(text).Select(w => w.In(text))).ShouldBe(words);

    [Fact]
    public void Soft_hyphens_stay_inside_their_word_and_nothing_else_invisible_is_a_word()
    {
        const string text = "\uFEFFgov\u00ADern\u00ADment\u200B \u200E troops\u00AD.";
        Tokenizer.Read(text).Select(w => w.In(text)).ShouldBe(["gov\u00ADern\u00ADment", "troops", "."]);
    }

    [Fact]
    public void Words_lie_within_the_paragraph()
    {
        const string text = "U.S. troops left. U.S. Then";
        Tokenizer.Read(text, new TextSpan(5, 22)).Select(w => w.In(text)).ShouldBe(["troops", "left", ".", "U.S", "."]);
    }

    [Fact]
    public void Any_text_is_cut_into_words_that_cover_all_that_is_seen_in_order() =>
        Texts.Any.Sample(AssertCovers, iter: 5_000);

    [Fact]
    public void Any_code_units_are_cut_even_halves_of_pairs() =>
        Gen.Char.Array[0, 40].Select(c => new string(c)).Sample(AssertCovers, iter: 5_000);

    private static void AssertCovers(string text)
    {
        var words = Tokenizer.Read(text);
        var at = 0;
        foreach (var word in words)
        {
            word.Start.ShouldBeGreaterThanOrEqualTo(at);
            word.Length.ShouldBeGreaterThan(0);
            for (; at < word.Start;)
            {
                Letters.At(text, at, out var length).ShouldBeOneOf(Letter.Blank, Letter.Joiner);
                at += length;
            }

            at.ShouldBe(word.Start);
            word.In(text).ShouldNotContain(' ');
            at = word.End;
        }

        while (at < text.Length)
        {
            Letters.At(text, at, out var length).ShouldBeOneOf(Letter.Blank, Letter.Joiner);
            at += length;
        }
    }
}
