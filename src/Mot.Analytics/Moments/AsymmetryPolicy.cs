using System.Collections.Immutable;
using System.Globalization;
using Mot.Core;
using Mot.Core.Ratings;

namespace Mot.Analytics.Moments;

/// <summary>What counts as low, as high and as one-sided in a penalty-reward contrast, as data.</summary>
/// <remarks>
/// <para>Every default is a convention. The cut-offs ±0.7 and ±0.2 are one of two families in use, the other being ±0.4 and ±0.1.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Sources.</b> Mikulić and Prebežac (2008); Albayrak and Caber (2013), on how findings change with these choices.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record AsymmetryPolicy
{
    /// <summary>The default.</summary>
    public static AsymmetryPolicy Default { get; } = new();

    /// <summary>The bands of questions by id, where they are not the conventional ones of the scale. Default: none.</summary>
    /// <exception cref="ArgumentException">An id is malformed, or a value is null.</exception>
    public ImmutableSortedDictionary<string, RatingBands> Bands
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Bands));
            field = value.Select(pair => KeyValuePair.Create(
                    Guard.Id(pair.Key), pair.Value ?? throw new ArgumentException($"The bands of question '{pair.Key}' are null.", nameof(Bands))))
                .ToImmutableSortedDictionary(StringComparer.Ordinal);
        }
    } = ImmutableSortedDictionary<string, RatingBands>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The asymmetry beyond which a touchpoint is a delighter or a frustrator, from 0 to 1; on it it is still the milder class. Default: 0.7.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double Strong
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Strong));
    } = 0.7;

    /// <summary>The asymmetry beyond which a touchpoint is a satisfier or a dissatisfier, from 0 to 1; on it it is still a hybrid. Default: 0.2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double Mild
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Mild));
    } = 0.2;

    /// <summary>How many ratings at least must be low, in the middle or high before a penalty or a reward is estimated from them, from 2 to 1,000,000. Default: 20.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 2 to 1,000,000.</exception>
    public int MinimumRatings
    {
        get;
        init => field = (int)Guard.InRange(value, 2, 1_000_000, nameof(MinimumRatings));
    } = 20;

    /// <summary>Lists what keeps the policy from being used on questions.</summary>
    /// <param name="questions">The questions.</param>
    /// <returns>All faults with their paths; empty when there are none.</returns>
    public ImmutableArray<Fault> Validate(IEnumerable<Question> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var scales = questions.ToDictionary(question => question.Id, question => question.Scale, StringComparer.Ordinal);
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (Mild >= Strong)
        {
            faults.Add(new("$.mild", string.Create(CultureInfo.InvariantCulture, $"The mild cut-off {Mild:R} must be below the strong one, {Strong:R}.")));
        }

        foreach ((string id, RatingBands bands) in Bands)
        {
            if (!scales.TryGetValue(id, out RatingScale? scale))
            {
                faults.Add(new($"$.bands.{id}", $"There is no question '{id}'."));
            }
            else if (bands.Fault(scale) is { } fault)
            {
                faults.Add(new($"$.bands.{id}", fault));
            }
        }

        return faults.ToImmutable();
    }

    /// <summary>The bands of a question: declared, otherwise the conventional ones of its scale.</summary>
    /// <param name="question">The question.</param>
    /// <returns>The bands; null for a scale of two ratings for which none are declared.</returns>
    public RatingBands? BandsOf(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Bands.GetValueOrDefault(question.Id) ?? RatingBands.Conventional(question.Scale);
    }

    /// <summary>The class of an impact asymmetry; on a cut-off the milder one.</summary>
    /// <param name="asymmetry">The asymmetry, from -1 to 1.</param>
    /// <returns>The class.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not from -1 to 1.</exception>
    public ImpactClass ClassOf(double asymmetry) => Guard.InRange(asymmetry, -1, 1) switch
    {
        double value when value > Strong => ImpactClass.Delighter,
        double value when value > Mild => ImpactClass.Satisfier,
        double value when value >= -Mild => ImpactClass.Hybrid,
        double value when value >= -Strong => ImpactClass.Dissatisfier,
        _ => ImpactClass.Frustrator,
    };

    /// <inheritdoc/>
    public bool Equals(AsymmetryPolicy? other) =>
        other is not null && Strong.Equals(other.Strong) && Mild.Equals(other.Mild) && MinimumRatings == other.MinimumRatings && Bands.SequenceEqual(other.Bands);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Strong, Mild, MinimumRatings, Bands.Count);
}
