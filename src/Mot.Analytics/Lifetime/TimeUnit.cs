namespace Mot.Analytics.Lifetime;

/// <summary>In what time is counted.</summary>
public enum TimeUnit
{
    /// <summary>Days.</summary>
    Day = 0,

    /// <summary>Weeks of 7 days.</summary>
    Week = 1,

    /// <summary>Months of 30.4375 days, a twelfth of 365.25.</summary>
    Month = 2,
}
