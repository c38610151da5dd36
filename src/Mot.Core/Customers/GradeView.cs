namespace Mot.Core.Customers;

/// <summary>What a replay of a customer's facts may know on each day.</summary>
public enum GradeView
{
    /// <summary>What had been recorded by then: the grades as the customer was told them. Late and corrected facts count from the day on which they were recorded.</summary>
    AsTold,

    /// <summary>All that is known now: late facts count from the day on which they occurred, and what was corrected never counted.</summary>
    InHindsight,
}
