using CsCheck;
using Sitrep.Store.Search;

namespace Sitrep.Store.Tests.Search;

public class FoldedWordsTests
{
    [Theory]
    [InlineData("The border closed.", "the border closed")]
    [InlineData("the president's men", "the president men")]
    [InlineData("the president’s men", "the president men")]
    [InlineData("N'Djamena, Jalal-Abad", "ndjamena jalal abad")]
    [InlineData("Mädchen, Łódź, İzmir", "madchen lodz izmir")]
    [InlineData("U.S. dollars 1,000", "u s dollars 1 000")]
    [InlineData("Ош шаары", "ош шаары")]
    [InlineData("martial_law", "martial law")]
    [InlineData("… — !", "")]
    [InlineData("so\u00ADft", "soft")]
    public void A_text_is_cut_into_plain_words(string text, string words) => string.Join(' ', FoldedWords.In(text).Select(w => w.Folded)).ShouldBe(words);

    [Fact]
    public void Words_lie_in_the_text_in_order_and_never_hold_a_sign() => Gen.String.Sample(text =>
    {
        var end = 0;
        foreach (var word in FoldedWords.In(text))
        {
            word.Start.ShouldBeGreaterThanOrEqualTo(end);
            word.End.ShouldBeInRange(word.Start + 1, text.Length);
            word.Folded.Length.ShouldBeInRange(1, 64);
            word.Folded.All(char.IsLetterOrDigit).ShouldBeTrue(word.Folded);
            end = word.End;
        }
    });
}
