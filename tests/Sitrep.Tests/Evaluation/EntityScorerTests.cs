using Sitrep.Evaluation;

namespace Sitrep.Tests.Evaluation;

public class EntityScorerTests
{
    [Fact]
    public void Reads_entities_from_tags()
    {
        var sentence = BioReader.Read(new StringReader("# id = 1\nIn\tO\nNew\tB-LOC\nYork\tI-LOC\nAnn\tI-PER\nBob\tB-PER\n\n")).ToList().ShouldHaveSingleItem();
        sentence.Words.ShouldBe(["In", "New", "York", "Ann", "Bob"]);
        sentence.Entities.ShouldBe([new BioEntity(1, 3, "LOC"), new BioEntity(3, 4, "PER"), new BioEntity(4, 5, "PER")]);
    }

    [Fact]
    public void Span_and_type_must_both_be_right()
    {
        var scores = EntityScorer.Score(
            [new BioEntity(0, 2, "PER"), new BioEntity(3, 4, "LOC"), new BioEntity(5, 6, "ORG")],
            [new BioEntity(0, 2, "PER"), new BioEntity(3, 4, "ORG"), new BioEntity(5, 7, "ORG")]);
        scores["PER"].ShouldBe(new Score(1, 1, 1));
        scores["LOC"].ShouldBe(new Score(0, 0, 1));
        scores["ORG"].ShouldBe(new Score(0, 2, 1));
        var total = EntityScorer.Total(scores);
        (total.Precision, total.Recall, total.F1).ShouldBe((1.0 / 3, 1.0 / 3, 1.0 / 3));
    }
}
