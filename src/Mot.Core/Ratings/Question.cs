namespace Mot.Core.Ratings;

/// <summary>A declared question of a study: what is asked, on which scale, about what.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value. <see cref="WhyNotComparable"/> asks whether answers may be compared.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record Question
{
    private readonly string? _touchpoint;
    private readonly string? _block;
    private readonly int? _position;
    private readonly SatisfactionLayer? _layer;
    private readonly string? _factor;
    private readonly string? _language;
    private readonly string? _about;
    private readonly string _version = FirstVersion;
    private readonly int? _topBoxes;
    private readonly decimal? _margin;

    private const string FirstVersion = "1";

    /// <summary>The fewest ratings of an effort question: on fewer the two best reach into the middle. A convention.</summary>
    internal const int FewestEffortRatings = 5;

    /// <summary>The most ratings of an effort question: 0 to 10. A convention.</summary>
    internal const int MostEffortRatings = 11;

    /// <summary>Creates a question.</summary>
    /// <param name="id">Its stable id: 1 to 64 letters, digits, hyphens, dots or underscores.</param>
    /// <param name="text">Its wording or short name, in one or more languages.</param>
    /// <param name="kind">What it measures.</param>
    /// <param name="scale">The scale of its ratings; from 0 to 10, higher is better, for a recommendation; 5 to 11 ratings for effort.</param>
    /// <exception cref="ArgumentException">The id is malformed, a recommendation is not asked from 0 to 10, or effort on fewer than 5 or more than 11 ratings.</exception>
    public Question(string id, LocalizedText text, QuestionKind kind, RatingScale scale)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scale);
        Id = Guard.Id(id);
        Text = text;
        Kind = Guard.Defined(kind);
        Scale = scale;
        if (kind == QuestionKind.Recommendation && !IsRecommendationScale(scale))
        {
            throw new ArgumentException(
                $"A recommendation is asked from 0 to 10, higher is better; question '{id}' is asked from {scale}.", nameof(scale));
        }

        if (kind == QuestionKind.Effort && !IsEffortScale(scale))
        {
            throw new ArgumentException(
                $"Effort is asked on {FewestEffortRatings} to {MostEffortRatings} ratings; question '{id}' is asked from {scale}.", nameof(scale));
        }
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The wording or short name.</summary>
    public LocalizedText Text { get; }

    /// <summary>What it measures.</summary>
    public QuestionKind Kind { get; }

    /// <summary>The scale of its ratings.</summary>
    public RatingScale Scale { get; }

    /// <summary>What stretch of experience it asks about. Default: this trip.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared frame.</exception>
    public QuestionFrame Frame
    {
        get;
        init => field = Guard.Defined(value, nameof(Frame));
    } = QuestionFrame.ThisTrip;

    /// <summary>The id of the touchpoint that it asks about; null for the journey as a whole.</summary>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public string? Touchpoint
    {
        get => _touchpoint;
        init => _touchpoint = value is null ? null : Guard.Id(value, nameof(Touchpoint));
    }

    /// <summary>The block of the questionnaire that it stands in; answers within a block tend to agree for that reason alone.</summary>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public string? Block
    {
        get => _block;
        init => _block = value is null ? null : Guard.Id(value, nameof(Block));
    }

    /// <summary>Its place in the questionnaire, counted from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int? Position
    {
        get => _position;
        init => _position = value is { } position ? (int)Guard.InRange(position, 1, int.MaxValue, nameof(Position)) : null;
    }

    /// <summary>The layer of satisfaction that it speaks to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared layer.</exception>
    public SatisfactionLayer? Layer
    {
        get => _layer;
        init => _layer = value is { } layer ? Guard.Defined(layer, nameof(Layer)) : null;
    }

    /// <summary>The code of the factor that it speaks to: <c>product</c>, <c>service</c>, <c>price</c>, <c>responsibility</c> or one of the company's own.</summary>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public string? Factor
    {
        get => _factor;
        init => _factor = value is null ? null : Guard.Id(value, nameof(Factor));
    }

    /// <summary>The id of the question whose subject it shares: what was expected, how important or how satisfying the thing is that the other question rates. Null when it stands alone.</summary>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public string? About
    {
        get => _about;
        init => _about = value is null ? null : Guard.Id(value, nameof(About));
    }

    /// <summary>Which level an expectation is; null for every other kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared level.</exception>
    public ExpectationLevel? Level
    {
        get;
        init => field = value is { } level ? Guard.Defined(level, nameof(Level)) : null;
    }

    /// <summary>When an expectation was asked. Default: afterwards, which is the more doubtful case.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared time.</exception>
    public ExpectationTiming Asked
    {
        get;
        init => field = Guard.Defined(value, nameof(Asked));
    } = ExpectationTiming.Afterwards;

    /// <summary>The language in which it was asked, where that is known: a BCP 47 tag.</summary>
    /// <exception cref="ArgumentException">The tag is malformed.</exception>
    public string? Language
    {
        get => _language;
        init => _language = value is not null && LocalizedText.TagFault(value) is { } fault
            ? throw new ArgumentException(fault, nameof(Language))
            : value;
    }

    /// <summary>The version of its wording. Answers to different versions are not compared. Default: 1.</summary>
    /// <exception cref="ArgumentException">The version is malformed.</exception>
    public string Version
    {
        get => _version;
        init => _version = Guard.Id(value, nameof(Version));
    }

    /// <summary>How many of the best ratings count as satisfied. Default: 2, or 1 on a scale of two or three ratings; of effort all above the middle of the scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to one less than the number of ratings.</exception>
    public int TopBoxes
    {
        get => _topBoxes ?? (Kind == QuestionKind.Effort ? RatingsAboveMiddle(Scale) : Scale.StepCount <= 3 ? 1 : 2);
        init => _topBoxes = (int)Guard.InRange(value, 1, Scale.StepCount - 1, nameof(TopBoxes));
    }

    /// <summary>The smallest difference that matters, in the unit of the headline metric (points of the scale, or of the Net Promoter Score); null when none was declared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0.</exception>
    public decimal? Margin
    {
        get => _margin;
        init
        {
            if (value is { } margin)
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin, nameof(Margin));
            }

            _margin = value;
        }
    }

    /// <summary>Says why answers to two questions may not be compared.</summary>
    /// <param name="other">The other question, for example the same one in another wave.</param>
    /// <returns>The reason, a full sentence; null when they are comparable.</returns>
    public string? WhyNotComparable(Question other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Kind == other.Kind && Level == other.Level, Version == other.Version, Scale.IsComparableTo(other.Scale)) switch
        {
            (false, _, _) when Kind == other.Kind => $"One asks for the level {Level}, the other for {other.Level}.",
            (false, _, _) => $"One asks for {Kind}, the other for {other.Kind}.",
            (_, false, _) => $"The wording has version {Version} in one and {other.Version} in the other.",
            (_, _, false) => $"The scales differ: {Scale} and {other.Scale}, or their anchors or direction.",
            _ => null,
        };
    }

    /// <summary>Whether a scale is the one that the Net Promoter Score is defined on.</summary>
    internal static bool IsRecommendationScale(RatingScale scale) =>
        scale is { Min: 0, Step: 1, StepCount: 11, Direction: ScaleDirection.HigherIsBetter };

    /// <summary>Whether effort can be asked on a scale.</summary>
    internal static bool IsEffortScale(RatingScale scale) => scale.StepCount is >= FewestEffortRatings and <= MostEffortRatings;

    /// <summary>How many ratings lie on one side of the middle of a scale; one in the middle is on neither side.</summary>
    internal static int RatingsAboveMiddle(RatingScale scale) => scale.StepCount / 2;

    /// <summary>Whether the number of top boxes was declared rather than left to the default.</summary>
    internal int? DeclaredTopBoxes => _topBoxes;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
