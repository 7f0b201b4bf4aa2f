using CsCheck;
using Sitrep.Tests.Language;
using Sitrep.Text;

namespace Sitrep.Tests.Text;

public class DatelineTests
{
    [Theory]
    [InlineData("OSH, Kyrgyzstan, June 13 (Reuters) - Troops", "OSH, Kyrgyzstan", "June 13", "Reuters", 6, 13, null, null)]
    [InlineData("COLOMBO, July 13 - Sri Lanka's", "COLOMBO", "July 13", null, 7, 13, null, null)]
    [InlineData("BAGHDAD (AP) — A bomb", "BAGHDAD", null, "AP", null, null, null, null)]
    [InlineData("WASHINGTON — The", "WASHINGTON", null, null, null, null, null, null)]
    [InlineData("SAN SALVADOR, 03 JAN 90 (ACAN-EFE) -- [TEXT] THE", "SAN SALVADOR", "03 JAN 90", "ACAN-EFE", 1, 3, null, 90)]
    [InlineData("LIMA, 12 Jan 90 (EFE) -- [Text] The", "LIMA", "12 Jan 90", "EFE", 1, 12, null, 90)]
    [InlineData("MOSCOW. June 14. /ITAR-TASS/. Troops", "MOSCOW", "June 14", "ITAR-TASS", 6, 14, null, null)]
    [InlineData("BISHKEK, June 14 (Xinhua) -- Kyrgyz", "BISHKEK", "June 14", "Xinhua", 6, 14, null, null)]
    [InlineData("Bishkek, 14 June 2010", "Bishkek", "14 June 2010", null, 6, 14, 2010, null)]
    [InlineData("Osh, 14 June 2010 (IRIN) - At least", "Osh", "14 June 2010", "IRIN", 6, 14, 2010, null)]
    [InlineData("OSH, Kyrgyzstan, June 14, 2010 (AFP) – At least", "OSH, Kyrgyzstan", "June 14, 2010", "AFP", 6, 14, 2010, null)]
    [InlineData("Bishkek (24.kg) – The", "Bishkek", null, "24.kg", null, null, null, null)]
    [InlineData("PORT-AU-PRINCE, Haiti, Sept. 30 - Troops", "PORT-AU-PRINCE, Haiti", "Sept. 30", null, 9, 30, null, null)]
    [InlineData("OSH, Kyrgyzstan, Monday, June 14 - Troops", "OSH, Kyrgyzstan", "Monday, June 14", null, 6, 14, null, null)]
    [InlineData("(Reuters) - Troops", null, null, "Reuters", null, null, null, null)]
    [InlineData("Riots in Osh\nFriday, May 8, 2009\nTroops", null, "Friday, May 8, 2009", null, 5, 8, 2009, null)]
    [InlineData("Riots spread\n\nOSH, June 12 (AKIpress) - Troops", "OSH", "June 12", "AKIpress", 6, 12, null, null)]
    public void Dateline_has_its_parts(string text, string? place, string? date, string? outlet, int? month, int? day, int? year, int? twoDigits)
    {
        var dateline = Dateline.Find(text).ShouldNotBeNull();

        dateline.Place?.In(text).ShouldBe(place);
        dateline.Date?.In(text).ShouldBe(date);
        dateline.Outlet?.In(text).ShouldBe(outlet);
        (dateline.Month, dateline.Day, dateline.Year, dateline.YearInCentury).ShouldBe((month, day, year, twoDigits));
    }

    [Theory]
    [InlineData("Kyrgyzstan – a country of five million – is calm.")]
    [InlineData("Troops arrived on June 13.")]
    [InlineData("The army - which left - said so.")]
    [InlineData("On 14 June 2010 troops arrived.")]
    [InlineData("Bishkek, 45 June 2010")]
    [InlineData("")]
    public void Text_without_a_dateline_has_none(string text) => Dateline.Find(text).ShouldBeNull();

    [Theory]
    [InlineData("A ")]
    [InlineData("A, ")]
    [InlineData("Aa Aa, ")]
    [InlineData("A.")]
    [InlineData("A-")]
    [InlineData("de ")]
    [InlineData("May 1 ")]
    [InlineData("(A")]
    [InlineData("/ ")]
    public void Line_of_one_thing_over_and_over_is_searched(string bit)
    {
        foreach (var count in (ReadOnlySpan<int>)[10, 100, 10_000])
        {
            Dateline.Find("OSH " + string.Concat(Enumerable.Repeat(bit, count)) + "!").ShouldBeNull();
        }
    }

    [Fact]
    public void Any_string_is_searched_and_spans_lie_in_it()
        => Texts.Any.Sample(text =>
        {
            if (Dateline.Find(text) is { } dateline)
            {
                dateline.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            }
        });
}
