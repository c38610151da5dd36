using Mot.Core.Satisfaction;

namespace Mot.Core.Scoring;

/// <summary>The score of one customer's trip through a journey, with what is to be known about it.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> Points from 0 to 100 in whole millionths.</para>
/// <para><b>Direction and best value.</b> Higher is better; 100.</para>
/// <para><b>Default value.</b> No score: nothing was rated.</para>
/// <para><b>Accuracy.</b> Exact up to one rounding to the nearest millionth, ties upward. The fact about one customer carries
/// reasons (<see cref="JourneyScorer.Explain"/>) instead of an interval.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public readonly record struct JourneyScore
{
    /// <summary>The best score.</summary>
    internal const int MaxPoints = 100;

    /// <summary>Millionths in a point.</summary>
    internal const long Scale = 1_000_000;

    /// <summary>The best score in millionths.</summary>
    internal const long MaxMillionths = MaxPoints * Scale;

    private readonly long _millionths;
    private readonly ushort _rated;
    private readonly Remarks _remarks;

    internal JourneyScore(long millionths, int rated, SatisfactionTier tier, Remarks remarks)
    {
        _millionths = millionths;
        _rated = (ushort)rated;
        _remarks = remarks;
        Tier = tier;
    }

    /// <summary>What is to be known about a score.</summary>
    [Flags]
    internal enum Remarks : byte
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>The journey has not come to an end.</summary>
        Provisional = 1,

        /// <summary>The last touchpoint met was not rated.</summary>
        EndImputed = 2,

        /// <summary>A gate's touchpoint was not rated.</summary>
        GateUnknown = 4,

        /// <summary>A gate lowered the score.</summary>
        Gated = 8,

        /// <summary>The recovery of a failed moment counted.</summary>
        Recovered = 16,
    }

    /// <summary>Whether there is a score.</summary>
    public bool IsDefined => _rated > 0;

    /// <summary>The score from 0 to 100; null when nothing was rated.</summary>
    public decimal? Points => IsDefined ? _millionths / (decimal)Scale : null;

    /// <summary>The satisfaction tier of the score; none when nothing was rated.</summary>
    public SatisfactionTier Tier { get; }

    /// <summary>How many touchpoints were rated.</summary>
    public int RatedTouchpoints => _rated;

    /// <summary>Whether the journey has not come to an end, so that the score may still change.</summary>
    public bool IsProvisional => _remarks.HasFlag(Remarks.Provisional);

    /// <summary>Whether the last touchpoint met was not rated, so that the last rated one stands for the end.</summary>
    public bool IsEndImputed => _remarks.HasFlag(Remarks.EndImputed);

    /// <summary>Whether a gate's touchpoint was not rated, so that it is not known whether the gate holds.</summary>
    public bool IsGateUnknown => _remarks.HasFlag(Remarks.GateUnknown);

    /// <summary>Whether a gate lowered the score.</summary>
    public bool IsGated => _remarks.HasFlag(Remarks.Gated);

    /// <summary>Whether the recovery of a failed moment counted in the score.</summary>
    public bool IsRecovered => _remarks.HasFlag(Remarks.Recovered);

    /// <summary>The score in millionths of a point; 0 when there is none.</summary>
    internal long Millionths => _millionths;

    /// <summary>The points and the tier, or "no score".</summary>
    public override string ToString() => Points is { } points ? $"{Guard.Text(points)} {Tier}" : "no score";
}
