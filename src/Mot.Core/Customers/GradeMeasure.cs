using System.Collections.Immutable;
using Mot.Core.Ratings;

namespace Mot.Core.Customers;

/// <summary>One number about a customer that grades can rest on: which facts, over which time, put together how.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record GradeMeasure
{
    /// <summary>The longest time that a measure can look back, in months.</summary>
    public const int MaxMonths = 1200;

    /// <summary>Creates a measure.</summary>
    /// <param name="code">The code that facts carry, such as <c>premium</c> or <c>journeyScore</c>.</param>
    /// <param name="axis">What it speaks about.</param>
    /// <param name="summary">How the values become one number.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The axis or the summary is unknown.</exception>
    public GradeMeasure(string code, MeasureAxis axis, MeasureSummary summary)
    {
        Code = Guard.Id(code);
        Axis = Guard.Defined(axis);
        Summary = Guard.Defined(summary);
        Facts = Code;
        Name = LocalizedText.Of("en", Code);
    }

    /// <summary>The code by which criteria name the measure.</summary>
    public string Code { get; }

    /// <summary>The code of the facts that it is made of. Default: its own.</summary>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public string Facts
    {
        get;
        init => field = Guard.Id(value, nameof(Facts));
    }

    /// <summary>What it speaks about.</summary>
    public MeasureAxis Axis { get; }

    /// <summary>How the values become one number.</summary>
    public MeasureSummary Summary { get; }

    /// <summary>How many months a fact counts, up to the day before the same day of the month; from 1 to 1,200. Null, the default: for ever.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 1,200.</exception>
    public int? Months
    {
        get;
        init => field = value is { } months ? (int)Guard.InRange(months, 1, MaxMonths, nameof(Months)) : null;
    }

    /// <summary>Which values are better. Default: higher ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a direction.</exception>
    public ScaleDirection Direction
    {
        get;
        init => field = Guard.Defined(value, nameof(Direction));
    } = ScaleDirection.HigherIsBetter;

    /// <summary>The attributes of persons that the values were made of, such as <c>age</c> for a risk score; for the check against those that may not be used.</summary>
    /// <exception cref="ArgumentException">A code is malformed.</exception>
    public ImmutableSortedSet<string> MadeOf
    {
        get;
        init => field = [.. value.Select(attribute => Guard.Id(attribute, nameof(MadeOf))).ToImmutableSortedSet(StringComparer.Ordinal)];
    } = [];

    /// <summary>The name that people read. Default: the code.</summary>
    public LocalizedText Name
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Name));
    }

    /// <inheritdoc/>
    public bool Equals(GradeMeasure? other) => other is not null
        && (Code, Facts, Axis, Summary, Months, Direction) == (other.Code, other.Facts, other.Axis, other.Summary, other.Months, other.Direction)
        && MadeOf.SetEquals(other.MadeOf) && Name.Equals(other.Name);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Facts, Axis, Summary, Months, Direction);
}
