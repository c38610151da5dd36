using System.Collections.Immutable;
using Mot.Core.Grades;

namespace Mot.Core.Customers;

/// <summary>One thing that happened to a customer's grade, with what decided it.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record GradeEvent
{
    internal GradeEvent(DateOnly on, GradeEventKind kind, Grade? from, Grade? to, ImmutableArray<CriterionReading> reasons)
    {
        On = on;
        Kind = kind;
        From = from;
        To = to;
        Reasons = reasons;
    }

    /// <summary>The day from which it holds.</summary>
    public DateOnly On { get; }

    /// <summary>What happened.</summary>
    public GradeEventKind Kind { get; }

    /// <summary>The grade before; null for none.</summary>
    public Grade? From { get; }

    /// <summary>The grade after, or of a notice the one that is to come; null for none.</summary>
    public Grade? To { get; }

    /// <summary>What decided it: the criteria of the grade that was reached, or those that no longer keep it; empty where a person decided.</summary>
    public ImmutableArray<CriterionReading> Reasons { get; }

    /// <inheritdoc/>
    public bool Equals(GradeEvent? other) => other is not null
        && On == other.On && Kind == other.Kind && From == other.From && To == other.To && Reasons.SequenceEqual(other.Reasons);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, Kind, From, To);
}
