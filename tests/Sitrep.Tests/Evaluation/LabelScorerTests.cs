using Sitrep.Evaluation;

namespace Sitrep.Tests.Evaluation;

public class LabelScorerTests
{
    [Fact]
    public void Means_are_over_gold_labels_plain_and_by_their_number()
    {
        var scorer = new LabelScorer();
        foreach (var (gold, predicted) in new[] { ("A", "A"), ("A", "A"), ("A", "B"), ("B", "B"), ("B", null), ("B", "C") })
        {
            scorer.Add(gold, predicted);
        }

        // A: 2 of 2 predicted and of 3 gold; B: 1 of 2 and of 3; C is no gold label.
        (scorer.Right, scorer.All).ShouldBe((3, 6));
        scorer.Labels["A"].ShouldBe(new Score(2, 2, 3));
        scorer.Labels["B"].ShouldBe(new Score(1, 2, 3));
        scorer.MacroF1.ShouldBe((0.8 + 0.4) / 2, 1e-9);
        scorer.WeightedF1.ShouldBe((0.8 + 0.4) / 2, 1e-9);
    }

    [Fact]
    public void Weights_are_the_gold_numbers()
    {
        var scorer = new LabelScorer();
        scorer.Add("A", "A");
        scorer.Add("A", "A");
        scorer.Add("A", "A");
        scorer.Add("B", null);
        (scorer.MacroF1, scorer.WeightedF1).ShouldBe((0.5, 0.75));
    }

    [Fact]
    public void Nothing_scores_nothing() => (new LabelScorer().MacroF1, new LabelScorer().WeightedF1).ShouldBe((0, 0));
}
