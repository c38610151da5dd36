using System.Collections.Immutable;

namespace Mot.Core.Studies;

/// <summary>A declared group of a segment.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class SegmentGroup
{
    /// <summary>Declares a group.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="codes">The texts in the data that stand for it; at least one.</param>
    /// <param name="name">Its name; null where the id will do.</param>
    /// <exception cref="ArgumentException">The id is malformed, or there is no code.</exception>
    public SegmentGroup(string id, IEnumerable<string> codes, LocalizedText? name = null)
    {
        ArgumentNullException.ThrowIfNull(codes);
        Id = Guard.Id(id);
        Codes = [.. codes.Select(code => Guard.NotBlank(code, nameof(codes)).Trim())];
        Name = name;
        if (Codes.IsEmpty)
        {
            throw new ArgumentException($"The group '{id}' needs at least one code.", nameof(codes));
        }
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The texts in the data that stand for it.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The name; null where the id will do.</summary>
    public LocalizedText? Name { get; }

    /// <summary>Whether its members had a problem. Default: no.</summary>
    public bool IsProblem { get; init; }

    /// <summary>The id of the touchpoint at which the problem was, where that is known.</summary>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public string? Touchpoint
    {
        get;
        init => field = value is null ? null : Guard.Id(value, nameof(Touchpoint));
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
