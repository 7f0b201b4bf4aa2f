using Sitrep.Data;

namespace Sitrep.Tests.Data;

public class TableTests
{
    [Fact]
    public void Cells_stand_under_their_headings_and_comments_are_left()
    {
        using var folder = new TemporaryFolder();
        var rows = Table.Read(folder.Write("t.tsv", "# about\nword\tpos\tslot\n\nkill\tverb\t obj \n# more\nfire\n")).Rows;
        rows.Count.ShouldBe(2);
        rows[0]["slot"].ShouldBe("obj");
        rows[1]["pos"].ShouldBe("");
        rows[1]["no such column"].ShouldBe("");
        rows[1].Where.ShouldEndWith("t.tsv:6");
    }

    [Fact]
    public void A_row_with_more_cells_than_the_header_is_named()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("t.tsv", "word\nkill\tverb\n");
        Should.Throw<FormatException>(() => Table.Read(file)).Message.ShouldBe($"{file}:2 has 2 cells, the header 1.");
    }

    [Fact]
    public void An_empty_file_has_no_header()
    {
        using var folder = new TemporaryFolder();
        Should.Throw<FormatException>(() => Table.Read(folder.Write("t.tsv", "# nothing\n")));
    }

    [Fact]
    public void A_missing_table_is_named_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        Should.Throw<FileNotFoundException>(() => new DataFolder(folder.Path).File("lexicon/cues.tsv")).Message.ShouldEndWith("is missing. It belongs beside the program; publish or install Sitrep again.");
    }

    [Fact]
    public void Every_shipped_table_has_a_header_and_rows_that_fit_it()
    {
        foreach (var file in Repository.Files("data", "*.tsv"))
        {
            Table.Read(file).Rows.Count.ShouldBeGreaterThan(0, file);
        }
    }
}
