using System.Collections.Immutable;

namespace Mot.Core.Journeys;

/// <summary>How journeys and studies are held against the rules.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record LintSettings
{
    /// <summary>No day of today, stale after 365 days, the languages of the document itself, every rule.</summary>
    public static LintSettings Default { get; } = new();

    /// <summary>Which day it is; null: it is not looked whether a review is too long ago. The library has no clock.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>A journey is stale when its last review is more than this many days ago; from 1 to 36,500. Default: 365. A convention, not a finding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 36,500.</exception>
    public int StaleAfterDays
    {
        get;
        init => field = (int)Guard.InRange(value, 1, 36_500, nameof(StaleAfterDays));
    } = 365;

    /// <summary>The languages that every text must have, as BCP 47 tags; empty: those that more than half of the texts have. <c>zh</c> will do for <c>zh-CN</c>.</summary>
    /// <exception cref="ArgumentException">A tag is malformed.</exception>
    public ImmutableArray<string> Languages
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.Select(tag => LocalizedText.Of(tag, "a").Entries[0].Key)];
    } = [];

    /// <summary>Rules whose findings are left out; the report says how many there were. Default: none.</summary>
    /// <exception cref="ArgumentNullException">The set is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It holds an undeclared rule.</exception>
    public ImmutableSortedSet<LintRule> LeaveOut
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(LeaveOut));
            field = [.. value.Select(rule => Guard.Defined(rule, nameof(LeaveOut)))];
        }
    } = [];

    /// <inheritdoc/>
    public bool Equals(LintSettings? other) =>
        other is not null && Today == other.Today && StaleAfterDays == other.StaleAfterDays
        && Languages.SequenceEqual(other.Languages) && LeaveOut.SetEquals(other.LeaveOut);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Today, StaleAfterDays, Languages.Length, LeaveOut.Count);
}
