using Sitrep.Text;
using Sitrep.Times;

namespace Sitrep.Tests.Times;

public class PublicationDateTests
{
    private static readonly TimeReader Reader = new();

    [Theory]
    [InlineData("Bishkek, 14 June 2010\nTroops arrived.", "2010-06-14", PublishedBasis.Dateline)]
    [InlineData("Title of it\nFriday, May 8, 2009\nThomas Sam was found guilty.", "2009-05-08", PublishedBasis.Dateline)]
    [InlineData("Troops had arrived in Osh today, 13 June 2010, the ministry said.", "2010-06-13", PublishedBasis.Inferred)]
    [InlineData("Troops arrived yesterday (June 12, 2010), the ministry said.", "2010-06-13", PublishedBasis.Inferred)]
    [InlineData("COLOMBO, July 13 - Crowds that took the palace on July 9, 2022 left.", "2022-07-13", PublishedBasis.Inferred)]
    [InlineData("SAN SALVADOR, 03 JAN 90 (ACAN-EFE) -- [TEXT] THE ARMY SAID THAT IN 1989 IT LOST 400 MEN.", "1990-01-03", PublishedBasis.Inferred)]
    public void Day_of_publication_is_what_the_text_allows(string text, string date, PublishedBasis basis)
        => PublicationDate.Infer(text, Dateline.Find(text), Reader.Read(Sentences.Of(text))).ShouldBe((DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), basis));

    [Theory]
    [InlineData("Kyrgyzstan’s interim government has asked for support on Saturday. A curfew will last until June 20.")]
    [InlineData("COLOMBO, July 13 - Crowds left the palace.")]
    [InlineData("COLOMBO, July 13 - He came to power on November 18, 2019.")]
    [InlineData("SAN SALVADOR, 03 JAN 90 (ACAN-EFE) -- [TEXT] THE ARMY LOST 400 MEN.")]
    [InlineData("He had come on 13 June 2010. Today he had left.")]
    [InlineData("He had come today, 13 June 2010. She had come today, 14 June 2010.")]
    public void Text_that_allows_several_days_tells_none(string text)
        => PublicationDate.Infer(text, Dateline.Find(text), Reader.Read(Sentences.Of(text))).ShouldBeNull();
}
