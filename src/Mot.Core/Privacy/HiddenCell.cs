namespace Mot.Core.Privacy;

/// <summary>Why a figure is hidden, and with which earlier release it would give somebody away.</summary>
internal readonly record struct HiddenCell(HiddenReason Reason, int? Earlier);
