namespace Mot.Examples.WebApi;

/// <summary>The one row that every change counts up: whoever finds another number than its own knows that somebody else is writing.</summary>
internal sealed class CommitRow
{
    internal const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>How many changes were committed.</summary>
    public long Commits { get; set; }
}
