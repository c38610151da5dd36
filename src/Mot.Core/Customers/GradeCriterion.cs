namespace Mot.Core.Customers;

/// <summary>What one measure must reach for a grade, and what is enough to keep it.</summary>
/// <remarks>
/// <para>Between the two lies the band in which nothing changes, so that noise does not move a customer up and down.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record GradeCriterion
{
    /// <summary>Creates a criterion. Which of the two thresholds is the stricter one is checked where a policy is built, because it depends on the measure.</summary>
    /// <param name="measure">The code of the measure.</param>
    /// <param name="enter">The value with which the grade is reached, itself included.</param>
    /// <param name="stay">The value with which it is kept, itself included; worse than <paramref name="enter"/>.</param>
    /// <exception cref="ArgumentException">The code is malformed, or the two thresholds are equal.</exception>
    public GradeCriterion(string measure, decimal enter, decimal stay)
    {
        Measure = Guard.Id(measure);
        Enter = enter;
        Stay = stay != enter
            ? stay
            : throw new ArgumentException($"The grade would be reached and kept with the same {Guard.Text(enter)}; what is enough to stay must be less.", nameof(stay));
    }

    /// <summary>The code of the measure.</summary>
    public string Measure { get; }

    /// <summary>The value with which the grade is reached, itself included, in the unit of the measure.</summary>
    public decimal Enter { get; }

    /// <summary>The value with which it is kept, itself included, in the unit of the measure.</summary>
    public decimal Stay { get; }

    /// <summary>Whether no answer counts as met. Default: it does not.</summary>
    public bool MayBeMissing { get; init; }
}
