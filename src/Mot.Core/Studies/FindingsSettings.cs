using Mot.Core.Estimation;

namespace Mot.Core.Studies;

/// <summary>How findings are worked out.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record FindingsSettings
{
    /// <summary>Level 0.95, the declared replicate groups, Benjamini and Hochberg's correction, thin below 100, a ceiling from 0.15, reliable from 0.7.</summary>
    public static FindingsSettings Default { get; } = new();

    /// <summary>The confidence level, strictly between 0 and 1. Default: 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1.</exception>
    public double Level
    {
        get;
        init => field = Guard.Level(value, nameof(Level));
    } = Estimate.DefaultLevel;

    /// <summary>Whether the declared clusters are to be ignored and a simple random sample assumed. Default: false.</summary>
    public bool AssumeSimpleSample { get; init; }

    /// <summary>How comparisons that are shown together are corrected. Default: Benjamini and Hochberg.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared correction.</exception>
    public FamilyCorrection Correction
    {
        get;
        init => field = Guard.Defined(value, nameof(Correction));
    }

    /// <summary>With fewer answers than this a result is called thin; 1 or more. Default: 100. A convention, not a finding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int ThinBelow
    {
        get;
        init => field = (int)Guard.InRange(value, 1, int.MaxValue, nameof(ThinBelow));
    } = 100;

    /// <summary>When more than this share of customers expect the top of the scale, a gap is flagged; from 0 to 1. Default: 0.15 (McHorney and Tarlov 1995, Quality of Life Research 4, 293-307). A convention, not a finding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double CeilingFrom
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(CeilingFrom));
    } = 0.15;

    /// <summary>A number made of several questions is called unreliable when Cronbach's alpha is below this; from 0 to 1. Default: 0.7 (Nunnally 1978, Psychometric Theory). A convention, not a finding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double ReliableFrom
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(ReliableFrom));
    } = 0.7;

    /// <summary>Percentages are not people, so that a simple random sample of them means nothing.</summary>
    internal void RequireAllowedFor(Study study)
    {
        if (AssumeSimpleSample && !study.CountsPeople)
        {
            throw new ArgumentException(
                $"Study '{study.Id}' is made of percentages and not of people; how many there were is not known, so no simple random sample can be assumed.",
                nameof(study));
        }
    }

    internal MetricSettings Metrics(Weighting weighting) => new() { Level = Level, Weighting = weighting };
}
