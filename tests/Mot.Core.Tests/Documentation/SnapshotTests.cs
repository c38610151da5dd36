namespace Mot.Core.Tests.Documentation;

public class SnapshotTests
{
    [Fact]
    public void Match_WithTheApprovedText_Passes() => Snapshot.Match("one line\nand another\n");

    [Fact]
    public void Match_WithAnotherText_FailsAndKeepsTheReceivedText()
    {
        string received = Path.Combine(SourceFolder(), "approved", $"{nameof(SnapshotTests)}.{nameof(Match_WithAnotherText_FailsAndKeepsTheReceivedText)}.received.txt");
        try
        {
            Should.Throw<ShouldMatchApprovedException>(() => Snapshot.Match("another text\n"));
            File.ReadAllText(received).ShouldBe("another text\n");
        }
        finally
        {
            File.Delete(received);
        }
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
