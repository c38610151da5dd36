using Mot.Core.Ratings;

namespace Mot.Core.Customers;

/// <summary>A criterion held against what is known of a customer on a day.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record CriterionReading
{
    internal CriterionReading(GradeMeasure measure, decimal? value, decimal threshold, bool mayBeMissing)
    {
        Measure = measure;
        Value = value;
        Threshold = threshold;
        decimal? missing = measure.Direction == ScaleDirection.LowerIsBetter ? value - threshold : threshold - value;
        IsMet = missing is { } gap ? gap <= 0 : mayBeMissing ? true : null;
        Missing = missing is { } more ? Math.Max(more, 0) : null;
    }

    /// <summary>The measure.</summary>
    public GradeMeasure Measure { get; }

    /// <summary>Its number; null for no answer.</summary>
    public decimal? Value { get; }

    /// <summary>The number that is asked for, in the unit of the measure.</summary>
    public decimal Threshold { get; }

    /// <summary>Whether it is met; null when that is not known for want of an answer.</summary>
    public bool? IsMet { get; }

    /// <summary>By how much the number would have to be better, in its own unit; 0 when it is met, null for no answer.</summary>
    public decimal? Missing { get; }
}
