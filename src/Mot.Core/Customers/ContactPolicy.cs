namespace Mot.Core.Customers;

/// <summary>How often a customer may be asked.</summary>
/// <remarks>
/// <para>One rule for all questions and one for each of them, at the same time. Every default is a convention, not a finding.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ContactPolicy
{
    private const int MaxDays = 3650;

    /// <summary>30 days between any two questionnaires, 90 between two with the same question, six in a year, 14 days of quiet after a complaint.</summary>
    public static ContactPolicy Default { get; } = new();

    /// <summary>The days between any two times of asking, from 0 to 3,650. Default: 30.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 3,650.</exception>
    public int DaysBetween
    {
        get;
        init => field = Days(value, nameof(DaysBetween));
    } = 30;

    /// <summary>The days between two times of asking the same question, from 0 to 3,650. Default: 90.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 3,650.</exception>
    public int DaysBetweenSame
    {
        get;
        init => field = Days(value, nameof(DaysBetweenSame));
    } = 90;

    /// <summary>The most times of asking within twelve months, from 0 (never) to 366. Default: 6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 366.</exception>
    public int MostInAYear
    {
        get;
        init => field = (int)Guard.InRange(value, 0, 366, nameof(MostInAYear));
    } = 6;

    /// <summary>The days of quiet after a complaint was settled, from 0 to 3,650; while one is open nobody is asked. Default: 14.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 3,650.</exception>
    public int QuietDays
    {
        get;
        init => field = Days(value, nameof(QuietDays));
    } = 14;

    private static int Days(int value, string name) => (int)Guard.InRange(value, 0, MaxDays, name);
}
