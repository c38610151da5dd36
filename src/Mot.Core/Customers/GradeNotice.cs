using Mot.Core.Grades;

namespace Mot.Core.Customers;

/// <summary>A demotion that the customer has been told of and that does not hold yet.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record GradeNotice
{
    internal GradeNotice(DateOnly given, DateOnly effective, DateOnly appealUntil, Grade to, bool waits)
    {
        Given = given;
        Effective = effective;
        AppealUntil = appealUntil;
        To = to;
        WaitsForAppeal = waits;
    }

    /// <summary>The day of the review on which notice was given.</summary>
    public DateOnly Given { get; }

    /// <summary>The first day of the lower grade, unless the notice is withdrawn before.</summary>
    public DateOnly Effective { get; }

    /// <summary>The last day for an appeal.</summary>
    public DateOnly AppealUntil { get; }

    /// <summary>The grade that is to come.</summary>
    public Grade To { get; }

    /// <summary>Whether an appeal is open, for whose outcome the demotion waits.</summary>
    public bool WaitsForAppeal { get; }
}
