using Sitrep.Evaluation;
using Sitrep.Text;

namespace Sitrep.Tests.Evaluation;

public class BoundaryScorerTests
{
    private const string Treebank = """
        # newdoc
        # newpar
        # sent_id = 1
        # text = They don't go.
        1	They	they	PRON	PRP	_	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        # sent_id = 2
        # text = Yes.
        1	Yes	yes	INTJ	UH	_	0	root	_	SpaceAfter=No
        2	.	.	PUNCT	.	_	1	punct	_	_
        """;

    private static IReadOnlyList<ConlluSentence> Gold => [.. ConlluReader.Read(new StringReader(Treebank))];

    [Fact]
    public void Reads_words_multiword_tokens_and_heads()
    {
        Gold.Count.ShouldBe(2);
        Gold[0].Words.Select(w => w.Head).ShouldBe([3, 3, 3, -1, 3]);
        Gold[0].Words.Select(w => w.SpaceAfter).ShouldBe([true, false, true, false, true]);
        Gold[0].Multiwords.ShouldBe([new ConlluMultiword(1, 3, "don't")]);
        (Gold[0].StartsDocument, Gold[1].StartsParagraph).ShouldBe((true, false));
        var document = ConlluDocument.Of(Gold).ShouldHaveSingleItem();
        document.RawText.ShouldBe("They don't go. Yes.");
        document.GivenText.ShouldBe("They don't go. \nYes. \n");
    }

    [Theory]
    [InlineData("They|do|n't|go|.", "Yes|.", 7, 7, 2)]
    [InlineData("They|don't|go|.", "Yes|.", 5, 6, 2)]
    [InlineData("They|don|'t|go.", "Yes|.", 3, 6, 2)]
    [InlineData("They|do|n't|go|.|Yes|.", "", 7, 7, 0)]
    public void Words_and_sentences_are_right_by_their_characters(string first, string second, int right, int predicted, int sentences)
    {
        const string text = "They don't go.  Yes.";
        var at = 0;
        IReadOnlyList<TextSpan> Spans(string words) => [.. words.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(w =>
        {
            var start = text.IndexOf(w, at, StringComparison.Ordinal);
            at = start + w.Length;
            return new TextSpan(start, at);
        })];
        List<IReadOnlyList<TextSpan>> found = [Spans(first)];
        if (second.Length > 0)
        {
            found.Add(Spans(second));
        }

        var (words, scored) = BoundaryScorer.Score(Gold, text, found);
        (words.Right, words.Predicted, words.Gold).ShouldBe((right, predicted, 7));
        scored.Right.ShouldBe(sentences);
    }

    [Fact]
    public void A_text_of_other_words_is_refused() =>
        Should.Throw<ArgumentException>(() => BoundaryScorer.Score(Gold, "They go.", [])).Message.ShouldContain("16 characters, the text 7");

    [Fact]
    public void A_line_without_ten_columns_is_named() =>
        Should.Throw<InvalidDataException>(() => ConlluReader.Read(new StringReader("1\tOsh")).ToList()).Message.ShouldStartWith("Line 1:");
}
