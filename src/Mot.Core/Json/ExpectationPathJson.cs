using Mot.Core.Expectations;

namespace Mot.Core.Json;

/// <summary>The path of an expectation as JSON.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class ExpectationPathJson
{
    /// <summary>Writes a path.</summary>
    /// <param name="path">The steps, as <see cref="ExpectationDrift.Path"/> gives them.</param>
    /// <returns>One JSON object, indented; its numbers are exact decimals.</returns>
    public static string Write(IReadOnlyList<ExpectationStep> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return JsonDocuments.Write(ExpectationPathWire.Of(path), MotJsonContext.Default.ExpectationPathWire);
    }
}
