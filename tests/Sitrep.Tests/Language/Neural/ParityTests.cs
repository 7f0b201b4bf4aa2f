using System.Numerics.Tensors;
using System.Text.Json;
using Sitrep.Language;
using Sitrep.Language.Neural;
using Sitrep.Text;

namespace Sitrep.Tests.Language.Neural;

/// <summary>
/// Holds training and program together: for the texts of <c>parity.json</c> the program makes the numbers that training made,
/// and the network gives what it gave there.
/// </summary>
public class ParityTests
{
    // Eight-bit arithmetic depends a little on the processor; the file leaves out decisions closer than this.
    private const double Tolerance = 0.3;

    private static readonly string Folder = ModelFolder.BesideProgram;

    [Fact]
    public void Word_pieces_and_letter_cases_are_those_of_training()
    {
        var pieces = WordPieces.Read(Existing("vocab.txt"), Labels.Read(Existing("labels.json")).MaxPiecesPerWord);
        foreach (var example in Examples())
        {
            var (words, flat) = Encode(example, pieces);
            using var input = Input(words, flat);
            var text = string.Join(' ', words.Select(w => w.Form));
            input.Ids.ToArray().ShouldBe(Numbers(example, "ids"), text);
            input.Cases.ToArray().ShouldBe(Numbers(example, "cases"), text);
            input.FirstPieces.ToArray().ShouldBe(Numbers(example, "first"), text);
        }
    }

    [Fact]
    public void Heads_give_what_they_gave_in_training()
    {
        Existing("reader.onnx");
        var folder = new ModelFolder(Folder);
        var labels = Labels.Read(folder.Labels);
        var pieces = WordPieces.Read(folder.Vocabulary, labels.MaxPiecesPerWord);
        var entities = new EntityDecoder(labels.EntityTags);
        using var network = new OnnxReaderNetwork(folder, labels, threads: 1);
        foreach (var example in Examples())
        {
            var (words, flat) = Encode(example, pieces);
            using var input = Input(words, flat);
            using var output = network.Run(input, TestContext.Current.CancellationToken);
            var chunk = new ChunkScores(output, labels, 0, input.Words);
            for (var i = 0; i < words.Count; i++)
            {
                var word = $"\"{words[i].Form}\" of \"{string.Join(' ', words.Select(w => w.Form))}\"";
                Compare(example, "upos", i, labels.UposNames[TensorPrimitives.IndexOfMax(chunk.Upos(i))], word);
                Compare(example, "lemma_script", i, TensorPrimitives.IndexOfMax(chunk.Lemma(i)), word);
                Compare(example, "head", i, TensorPrimitives.IndexOfMax(chunk.Arc(i)), word);
                Close(example, "boundary", i, chunk.Boundary[i], word);
                Close(example, "mention", i, chunk.Mention[i], word);
                Close(example, "coref_new", i, chunk.CorefNew[i], word);
            }

            var last = words.Count - 1;
            for (var r = 0; r < labels.Relations.Length; r++)
            {
                var root = chunk.RelationHead(-1);
                Close(example, "last_word_root_relations", r, TensorPrimitives.Dot(chunk.RelationChild(last).Slice(r * root.Length, root.Length), root), labels.Relations[r]);
            }

            Tags(entities.Decode(chunk.Entity), labels, words.Count).ShouldBe(example.GetProperty("entity").EnumerateArray().Select(e => e.GetString()!));
        }
    }

    [Fact]
    public void A_report_is_read_end_to_end_the_same_way_twice()
    {
        Existing("reader.onnx");
        const string text = "Crowds of Kyrgyz men roamed the Uzbek quarter of Osh on Thursday night. At least 62 people died, according to Gen. Ismail Isakov.";
        using var reader = NeuralLanguageReader.Load(new NeuralLanguageReaderOptions { Threads = 2 });
        var analysis = reader.Read(text, TestContext.Current.CancellationToken);
        analysis.Sentences.Count.ShouldBe(2);
        analysis.Sentences[0].Tokens.Single(t => t.Text == "roamed").ShouldSatisfyAllConditions(
            t => t.Upos.ShouldBe(Upos.VERB),
            t => t.Relation.ShouldBe("root"));
        analysis.Sentences[0].Entities.ShouldContain(e => e.Type == EntityType.Location);
        var again = reader.Read(text, TestContext.Current.CancellationToken);
        again.Sentences.SelectMany(s => s.Tokens).ShouldBe(analysis.Sentences.SelectMany(s => s.Tokens));
        again.Coreferences.ShouldBe(analysis.Coreferences);
    }

    private static string Existing(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"{path} is missing: the model is not built in this checkout.");
        return path;
    }

    private static List<JsonElement> Examples()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Existing("parity.json")));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    private static (List<EncodedWord> Words, List<int> Pieces) Encode(JsonElement example, WordPieces pieces)
    {
        var words = new List<EncodedWord>();
        var flat = new List<int>();
        foreach (var form in example.GetProperty("words").EnumerateArray().Select(w => w.GetString()!))
        {
            var first = flat.Count;
            var count = pieces.Add(form, flat);
            words.Add(new EncodedWord(new TextSpan(0, form.Length), form, first, count, LetterCases.Of(form), 0, false));
        }

        return (words, flat);
    }

    private static NetworkInput Input(List<EncodedWord> words, List<int> pieces)
    {
        var input = new NetworkInput(1, pieces.Count + 2, words.Count);
        input.Fill(0, new Chunk(0, words.Count, pieces.Count + 2), words, pieces);
        return input;
    }

    private static long[] Numbers(JsonElement example, string name) => [.. example.GetProperty(name).EnumerateArray().Select(n => n.GetInt64())];

    // Null in the file: too close to call.
    private static void Compare<T>(JsonElement example, string name, int index, T found, string word)
    {
        var expected = example.GetProperty(name)[index];
        if (expected.ValueKind != JsonValueKind.Null)
        {
            $"{found}".ShouldBe(expected.ToString(), $"{name} of {word}");
        }
    }

    private static void Close(JsonElement example, string name, int index, float found, string word) =>
        ((double)found).ShouldBe(example.GetProperty(name)[index].GetDouble(), Tolerance, $"{name} of {word}");

    private static string[] Tags(List<EntityMention> entities, Labels labels, int words)
    {
        var tags = Enumerable.Repeat("O", words).ToArray();
        foreach (var entity in entities)
        {
            for (var i = entity.First; i < entity.End; i++)
            {
                tags[i] = labels.EntityTagNames[Array.IndexOf(labels.EntityTags, new EntityTag(entity.Type, i == entity.First))];
            }
        }

        return tags;
    }
}
