using System.Collections.Immutable;

namespace Mot.Core.Studies;

/// <summary>A way of dividing respondents into groups: by airline, by whether they had a problem.</summary>
/// <remarks>
/// <para>With declared groups, every other value means that the group is not stated; without, every value is a group.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Segment
{
    private Segment(string id, LocalizedText name, ImmutableArray<SegmentGroup> groups)
    {
        Id = id;
        Name = name;
        Groups = groups;
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The name in one or more languages.</summary>
    public LocalizedText Name { get; }

    /// <summary>The declared groups in order; empty when every value is a group.</summary>
    public ImmutableArray<SegmentGroup> Groups { get; }

    /// <summary>Whether the segment tells who had a problem: some of its groups are of those who had one.</summary>
    public bool TellsProblems => Groups.Any(group => group.IsProblem);

    /// <summary>A segment in which every value that occurs is a group.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The segment.</returns>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public static Segment ByValue(string id, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(Guard.Id(id), name, []);
    }

    /// <summary>A segment of declared groups.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name.</param>
    /// <param name="groups">The groups, at least one, each id and code once.</param>
    /// <returns>The segment.</returns>
    /// <exception cref="ArgumentException">The id is malformed, there is no group, an id or a code occurs twice, or every group is of those who had a problem.</exception>
    public static Segment Of(string id, LocalizedText name, IEnumerable<SegmentGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(groups);
        ImmutableArray<SegmentGroup> declared = [.. groups];
        string? fault =
            declared.IsEmpty ? "A segment of declared groups needs at least one."
            : Twice(declared.Select(group => group.Id)) is { } twiceId ? $"The group '{twiceId}' occurs twice."
            : Twice(declared.SelectMany(group => group.Codes)) is { } twiceCode ? $"The code '{twiceCode}' stands for two groups."
            : declared.All(group => group.IsProblem) ? "Next to those who had a problem it needs a group of those who had none."
            : null;
        return fault is null
            ? new(Guard.Id(id), name, declared)
            : throw new ArgumentException($"Segment '{id}': {fault}", nameof(groups));
    }

    /// <summary>The group that a value in the data stands for; null when none is stated.</summary>
    /// <param name="value">The text of a cell.</param>
    /// <returns>The id of the group or null.</returns>
    public string? GroupOf(ReadOnlySpan<char> value)
    {
        string code = value.Trim().ToString();
        return Groups.IsEmpty
            ? code.Length == 0 ? null : code
            : Groups.FirstOrDefault(group => group.Codes.Contains(code, StringComparer.Ordinal))?.Id;
    }

    /// <summary>The name of a group in a language; the id of a group that was not declared.</summary>
    /// <param name="group">The id of a group.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>The name.</returns>
    public string NameOf(string group, string language) =>
        Groups.FirstOrDefault(declared => declared.Id == group)?.Name?.In(language) ?? group;

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>Whether the id of a group can be one of this segment's.</summary>
    internal bool CanHave(string group) =>
        Groups.IsEmpty ? !string.IsNullOrWhiteSpace(group) : Groups.Any(declared => declared.Id == group);

    /// <summary>Whether every value in the data stands for the same group in both, whatever the names.</summary>
    internal bool MeansTheSame(Segment other) =>
        Id == other.Id
        && Groups.Select(group => group.Id).SequenceEqual(other.Groups.Select(group => group.Id), StringComparer.Ordinal)
        && Groups.Zip(other.Groups).All(pair => pair.First.Codes.ToHashSet(StringComparer.Ordinal).SetEquals(pair.Second.Codes));

    private static string? Twice(IEnumerable<string> texts) =>
        texts.GroupBy(text => text, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any())?.Key;
}
