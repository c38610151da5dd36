using Mot.Core;
using Mot.Core.Ratings;

namespace Mot.Analytics.Kano;

/// <summary>A feature that a Kano questionnaire asks about.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record KanoFeature
{
    /// <summary>Declares a feature.</summary>
    /// <param name="id">Its id: 1 to 64 letters, digits, hyphens, dots or underscores.</param>
    /// <param name="name">Its name; null for the id.</param>
    /// <param name="importance">The scale of the question how important it is; null when that is not asked.</param>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public KanoFeature(string id, LocalizedText? name = null, RatingScale? importance = null)
    {
        Id = Guard.Id(id);
        Name = name ?? LocalizedText.Of("en", id);
        Importance = importance;
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The scale of the question how important it is, asked of the respondent; null when that is not asked.</summary>
    public RatingScale? Importance { get; }
}
