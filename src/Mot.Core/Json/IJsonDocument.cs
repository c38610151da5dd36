namespace Mot.Core.Json;

/// <summary>What every document says first.</summary>
internal interface IJsonDocument
{
    /// <summary>The version of its format.</summary>
    int Version { get; }

    /// <summary>What it is.</summary>
    string Kind { get; }
}
