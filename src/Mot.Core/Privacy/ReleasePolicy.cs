namespace Mot.Core.Privacy;

/// <summary>How small a group may be and still be shown.</summary>
/// <remarks>
/// <para>Statistical offices use 3 to 5, survey vendors mostly 5. A convention, not a finding.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ReleasePolicy
{
    /// <summary>The smallest minimum that can be set.</summary>
    public const int Floor = 3;

    private const int DefaultMinimumN = 5;

    /// <summary>At least 5 people.</summary>
    public static ReleasePolicy Default { get; } = new();

    /// <summary>The fewest people, counted without weights, that a shown group may have; 3 or more. Default: 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 3.</exception>
    public int MinimumN
    {
        get;
        init => field = (int)Guard.InRange(value, Floor, int.MaxValue, nameof(MinimumN));
    } = DefaultMinimumN;
}
