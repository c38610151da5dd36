using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Analytics.Moments;

/// <summary>What a penalty-reward contrast found.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record PenaltyRewardFindings
{
    internal PenaltyRewardFindings(Question outcome, AsymmetryPolicy policy, ImmutableArray<ImpactAsymmetry> drivers) =>
        (Outcome, Policy, Drivers) = (outcome, policy, drivers);

    /// <summary>The outcome.</summary>
    public Question Outcome { get; }

    /// <summary>The choices that it depends on.</summary>
    public AsymmetryPolicy Policy { get; }

    /// <summary>Whether respondents counted once or with their case weights.</summary>
    public Weighting Weighting { get; internal init; }

    /// <summary>How many respondents answered the outcome; all of them are in the regression.</summary>
    public long RowCount { get; internal init; }

    /// <summary>The share of the outcome's variance that all bands and the regressors of who rated what explain, from 0 to 1; null where there is no regression.</summary>
    public double? RSquared { get; internal init; }

    /// <summary>The mean range of the drivers that have one, in points of the outcome's scale; null where none has.</summary>
    public double? MeanRange { get; internal init; }

    /// <summary>The drivers, in the order in which they were given.</summary>
    public ImmutableArray<ImpactAsymmetry> Drivers { get; }

    /// <inheritdoc/>
    public bool Equals(PenaltyRewardFindings? other) =>
        other is not null && Outcome == other.Outcome && Policy == other.Policy && Weighting == other.Weighting && RowCount == other.RowCount
        && RSquared.Equals(other.RSquared) && MeanRange.Equals(other.MeanRange) && Drivers.SequenceEqual(other.Drivers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Policy, RowCount, RSquared);

    /// <summary>The outcome and the number of drivers and respondents.</summary>
    public override string ToString() => $"{Outcome.Id} on {Guard.Text(Drivers.Length)} drivers, n {Guard.Text(RowCount)}";
}
