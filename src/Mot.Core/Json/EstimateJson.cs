using Mot.Core.Estimation;

namespace Mot.Core.Json;

/// <summary>An estimate as JSON, the way it stands in every result.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class EstimateJson
{
    /// <summary>Writes an estimate; value, low and high are null when it is undefined.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(Estimate estimate) => JsonDocuments.Write(EstimateWire.Of(estimate), MotJsonContext.Default.EstimateWire);
}
