using System.Text;
using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Evaluation.Corpora;

/// <summary>Names of people, organizations and places: the test part of Universal NER's English-EWT.</summary>
internal sealed class UnerEvaluation : CorpusEvaluation
{
    // Sentences that are read together. The corpus marks no documents.
    private const int Together = 64;

    public override string Name => "uner";

    public override string Title => "Entities on UNER English-EWT, test";

    public override string Definition =>
        "Exact span and type on gold words (CoNLL 2003, Tjong Kim Sang and De Meulder 2003), micro average. The reader's facilities count as LOC; its other types are left out.";

    public override EvaluationResult Run(EvaluationSetup setup)
    {
        using var file = File.OpenText(setup.Corpus("ner/uner-ewt-test.bio"));
        var sentences = setup.First(BioReader.Read(file));
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        foreach (var batch in sentences.Chunk(Together))
        {
            var text = new StringBuilder();
            var words = new List<IReadOnlyList<TextSpan>>();
            foreach (var sentence in batch)
            {
                var spans = new List<TextSpan>();
                foreach (var word in sentence.Words)
                {
                    spans.Add(new TextSpan(text.Length, text.Length + word.Length));
                    text.Append(word).Append(' ');
                }

                words.Add(spans);
            }

            var read = setup.Language.Read(text.ToString(), words).Sentences;
            for (var s = 0; s < batch.Length; s++)
            {
                foreach (var (type, score) in EntityScorer.Score([.. batch[s].Entities], Predicted(read[s])))
                {
                    scores[type] = scores.GetValueOrDefault(type) + score;
                }
            }
        }

        return setup.Finish(this, sentences.Count,
        [
            EvaluationRow.F1("PER, ORG, LOC F1", EntityScorer.Total(scores), 0.80),
            .. scores.Select(s => EvaluationRow.F1($"{s.Key} F1", s.Value)),
        ], ["Documents are counted in sentences: the corpus marks no documents."]);
    }

    private static List<BioEntity> Predicted(Sentence sentence) =>
        [.. sentence.Entities.Select(e => (e, Type: TypeOf(e.Type))).Where(p => p.Type is not null).Select(p => new BioEntity(p.e.First, p.e.End, p.Type!))];

    private static string? TypeOf(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization => "ORG",
        EntityType.Location or EntityType.Facility => "LOC",
        _ => null,
    };
}
