using System.Globalization;

namespace Mot.Analytics.Moments;

/// <summary>A fact that decided, or kept from deciding, whether a touchpoint is a moment of truth.</summary>
/// <remarks>
/// <para>The limit says what would have changed it.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record MomentFact
{
    internal MomentFact(MomentFactKind kind, double? value = null, double? limit = null) => (Kind, Value, Limit) = (kind, value, limit);

    /// <summary>What kind of fact.</summary>
    public MomentFactKind Kind { get; }

    /// <summary>The number, in the unit that the kind says; null where there is none.</summary>
    public double? Value { get; }

    /// <summary>What it was held against, in the same unit; null where there is none.</summary>
    public double? Limit { get; }

    /// <summary>The kind and the two numbers in the invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Value:0.####} ({Limit:0.####})");
}
