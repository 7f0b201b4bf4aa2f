using CsCheck;
using Sitrep.Tests.Language;
using Sitrep.Text;

namespace Sitrep.Tests.Text;

public class QuotationsTests
{
    [Theory]
    [InlineData("He said: \"It was calm.\" She left.", "It was calm.")]
    [InlineData("\u201cIt was calm,\u201d he said, \u201cthen not.\u201d", "It was calm,|then not.")]
    [InlineData("\u201eEs war ruhig\u201d", "Es war ruhig")]
    [InlineData("``It was calm,'' he said.", "It was calm,")]
    [InlineData("The army's men weren't there.", "")]
    [InlineData("'Single' marks are no quotation.", "")]
    [InlineData("\u201cIt was calm.\n\n\u201cThen it was not,\u201d he said.", "It was calm.|Then it was not,")]
    [InlineData("He said: \"It was", "It was")]
    [InlineData("\"\"", "")]
    [InlineData("", "")]
    public void Quoted_stretches_are_found(string text, string quoted) =>
        string.Join('|', Quotations.In(text).Select(q => q.In(text))).ShouldBe(quoted);

    [Fact]
    public void Quotations_of_any_text_lie_within_it_apart_and_in_order() => Texts.Any.Sample(text =>
    {
        var end = 0;
        foreach (var span in Quotations.In(text))
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(end);
            span.Length.ShouldBeGreaterThan(0);
            end = span.End;
        }

        end.ShouldBeLessThanOrEqualTo(text.Length);
    });
}
