namespace Mot.Core.Ratings;

/// <summary>Why there is no rating. The kinds are counted apart, because they call for different treatment.</summary>
public enum MissingKind : byte
{
    /// <summary>The question was not put to this person. The default answer.</summary>
    NotAsked = 0,

    /// <summary>The customer never met the touchpoint, or the question does not apply to them.</summary>
    NotApplicable = 1,

    /// <summary>The question was asked and nothing was ticked.</summary>
    Blank = 2,

    /// <summary>The person said that they do not know.</summary>
    DoNotKnow = 3,

    /// <summary>The person declined to answer.</summary>
    Refused = 4,

    /// <summary>A value came in that is neither on the scale nor a declared missing code, and the study said to count such values.</summary>
    OutOfRange = 5,
}
