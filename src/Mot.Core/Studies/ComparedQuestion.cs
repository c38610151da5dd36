using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>A question in two waves.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record ComparedQuestion
{
    internal ComparedQuestion(
        Question question, QuestionMetrics first, QuestionMetrics second, Comparison? comparison, string? whyNotComparable)
    {
        Question = question;
        First = first;
        Second = second;
        Comparison = comparison;
        WhyNotComparable = whyNotComparable;
    }

    /// <summary>The question, as the first wave declares it.</summary>
    public Question Question { get; }

    /// <summary>Its metrics in the first wave.</summary>
    public QuestionMetrics First { get; }

    /// <summary>Its metrics in the second wave.</summary>
    public QuestionMetrics Second { get; }

    /// <summary>The headline metric, first minus second, judged in its family; null when the two are not comparable.</summary>
    public Comparison? Comparison { get; }

    /// <summary>Why the two are not compared; null when they are.</summary>
    public string? WhyNotComparable { get; }
}
