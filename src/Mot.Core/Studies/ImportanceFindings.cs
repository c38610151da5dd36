using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>How important something is to customers, as they say, beside how they rate it.</summary>
/// <remarks>
/// <para>Stated importance is high for nearly everything; what is associated with the outcome is another question (driver analysis). Importance
/// and rating are not subtracted, because they are not the same thing measured twice.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class ImportanceFindings
{
    internal ImportanceFindings(DerivedSample sample, Question importance, Question rated)
    {
        Importance = importance;
        Rated = rated;
        ImportanceMean = sample.MeanOf(importance);
        RatedMean = sample.MeanOf(rated);
    }

    /// <summary>The question that asks how important it is.</summary>
    public Question Importance { get; }

    /// <summary>The question that asks how satisfied customers are with it; where there is none, the one that the importance is about.</summary>
    public Question Rated { get; }

    /// <summary>The mean importance.</summary>
    public Estimate ImportanceMean { get; }

    /// <summary>The mean rating.</summary>
    public Estimate RatedMean { get; }
}
