using System.IO.Compression;
using System.Text;

namespace Mot.Cli.Tests;

public class ResponseFileTests
{
    [Fact]
    public void ByteOrderMarkQuotesAndChineseHeaders_AreRead()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("report cafe.json --json").ShouldBe(0);
        string plain = run.Output;
        string quoted = "\uFEFF" + SmallStudy.Csv().Replace("订座", "\"订座 \"", StringComparison.Ordinal)
            .Replace(",window\n", ",\"window\"\r\n", StringComparison.Ordinal) + "\n";
        run.Write("cafe.csv", quoted);
        run.Run("report cafe.json --json").ShouldBe(0);
        run.Output.ShouldBe(plain);
    }

    [Fact]
    public void LineBreakInACell_IsPartOfTheCellAndCounted()
    {
        using CliRun run = SmallStudy.Run();
        run.Write("cafe.csv", SmallStudy.Header + "\ng1,3,3,3,3,3,2,\"by the\nwindow\"\ng2,3,9,3,3,3,2,hall\n");
        run.Run("report cafe.json").ShouldBe(1);
        run.Error.ShouldContain("cafe.csv:4: column Service: '9'");
    }

    [Fact]
    public void Gzip_IsReadUnderEitherName()
    {
        using CliRun run = SmallStudy.Run();
        run.Run("report cafe.json --json").ShouldBe(0);
        string plain = run.Output;
        File.Delete(Path.Combine(run.Folder, "cafe.csv"));
        run.Write("cafe.csv.gz", Zipped(SmallStudy.Csv()));
        run.Run("report cafe.json --json").ShouldBe(0);
        run.Output.ShouldBe(plain);
        run.Write("cafe.json", SmallStudy.Json(previous: null, file: "cafe.csv.gz"));
        run.Run("report cafe.json --json").ShouldBe(0);
        run.Write("cafe.csv.gz", "not gzip at all");
        run.Run("report cafe.json --json").ShouldBe(1);
        run.Error.ShouldContain("gzip");
    }

    [Fact]
    public void Fault_NamesFileLineColumnValueAndWhatIsAllowed()
    {
        using CliRun run = SmallStudy.Run();
        run.Write("cafe.csv", SmallStudy.Header + "\ng1,3,3,3,3,3,2,hall\ng2,3,7,3,3,12,2,hall\n");
        run.Run("report cafe.json --json").ShouldBe(1);
        run.Error.ShouldContain("cafe.csv:3: column Service: '7' is not allowed for question 'service'; allowed are 1 to 5, 0 (Blank), 6 (NotApplicable)");
        run.Error.ShouldContain("cafe.csv:3: column Recommend: '12'");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void ManyFaults_AreListedUpToTwenty()
    {
        using CliRun run = SmallStudy.Run();
        run.Write("cafe.csv", SmallStudy.Header + "\n" + string.Concat(Enumerable.Range(0, 25).Select(i => $"g{i},9,3,3,3,3,2,hall\n")));
        run.Run("report cafe.json").ShouldBe(1);
        run.Error.Split('\n').Count(line => line.Contains("column 订座", StringComparison.Ordinal)).ShouldBe(20);
        run.Error.ShouldContain("and 5 more");
    }

    [Theory]
    [InlineData("", "cafe.csv:1")]
    [InlineData("id,订座,Service,Service,Coffee,Overall,Recommend,Problem,Seat\n", "twice")]
    [InlineData("id,Service,Coffee,Overall,Recommend,Problem,Seat\n", "订座")]
    [InlineData("id,订座,service,Coffee,Overall,Recommend,Problem,Seat\n", "Did you mean 'service'")]
    [InlineData(SmallStudy.Header + "\ng1,3,3\n", "cafe.csv:2")]
    [InlineData(SmallStudy.Header + "\ng1,3,3,3,3,3,2,\"open\n", "cafe.csv:")]
    public void BrokenTable_IsRefusedWithItsPlace(string csv, string message)
    {
        using CliRun run = SmallStudy.Run();
        run.Write("cafe.csv", csv);
        run.Run("report cafe.json").ShouldBe(1);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void AnotherEncoding_IsRefusedAndNotGuessed()
    {
        using CliRun run = SmallStudy.Run();
        run.Write("cafe.csv", [.. Encoding.UTF8.GetBytes(SmallStudy.Header + "\ng1,3,3,3,3,3,2,"), 0xB4, 0xF3, (byte)'\n']);
        run.Run("report cafe.json").ShouldBe(1);
        run.Error.ShouldContain("not UTF-8");
        run.Write("cafe.csv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(SmallStudy.Csv())).ToArray());
        run.Run("report cafe.json").ShouldBe(1);
        run.Error.ShouldContain("not UTF-8");
    }

    private static byte[] Zipped(string text)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }
}
