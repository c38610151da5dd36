namespace Mot.Core.Customers;

/// <summary>Whether a customer has a grade.</summary>
public enum GradeStatus
{
    /// <summary>No fact about the customer is known yet.</summary>
    Unknown,

    /// <summary>The customer has a grade.</summary>
    Graded,

    /// <summary>The customer refused to be graded, and no value is read.</summary>
    Refused,
}
