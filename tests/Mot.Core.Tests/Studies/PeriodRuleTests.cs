using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>Dates as calendars print them, and transitions of clocks from the laws of the countries.</summary>
public sealed class PeriodRuleTests
{
    // ISO 8601: 2015 and 2020 have 53 weeks; 1 January 2016 is a Friday of 2015's last week, 31 December 2018 a Monday of 2019's first.
    [Theory]
    [InlineData("2016-01-01T00:00:00Z", "2016-01", "2016-Q1", "2015-W53", "2016")]
    [InlineData("2016-01-03T23:59:59Z", "2016-01", "2016-Q1", "2015-W53", "2016")]
    [InlineData("2016-01-04T00:00:00Z", "2016-01", "2016-Q1", "2016-W01", "2016")]
    [InlineData("2017-01-01T00:00:00Z", "2017-01", "2017-Q1", "2016-W52", "2017")]
    [InlineData("2018-12-31T12:00:00Z", "2018-12", "2018-Q4", "2019-W01", "2018")]
    [InlineData("2021-01-03T00:00:00Z", "2021-01", "2021-Q1", "2020-W53", "2021")]
    [InlineData("2017-05-31T12:00:00Z", "2017-05", "2017-Q2", "2017-W22", "2017")]
    [InlineData("2017-06-30T23:59:59Z", "2017-06", "2017-Q2", "2017-W26", "2017")]
    [InlineData("2017-07-01T00:00:00Z", "2017-07", "2017-Q3", "2017-W26", "2017")]
    [InlineData("0476-09-04T00:00:00Z", "0476-09", "0476-Q3", "0476-W36", "0476")]
    public void PeriodOf_InUtc_IsThatOfTheDate(string at, string month, string quarter, string week, string year)
    {
        string[] periods = [.. Enum.GetValues<PeriodLength>().Select(by => new PeriodRule(by, TimeZoneInfo.Utc).PeriodOf(Time(at)))];
        periods.ShouldBe([month, quarter, week, year]);
    }

    // Auckland is 13 hours ahead in January and 12 in July; New York 5 behind and 4; Kiritimati 14 ahead.
    [Theory]
    [InlineData("Pacific/Auckland", "2016-12-31T10:59:59Z", "2016-12")]
    [InlineData("Pacific/Auckland", "2016-12-31T11:00:00Z", "2017-01")]
    [InlineData("Pacific/Auckland", "2017-06-30T11:59:59Z", "2017-06")]
    [InlineData("Pacific/Auckland", "2017-06-30T12:00:00Z", "2017-07")]
    [InlineData("America/New_York", "2017-01-01T04:59:59Z", "2016-12")]
    [InlineData("America/New_York", "2017-01-01T05:00:00Z", "2017-01")]
    [InlineData("America/New_York", "2017-07-01T03:59:59Z", "2017-06")]
    [InlineData("America/New_York", "2017-07-01T04:00:00Z", "2017-07")]
    [InlineData("Pacific/Kiritimati", "2017-01-31T10:00:00Z", "2017-02")]
    [InlineData("Pacific/Auckland", "2017-01-01T01:00:00+14:00", "2017-01")]
    public void PeriodOf_IsThatOfTheClocksOfTheZone(string zone, string at, string month) =>
        new PeriodRule(PeriodLength.Month, TimeZoneInfo.FindSystemTimeZoneById(zone)).PeriodOf(Time(at)).ShouldBe(month);

    // The first Sunday of April 2017 at 3:00 the clocks of New Zealand went back; Sunday ends the week of 27 March.
    [Theory]
    [InlineData("2017-04-02T11:59:59Z", "2017-W13")]
    [InlineData("2017-04-02T12:00:00Z", "2017-W14")]
    [InlineData("2017-09-24T10:59:59Z", "2017-W38")]
    [InlineData("2017-09-24T11:00:00Z", "2017-W39")]
    public void PeriodOf_TheNightAfterAChangeOfClocks_BeginsAtTheNewMidnight(string at, string week) =>
        new PeriodRule(PeriodLength.Week, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland")).PeriodOf(Time(at)).ShouldBe(week);

    [Fact]
    public void PeriodOf_LaterTimes_IsNeverEarlierInOrdinalOrder()
    {
        TimeZoneInfo[] zones =
        [
            TimeZoneInfo.Utc, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland"),
            TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        ];
        Law.Check(StudyCases.All(random =>
        {
            var rule = new PeriodRule(StudyCases.Pick(random, Enum.GetValues<PeriodLength>()), StudyCases.Pick<TimeZoneInfo>(random, zones));
            var first = new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay * 800, DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 800)), TimeSpan.Zero);
            DateTimeOffset second = first + TimeSpan.FromHours(random.Next(0, 24 * 400));

            string.CompareOrdinal(rule.PeriodOf(first), rule.PeriodOf(second)).ShouldBeLessThanOrEqualTo(0);
            rule.PeriodOf(first.ToOffset(TimeSpan.FromHours(random.Next(-13, 14)))).ShouldBe(rule.PeriodOf(first));
        }));
    }

    [Fact]
    public void Create_WithoutAnIanaName_IsRefused()
    {
        TimeZoneInfo own = TimeZoneInfo.CreateCustomTimeZone("Airport time", TimeSpan.FromHours(7), "Airport time", "Airport time");
        Should.Throw<ArgumentException>(() => new PeriodRule(PeriodLength.Month, own)).Message.ShouldStartWith("'Airport time' is not the IANA name");
        Should.Throw<ArgumentNullException>(() => new PeriodRule(PeriodLength.Month, null!));
        Should.Throw<ArgumentOutOfRangeException>(() => new PeriodRule(0, TimeZoneInfo.Utc));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
