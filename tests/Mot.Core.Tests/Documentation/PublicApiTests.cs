using System.Runtime.CompilerServices;
using Mot.Tools;

namespace Mot.Core.Tests.Documentation;

/// <summary>The public surface does not change unnoticed: what is built is what api/ says; <c>tools/api</c> writes it anew.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Mot.Core")]
    [InlineData("Mot.Analytics")]
    [InlineData("Mot.Reporting")]
    [InlineData("Mot.Simulation")]
    [InlineData("Mot.Testing")]
    public void Assembly_IsAsApproved(string name) =>
        ApiText.Of(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")).ShouldBe(Approved(name));

    private static string Approved(string name, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "api", $"{name}.txt")));
}
