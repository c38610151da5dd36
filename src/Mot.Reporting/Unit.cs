namespace Mot.Reporting;

/// <summary>What a number is counted in, which decides how it is printed.</summary>
internal enum Unit
{
    /// <summary>Points of a rating scale: two decimals.</summary>
    Rating = 0,

    /// <summary>A share from 0 to 1: printed in percent, one decimal.</summary>
    Share = 1,

    /// <summary>Points of a score, 0 to 100 or -100 to 100: one decimal.</summary>
    Points = 2,
}
