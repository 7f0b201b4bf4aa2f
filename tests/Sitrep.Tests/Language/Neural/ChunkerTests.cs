using CsCheck;
using Sitrep.Language.Neural;
using Sitrep.Text;

namespace Sitrep.Tests.Language.Neural;

public class ChunkerTests
{
    [Fact]
    public void Paragraphs_that_fit_are_read_together() =>
        Cut("a b . ¶ c d . ¶ e f g h i j k l .", 12, 12).ShouldBe(["a b . c d .", "e f g h i j k l ."]);

    [Fact]
    public void A_long_paragraph_is_cut_where_a_sentence_likely_ends() =>
        Cut("a b c d . Then , e f g h", 10, 20).ShouldBe(["a b c d .", "Then , e f g h"]);

    [Fact]
    public void A_sentence_that_the_encoder_takes_is_not_cut() =>
        Cut("a b c d , e f g h . Then i", 6, 20).ShouldBe(["a b c d , e f g h .", "Then i"]);

    [Fact]
    public void Without_a_sentence_end_it_is_cut_at_a_comma() =>
        Cut("a b c d , e f g h i j", 5, 9).ShouldBe(["a b c d ,", "e f g h i j"]);

    [Fact]
    public void Without_either_it_is_cut_where_it_must() =>
        Cut("a b c d e f g h", 5, 7).ShouldBe(["a b c d e", "f g h"]);

    [Fact]
    public void Each_word_is_in_one_chunk_and_chunks_fit() =>
        Gen.Select(Gen.Int[1, 8], Gen.OneOf("a", ".", "The", ",", "\""), Gen.Int[0, 9]).Array[0, 80].Sample(
            drawn =>
            {
                var words = drawn.Select(d => new EncodedWord(new TextSpan(0, 1), d.Item2, 0, d.Item1, LetterCase.None, 0, d.Item3 == 0)).ToList();
                var at = 0;
                foreach (var chunk in Chunker.Cut(words, 16, 24))
                {
                    chunk.First.ShouldBe(at);
                    chunk.Words.ShouldBeGreaterThan(0);
                    chunk.Pieces.ShouldBe(2 + words[chunk.First..chunk.End].Sum(w => w.Pieces));
                    chunk.Pieces.ShouldBeLessThanOrEqualTo(24);
                    at = chunk.End;
                }

                at.ShouldBe(words.Count);
            },
            iter: 5_000);

    private static string[] Cut(string text, int preferred, int most)
    {
        var words = new List<EncodedWord>();
        foreach (var paragraph in text.Split(" ¶ "))
        {
            var forms = paragraph.Split(' ');
            words.AddRange(forms.Select((f, i) => new EncodedWord(new TextSpan(0, 1), f, 0, 1, LetterCase.None, 0, i + 1 == forms.Length)));
        }

        return [.. Chunker.Cut(words, preferred, most).Select(c => string.Join(' ', words[c.First..c.End].Select(w => w.Form)))];
    }
}
