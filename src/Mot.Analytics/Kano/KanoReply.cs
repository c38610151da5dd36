using Mot.Core;
using Mot.Core.Ratings;

namespace Mot.Analytics.Kano;

/// <summary>What one respondent said about one feature.</summary>
/// <remarks>
/// <para><b>Default value.</b> Nothing was said.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public readonly record struct KanoReply
{
    /// <summary>Puts the answers together.</summary>
    /// <param name="functional">How the respondent feels if the feature is there; null when missing.</param>
    /// <param name="dysfunctional">How the respondent feels if it is not there; null when missing.</param>
    /// <param name="importance">How important it is to the respondent; by default not asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five.</exception>
    public KanoReply(KanoAnswer? functional, KanoAnswer? dysfunctional, Answer importance = default)
    {
        Functional = functional is { } first ? Guard.Defined(first, nameof(functional)) : null;
        Dysfunctional = dysfunctional is { } second ? Guard.Defined(second, nameof(dysfunctional)) : null;
        Importance = importance;
    }

    /// <summary>How the respondent feels if the feature is there; null when missing.</summary>
    public KanoAnswer? Functional { get; }

    /// <summary>How the respondent feels if it is not there; null when missing.</summary>
    public KanoAnswer? Dysfunctional { get; }

    /// <summary>How important it is to the respondent.</summary>
    public Answer Importance { get; }
}
