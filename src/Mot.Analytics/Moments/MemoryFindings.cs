using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Scoring;

namespace Mot.Analytics.Moments;

/// <summary>Which rule of memory fits a company: what its trips say, or why they do not.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class MemoryFindings
{
    internal MemoryFindings(Question outcome, MemorySettings settings) => (Outcome, Settings) = (outcome, settings);

    /// <summary>The overall rating.</summary>
    public Question Outcome { get; }

    /// <summary>What was asked of the trips.</summary>
    public MemorySettings Settings { get; }

    /// <summary>How many trips were used.</summary>
    public int Trips { get; internal init; }

    /// <summary>How many customers they are of.</summary>
    public int Customers { get; internal init; }

    /// <summary>How many trips were left out because their touchpoints were rated in one sitting, or not before the whole.</summary>
    public int LeftOutSittings { get; internal init; }

    /// <summary>How many trips were left out because too few touchpoints were rated, or the whole was not.</summary>
    public int LeftOutUnrated { get; internal init; }

    /// <summary>With which touchpoint most trips begin; null without trips.</summary>
    public UsualTouchpoint? UsualFirst { get; internal init; }

    /// <summary>With which touchpoint most trips end; null without trips.</summary>
    public UsualTouchpoint? UsualLast { get; internal init; }

    /// <summary>What the trips say.</summary>
    public MemoryVerdict Verdict { get; internal init; }

    /// <summary>Why they do not tell; null when they do.</summary>
    public MemoryDoubt? Doubt { get; internal init; }

    /// <summary>How many usable trips would be enough to try, where there are too few; null otherwise.</summary>
    public int? Needed { get; internal init; }

    /// <summary>The five parts; empty when the trips were not looked at.</summary>
    public ImmutableArray<MemoryPartFinding> Parts { get; internal init; } = [];

    /// <summary>The share of the variance of the overall rating that the five parts explain together, from 0 to 1, in the trips they were fitted to.</summary>
    public Estimate RSquared { get; internal init; }

    /// <summary>The share that the scores of the study's own policy explain, from 0 to 1, among customers held out.</summary>
    public Estimate PolicyRSquared { get; internal init; }

    /// <summary>The share that fitted weights explain, from 0 to 1, among customers they were not fitted to.</summary>
    public Estimate FittedRSquared { get; internal init; }

    /// <summary>What fitted weights explain more than the study's own policy, from -1 to 1, among customers they were not fitted to.</summary>
    public Estimate Gain { get; internal init; }

    /// <summary>The study's own policy with the fitted weights of mean, peak, trough and end in it, which add up to 1, and neither an extreme, recency nor loss aversion; null when the trips do not tell.</summary>
    /// <remarks>Fitted to the trips of <see cref="Trips"/>, and no better than they are: whether it is to replace a convention is for people to decide.</remarks>
    public ScoringPolicy? Policy { get; internal init; }

    /// <summary>The finding about a part.</summary>
    /// <param name="part">The part.</param>
    /// <returns>The finding; null when the trips were not looked at.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared part.</exception>
    public MemoryPartFinding? this[MemoryPart part] => Parts.IsEmpty ? null : Parts[(int)Guard.Defined(part) - 1];

    /// <summary>The verdict and the number of trips.</summary>
    public override string ToString() => $"{Verdict}{(Doubt is { } doubt ? $" ({doubt})" : string.Empty)}, {Guard.Text(Trips)} trips of {Guard.Text(Customers)} customers";
}
