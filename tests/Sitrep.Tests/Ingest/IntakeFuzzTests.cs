using System.Text;
using CsCheck;
using DocumentFormat.OpenXml.Wordprocessing;
using Sitrep.Ingest;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Sitrep.Tests.Ingest;

/// <summary>Whatever the bytes are, there is a report or one line that says why not.</summary>
public sealed class IntakeFuzzTests
{
    private const int Rounds = 60;

    private static readonly ReportIntake Intake = new();

    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public Task Random_bytes(ReportFormat format) => Gen.Byte.Array[0, 2000].SampleAsync(bytes => IsAnswered(bytes, format), iter: Rounds);

    [Theory]
    [MemberData(nameof(Formats))]
    public Task Valid_bytes_with_damage(ReportFormat format)
    {
        var valid = Valid(format);
        var damage = Gen.Select(Gen.Int[0, valid.Length - 1], Gen.Byte).Array[1, 12];
        return Gen.Select(damage, Gen.Int[0, valid.Length]).SampleAsync(
            (changes, length) =>
            {
                var bytes = valid.ToArray();
                foreach (var (place, value) in changes)
                {
                    bytes[place] = value;
                }

                // Every second input is cut off, too.
                return IsAnswered(length % 2 == 0 ? bytes[..length] : bytes, format);
            },
            iter: Rounds);
    }

    [Fact]
    public Task Random_gzip() => Gen.Byte.Array[0, 500].SampleAsync(bytes => IsAnswered([0x1F, 0x8B, 8, 0, .. bytes], null), iter: Rounds);

    private static async Task<bool> IsAnswered(byte[] bytes, ReportFormat? format)
    {
        var intake = format is null ? Intake : new ReportIntake(new IntakeOptions { Format = format });
        await foreach (var result in intake.ReadAsync(new MemoryStream(bytes), "fuzz", null))
        {
            if (result.IsRead == (result.Problem is not null) || result.Problem?.Contains('\n', StringComparison.Ordinal) == true)
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Valid(ReportFormat format) => format switch
    {
        ReportFormat.Text => InputFile.Bytes("folder/a.txt"),
        ReportFormat.Markdown => InputFile.Bytes("notes.md"),
        ReportFormat.Html => InputFile.Bytes("brief.html"),
        ReportFormat.Pdf => Pdf(),
        ReportFormat.Docx => WordDocumentTests.Document(new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("The army took the hill.")))),
        ReportFormat.Email => InputFile.Bytes("html-only.eml"),
        ReportFormat.Feed => InputFile.Bytes("feed.xml"),
        ReportFormat.Json => Encoding.UTF8.GetBytes("[{\"text\": \"The army took the hill.\", \"published\": \"2010-06-13\"}]"),
        ReportFormat.JsonLines => InputFile.Bytes("reports.jsonl"),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static byte[] Pdf()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4).AddText("The army took the hill.", 11, new PdfPoint(60, 700), builder.AddStandard14Font(Standard14Font.Courier));
        return builder.Build();
    }
}
