using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mot.Cli.Tests;

public class KanoCommandTests
{
    private const string Names = "id,label,zh\nwifi,Free Wi-Fi,免费无线网\nclean_,Clean tables,餐桌干净\nmusic,Live music,现场音乐\n";

    [Theory]
    [InlineData("en", 80)]
    [InlineData("zh", 80)]
    [InlineData("en", 50)]
    public void Text_IsAsApproved(string language, int width)
    {
        using CliRun run = Cafe();
        run.Run($"kano cafe.csv --names names.csv --segment seat --language {language} --width {width}").ShouldBe(0, run.Error);
        Snapshot.Match(run.Output, $"{language}.{width}");
        run.Output.Split('\n').ShouldAllBe(line => !line.EndsWith(' '));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void WeightedText_IsAsApproved(string language)
    {
        using CliRun run = Cafe();
        run.Run($"kano cafe.csv --weights w --rule berger --table modified --level 0.9 --language {language}").ShouldBe(0, run.Error);
        Snapshot.Match(run.Output, language);
    }

    [Fact]
    public void Json_HasCountsCategoryAndCoefficients()
    {
        using CliRun run = Cafe();
        run.Run("kano cafe.csv --json").ShouldBe(0);
        JsonElement root = run.Json;
        (root.GetProperty("kind").GetString(), root.GetProperty("responses").GetInt64(), root.GetProperty("answers").GetString()).ShouldBe(("kano", 40, "like-tolerate"));
        JsonElement wifi = Feature(root, "wifi");

        // Of 40: 16 like/dislike O, 8 like/neutral A, 4 neutral/neutral I, 8 expect/dislike M, 2 dislike/like R, 1 like/like Q, 1 without an answer.
        Counts(wifi).ShouldBe("M8 O16 A8 I4 R2 Q1");
        (wifi.GetProperty("n").GetInt64(), wifi.GetProperty("missing").GetInt64()).ShouldBe((39, 1));
        wifi.GetProperty("category").GetString().ShouldBe("O");
        wifi.GetProperty("better").GetDouble().ShouldBe(24.0 / 36);
        wifi.GetProperty("worse").GetDouble().ShouldBe(-24.0 / 36);
        wifi.GetProperty("importance").GetProperty("value").GetDouble().ShouldBe(7);
        Feature(root, "music").GetProperty("warnings")[0].GetString().ShouldBe("reversed");
    }

    [Fact]
    public void Columns_MayBeDeclared_AndCodesAreKnown()
    {
        using var run = new CliRun();
        run.Write("t.csv", "a.no,a.yes,a.imp\n5,1,3\n5,2,4\n3,1,5\n");
        run.Run("kano t.csv --functional .yes --dysfunctional .no --importance .imp --importance-scale 1..5 --json").ShouldBe(0, run.Error);
        Counts(Feature(run.Json, "a")).ShouldBe("M1 O1 A1 I0 R0 Q0");
        Feature(run.Json, "a").GetProperty("importance").GetProperty("value").GetDouble().ShouldBe(4);
        run.Json.GetProperty("answers").GetString().ShouldBe("codes");

        // With the codes the other way round, which nothing but a declaration can tell.
        run.Run("kano t.csv --functional .yes --dysfunctional .no --answers like=5,must-be=4,neutral=3,live-with=2,dislike=1 --json").ShouldBe(0, run.Error);
        Counts(Feature(run.Json, "a")).ShouldBe("M0 O0 A0 I0 R3 Q0");
        run.Write("own.json", """{"like":"1","mustBe":["2"],"neutral":"3","liveWith":"4","dislike":"5"}""");
        run.Run("kano t.csv --functional .yes --dysfunctional .no --answers own.json").ShouldBe(0, run.Error);
        run.Output.ShouldContain("Answers read by the set declared: like = 1, must-be = 2");
    }

    [Fact]
    public void Texts_MayHoldCommas()
    {
        using var run = new CliRun();
        run.Write("t.csv", "a_f,a_d\nyes,\"no,never\"\nfine,yes\n");
        run.Run("kano t.csv --answers like=yes,must-be=sure,neutral=fine;live-with=so-so,dislike=no,never --json").ShouldBe(0, run.Error);
        Counts(Feature(run.Json, "a")).ShouldBe("M0 O1 A0 I0 R1 Q0");
    }

    [Theory]
    [InlineData("", "a,b\n1,2\n", "t.csv:1: no pairs of columns. Known endings are '_functional' with '_dysfunctional' and '_f' with '_d'")]
    [InlineData("", "a_f,a_d,b_f\n1,5,1\n", "t.csv:1: column b_f: there must be one column 'b_d' beside it.")]
    [InlineData("", "a_f,a_d,b_d\n1,5,1\n", "t.csv:1: column b_d: there is no column 'b_f' beside it.")]
    [InlineData("", "a_f,a_d,b_functional,b_dysfunctional\n1,5,1,2\n", "say which with --functional and --dysfunctional")]
    [InlineData("", "a_f,a_d,a_f\n1,5,1\n", "t.csv:1: column a_f: there are several of that name.")]
    [InlineData("", "a b_f,a b_d\n1,5\n", "t.csv:1: column a b_f: 'a b' is not an id")]
    [InlineData("", "a_f,a_d\n,\n", "t.csv: nobody answered; the columns a_f, a_d are empty.")]
    [InlineData("", "a_f,a_d\n1,5\n1,6\n", "t.csv:3: column a_d: '6' is not in the set 'codes'")]
    [InlineData("", "a_f,a_d\nyes,no\n", "t.csv:2: column a_f: 'yes' is in no known set.")]
    [InlineData("", "a_f,a_d\nyes,no\n", "known set 'like-dislike': I like it that way | It must be that way | I am neutral | I can live with it that way | I dislike it that way")]
    [InlineData("", "a_f,a_d\nI like it,I enjoy it that way\n", "is not in the set")]
    [InlineData("--answers korean", "a_f,a_d\n1,5\n", "t.csv:2: column a_f: '1' is none of: 마음에 든다")]
    [InlineData("--answers maybe", "a_f,a_d\n1,5\n", "--answers: 'maybe' is not allowed; write the name of a set (like-dislike, ")]
    [InlineData("--answers like=1,dislike=1", "a_f,a_d\n1,5\n", "--answers: The wording 'declared' cannot be used: MustBe has no text.")]
    [InlineData("--answers none.json", "a_f,a_d\n1,5\n", "none.json: there is no such file.")]
    [InlineData("--weights w", "a_f,a_d,w\n1,5,x\n", "t.csv:2: column w: 'x' is not a weight; allowed are numbers from 0 to 1000.")]
    [InlineData("--weights v", "a_f,a_d,w\n1,5,x\n", "--weights: t.csv has no column 'v'.")]
    [InlineData("--segment v", "a_f,a_d,w\n1,5,x\n", "--segment: t.csv has no column 'v'.")]
    [InlineData("--functional _f", "a_f,a_d\n1,5\n", "--functional and --dysfunctional belong together")]
    [InlineData("--functional _x --dysfunctional _y", "a_f,a_d\n1,5\n", "t.csv:1: no column ends in '_x'.")]
    [InlineData("--importance _i", "a_f,a_d\n1,5\n", "t.csv:1: no feature has a column that ends in '_i'.")]
    [InlineData("--importance-scale nine", "a_f,a_d\n1,5\n", "--importance-scale: 'nine' is not a scale")]
    [InlineData("", "a_f,a_d,a_importance\n1,5,10\n", "t.csv:2: column a_importance: '10' is not an importance from 1 to 9")]
    [InlineData("", "a_f,a_d,a_importance\n1,5,very\n", "t.csv:2: column a_importance: 'very' is not an importance")]
    [InlineData("--names none.csv", "a_f,a_d\n1,5\n", "--names: none.csv: there is no such file.")]
    [InlineData("--names t.csv", "a_f,a_d\n1,5\n", "t.csv:1: names stand in a column id, feature, column")]
    [InlineData("--names other.csv", "a_f,a_d\n1,5\n", "other.csv: none of its ids is a feature of t.csv, which has a.")]
    [InlineData("--level 1", "a_f,a_d\n1,5\n", "--level: '1' is not allowed")]
    public void Refusals_NameThePlaceAndWhatIsAllowed(string options, string csv, string message)
    {
        using var run = new CliRun();
        run.Write("t.csv", csv);
        run.Write("other.csv", "id,name\nb,B\n");
        run.Run($"kano t.csv {options}").ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void AnswersThatTwoSetsReadDifferently_AreRefused()
    {
        // Nothing built in is so; the check is for sets to come. "I am neutral" alone is read alike by all that have it.
        using var run = new CliRun();
        run.Write("t.csv", "a_f,a_d\nI am neutral,I am neutral\n");
        run.Run("kano t.csv --json").ShouldBe(0, run.Error);
        run.Json.GetProperty("answers").GetString().ShouldBe("like-dislike");
        run.Run("kano none.csv").ShouldBe(1);
        run.Error.ShouldBe("mot: none.csv: there is no such file.\n");
        run.Run("kano t.csv --rule best").ShouldBe(2);
    }

    [Fact]
    public void ColumnsThatAreNoAnswers_AreRefusedEarly()
    {
        using var run = new CliRun();
        run.Write("t.csv", "a_f,a_d\n" + string.Concat(Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"t{i},1\n"))));
        run.Run("kano t.csv").ShouldBe(1);
        run.Error.ShouldContain("is one of more than 200 different texts");
        run.Write("t.csv", "a_f,a_d,s\n" + string.Concat(Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"1,5,g{i}\n"))));
        run.Run("kano t.csv --segment s").ShouldBe(1);
        run.Error.ShouldContain("--segment: column 's' of t.csv has more than 50 different values");
    }

    [Fact]
    public void SmallGroups_AreNeverTold()
    {
        using CliRun run = Cafe();
        run.Run("kano cafe.csv --segment seat --json").ShouldBe(0);
        JsonElement[] groups = [.. run.Json.GetProperty("segments")[0].GetProperty("features")[0].GetProperty("groups").EnumerateArray()];
        groups.Select(group => $"{group.GetProperty("group")}:{group.GetProperty("hidden")}").ShouldBe(["bar:tooFew", "hall:", "window:protectsAnother"]);
        groups.Where(group => group.GetProperty("hidden").ValueKind != JsonValueKind.Null)
            .ShouldAllBe(group => group.GetProperty("findings").ValueKind == JsonValueKind.Null && group.GetProperty("betterAgainstOthers").ValueKind == JsonValueKind.Null);
    }

    internal static JsonElement Feature(JsonElement root, string id) =>
        root.GetProperty("features").EnumerateArray().Single(feature => feature.GetProperty("id").GetString() == id);

    internal static string Counts(JsonElement feature) => string.Join(
        ' ', "MOAIRQ".Select(letter => $"{letter}{feature.GetProperty("counts").GetProperty(letter.ToString())}"));

    // 40 guests of a café. The columns stand in no order, some importances have words, one answer is missing, and a seat is rare.
    internal static CliRun Cafe()
    {
        var text = new StringBuilder("guest,seat,w,wifi_dysfunctional,wifi_functional,wifi_importance,clean_functional,clean_dysfunctional,music_functional,music_dysfunctional\n");
        for (int i = 0; i < 40; i++)
        {
            string wifi = i switch
            {
                < 16 => "I dislike it,I like it",
                < 24 => "I am neutral,I like it",
                < 28 => "I am neutral,I’m neutral",
                < 36 => "I dislike it,I expect it",
                < 38 => "I like it,I dislike it",
                38 => "I like it,I like it",
                _ => "I like it,",
            };
            string clean = (i % 8) switch { < 5 => "I expect it,I dislike it", 5 => "I like it,I dislike it", 6 => "I am neutral,I am neutral", _ => "I expect it,I can tolerate it" };
            string music = (i % 4) switch { 0 => "I like it,I am neutral", 1 => "I am neutral,I can tolerate it", _ => "I dislike it,I like it" };
            string seat = i < 3 ? "bar" : i % 3 == 0 ? "window" : "hall";
            string importance = (i % 3) switch { 0 => "7 - Very important", 1 => "9 - Extremely important", _ => "5" };
            text.Append(CultureInfo.InvariantCulture, $"g{i},{seat},{(i % 2 == 0 ? "0.5" : "1.25")},{wifi},{(i == 39 ? "7" : importance)},{clean},{music}\n");
        }

        var run = new CliRun();
        run.Write("cafe.csv", text.ToString());
        run.Write("names.csv", Names);
        return run;
    }
}
