using System.Collections.Immutable;

namespace Mot.Core.Studies;

/// <summary>How expected and received quality are put together: the dimensions, their weights, and how wide "as expected" is.</summary>
/// <remarks>
/// <para><b>Definition.</b> For each respondent the questions of a dimension are averaged first, then the dimensions, so that each
/// dimension counts alike however many questions it has. A dimension counts when at least half of its questions do, a respondent when all
/// dimensions do.</para>
/// <para><b>Sources.</b> Parasuraman, Zeithaml and Berry (1988), J. Retailing 64(1), 12-40; Cronin and Taylor (1992), J. Marketing 56(3),
/// 55-68, for what was received alone.</para>
/// <para><b>Equality and order.</b> By value, names left out. <b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record QualityModel
{
    private static readonly (string Id, string English, string Chinese, int Questions)[] ServqualDimensions =
    [
        ("tangibles", "Tangibles", "有形性", 4),
        ("reliability", "Reliability", "可靠性", 5),
        ("responsiveness", "Responsiveness", "响应性", 4),
        ("assurance", "Assurance", "保证性", 4),
        ("empathy", "Empathy", "移情性", 5),
    ];

    /// <summary>No dimensions, equal weights, half a step around "as expected".</summary>
    public static QualityModel Default { get; } = new();

    /// <summary>The dimensions. Default: none.</summary>
    /// <exception cref="ArgumentException">A dimension is null or its id occurs twice.</exception>
    public ImmutableArray<QualityDimension> Dimensions
    {
        get;
        init
        {
            field = value.IsDefault ? [] : value;
            if (field.Contains(null!) || field.DistinctBy(dimension => dimension.Id, StringComparer.Ordinal).Count() != field.Length)
            {
                throw new ArgumentException("Each dimension must be there once and not be null.", nameof(Dimensions));
            }
        }
    } = [];

    /// <summary>Where the importance weights come from. Default: there are none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared weighting.</exception>
    public DimensionWeighting Weighting
    {
        get;
        init => field = Guard.Defined(value, nameof(Weighting));
    }

    /// <summary>A gap of at most this many steps of its scale, to either side, counts as expected; from 0 to 100. Default: half a step. A convention, not a finding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 100.</exception>
    public decimal DeadBand
    {
        get;
        init => field = Guard.InRange(value, 0, 100, nameof(DeadBand));
    } = 0.5m;

    /// <summary>The five dimensions of SERVQUAL with their 22 questions: tangibles 4, reliability 5, responsiveness 4, assurance 4, empathy 5.</summary>
    /// <param name="questions">The ids of the 22 questions that rate what the customer got, in SERVQUAL's order.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">There are not 22 ids, or one is malformed or occurs twice.</exception>
    public static QualityModel Servqual(IEnumerable<string> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        string[] ids = [.. questions];
        int needed = ServqualDimensions.Sum(dimension => dimension.Questions);
        if (ids.Length != needed || ids.Distinct(StringComparer.Ordinal).Count() != needed)
        {
            throw new ArgumentException($"SERVQUAL has {needed} questions, each once; {ids.Length} were given.", nameof(questions));
        }

        int next = 0;
        var dimensions = ImmutableArray.CreateBuilder<QualityDimension>(ServqualDimensions.Length);
        foreach ((string id, string english, string chinese, int count) in ServqualDimensions)
        {
            dimensions.Add(new(id, ids[next..(next + count)]) { Name = LocalizedText.Of("en", english).With("zh", chinese) });
            next += count;
        }

        return new() { Dimensions = dimensions.ToImmutable() };
    }

    /// <inheritdoc/>
    public bool Equals(QualityModel? other) =>
        other is not null && Weighting == other.Weighting && DeadBand == other.DeadBand && Dimensions.SequenceEqual(other.Dimensions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Weighting, DeadBand, Dimensions.Length);
}
