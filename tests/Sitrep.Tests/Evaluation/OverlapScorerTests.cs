using Sitrep.Evaluation;
using Sitrep.Text;

namespace Sitrep.Tests.Evaluation;

public class OverlapScorerTests
{
    [Fact]
    public void Overlap_with_the_same_label_is_right_once()
    {
        LabelledSpan[] gold = [Span(0, 10, "Person"), Span(20, 30, "Location"), Span(40, 50, "Person")];
        LabelledSpan[] predicted = [Span(8, 12, "Person"), Span(0, 6, "Person"), Span(20, 30, "Person"), Span(22, 25, "Location")];
        var scores = OverlapScorer.Score(gold, predicted);
        scores["Person"].ShouldBe(new Score(1, 3, 2));
        scores["Location"].ShouldBe(new Score(1, 1, 1));
    }

    [Fact]
    public void Pairs_take_the_worthiest_first() =>
        OverlapScorer.Pairs([1, 5], [5, 1, 4], (g, p) => g == p ? 2 : Math.Abs(g - p) == 1 ? 1 : 0).ShouldBe([(0, 1), (1, 0)]);

    private static LabelledSpan Span(int start, int end, string label) => new(new TextSpan(start, end), label);
}
