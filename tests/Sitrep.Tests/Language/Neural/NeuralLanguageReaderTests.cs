using CsCheck;
using Sitrep.Language.Neural;

namespace Sitrep.Tests.Language.Neural;

public class NeuralLanguageReaderTests
{
    private static readonly string[] Vocabulary = ["[PAD]", ".", "a", "b", "c"];

    private static NeuralLanguageReader Reader(FakeNetwork network) => new(FakeNetwork.Labels, new WordPieces(Vocabulary, 8), network);

    [Fact]
    public void Sentences_end_where_the_model_says_and_where_paragraphs_end()
    {
        using var reader = Reader(new FakeNetwork(1));
        var analysis = reader.Read("a b. c a.\n\nb c", TestContext.Current.CancellationToken);
        analysis.Sentences.Select(s => string.Join(' ', s.Tokens.Select(t => t.Text))).ShouldBe(["a b .", "c a .", "b c"]);
        analysis.Sentences.Select(s => (s.Index, s.Paragraph)).ShouldBe([(0, 0), (1, 0), (2, 1)]);
        analysis.Sentences[1].Span.In("a b. c a.\n\nb c").ShouldBe("c a.");
        analysis.Sentences[1].Tokens.Select(t => t.Head).ShouldBe([-1, 0, 1]);
        analysis.Sentences[1].Tokens[0].Relation.ShouldBe("root");
    }

    [Fact]
    public void Long_texts_are_read_in_chunks_in_text_order()
    {
        var network = new FakeNetwork(1);
        using var reader = Reader(network);
        var text = string.Join("\n\n", Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? "a b c a b c a b c." : "a b."));
        var analysis = reader.Read(text, TestContext.Current.CancellationToken);
        network.Runs.ShouldAllBe(r => r.Pieces <= 16);
        analysis.Sentences.Count.ShouldBe(40);
        analysis.Sentences.Select(s => s.Index).ShouldBe(Enumerable.Range(0, 40));
        analysis.Sentences.Zip(analysis.Sentences.Skip(1)).ShouldAllBe(pair => pair.First.Span.End <= pair.Second.Span.Start);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\0\u0001")]
    public void Nothing_to_read_gives_no_sentences(string text)
    {
        using var reader = Reader(new FakeNetwork());
        reader.Read(text, TestContext.Current.CancellationToken).Sentences.ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_is_read_and_tokens_quote_it()
    {
        using var reader = Reader(new FakeNetwork(1));
        Texts.Any.Sample(
            text =>
            {
                foreach (var token in reader.Read(text, TestContext.Current.CancellationToken).Sentences.SelectMany(s => s.Tokens))
                {
                    token.Span.In(text).ShouldBe(token.Text);
                }
            },
            iter: 2_000);
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var reader = Reader(new FakeNetwork());
        Should.Throw<OperationCanceledException>(() => reader.Read("a b.", new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_folder_without_the_model_is_named_with_what_to_do()
    {
        var error = Should.Throw<FileNotFoundException>(() => NeuralLanguageReader.Load(Path.GetTempPath()));
        error.Message.ShouldContain("reader.onnx is missing. Copy the folder models/sitrep-en");
    }
}
