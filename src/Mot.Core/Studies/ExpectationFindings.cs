using System.Collections.Immutable;

namespace Mot.Core.Studies;

/// <summary>What a study says about expectations: gaps, zones of tolerance, dimensions of quality, and how much expectation adds.</summary>
/// <remarks>
/// <para>Gaps are subtractive: two ratings of the same customer. Whether it was worse or better than expected, asked directly, is a question of its own
/// kind and is never mixed with them.</para>
/// <para>How fast expectations drift cannot be told here: that takes customers who were asked at least twice.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class ExpectationFindings
{
    private ExpectationFindings(DerivedSample sample)
    {
        Study study = sample.Study;
        Gaps = [.. study.Derived.Gaps.Select(gap => new GapFindings(sample, gap.Expected, gap.Perceived, gap.Derivation))];
        Zones = [.. study.Derived.Zones.Select(zone => new ZoneFindings(sample, zone.Perceived, zone.Adequate, zone.Desired, zone.Derivation))];
        Dimensions = [.. study.Quality.Dimensions.Select(dimension => DimensionFindings.Of(sample, dimension))];
        Overall = study.Quality.Dimensions.IsEmpty ? null : DimensionFindings.Overall(sample);
        Associations = [.. study.Derived.Quality.Levels.Select((_, level) => sample.Association(level)).OfType<ExpectationAssociation>()];
    }

    /// <summary>The gap of each expectation, in the order of the study.</summary>
    public ImmutableArray<GapFindings> Gaps { get; }

    /// <summary>The zone of tolerance of each question that has an adequate and a desired level.</summary>
    public ImmutableArray<ZoneFindings> Zones { get; }

    /// <summary>The dimensions of quality in their order; empty when none are declared.</summary>
    public ImmutableArray<DimensionFindings> Dimensions { get; }

    /// <summary>The dimensions together; null when none are declared.</summary>
    public DimensionFindings? Overall { get; }

    /// <summary>How much each level of expectation adds; empty without dimensions or without an outcome.</summary>
    public ImmutableArray<ExpectationAssociation> Associations { get; }

    internal static ExpectationFindings? Of(DerivedSample sample) =>
        sample.Study.Derived.Gaps.IsEmpty && sample.Study.Quality.Dimensions.IsEmpty ? null : new(sample);
}
