namespace Mot.Core.Customers;

/// <summary>How the values of a measure become one number.</summary>
public enum MeasureSummary
{
    /// <summary>Their sum; 0 when there are none.</summary>
    Sum,

    /// <summary>How many there are; 0 when there are none.</summary>
    Count,

    /// <summary>Their mean; no answer when there are none.</summary>
    Mean,

    /// <summary>The latest, of one day the one with the last id in ordinal order; no answer when there are none.</summary>
    Latest,

    /// <summary>The smallest; no answer when there are none.</summary>
    Minimum,
}
