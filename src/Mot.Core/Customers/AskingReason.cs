namespace Mot.Core.Customers;

/// <summary>Why a customer may not be asked.</summary>
public enum AskingReason
{
    /// <summary>The customer may be asked.</summary>
    None,

    /// <summary>The customer refused to be asked.</summary>
    Refused,

    /// <summary>A complaint is open.</summary>
    ComplaintOpen,

    /// <summary>A complaint was settled a short time ago.</summary>
    ComplaintRecent,

    /// <summary>The customer was asked something a short time ago.</summary>
    AskedRecently,

    /// <summary>The customer was asked the same a short time ago.</summary>
    SameQuestion,

    /// <summary>The customer has been asked as often as a year allows.</summary>
    YearUsedUp,
}
