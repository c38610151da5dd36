namespace Mot.Core.Customers;

/// <summary>Why a customer would stand elsewhere under another policy.</summary>
public enum GradeMoveReason
{
    /// <summary>The criteria of the grade are met under one policy and not under the other.</summary>
    Criteria,

    /// <summary>The new policy has no such grade.</summary>
    GradeGone,

    /// <summary>The criteria say the same today; the reviews, the patience or the notice of the two policies led to different grades on the way.</summary>
    Timing,

    /// <summary>The customer has a grade under one policy only.</summary>
    Status,
}
