namespace Mot.Core.Privacy;

/// <summary>Why a group is not shown.</summary>
public enum HiddenReason
{
    /// <summary>It has fewer people than the minimum.</summary>
    TooFew = 1,

    /// <summary>It is large enough, but with it a smaller one could be worked out by subtraction.</summary>
    ProtectsAnother = 2,

    /// <summary>With what the audience was shown earlier, the answers of fewer people than the minimum could be worked out by subtraction.</summary>
    ShownEarlier = 3,
}
