using Sitrep.Evaluation;
using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Tests.Evaluation;

public class ParseScorerTests
{
    private static readonly ConlluSentence Gold = new(
        "s", "Troops fired", [new("Troops", "troop", "NOUN", "NNS", 1, "nsubj", true), new("fired", "fire", "VERB", "VBD", -1, "root", false)], [], true, true);

    [Fact]
    public void Counts_tags_heads_and_relations()
    {
        var score = ParseScorer.Score([Gold], [Predicted("nsubj:pass", 1)]);
        score.ShouldBe(new ParseScore(2, 2, 2, 2, 2, 2, 1));
        (score.Uas, score.Las, score.LasWithSubtypes).ShouldBe((1.0, 1.0, 0.5));
    }

    [Fact]
    public void A_relation_counts_only_on_the_right_head() =>
        ParseScorer.Score([Gold], [Predicted("nsubj", -1)]).RightRelations.ShouldBe(1);

    private static Sentence Predicted(string relation, int head) => new(
        0,
        0,
        [
            new Token(0, new TextSpan(0, 6), "Troops", "troop", Upos.NOUN, "NNS", head, relation),
            new Token(1, new TextSpan(7, 12), "fired", "fire", Upos.VERB, "VBD", -1, "root"),
        ],
        []);
}
