using Sitrep.Language;
using Sitrep.Language.Neural;

namespace Sitrep.Tests.Language.Neural;

public class CoreferenceDecoderTests
{
    private static readonly TokenAddress[] Addresses = [new(0, 0), new(0, 1), new(1, 0)];

    [Fact]
    public void Links_go_from_a_mention_to_likely_earlier_ones_by_falling_score()
    {
        using var output = new FakeOutput(3)
        {
            Mention = [1, 1, 1],
            CorefAnaphor = [0, 0, 0, 0, 1, 1],
            CorefAntecedent = [1, 0, 2, 0, 0, 0],
            CorefNew = [0, 50, 0],
        };
        var links = CoreferenceDecoder.Decode(CoreferenceDecoder.Mentions(output.Chunk, 0, Addresses), 0);
        links.Select(l => (l.Anaphor, l.Antecedent)).ShouldBe([(Addresses[2], Addresses[1]), (Addresses[2], Addresses[0])]);
        var all = 1 + Math.E + Math.Exp(2);
        links[0].Score.ShouldBe(Math.Exp(2) / all, 1e-6);
    }

    [Fact]
    public void Words_that_head_no_mention_are_not_linked()
    {
        using var output = new FakeOutput(3) { Mention = [-1, 1, -1] };
        CoreferenceDecoder.Decode(CoreferenceDecoder.Mentions(output.Chunk, 0, Addresses), 0).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Chunks_before_are_looked_at_as_far_as_told(int chunksBefore, int links)
    {
        MentionScores Mention(int chunk) => new(chunk, new TokenAddress(chunk, 0), [1, 0], [9, 0], 0);
        CoreferenceDecoder.Decode([Mention(0), Mention(2), Mention(3)], chunksBefore).Count.ShouldBe(links);
    }
}
