namespace Mot.Examples.Tests;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("mot-examples-").FullName;

    internal string Database => $"Data Source={System.IO.Path.Combine(Path, "mot.db")};Pooling=False";

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
