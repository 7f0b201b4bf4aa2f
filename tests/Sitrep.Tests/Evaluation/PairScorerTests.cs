using Sitrep.Evaluation;
using Sitrep.Text;

namespace Sitrep.Tests.Evaluation;

public class PairScorerTests
{
    private const string Text = "Police arrested ten miners after Peru and Chile signed a pact and farmers blocked a road.";

    private static readonly Records Read = new Records(Text)
        .Actor("a1", "police", "Police").Actor("a2", "civilians", "miners").Actor("a3", "state", "Peru").Actor("a4", "state", "Chile").Actor("a5", "crowd", "farmers")
        .Event("COERCE", "arrested", e => e with { Initiators = ["a1"], Recipients = ["a2"] })
        .Event("AGREE", "signed", e => e with { Initiators = ["a3", "a4"], Confidence = 0.7 })
        .Event("PROTEST", "blocked", e => e with { Initiators = ["a5"], Targets = [new Records(Text).Mention("a road")], Confidence = 0.9 });

    [Theory]
    [InlineData("Police", "ten miners", "COERCE", true)]
    [InlineData("Peru", "Chile", "AGREE", true)]
    [InlineData("Chile", "Peru", "AGREE", true)]
    [InlineData("farmers", "a road", "PROTEST", true)]
    [InlineData("farmers", "a pact", "PROTEST", false)]
    [InlineData("ten miners", "Police", "PROTEST", false)]
    public void The_event_with_most_of_the_pair_counts(string source, string target, string type, bool both)
    {
        var scorer = new PairScorer(e => e.Type);
        scorer.Add(new MarkedPair("1", Text, [Span(source)], [Span(target)], type), Read.Record());
        (scorer.Types.Right, scorer.BothFound, scorer.BothMarked).ShouldBe((1, both ? 1 : 0, 1));
    }

    [Fact]
    public void A_sentence_without_events_is_wrong_and_a_pair_half_marked_is_not_asked_for_both()
    {
        var scorer = new PairScorer(e => e.Type);
        scorer.Add(new MarkedPair("1", Text, [], [Span("Chile")], "AID"), new Records(Text).Record());
        (scorer.Types.Right, scorer.Types.All, scorer.BothMarked, scorer.NoEvent).ShouldBe((0, 1, 0, 1));
    }

    [Theory]
    [InlineData("AID", "promised", "positive", "AGREE")]
    [InlineData("AID", "requested", "positive", "REQUEST")]
    [InlineData("CONSULT", "happened", "negative", "REJECT")]
    [InlineData("ASSAULT", "threatened", "positive", "THREATEN")]
    [InlineData("ASSAULT", "happened", "negative", "ASSAULT")]
    [InlineData("COERCE", "planned", "positive", "COERCE")]
    public void Types_as_the_manual_has_them(string type, string modality, string polarity, string manual) =>
        PloverManualReading.TypeOf(new Records(Text).Event(type, "signed", e => e with { Modality = modality, Polarity = polarity }).Record().Events[0]).ShouldBe(manual);

    private static TextSpan Span(string words)
    {
        var mention = new Records(Text).Mention(words);
        return new TextSpan(mention.Start, mention.End);
    }
}
