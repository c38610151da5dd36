namespace Mot.Analytics.Lifetime;

/// <summary>Customers with the same number of repeat purchases before the holdout: what was forecast of them against what happened.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
/// <param name="Repeats">How many repeat purchases they had; of the last group at least so many.</param>
/// <param name="OrMore">Whether those with more are among them.</param>
/// <param name="Customers">How many they are.</param>
/// <param name="Expected">How many purchases were forecast for them together.</param>
/// <param name="Actual">How many there were.</param>
public sealed record HoldoutGroup(long Repeats, bool OrMore, long Customers, double Expected, long Actual);
