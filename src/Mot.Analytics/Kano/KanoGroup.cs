using Mot.Core;

namespace Mot.Analytics.Kano;

/// <summary>The tally of one group of a segment.</summary>
/// <remarks><para><b>Thread safety.</b> As that of its tally.</para></remarks>
public sealed record KanoGroup
{
    /// <summary>Names a group.</summary>
    /// <param name="id">What stands in the table for the group, such as <c>female</c>; null for those whose group is not stated.</param>
    /// <param name="tally">Its responses.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public KanoGroup(string? id, KanoTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        Id = id is null ? null : Guard.NotBlank(id);
        Tally = tally;
    }

    /// <summary>What stands in the table for the group; null for those whose group is not stated.</summary>
    public string? Id { get; }

    /// <summary>Its responses.</summary>
    public KanoTally Tally { get; }
}
