using Sitrep.Evaluation;

namespace Sitrep.Tests.Evaluation;

public class RoleFillingScorerTests
{
    // The worked cases of Du, Rush and Cardie 2021 (GRIT), as their script's own cases have them.
    private static readonly IReadOnlyList<IReadOnlyList<string>> Gold =
    [
        ["Pilmai telephone company building", "telephone company building", "telephone company offices"], ["water pipes"], ["public telephone booth"],
    ];

    [Fact]
    public void An_entity_found_twice_counts_once()
    {
        var score = RoleFillingScorer.CeafRee(Gold, [["water pipes"], ["Pilmai telephone company building"], ["public telephone booth"], ["telephone company offices"]]);
        score.ShouldBe(new Score(3, 4, 3));
        (score.Precision, score.Recall, Math.Round(score.F1, 4)).ShouldBe((0.75, 1.0, 0.8571));
    }

    [Fact]
    public void One_mention_is_enough_and_a_missed_entity_costs_recall()
    {
        RoleFillingScorer.CeafRee(Gold, [["Pilmai telephone company building"], ["water pipes"], ["public telephone booth"]]).F1.ShouldBe(1);
        RoleFillingScorer.CeafRee(Gold, [["Pilmai telephone company building"], ["public telephone booth"]]).ShouldBe(new Score(2, 2, 3));
    }

    [Fact]
    public void Mentions_of_two_entities_in_one_are_wrong() =>
        RoleFillingScorer.CeafRee([["m1", "m2", "m3"], ["m4"], ["m5"], ["m6"]], [["m1", "m2", "m3", "m4"], ["m5"], ["m6"]]).ShouldBe(new Score(2, 3, 4));

    [Theory]
    [InlineData("THE FMLN", "fmln")]
    [InlineData("EL ESPECTADOR'S  OFFICE", "el espectadors office")]
    [InlineData("AN M-16 RIFLE", "m16 rifle")]
    public void Letter_case_punctuation_and_articles_do_not_count(string mention, string normalized) =>
        RoleFillingScorer.Normalized(mention).ShouldBe(normalized);

    [Theory]
    [InlineData("CHIEF OF POLICE", "chief")]
    [InlineData("UNIDENTIFIED INDIVIDUALS", "individuals")]
    [InlineData("HOUSE IN THE CENTER", "house")]
    [InlineData("HECTOR OQUELI COLINDRES, LEADER", "colindres")]
    [InlineData("", "")]
    public void Head_words(string phrase, string head) => RoleFillingScorer.HeadWord(phrase).ShouldBe(head);

    [Fact]
    public void By_head_words_optional_entities_are_right_when_found_and_not_missed_when_not()
    {
        IReadOnlyList<(IReadOnlyList<string>, bool)> gold = [(["ARMED MEN"], false), (["TERRORIST"], true)];
        RoleFillingScorer.HeadWords(gold, [["FIVE MEN"]]).ShouldBe(new Score(1, 1, 1));
        RoleFillingScorer.HeadWords(gold, [["FIVE MEN"], ["THE TERRORIST"], ["A BOMB"]]).ShouldBe(new Score(2, 3, 2));
    }
}
