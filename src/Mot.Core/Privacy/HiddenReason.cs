namespace Mot.Core.Privacy;

/// <summary>Why a group is not shown.</summary>
public enum HiddenReason
{
    /// <summary>It has fewer people than the minimum.</summary>
    TooFew = 1,

    /// <summary>It is large enough, but with it a smaller one could be worked out by subtraction.</summary>
    ProtectsAnother = 2,
}
