using System.Globalization;
using Sitrep.Ingest;

namespace Sitrep.Tests.Ingest;

public sealed class PublishedDateTests
{
    [Theory]
    [InlineData("2010-06-13", "2010-06-13")]
    [InlineData("20100613", "2010-06-13")]
    [InlineData(" 2010-06-13T23:30:00+06:00 ", "2010-06-13")]
    [InlineData("2010-06-13 23:30", "2010-06-13")]
    [InlineData("Sun, 13 Jun 2010 21:30:00 +0600", "2010-06-13")]
    [InlineData("13 June 2010", "2010-06-13")]
    [InlineData("June 13, 2010", "2010-06-13")]
    [InlineData("Sunday, June 13th, 2010", "2010-06-13")]
    [InlineData("Sept. 3, 2001", "2001-09-03")]
    [InlineData("29 Feb 2012", "2012-02-29")]
    [InlineData("29 Feb 2010", null)]
    [InlineData("06/07/2010", null)]
    [InlineData("13 Juin 2010", null)]
    [InlineData("June 13", null)]
    [InlineData("2010-13-01", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("2010-0613", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_whole_days_are_read(string? text, string? day) =>
        PublishedDate.Parse(text).ShouldBe(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
