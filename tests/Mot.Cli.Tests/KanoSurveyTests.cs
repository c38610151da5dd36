using System.Globalization;
using System.Text.Json;

namespace Mot.Cli.Tests;

/// <summary>Real Kano surveys, against a published result and against counts that another program made.</summary>
public class KanoSurveyTests
{
    // Reppel's rule: the modified table (Pouliot) and Berger's rule, both as in Berger et al. (1993).
    [Fact]
    public void MoneyTransfers_AreAsPublished_ToTheLastDigit()
    {
        string responses = SharedData.Require("kano_transfers.csv");
        string[][] published = [.. File.ReadAllLines(SharedData.Require("kano_transfers_published.csv")).Skip(1).Select(line => line.Split(','))];
        string names = SharedData.Require("kano_features.csv");
        using var run = new CliRun();
        run.Run($"kano {responses} --names {names} --rule berger --table modified --json").ShouldBe(0, run.Error);
        JsonElement[] features = [.. run.Json.GetProperty("features").EnumerateArray()];
        published.Length.ShouldBe(6);
        features.Length.ShouldBe(6);
        foreach (string[] row in published)
        {
            JsonElement feature = features.Single(each => each.GetProperty("name").GetProperty("en").GetString() == row[0]);
            KanoCommandTests.Counts(feature).ShouldBe($"M{row[4]} O{row[3]} A{row[2]} I{row[5]} R{row[6]} Q{row[7]}");
            feature.GetProperty("n").GetInt64().ToString(CultureInfo.InvariantCulture).ShouldBe(row[8]);
            feature.GetProperty("category").GetString().ShouldBe(row[9]);
            AsPrinted(feature.GetProperty("importance").GetProperty("value"), row[1]);
            AsPrinted(feature.GetProperty("better"), row[10]);
            AsPrinted(feature.GetProperty("worse"), row[11]);
        }
    }

    // By a script in Python that goes through the printed table letter by letter: M, O, A, I, R, Q on the standard table,
    // then the category by Lee and Newcomb at 6 %, by mode, and by Berger.
    [Theory]
    [InlineData("kano01", "M90 O52 A43 I21 R0 Q1", "MMM", 0.461165, -0.68932)]
    [InlineData("kano02", "M117 O62 A13 I9 R2 Q4", "MMM", 0.373134, -0.890547)]
    [InlineData("kano03", "M73 O55 A41 I32 R2 Q4", "MMM", 0.477612, -0.636816)]
    [InlineData("kano04", "M5 O10 A83 I103 R4 Q2", "III", 0.462687, -0.074627)]
    [InlineData("kano05", "M7 O23 A85 I91 R1 Q0", "AIA", 0.524272, -0.145631)]
    [InlineData("kano06", "M79 O83 A18 I23 R0 Q4", "MOO", 0.497537, -0.79803)]
    [InlineData("kano07", "M61 O49 A52 I43 R1 Q1", "MMM", 0.492683, -0.536585)]
    [InlineData("kano08", "M27 O87 A66 I25 R0 Q2", "OOO", 0.746341, -0.556098)]
    [InlineData("kano09", "M26 O77 A73 I27 R3 Q1", "OOO", 0.738916, -0.507389)]
    [InlineData("kano10", "M18 O57 A111 I17 R2 Q2", "AAA", 0.827586, -0.369458)]
    [InlineData("kano11", "M55 O54 A62 I35 R1 Q0", "MAA", 0.563107, -0.529126)]
    [InlineData("kano12", "M75 O58 A28 I43 R1 Q2", "MMM", 0.421569, -0.651961)]
    [InlineData("kano13", "M25 O30 A83 I68 R1 Q0", "AAA", 0.548544, -0.26699)]
    [InlineData("kano14", "M6 O19 A102 I73 R5 Q2", "AAA", 0.605, -0.125)]
    [InlineData("kano15", "M87 O66 A26 I24 R2 Q2", "MMM", 0.453202, -0.753695)]
    [InlineData("kano16", "M51 O81 A44 I29 R1 Q1", "OOO", 0.609756, -0.643902)]
    [InlineData("kano17", "M39 O71 A54 I42 R0 Q1", "OOO", 0.606796, -0.533981)]
    [InlineData("kano18", "M22 O31 A78 I73 R3 Q0", "AAA", 0.534314, -0.259804)]
    [InlineData("kano19", "M16 O32 A97 I61 R1 Q0", "AAA", 0.626214, -0.23301)]
    [InlineData("kano20", "M23 O37 A121 I23 R2 Q1", "AAA", 0.77451, -0.294118)]
    [InlineData("kano21", "M101 O75 A11 I17 R3 Q0", "MMM", 0.421569, -0.862745)]
    [InlineData("kano22", "M106 O77 A3 I19 R1 Q1", "MMM", 0.390244, -0.892683)]
    [InlineData("kano23", "M117 O57 A6 I16 R4 Q7", "MMM", 0.321429, -0.887755)]
    [InlineData("kano24", "M4 O10 A81 I112 R0 Q0", "III", 0.439614, -0.067633)]
    [InlineData("kano25", "M61 O92 A29 I24 R1 Q0", "OOO", 0.587379, -0.742718)]
    [InlineData("kano26", "M25 O26 A61 I91 R1 Q3", "IIA", 0.428571, -0.251232)]
    [InlineData("kano27", "M7 O22 A157 I20 R0 Q1", "AAA", 0.868932, -0.140777)]
    [InlineData("kano28", "M8 O11 A94 I87 R7 Q0", "AAA", 0.525, -0.095)]
    [InlineData("kano29", "M6 O19 A119 I61 R1 Q1", "AAA", 0.673171, -0.121951)]
    public void Kiosk_IsAsCountedByAnotherProgram(string id, string counts, string categories, double better, double worse)
    {
        using var run = new CliRun();
        string responses = SharedData.Require("servqual_kiosk.csv");
        string[] rules = ["lee-newcomb", "mode", "berger"];
        for (int r = 0; r < rules.Length; r++)
        {
            run.Run($"kano {responses} --rule {rules[r]} --json").ShouldBe(0, run.Error);
            run.Json.GetProperty("answers").GetString().ShouldBe("korean");
            run.Json.GetProperty("features").GetArrayLength().ShouldBe(29);
            JsonElement feature = KanoCommandTests.Feature(run.Json, id);
            feature.GetProperty("category").GetString().ShouldBe(categories[r].ToString());
            KanoCommandTests.Counts(feature).ShouldBe(counts);
            feature.GetProperty("better").GetDouble().ShouldBe(better, 6e-7);
            feature.GetProperty("worse").GetDouble().ShouldBe(worse, 6e-7);

            // The four who never used a kiosk left everything empty.
            (feature.GetProperty("n").GetInt64(), feature.GetProperty("missing").GetInt64()).ShouldBe((207, 4));
        }
    }

    // The counts by the same script: the cohorts got the same questions in four wordings, and F2 and F5 change their class with them.
    [Theory]
    [InlineData(1, "like-dislike", "I O O O O", "M19 O36 A8 I23 R4 Q1")]
    [InlineData(2, "enjoy-accept", "I A O O A", "M11 O21 A34 I27 R2 Q2")]
    [InlineData(3, "helpful-problem", "I A O O I", "M7 O18 A25 I28 R6 Q5")]
    [InlineData(4, "like-tolerate", "I O O O A", "M15 O35 A11 I20 R2 Q3")]
    public void MoneyStorage_HasAWordingInEachCohort(int cohort, string wording, string categories, string secondFeature)
    {
        string responses = SharedData.Require(string.Create(CultureInfo.InvariantCulture, $"kano_storage_cohort{cohort}.csv"));
        using var run = new CliRun();
        run.Run($"kano {responses} --json").ShouldBe(0, run.Error);
        run.Json.GetProperty("answers").GetString().ShouldBe(wording);
        string.Join(' ', run.Json.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("category").GetString())).ShouldBe(categories);
        KanoCommandTests.Counts(KanoCommandTests.Feature(run.Json, "F2")).ShouldBe(secondFeature);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Kiosk_TextIsAsApproved(string language)
    {
        string responses = SharedData.Require("servqual_kiosk.csv");
        string names = SharedData.Require("servqual_kiosk_columns.csv");
        using var run = new CliRun();
        run.Run($"kano {responses} --names {names} --language {language} --segment sex").ShouldBe(0, run.Error);
        Snapshot.Match(run.Output, language);
    }

    // The table was printed with seven digits; rounded to as many decimals as stand there, the numbers are the same.
    private static void AsPrinted(JsonElement value, string printed)
    {
        decimal wanted = decimal.Parse(printed, CultureInfo.InvariantCulture);
        int decimals = printed[(printed.IndexOf('.', StringComparison.Ordinal) + 1)..].Length;
        decimal.Round(value.GetDecimal(), decimals, MidpointRounding.ToEven).ShouldBe(wanted);
    }
}
