namespace Mot.Core.Customers;

/// <summary>What happened to a customer's grade.</summary>
public enum GradeEventKind
{
    /// <summary>The customer became known, or agrees again to being graded, and has the lowest grade.</summary>
    Started,

    /// <summary>The criteria of a higher grade were met.</summary>
    Promoted,

    /// <summary>A person granted a higher grade.</summary>
    Granted,

    /// <summary>Reviews in a row were below what keeps the grade: notice of a demotion was given.</summary>
    Noticed,

    /// <summary>The customer keeps the grade again, and the notice is withdrawn.</summary>
    NoticeWithdrawn,

    /// <summary>The grade was lost.</summary>
    Demoted,

    /// <summary>The customer appealed; a demotion that does not hold yet waits.</summary>
    AppealOpened,

    /// <summary>The appeal was upheld: the customer keeps the grade, or has it back.</summary>
    AppealUpheld,

    /// <summary>The appeal was rejected.</summary>
    AppealRejected,

    /// <summary>An appeal or its outcome concerned no demotion against which one is possible; nothing changed.</summary>
    AppealWithoutObject,

    /// <summary>The customer refused to be graded.</summary>
    Refused,
}
