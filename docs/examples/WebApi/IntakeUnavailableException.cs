namespace Mot.Examples.WebApi;

/// <summary>Nothing was kept of a request, and it may be sent again.</summary>
internal sealed class IntakeUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
