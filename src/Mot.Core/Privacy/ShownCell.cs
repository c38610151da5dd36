namespace Mot.Core.Privacy;

/// <summary>A figure that an audience has seen: whom it was about, and in which release.</summary>
internal sealed record ShownCell(int Release, CellCondition About);
