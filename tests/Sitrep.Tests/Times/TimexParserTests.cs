using System.Globalization;
using Sitrep.Times;

namespace Sitrep.Tests.Times;

public class TimexParserTests
{
    [Theory]
    [InlineData("2010", "2010-01-01", "2010-12-31")]
    [InlineData("199", "1990-01-01", "1999-12-31")]
    [InlineData("19", "1900-01-01", "1999-12-31")]
    [InlineData("2010-06", "2010-06-01", "2010-06-30")]
    [InlineData("2010-06-10", "2010-06-10", "2010-06-10")]
    [InlineData("2010-06-10TNI", "2010-06-10", "2010-06-10")]
    [InlineData("2022-07-14T05:00", "2022-07-14", "2022-07-14")]
    [InlineData("2010-W23", "2010-06-07", "2010-06-13")]
    [InlineData("2010-W23-6", "2010-06-12", "2010-06-12")]
    [InlineData("2010-W23-WE", "2010-06-12", "2010-06-13")]
    [InlineData("2010-SU", "2010-06-01", "2010-08-31")]
    [InlineData("2010-WI", "2010-12-01", "2011-02-28")]
    [InlineData("2009-Q3", "2009-07-01", "2009-09-30")]
    [InlineData("2004-H2", "2004-07-01", "2004-12-31")]
    [InlineData("2010-06-10/2010-06-15", "2010-06-10", "2010-06-15")]
    public void Value_spans_its_days(string timex, string start, string end)
    {
        TimexParser.TryParse(timex, out var first, out var last).ShouldBeTrue();

        first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(start);
        last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(end);
    }

    [Theory]
    [InlineData("XXXX-06-20")]
    [InlineData("XXXX-WXX-6")]
    [InlineData("P3D")]
    [InlineData("PAST_REF")]
    [InlineData("BC0508")]
    [InlineData("2010-13")]
    [InlineData("2010-02-30")]
    [InlineData("2010-W60")]
    [InlineData("2010-06-15/2010-06-10")]
    [InlineData("T21:00")]
    [InlineData("")]
    public void Value_without_days_of_its_own_spans_none(string timex) => TimexParser.TryParse(timex, out _, out _).ShouldBeFalse();
}
