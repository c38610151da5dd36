namespace Mot.Core.Customers;

/// <summary>The number of one measure of a customer on a day.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record MeasureReading
{
    internal MeasureReading(GradeMeasure measure, decimal? value)
    {
        Measure = measure;
        Value = value;
    }

    /// <summary>The measure.</summary>
    public GradeMeasure Measure { get; }

    /// <summary>The number, in the unit of its facts; null for no answer.</summary>
    public decimal? Value { get; }
}
