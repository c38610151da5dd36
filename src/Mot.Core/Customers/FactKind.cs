namespace Mot.Core.Customers;

/// <summary>What a fact about a customer says.</summary>
public enum FactKind
{
    /// <summary>A measure had a value: a payment, a journey score, a rating.</summary>
    Measured,

    /// <summary>The customer withdrew the consent for a purpose.</summary>
    ConsentWithdrawn,

    /// <summary>The customer wants not to be graded.</summary>
    GradingRefused,

    /// <summary>The customer agrees again to being graded.</summary>
    GradingAccepted,

    /// <summary>The customer appeals against a demotion.</summary>
    AppealOpened,

    /// <summary>A person decided for the customer.</summary>
    AppealUpheld,

    /// <summary>A person decided against the customer.</summary>
    AppealRejected,

    /// <summary>A person granted a grade until a day.</summary>
    GradeGranted,

    /// <summary>The customer was asked a question.</summary>
    Asked,

    /// <summary>The customer wants not to be asked.</summary>
    AskingRefused,

    /// <summary>The customer agrees again to being asked.</summary>
    AskingAccepted,

    /// <summary>A complaint came in.</summary>
    ComplaintOpened,

    /// <summary>A complaint was settled.</summary>
    ComplaintClosed,

    /// <summary>Somebody followed up with the customer.</summary>
    FollowedUp,

    /// <summary>The customer is the same person as another id.</summary>
    SamePerson,

    /// <summary>An earlier fact was wrong, and nothing stands in its place.</summary>
    Retracted,
}
