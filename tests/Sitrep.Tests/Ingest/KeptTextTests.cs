using CsCheck;
using Sitrep.Ingest;

namespace Sitrep.Tests.Ingest;

public sealed class KeptTextTests
{
    [Theory]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("a\fb\u2028c\u0085d", "a\nb\nc\nd")]
    [InlineData("a\0b\u0007c\u009Fd\te", "abcd\te")]
    [InlineData("\uFEFFa\uFEFFb", "a\uFEFFb")]
    [InlineData("Ош\u00A0– “x”\u200B", "Ош\u00A0– “x”\u200B")]
    [InlineData("  a  \n\n", "  a  \n\n")]
    [InlineData("\U0001F525", "\U0001F525")]
    public void Only_line_ends_and_control_characters_change(string text, string kept) => KeptText.From(text).ShouldBe(kept);

    [Fact]
    public void Halves_of_surrogate_pairs_become_replacement_characters() =>
        KeptText.From("a" + (char)0xD83D + "b" + (char)0xDD25).ShouldBe("a\uFFFDb\uFFFD");

    [Fact]
    public void Twice_is_once() => Gen.String.Sample(text => KeptText.From(KeptText.From(text)) == KeptText.From(text));
}
