namespace Mot.Core.Ratings;

/// <summary>What stretch of experience a question asks about. Only <see cref="ThisEncounter"/> makes encounters.</summary>
public enum QuestionFrame
{
    /// <summary>One contact at one touchpoint.</summary>
    ThisEncounter = 1,

    /// <summary>One whole trip through the journey.</summary>
    ThisTrip = 2,

    /// <summary>Everything so far with the company.</summary>
    ExperienceToDate = 3,
}
