using Mot.Core.Estimation;

namespace Mot.Core.Studies;

/// <summary>How a tally keeps replicate groups, from which intervals are computed without rows.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ReplicateRule
{
    // Whoever names no cluster may belong to any, even to the same one, so they are left out together.
    private const string NotStated = "";

    private ReplicateRule(int? hashGroups) => HashGroups = hashGroups;

    /// <summary>One group per declared cluster, such as the flight whose passengers were asked together; those without a stated cluster are one group.</summary>
    public static ReplicateRule ByCluster { get; } = new(hashGroups: null);

    /// <summary>Whether the groups of all waves are the same units: the same hospitals, or the same people of a panel. Two waves are then no independent samples, and a group is left out of both at once. Default: no.</summary>
    public bool SameAcrossWaves { get; init; }

    /// <summary>The number of groups by a hash of the respondent's id; null when groups are clusters.</summary>
    public int? HashGroups { get; }

    /// <summary>Groups by a stated hash of the respondent's id, for samples without clusters.</summary>
    /// <param name="groups">How many, from 5 to 1,000.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not from 5 to 1,000.</exception>
    public static ReplicateRule ByRespondent(int groups) => new((int)Guard.InRange(groups, Jackknife.FewestGroups, 1000));

    /// <summary>The group of a response.</summary>
    internal string KeyOf(string? respondent, string? cluster)
    {
        if (HashGroups is not { } groups)
        {
            return cluster ?? NotStated;
        }

        if (respondent is null)
        {
            throw new ArgumentException("The study keeps groups by respondent, but a response has no respondent.");
        }

        // FNV-1a over UTF-16, then a finaliser (Steele, Lea and Flood 2014) because its low bits are weak.
        ulong hash = 14695981039346656037;
        foreach (char c in respondent)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
        hash ^= hash >> 31;
        return Guard.Text((long)(hash % (ulong)groups)).PadLeft(4, '0');
    }
}
