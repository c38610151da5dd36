using System.Runtime.CompilerServices;

namespace Mot.Core.Tests.Documentation;

/// <summary>
/// Compares a text with the approved one in the folder <c>approved</c> beside the test. A difference fails, writes the
/// received text beside it, and prints the command that accepts it.
/// </summary>
/// <remarks>The only place that knows the snapshot library; see <c>docs/decisions/0001-snapshots.md</c>.</remarks>
internal static class Snapshot
{
    /// <summary>Matches <paramref name="text"/> against <c>approved/TestClass.TestMethod[.name].approved.extension</c>.</summary>
    /// <param name="text">The text, with any line ends.</param>
    /// <param name="name">Tells several snapshots of one test apart.</param>
    /// <param name="extension">The file extension, without the dot.</param>
    /// <param name="testMethod">Filled in by the compiler.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    public static void Match(
        string text,
        string? name = null,
        string extension = "txt",
        [CallerMemberName] string testMethod = "",
        [CallerFilePath] string testFile = "")
    {
        string stem = $"{Path.GetFileNameWithoutExtension(testFile)}.{testMethod}{(name is null ? "" : "." + name)}";
        string folder = Path.Combine(Path.GetDirectoryName(testFile)!, "approved");
        text.ReplaceLineEndings("\n").ShouldMatchApproved(c => c
            .NoDiff()
            .SubFolder(folder)
            .WithFilenameGenerator((_, _, type, _) => $"{stem}.{type}.{extension}"));
    }
}
