using System.Collections.Frozen;
using System.Collections.Immutable;
using Mot.Core.Grades;

namespace Mot.Core.Customers;

/// <summary>Which customers are entitled to which class of service, as data.</summary>
/// <remarks>
/// <para><b>Definition.</b> A grade is reached on the day on which its criteria are met, several grades at once if need be. It is lost when
/// reviews in a row find the customer below what keeps it, after the holding time, with notice, and one grade at a time unless
/// the policy says otherwise. Thresholds to enter and to stay differ, so that noise moves nobody.</para>
/// <para>How many grades, which measures and which thresholds are the company's choice; none is a finding.</para>
/// <para><b>Equality and order.</b> By reference; two policies that mean the same have the same fingerprint.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class GradePolicy
{
    private readonly FrozenSet<string> _neverUsed;
    private readonly FrozenSet<string> _purposes;
    private readonly FrozenSet<LawfulBasis> _bases;

    internal GradePolicy(GradePolicyDraft draft)
    {
        Id = draft.Id;
        Scale = draft.Scale;
        Review = draft.Review;
        Use = draft.Use;
        Measures = [.. draft.Measures];
        Rules = [.. draft.Rules.OrderBy(rule => Scale.IndexOf(rule.Grade))];
        Entitlements = [.. Scale.Grades.Select(grade => draft.Entitlements.FirstOrDefault(given => given.Grade == grade.Code) ?? new(grade.Code))];
        Alarms = [.. draft.Alarms];
        NeverUsed = draft.NeverUsed.ToImmutableSortedSet(StringComparer.Ordinal);
        GradeOfRefusers = Scale.Grades[Math.Max(draft.GradeOfRefusers is { } code ? Scale.IndexOf(code) : 0, 0)];
        ReasonOfPrices = draft.ReasonOfPrices;
        string[] codes = [.. Measures.Select(measure => measure.Code)];
        MeasuresOfRules = [.. Rules.Select(rule => rule.Criteria.Select(criterion => Array.IndexOf(codes, criterion.Measure)).ToArray())];
        _neverUsed = NeverUsed.ToFrozenSet(StringComparer.Ordinal);
        _purposes = Use.Purposes.ToFrozenSet(StringComparer.Ordinal);
        _bases = Use.Bases.ToFrozenSet();
    }

    /// <summary>Attributes that laws against discrimination commonly protect. A convention; which apply is for the company and its lawyers to say.</summary>
    public static ImmutableSortedSet<string> NeverUsedByDefault { get; } = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        "age", "disability", "ethnicity", "gender", "health", "maritalStatus", "nationality", "politicalOpinion", "pregnancy", "religion", "sexualOrientation");

    /// <summary>The policy's id.</summary>
    public string Id { get; }

    /// <summary>The grades.</summary>
    public GradeScale Scale { get; }

    /// <summary>When customers are reviewed.</summary>
    public GradeReview Review { get; }

    /// <summary>Which facts may be read.</summary>
    public LawfulUse Use { get; }

    /// <summary>The measures.</summary>
    public ImmutableArray<GradeMeasure> Measures { get; }

    /// <summary>What each grade above the lowest asks for, the lowest first.</summary>
    public ImmutableArray<GradeRule> Rules { get; }

    /// <summary>What each grade entitles to, the lowest first.</summary>
    public ImmutableArray<Entitlement> Entitlements { get; }

    /// <summary>When a valuable customer is in trouble.</summary>
    public ImmutableArray<AlarmRule> Alarms { get; }

    /// <summary>The attributes of persons that no measure is made of.</summary>
    public ImmutableSortedSet<string> NeverUsed { get; }

    /// <summary>The grade whose entitlements a customer has who refused to be graded.</summary>
    public Grade GradeOfRefusers { get; }

    /// <summary>Why prices differ by grade; null when they do not.</summary>
    public LocalizedText? ReasonOfPrices { get; }

    /// <summary>For each rule the places of the measures of its criteria.</summary>
    internal ImmutableArray<int[]> MeasuresOfRules { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>Why a value may not be read at all; nothing when it may.</summary>
    internal LeftOutReason? NotAllowed(CustomerFact value) =>
        _neverUsed.Contains(value.Code!) ? LeftOutReason.NeverUsed
        : !_purposes.Contains(value.Purpose!) ? LeftOutReason.Purpose
        : !_bases.Contains(value.Basis) ? LeftOutReason.Basis
        : null;
}
