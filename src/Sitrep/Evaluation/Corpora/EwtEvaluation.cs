using Sitrep.Text;

namespace Sitrep.Evaluation.Corpora;

/// <summary>Parts of speech and trees on gold words, words and sentences on raw text: the test part of UD English-EWT.</summary>
internal sealed class EwtEvaluation : CorpusEvaluation
{
    public override string Name => "ewt";

    public override string Title => "Parse and boundaries on UD English-EWT, test";

    public override string Definition =>
        "UPOS, UAS and LAS on gold words and gold sentences, punctuation included; LAS over main relations (CoNLL 2018 shared task, Zeman et al. 2018). "
        + "Words and sentences on the raw text of each document by the same task's alignment of characters.";

    public override EvaluationResult Run(EvaluationSetup setup)
    {
        using var file = File.OpenText(setup.Corpus("ud-ewt/en_ewt-ud-test.conllu"));
        var documents = setup.First(ConlluDocument.Of(ConlluReader.Read(file)));
        var parse = new ParseScore();
        var (words, sentences) = (new Score(), new Score());
        foreach (var document in documents)
        {
            parse += ParseScorer.Score(document.Sentences, setup.Language.Read(document.GivenText, document.GivenWords).Sentences);
            var raw = setup.Language.Read(document.RawText).Sentences;
            IReadOnlyList<IReadOnlyList<TextSpan>> spans = [.. raw.Select(s => (IReadOnlyList<TextSpan>)[.. s.Tokens.Select(t => t.Span)])];
            var boundaries = BoundaryScorer.Score(document.Sentences, document.RawText, spans);
            (words, sentences) = (words + boundaries.Words, sentences + boundaries.Sentences);
        }

        return setup.Finish(this, documents.Count,
        [
            EvaluationRow.Share("UPOS", parse.RightUpos, parse.Words, 0.968),
            EvaluationRow.Share("UAS", parse.RightHeads, parse.Words, 0.915),
            EvaluationRow.Share("LAS", parse.RightRelations, parse.Words, 0.895),
            EvaluationRow.Share("LAS with subtypes", parse.RightSubtypes, parse.Words),
            EvaluationRow.Share("XPOS", parse.RightXpos, parse.Words),
            EvaluationRow.Share("lemmas", parse.RightLemmas, parse.Words),
            EvaluationRow.F1("sentences F1", sentences, 0.90),
            EvaluationRow.F1("words F1", words, 0.99),
        ]);
    }
}
