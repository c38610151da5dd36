namespace Mot.Core.Customers;

/// <summary>A closed range of scores of one axis.</summary>
/// <remarks>
/// <para><b>Default value.</b> From 0 to 0, which no score has.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable value type.</para>
/// </remarks>
public readonly record struct ScoreRange
{
    /// <summary>Makes a range.</summary>
    /// <param name="from">The lowest score, 1 or more.</param>
    /// <param name="to">The highest score, not below the lowest, up to 9.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is not from 1 to 9, or they descend.</exception>
    public ScoreRange(int from, int to)
    {
        From = (int)Guard.InRange(from, 1, RfmPolicy.MostBins);
        To = (int)Guard.InRange(to, from, RfmPolicy.MostBins);
    }

    /// <summary>The lowest score, from 1 to 9.</summary>
    public int From { get; }

    /// <summary>The highest score, from 1 to 9.</summary>
    public int To { get; }

    /// <summary>Whether a score lies in the range.</summary>
    /// <param name="score">The score.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(int score) => score >= From && score <= To;

    /// <summary>The two scores: "2-4", or one of them where they are the same.</summary>
    public override string ToString() => From == To ? Guard.Text(From) : $"{Guard.Text(From)}-{Guard.Text(To)}";
}
