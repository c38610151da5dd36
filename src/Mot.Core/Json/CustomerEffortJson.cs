using Mot.Core.Satisfaction;

namespace Mot.Core.Json;

/// <summary>A customer effort score as JSON, with its three calculations under their names.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class CustomerEffortJson
{
    /// <summary>Writes a customer effort score.</summary>
    /// <param name="effort">The score.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(CustomerEffort effort)
    {
        ArgumentNullException.ThrowIfNull(effort);
        return JsonDocuments.Write(CustomerEffortWire.Of(effort), MotJsonContext.Default.CustomerEffortWire);
    }
}
