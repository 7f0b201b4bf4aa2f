using Sitrep.Evaluation;

namespace Sitrep.Tests.Evaluation;

public class AccuracyPageTests
{
    private static readonly EvaluationResult Result = new()
    {
        Corpus = "plv",
        Title = "Types",
        Definition = "As told.",
        Documents = 3,
        Date = "2026-01-02",
        Model = "m 1",
        Rows = [EvaluationRow.Of("type macro F1", 0.5, reach: 0.82), EvaluationRow.F1("AID F1", new Score(1, 2, 4))],
        Notes = ["One note."],
    };

    [Fact]
    public void Scores_of_other_corpora_stay_and_the_hand_written_part_too()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            ScoresFile.Update(path, [Result with { Corpus = "gsr" }]);
            ScoresFile.Update(path, [Result]);
            var read = ScoresFile.Read(path);
            read.Keys.ShouldBe(["gsr", "plv"]);
            read["plv"].Rows.ShouldBe(Result.Rows.Select(r => r with { Precision = r.Precision is { } p ? Math.Round(p, 4) : null, Value = Math.Round(r.Value, 4) }));
            var page = AccuracyPage.Write(read, "old" + AccuracyPage.HandWritten + "\n\nMine.\n");
            page.ShouldContain("| plv | type macro F1 | 0.500 | 0.820 |  |");
            page.ShouldContain("| AID F1 | 0.333 | 0.500 | 0.250 | 1 | 2 | 4 |  |");
            page.ShouldEndWith(AccuracyPage.HandWritten + "\n\nMine.\n");
            page.ShouldNotContain("old<!--");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_table_is_text_or_one_line_of_json()
    {
        EvaluationTable.Text(Result).ShouldContain("type macro F1  0.500");
        EvaluationTable.JsonLine(Result).ShouldNotContain("\n");
    }

    [Fact]
    public void A_corpus_that_is_missing_is_named_with_what_to_do()
    {
        using var setup = new EvaluationSetup(new EvaluationOptions { CorporaFolder = "/nowhere" }, TimeProvider.System);
        var corpus = CorpusEvaluation.All.Single(c => c.Name == "plv");
        Should.Throw<FileNotFoundException>(() => corpus.Run(setup)).Message.ShouldBe("/nowhere/plv/plv_train.jsonl is missing. Put the corpus there, or give another folder with --corpora.");
        using var bare = new EvaluationSetup(new EvaluationOptions(), TimeProvider.System);
        Should.Throw<FileNotFoundException>(() => corpus.Run(bare)).Message.ShouldContain("--corpora");
    }
}
