namespace Mot.Core.Ratings;

/// <summary>Which end of a scale is the good one.</summary>
public enum ScaleDirection : byte
{
    /// <summary>A higher rating is a better one: 5 of 5 is best.</summary>
    HigherIsBetter = 0,

    /// <summary>A lower rating is a better one: school marks from 1 to 6, effort from 1 to 5.</summary>
    LowerIsBetter = 1,
}
