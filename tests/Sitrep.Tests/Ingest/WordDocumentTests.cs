using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Sitrep.Tests.Ingest;

public sealed class WordDocumentTests : IntakeTestBase
{
    [Fact]
    public async Task Paragraphs_and_rows_are_kept_and_deleted_words_are_not()
    {
        var bytes = Document(
            new Paragraph(new Run(new Words("Army takes the hill"))),
            new Paragraph(
                new Run(new Words("The army ") { Space = SpaceProcessingModeValues.Preserve }),
                new DeletedRun(new Run(new DeletedText("never "))),
                new InsertedRun(new Run(new Words("took ") { Space = SpaceProcessingModeValues.Preserve })),
                new Run(new Words("the hill, and the rebels left it to them."), new Break(), new Words("Nobody"), new NoBreakHyphen(), new Words("one."))),
            new Table(
                new TableRow(Cell("Killed"), Cell("12")),
                new TableRow(Cell("Injured"), Cell("31"))));
        var report = await ReadOne(bytes, "a.docx");
        report.Title.ShouldBe("Army takes the hill");
        report.Text.ShouldBe("Army takes the hill\n\nThe army took the hill, and the rebels left it to them.\nNobody-one.\n\nKilled\t12\nInjured\t31\n");
    }

    [Fact]
    public async Task A_title_that_the_text_does_not_say_is_a_file_name()
    {
        var report = await ReadOne(Document(new Paragraph(new Run(new Words("The army took the hill, and the rebels left it to them.")))), "a.docx");
        report.Title.ShouldBeNull();
    }

    internal static byte[] Document(params OpenXmlElement[] blocks)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(blocks));
            document.PackageProperties.Title = "Microsoft Word - draft3";
        }

        return stream.ToArray();
    }

    private static TableCell Cell(string text) => new(new Paragraph(new Run(new Words(text))));
}
