using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>A journey score with its reasons as JSON, the way <c>mot score --json</c> prints it.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class JourneyExplanationJson
{
    /// <summary>Writes an explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <returns>One JSON object, indented.</returns>
    public static string Write(JourneyExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return JsonDocuments.Write(JourneyExplanationWire.Of(explanation), MotJsonContext.Default.JourneyExplanationWire);
    }
}
