using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mot.Cli.Tests;

public class LifetimeCommandTests
{
    private const string Columns = "--frequency x --recency t_x --age T";

    [Theory]
    [InlineData("bgnbd", "r,alpha,a,b")]
    [InlineData("paretonbd", "r,alpha,s,beta")]
    public void Fit_PrintsParametersByTheirNamesInTheLiterature(string model, string symbols)
    {
        using CliRun run = Customers();
        run.Run($"lifetime fit customers.csv --model {model} {Columns} --spend m --json").ShouldBe(0, run.Error);
        JsonElement root = run.Json;
        (root.GetProperty("kind").GetString(), root.GetProperty("model").GetString(), root.GetProperty("n").GetInt64()).ShouldBe(("lifetimeFit", model, 300));
        root.GetProperty("logLikelihood").GetDouble().ShouldBeLessThan(0);
        root.GetProperty("parameters").EnumerateObject().Select(each => each.Name).ShouldBe(symbols.Split(','));
        root.GetProperty("spend").GetProperty("parameters").EnumerateObject().Select(each => each.Name).ShouldBe(["p", "q", "gamma"]);
    }

    [Fact]
    public void Cdnow_HasThePublishedParameters()
    {
        using var run = new CliRun();
        File.Copy(SharedData.Require("cdnow_summary.csv"), Path.Combine(run.Folder, "cdnow_summary.csv"));
        run.Run("lifetime fit cdnow_summary.csv --model bgnbd --frequency x --recency t_x --age T_cal --json").ShouldBe(0, run.Error);
        run.Json.GetProperty("logLikelihood").GetDouble().ShouldBe(-9582.429207, 1e-5);
        JsonElement parameters = run.Json.GetProperty("parameters");
        foreach ((string symbol, double published) in ((string, double)[])[("r", 0.2425945), ("alpha", 4.413602), ("a", 0.792922), ("b", 2.425907)])
        {
            parameters.GetProperty(symbol).GetDouble().ShouldBe(published, 1e-3, symbol);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Text_SaysWhyNot(string language)
    {
        using var run = new CliRun();
        run.Write("once.csv", "x,t_x,T\n" + string.Concat(Enumerable.Repeat("0,0,30\n", 20)));
        run.Run($"lifetime fit once.csv {Columns} --language {language}").ShouldBe(0, run.Error);
        run.Output.ShouldContain(language == "en" ? "nobody came back" : "没有客户复购");
        run.Output.ShouldNotContain("NaN");
    }

    [Fact]
    public void Score_OfAFileOfParametersIsThatOfTheFit()
    {
        using CliRun run = Customers();
        run.Run($"lifetime fit customers.csv --model paretonbd {Columns} --spend m --json").ShouldBe(0, run.Error);
        run.Write("fit.json", run.Output);
        using CliRun fitted = Customers();
        fitted.Run($"lifetime score customers.csv --model paretonbd --id id {Columns} --spend m --horizon 26 --steps 6 --discount 0.01").ShouldBe(0, fitted.Error);
        using CliRun given = Customers();
        File.Copy(Path.Combine(run.Folder, "fit.json"), Path.Combine(given.Folder, "fit.json"));
        given.Run($"lifetime score customers.csv --parameters fit.json --id id {Columns} --spend m --horizon 26 --steps 6 --discount 0.01").ShouldBe(0, given.Error);
        string[] lines = fitted.Output.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(301);
        lines[0].ShouldStartWith("customer,alive,aliveLow,aliveHigh,purchases,");
        lines.ShouldAllBe(line => line.Split(',').Length == 15);
        given.Output.ShouldBe(fitted.Output);
    }

    [Fact]
    public void Score_AsJsonKeepsTheSteps()
    {
        using CliRun run = Customers();
        run.Run($"lifetime score customers.csv --id id {Columns} --horizon 26 --steps 6 --json").ShouldBe(0, run.Error);
        JsonElement[] customers = [.. run.Json.GetProperty("customers").EnumerateArray()];
        customers.Length.ShouldBe(300);
        foreach (JsonElement customer in customers)
        {
            customer.GetProperty("steps").EnumerateArray().Sum(step => step.GetDouble()).ShouldBe(customer.GetProperty("purchases").GetProperty("value").GetDouble(), 1e-9);
            customer.GetProperty("value").GetProperty("reason").GetString().ShouldBe("notIdentifiable");
        }
    }

    [Theory]
    [InlineData("x,t_x,T\n1,2,3\n1,4,3\n", "bad.csv:3: column t_x: '4' is not allowed; allowed are numbers from 0 to 3")]
    [InlineData("x,t_x,T\n0,1,3\n", "bad.csv:2: column t_x: '1' is not allowed; without a repeat purchase it must be 0")]
    [InlineData("x,t_x,T\n-1,0,3\n", "bad.csv:2: column x: '-1' is not allowed")]
    [InlineData("x,t_x,T\n1.5,1,3\n", "bad.csv:2: column x: '1.5' is not allowed")]
    [InlineData("x,t_x,T\n1,1,much\n", "bad.csv:2: column T: 'much' is not a number")]
    [InlineData("x,t_x\n1,1\n", "--age: there is no column 'T'")]
    public void Faults_AreToldWithTheirPlace(string table, string message)
    {
        using var run = new CliRun();
        run.Write("bad.csv", table);
        run.Run($"lifetime fit bad.csv {Columns}").ShouldBe(1);
        run.Error.ShouldContain(message);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Options_ThatAreLackingAreNamed()
    {
        using CliRun run = Customers();
        run.Run("lifetime fit customers.csv --frequency x").ShouldBe(1);
        run.Error.ShouldContain("--recency, --age");
        run.Run("lifetime score customers.csv").ShouldBe(2);
        run.Error.ShouldContain("--horizon");
    }

    [Fact]
    public void Transactions_AreFittedAndHeldAgainstWhatHappened()
    {
        using var run = new CliRun();
        run.Write("sales.csv", Sales());
        run.Run("lifetime fit sales.csv --id who --date day --amount money --until 2025-08-31 --json").ShouldBe(0, run.Error);
        JsonElement holdout = run.Json.GetProperty("holdout");
        (holdout.GetProperty("from").GetString(), holdout.GetProperty("until").GetString()).ShouldBe(("2025-09-01", "2025-12-31"));
        holdout.GetProperty("steps").GetArrayLength().ShouldBe(18);
        holdout.GetProperty("actual").GetInt64().ShouldBe(holdout.GetProperty("steps").EnumerateArray().Sum(step => step.GetProperty("actual").GetInt64()));
        run.Error.ShouldContain("customers:");

        using var text = new CliRun();
        text.Write("sales.csv", Sales());
        text.Run("lifetime fit sales.csv --id who --date day --amount money --until 2025-08-31 --language zh").ShouldBe(0, text.Error);
        text.Output.ShouldContain("预测与实际");
        text.Output.Split('\n').ShouldAllBe(line => !line.EndsWith(' '));
    }

    // 300 customers who differ in how often they buy; every third stops early.
    private static CliRun Customers()
    {
        var text = new StringBuilder("id,x,t_x,T,m\n");
        for (int i = 0; i < 300; i++)
        {
            int age = 30 + (i % 23);
            int x = i % 5 is 0 or 1 ? 0 : i * 7 % 9;
            int last = x == 0 ? 0 : i % 3 == 0 ? Math.Min(age, x + 2) : age - (i % 11);
            text.Append(CultureInfo.InvariantCulture, $"c{i},{x},{last},{age},{(x == 0 ? 0 : 10 + (i * 13 % 41))}\n");
        }

        var run = new CliRun();
        run.Write("customers.csv", text.ToString());
        return run;
    }

    private static string Sales()
    {
        var text = new StringBuilder("who,day,money\n");
        for (int i = 0; i < 200; i++)
        {
            int gap = 9 + (i * 17 % 90);
            int stop = i % 3 == 0 ? 120 : 365;
            for (int day = i % 60; day < stop; day += gap + (i * day % 7))
            {
                text.Append(CultureInfo.InvariantCulture, $"k{i},{new DateOnly(2025, 1, 1).AddDays(day):yyyy-MM-dd},{5 + (i * 11 % 30) + (day % 4)}\n");
            }
        }

        return text.Append("k0,2025-12-31,7\n").ToString();
    }
}
