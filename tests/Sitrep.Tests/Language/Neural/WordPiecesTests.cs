using CsCheck;
using Sitrep.Language.Neural;

namespace Sitrep.Tests.Language.Neural;

public class WordPiecesTests
{
    private static readonly string[] Vocabulary =
    [
        "[PAD]", "kara", "##su", "osh", "'", "s", "un", "##rest", "e", "##t", "##e", "北", "ᄒ", "##ᅡ", "##ᆫ", "d", "1", "##0",
    ];

    private readonly WordPieces _pieces = new(Vocabulary, 8);

    [Theory]
    [InlineData("osh", "osh")]
    [InlineData("OSH", "osh")]
    [InlineData("Karasu", "kara ##su")]
    [InlineData("kara-su", "kara [UNK] s [UNK]")]
    [InlineData("'s", "' s")]
    [InlineData("unrest", "un ##rest")]
    [InlineData("Été", "e ##t ##e")]
    [InlineData("한", "ᄒ ##ᅡ ##ᆫ")]
    [InlineData("北x", "北 [UNK]")]
    [InlineData("10", "1 ##0")]
    [InlineData("d'd", "d ' d")]
    [InlineData("\u0301", "[UNK]")]
    public void Spells_words(string word, string expected) => Spell(word).ShouldBe(expected);

    [Fact]
    public void No_more_pieces_of_a_word_count_than_the_model_takes() =>
        Spell(new string('1', 20)).ShouldBe("1 [UNK]");

    // Not InlineData: the runner writes its data as UTF-8, where half a pair has no form.
    [Fact]
    public void Half_a_surrogate_pair_is_unknown() => Spell("\ud800").ShouldBe("[UNK]");

    [Fact]
    public void Marks_beyond_the_limit_are_left_out() => Spell("''''''''''''").ShouldBe("' ' ' ' ' ' ' '");

    [Theory]
    [InlineData("troops", LetterCase.Lower)]
    [InlineData("Osh", LetterCase.Title)]
    [InlineData("O'hara", LetterCase.Title)]
    [InlineData("O'Hara", LetterCase.Mixed)]
    [InlineData("UN", LetterCase.Upper)]
    [InlineData("U.S.", LetterCase.Upper)]
    [InlineData("AK47", LetterCase.Upper)]
    [InlineData("A", LetterCase.Mixed)]
    [InlineData("iPhone", LetterCase.None)]
    [InlineData("1990s", LetterCase.Lower)]
    [InlineData("62", LetterCase.Digits)]
    [InlineData(",", LetterCase.None)]
    [InlineData("北京", LetterCase.None)]
    [InlineData("𐐀𐐨", LetterCase.Title)]
    public void Tells_the_letter_case(string word, object expected) => LetterCases.Of(word).ShouldBe((LetterCase)expected);

    [Fact]
    public void Any_word_has_one_to_eight_pieces() => Gen.Char.Array[1, 30].Select(c => new string(c)).Sample(
        word =>
        {
            var pieces = new List<int>();
            _pieces.Add(word, pieces).ShouldBeInRange(1, 8);
            pieces.Count.ShouldBeInRange(1, 8);
        },
        iter: 5_000);

    private string Spell(string word)
    {
        var pieces = new List<int>();
        _pieces.Add(word, pieces);
        return string.Join(' ', pieces.Select(p => p == WordPieces.Unknown ? "[UNK]" : Vocabulary[p]));
    }
}
