using System.Collections.Immutable;

namespace Mot.Analytics.Moments;

/// <summary>That the outcome was asked in the same block of the questionnaire as some of the drivers: answers within a block go together for that reason alone.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class BlockWarning
{
    internal BlockWarning(string block, ImmutableArray<string> inside, ImmutableArray<string> outside) => (Block, Inside, Outside) = (block, inside, outside);

    /// <summary>The block.</summary>
    public string Block { get; }

    /// <summary>The touchpoints asked about in that block, the most important first: compare them with one another.</summary>
    public ImmutableArray<string> Inside { get; }

    /// <summary>The touchpoints asked about elsewhere, the most important first: their shares are held down by comparison.</summary>
    public ImmutableArray<string> Outside { get; }
}
