using System.Collections.Immutable;

namespace Mot.Analytics.Kano;

/// <summary>One feature by the groups of a segment, as the release gate let it through.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record KanoSegmentTable
{
    internal KanoSegmentTable(KanoFeature feature, ImmutableArray<KanoGroupFindings> groups)
    {
        Feature = feature;
        Groups = groups;
    }

    /// <summary>The feature.</summary>
    public KanoFeature Feature { get; }

    /// <summary>The groups in the order given, shown or hidden.</summary>
    public ImmutableArray<KanoGroupFindings> Groups { get; }

    /// <summary>How many groups are hidden.</summary>
    public int HiddenCount => Groups.Count(group => group.Hidden is not null);
}
