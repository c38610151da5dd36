using System.Globalization;

namespace Mot.Core.Ratings;

/// <summary>How many people one respondent stands for, as a whole number of millionths.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> 0 to 1,000, in steps of a millionth. Text and decimals are rounded to the nearest millionth,
/// half to even, so that sums of weights are sums of integers and do not depend on their order.</para>
/// <para><b>Default value.</b> Zero: the respondent counts as answered but carries no weight.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public readonly record struct CaseWeight
{
    /// <summary>Millionths in one.</summary>
    internal const int Scale = 1_000_000;

    /// <summary>The largest weight, in millionths.</summary>
    internal const int MaxMillionths = 1000 * Scale;

    private const decimal Max = 1000m;

    private CaseWeight(int millionths) => Millionths = millionths;

    /// <summary>The weight of an unweighted respondent: 1.</summary>
    public static CaseWeight One => new(Scale);

    /// <summary>The weight in millionths, from 0 to 1,000,000,000.</summary>
    public int Millionths { get; }

    /// <summary>The weight as a number, from 0 to 1,000.</summary>
    public decimal Value => Millionths / (decimal)Scale;

    /// <summary>Makes a weight from a number.</summary>
    /// <param name="weight">From 0 to 1,000; rounded to the nearest millionth, half to even.</param>
    /// <returns>The weight.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 1,000.</exception>
    public static CaseWeight Create(decimal weight) =>
        new((int)decimal.Round(Guard.InRange(weight, 0, Max) * Scale, MidpointRounding.ToEven));

    /// <summary>Reads a weight from its decimal text, in the invariant culture.</summary>
    /// <param name="text">For example <c>0.2847177143</c>.</param>
    /// <param name="weight">The weight; zero when the text is not one.</param>
    /// <returns>Whether the text is a number from 0 to 1,000.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out CaseWeight weight)
    {
        const NumberStyles Style = NumberStyles.Float & ~NumberStyles.AllowLeadingSign;
        bool read = decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out decimal value) && value <= Max;
        weight = read ? Create(value) : default;
        return read;
    }

    /// <summary>The invariant decimal text.</summary>
    public override string ToString() => Guard.Text(Value);
}
