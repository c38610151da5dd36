namespace Mot.Reporting;

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Header">Its name.</param>
/// <param name="DropOrder">When room is short the column with the lowest number goes first; null never goes.</param>
/// <param name="IsLeft">Whether texts begin at the left edge instead of ending at the right one.</param>
/// <param name="Wraps">Whether long texts go on in the next line.</param>
/// <param name="Drawn">For a column that is drawn: the narrowest and the widest that it may be.</param>
internal sealed record TextColumn(
    string Header, int? DropOrder = null, bool IsLeft = false, bool Wraps = false, (int Min, int Max)? Drawn = null);
