using Sitrep.Evaluation;

namespace Sitrep.Tests.Evaluation;

public class CoreferenceScorerTests
{
    // The worked example of Pradhan and others 2014, "Scoring Coreference Partitions of Predicted Mentions", section 6.
    private static readonly IReadOnlyList<IReadOnlySet<string>> Key = Entities("a b c", "d e f g");
    private static readonly IReadOnlyList<IReadOnlySet<string>> Response = Entities("a b", "c d", "f g h i");

    [Fact]
    public void Gives_the_figures_of_the_reference_scorers_example()
    {
        var score = CoreferenceScorer.Score(Key, Response);
        Figures(score.Muc).ShouldBe((0.40, 0.40, 0.40));
        // The paper has 0.46, from the rounded precision and recall.
        Figures(score.BCubed).ShouldBe((0.50, 0.42, 0.45));
        Figures(score.CeafE).ShouldBe((0.43, 0.65, 0.52));
        score.ConllMean.ShouldBe(0.459, 0.001);
    }

    [Fact]
    public void What_is_right_is_wholly_right()
    {
        var score = CoreferenceScorer.Score(Key, Key);
        (score.Muc.F1, score.BCubed.F1, score.CeafE.F1).ShouldBe((1.0, 1.0, 1.0));
    }

    [Fact]
    public void All_in_one_entity_has_full_link_recall_and_little_else()
    {
        var score = CoreferenceScorer.Score(Key, Entities("a b c d e f g"));
        score.Muc.Recall.ShouldBe(1);
        score.Muc.Precision.ShouldBe(5.0 / 6, 1e-9);
        score.BCubed.Precision.ShouldBe(25.0 / 49, 1e-9);
        score.CeafE.Recall.ShouldBe(8.0 / 11 / 2, 1e-9);
    }

    [Fact]
    public void Nothing_predicted_scores_nothing() => CoreferenceScorer.Score(Key, Entities()).ConllMean.ShouldBe(0);

    [Fact]
    public void Sums_of_documents_are_micro_averages()
    {
        var twice = CoreferenceScorer.Score(Key, Response) + CoreferenceScorer.Score(Key, Response);
        twice.ConllMean.ShouldBe(CoreferenceScorer.Score(Key, Response).ConllMean, 1e-9);
    }

    private static (double, double, double) Figures(PartialScore s) => (Math.Round(s.Precision, 2), Math.Round(s.Recall, 2), Math.Round(s.F1, 2));

    private static IReadOnlyList<IReadOnlySet<string>> Entities(params string[] entities) => [.. entities.Select(e => e.Split(' ').ToHashSet(StringComparer.Ordinal))];
}
