using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Grades;

namespace Mot.Core.Customers;

/// <summary>One customer who would stand elsewhere under another policy, and why.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class GradeMove
{
    internal GradeMove(CustomerId customer, Grade? from, Grade? to, GradeMoveReason reason, ImmutableArray<CriterionReading> current, ImmutableArray<CriterionReading> proposed)
    {
        Customer = customer;
        From = from;
        To = to;
        Reason = reason;
        UnderCurrent = current;
        UnderProposed = proposed;
    }

    /// <summary>The customer.</summary>
    public CustomerId Customer { get; }

    /// <summary>The grade under the current policy; null for none.</summary>
    public Grade? From { get; }

    /// <summary>The grade under the proposed policy; null for none.</summary>
    public Grade? To { get; }

    /// <summary>What makes the difference.</summary>
    public GradeMoveReason Reason { get; }

    /// <summary>The criteria of the higher of the two grades under the current policy, on the day; empty where it has no such grade.</summary>
    public ImmutableArray<CriterionReading> UnderCurrent { get; }

    /// <summary>The same under the proposed policy.</summary>
    public ImmutableArray<CriterionReading> UnderProposed { get; }
}
