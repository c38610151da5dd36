namespace Mot.Core.Ratings;

/// <summary>When an expectation was asked.</summary>
public enum ExpectationTiming
{
    /// <summary>Together with the experience or after it: what is remembered is coloured by what happened, so gaps are flagged.</summary>
    Afterwards = 1,

    /// <summary>Before the experience.</summary>
    Beforehand = 2,
}
