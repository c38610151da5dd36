namespace Mot.Core.Studies;

/// <summary>What the numbers of a table of counts count.</summary>
public enum CountUnit
{
    /// <summary>People.</summary>
    People = 0,

    /// <summary>Percentages of people, of whom it is not said how many there were; they add up to 100 for each question of each cluster.</summary>
    Percent = 1,
}
