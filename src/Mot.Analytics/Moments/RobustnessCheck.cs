using Mot.Analytics.Drivers;
using Mot.Core.Ratings;

namespace Mot.Analytics.Moments;

/// <summary>One analysis of the same answers: the main one, or one with one thing done otherwise.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record RobustnessCheck
{
    internal RobustnessCheck(RobustnessKind kind, Question outcome, MissingRule rule, bool isWeighted, DriverMethod method)
    {
        Kind = kind;
        Outcome = outcome;
        Rule = rule;
        IsWeighted = isWeighted;
        Method = method;
    }

    /// <summary>What was done otherwise.</summary>
    public RobustnessKind Kind { get; }

    /// <summary>The outcome.</summary>
    public Question Outcome { get; }

    /// <summary>The rule for missing answers.</summary>
    public MissingRule Rule { get; }

    /// <summary>Whether respondents counted by their weight.</summary>
    public bool IsWeighted { get; }

    /// <summary>How R² was shared out.</summary>
    public DriverMethod Method { get; }

    /// <summary>How many respondents there were.</summary>
    public long N { get; internal init; }

    /// <summary>The R² of all drivers and controls, from 0 to 1; null where the check could not be made.</summary>
    public double? RSquared { get; internal init; }

    /// <summary>Whether being among the first was told by resampling; otherwise by the place alone, because the rule has no resamples here.</summary>
    public bool HasResamples { get; internal init; }

    /// <summary>Why the check could not be made; null when it was made.</summary>
    public string? WhyNot { get; internal init; }
}
