namespace Mot.Core.Json;

/// <summary>What every document says first. Inside of another document both are left out.</summary>
internal interface IJsonDocument
{
    /// <summary>The version of its format.</summary>
    int? Version { get; set; }

    /// <summary>What it is.</summary>
    string? Kind { get; set; }
}
