namespace Mot.Analytics.Kano;

/// <summary>One of the five answers to a Kano question, numbered as in the literature.</summary>
/// <remarks>The numbers order a questionnaire, not people's minds: "must be" is not a little less than "like". Nothing here averages them.</remarks>
public enum KanoAnswer
{
    /// <summary>I like it that way.</summary>
    Like = 1,

    /// <summary>It must be that way; I expect it.</summary>
    MustBe = 2,

    /// <summary>I am neutral.</summary>
    Neutral = 3,

    /// <summary>I can live with it that way.</summary>
    LiveWith = 4,

    /// <summary>I dislike it that way.</summary>
    Dislike = 5,
}
