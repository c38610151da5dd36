namespace Mot.Core.Studies;

/// <summary>How long the calendar periods are that waves are made of.</summary>
public enum PeriodLength
{
    /// <summary>A calendar month, such as <c>2017-05</c>.</summary>
    Month = 1,

    /// <summary>A quarter of a calendar year, such as <c>2017-Q2</c>.</summary>
    Quarter = 2,

    /// <summary>A week from Monday to Sunday as ISO 8601 counts them, such as <c>2017-W21</c>.</summary>
    Week = 3,

    /// <summary>A calendar year, such as <c>2017</c>.</summary>
    Year = 4,
}
