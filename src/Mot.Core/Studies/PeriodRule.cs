using System.Globalization;

namespace Mot.Core.Studies;

/// <summary>Which calendar period a time belongs to, in a declared time zone.</summary>
/// <remarks>
/// <para><b>Definition.</b> The period of the date that a clock in the zone shows at that time. A week belongs to the year in which its
/// Thursday lies, so that the first days of January may be in the last week of the year before.</para>
/// <para>Nothing is taken from the surroundings: the zone is given, never that of the machine. What a zone means is kept by the system's
/// time zone database, and changes when a country changes its law.</para>
/// <para><b>Sources.</b> ISO 8601-1:2019, calendar dates and week dates.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record PeriodRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="by">How long the periods are.</param>
    /// <param name="zone">The zone whose clocks count; with an IANA name, such as <c>Pacific/Auckland</c>, so that it can be written down.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared length.</exception>
    /// <exception cref="ArgumentException">The zone has no IANA name.</exception>
    public PeriodRule(PeriodLength by, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        By = Guard.Defined(by);
        Zone = zone.HasIanaId
            ? zone
            : throw new ArgumentException($"'{zone.Id}' is not the IANA name of a time zone, such as Europe/Berlin.", nameof(zone));
    }

    /// <summary>How long the periods are.</summary>
    public PeriodLength By { get; }

    /// <summary>The zone whose clocks count.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The period that a time belongs to.</summary>
    /// <param name="at">The time.</param>
    /// <returns>An id such as <c>2017-05</c>, <c>2017-Q2</c>, <c>2017-W21</c> or <c>2017</c>; ids in ordinal order are in the order of time.</returns>
    public string PeriodOf(DateTimeOffset at)
    {
        DateTime date = TimeZoneInfo.ConvertTime(at, Zone).Date;
        return By switch
        {
            PeriodLength.Month => string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}"),
            PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-Q{(date.Month + 2) / 3}"),
            PeriodLength.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):D4}-W{ISOWeek.GetWeekOfYear(date):D2}"),
            _ => date.Year.ToString("D4", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Length and zone.</summary>
    public override string ToString() => $"by {By} in {Zone.Id}";
}
