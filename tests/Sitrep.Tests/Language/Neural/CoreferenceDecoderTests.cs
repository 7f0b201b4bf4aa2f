using Sitrep.Language;
using Sitrep.Language.Neural;

namespace Sitrep.Tests.Language.Neural;

public class CoreferenceDecoderTests
{
    private static readonly TokenAddress[] Addresses = [new(0, 0), new(0, 1), new(1, 0)];

    [Fact]
    public void A_mention_goes_to_the_likeliest_earlier_one()
    {
        using var output = new FakeOutput(3)
        {
            Mention = [1, 1, 1],
            CorefAnaphor = [0, 0, 0, 0, 1, 1],
            CorefAntecedent = [1, 0, 2, 0, 0, 0],
            CorefNew = [0, 50, 0],
        };
        var link = Decode(output).ShouldHaveSingleItem();
        (link.Anaphor, link.Antecedent).ShouldBe((Addresses[2], Addresses[1]));
        link.Score.ShouldBe(Math.Exp(2) / (1 + Math.E + Math.Exp(2)), 1e-6);
    }

    [Fact]
    public void The_score_is_that_of_the_whole_chain_and_the_nearer_of_equals_is_taken()
    {
        using var output = new FakeOutput(3)
        {
            Mention = [1, 1, 1],
            CorefAnaphor = [0, 0, 1, 0, 1, 0],
            CorefAntecedent = [1, 0, 1, 0, 0, 0],
            CorefNew = [0, -50, 0],
        };
        var links = Decode(output);
        links.Select(l => (l.Anaphor, l.Antecedent)).ShouldBe([(Addresses[1], Addresses[0]), (Addresses[2], Addresses[1])]);
        links[1].Score.ShouldBe(2 * Math.E / (1 + 2 * Math.E), 1e-6);
    }

    [Fact]
    public void Words_that_head_no_mention_are_not_linked()
    {
        using var output = new FakeOutput(3) { Mention = [-1, 1, -1] };
        Decode(output).ShouldBeEmpty();
    }

    private static List<Coreference> Decode(FakeOutput output) => CoreferenceDecoder.Decode(output.Chunk, Addresses);
}
