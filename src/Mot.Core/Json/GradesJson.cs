using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>Where customers stand, as JSON: exactly what <c>mot grade --json</c> prints.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class GradesJson
{
    internal const string Kind = "grades";

    /// <summary>Writes standings.</summary>
    /// <param name="policy">The policy under which all of them were made.</param>
    /// <param name="asOf">The day of all of them.</param>
    /// <param name="view">The view of all of them.</param>
    /// <param name="standings">The standings, in the order in which they are written.</param>
    /// <returns>One JSON object, indented; the same standings always give the same text.</returns>
    public static string Write(GradePolicy policy, DateOnly asOf, GradeView view, IEnumerable<GradeStanding> standings)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(standings);
        return JsonDocuments.Write(GradesWire.Of(policy, asOf, Guard.Defined(view), [.. standings]), MotJsonContext.Default.GradesWire, Kind);
    }
}
