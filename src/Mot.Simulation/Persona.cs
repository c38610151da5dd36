using System.Collections.Immutable;
using Mot.Core;

namespace Mot.Simulation;

/// <summary>A kind of customer of the synthetic company (客户画像).</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value; reaches and weights by content.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record Persona
{
    /// <summary>Describes a persona.</summary>
    /// <param name="id">1 to 64 letters, digits, hyphens, dots or underscores.</param>
    /// <param name="name">Its name.</param>
    /// <param name="share">The share of customers, from 0 to 1.</param>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public Persona(string id, LocalizedText name, double share)
    {
        ArgumentNullException.ThrowIfNull(name);
        Id = Guard.Id(id);
        Name = name;
        Share = Guard.InRange(share, 0, 1);
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The share of customers.</summary>
    public double Share { get; }

    /// <summary>How many points more than others they expect everywhere, from -10 to 10. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from -10 to 10.</exception>
    public double ExpectationShift
    {
        get;
        init => field = Guard.InRange(value, -10, 10, nameof(ExpectationShift));
    }

    /// <summary>The share of their encounters that are online where there is an online and another channel, from 0 to 1. Default: 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double OnlineShare
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(OnlineShare));
    } = 0.5;

    /// <summary>The id of the price class that they buy, such as <c>business</c>. Default: <c>standard</c>.</summary>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public string PriceClass
    {
        get;
        init => field = Guard.Id(value, nameof(PriceClass));
    } = "standard";

    /// <summary>What they spend on a trip compared with others, from 0.01 to 100. Default: 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0.01 to 100.</exception>
    public double SpendFactor
    {
        get;
        init => field = Guard.InRange(value, 0.01, 100, nameof(SpendFactor));
    } = 1;

    /// <summary>The share of their trips that meet a touchpoint, from 0 to 1, by its id; the touchpoint's own reach where it is not here.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share is not from 0 to 1.</exception>
    public ImmutableSortedDictionary<string, double> Reaches
    {
        get;
        init => field = ByName.Of(value, 0, 1, nameof(Reaches));
    } = ByName.None;

    /// <summary>How much more a touchpoint's penalty and reward count for them, from 0 to 10, by its id; 1 where it is not here.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A factor is not from 0 to 10.</exception>
    public ImmutableSortedDictionary<string, double> WeightFactors
    {
        get;
        init => field = ByName.Of(value, 0, 10, nameof(WeightFactors));
    } = ByName.None;

    /// <inheritdoc/>
    public bool Equals(Persona? other) =>
        other is not null && Id == other.Id && Name.Equals(other.Name) && Share.Equals(other.Share) && ExpectationShift.Equals(other.ExpectationShift)
        && OnlineShare.Equals(other.OnlineShare) && PriceClass == other.PriceClass && SpendFactor.Equals(other.SpendFactor)
        && Reaches.SequenceEqual(other.Reaches) && WeightFactors.SequenceEqual(other.WeightFactors);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Share);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
