namespace Mot.Core.Tests.Studies;

public sealed class CsvTextTests
{
    [Fact]
    public void Rows_HonourQuotesCommasAndLineEnds() => CsvText.Rows("\uFEFFa,b \r\n\"1,\"\"x\"\"\n2\",\r\n,z").ShouldBe(
        [["a", "b "], ["1,\"x\"\n2", ""], ["", "z"]]);
}
