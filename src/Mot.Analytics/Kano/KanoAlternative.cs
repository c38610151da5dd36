namespace Mot.Analytics.Kano;

/// <summary>What a feature would be under another rule or the other table.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
/// <param name="Rule">The rule.</param>
/// <param name="Table">The table.</param>
/// <param name="Category">The category; null when nothing was answered that could decide.</param>
public sealed record KanoAlternative(KanoRule Rule, KanoTable Table, KanoCategory? Category);
