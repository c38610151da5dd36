using System.Text.Json;

namespace Mot.Examples.WebApi;

/// <summary>The body of a request.</summary>
internal static class Body
{
    /// <summary>Reads all of it; its size is limited by the server.</summary>
    internal static async Task<byte[]> BytesAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        return bytes.ToArray();
    }

    /// <summary>Reads JSON; null and a fault where it is none.</summary>
    internal static async Task<JsonDocument?> JsonAsync(HttpRequest request, Faults faults)
    {
        try
        {
            return await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException fault)
        {
            faults.Add("$", $"It is not JSON: {fault.Message}");
            return null;
        }
    }
}
