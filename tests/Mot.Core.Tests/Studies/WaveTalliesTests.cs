using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

public sealed class WaveTalliesTests
{
    private static readonly string[] s_header = ["counter", "lounge", "recommend", "problem", "when", "kind"];

    [Theory]
    [InlineData("2017-05-31", "2017-Q2", "2017-05-31T00:00:00+12:00")]
    [InlineData(" 2017-06-30 ", "2017-Q2", "2017-06-30T00:00:00+12:00")]
    [InlineData("20170630", "2017-Q2", "2017-06-30T00:00:00+12:00")]
    [InlineData("2017-06-30T23:59", "2017-Q2", "2017-06-30T23:59:00+12:00")]
    [InlineData("2017-06-30T23:59:59.9999999", "2017-Q2", "2017-06-30T23:59:59.9999999+12:00")]
    [InlineData("2017-06-30T12:00:00Z", "2017-Q3", "2017-06-30T12:00:00Z")]
    [InlineData("2017-07-01 00:30:00+14:00", "2017-Q2", "2017-06-30T10:30:00Z")]
    [InlineData("2017-04-02T02:30", "2017-Q2", "2017-04-02T02:30:00+12:00")]
    [InlineData("2017-09-24T02:30", "2017-Q3", "2017-09-24T02:30:00+12:00")]
    public void TryParse_ADate_GivesTheWaveAndTheTime(string cell, string wave, string at)
    {
        Response response = Parse(Draft(new("when") { Period = Auckland(PeriodLength.Quarter) }), cell);
        response.Wave.ShouldBe(wave);
        response.At!.Value.ShouldBe(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("31.5.2017")]
    [InlineData("5/31/2017")]
    [InlineData("2017-02-29")]
    [InlineData("2017-05")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void TryParse_NoIsoDate_IsAFault(string cell)
    {
        var parser = ResponseParser.Create(Draft(new("when") { Period = Auckland(PeriodLength.Month) }).Build(), s_header);
        parser.TryParse(["5", "5", "9", "2", cell, ""], out Response? response, out ImmutableArray<Fault> faults).ShouldBeFalse();
        response.ShouldBeNull();
        faults.Single().Path.ShouldBe("when");
    }

    [Fact]
    public void TryParse_DeclaredFormats_AreTheOnlyOnes()
    {
        StudyDraft draft = Draft(new("when") { Period = Auckland(PeriodLength.Month), Formats = ["d.M.yyyy", "M/d/yyyy"] });
        Parse(draft, "3.5.2017").Wave.ShouldBe("2017-05");
        Parse(draft, "3/5/2017").Wave.ShouldBe("2017-03");
        Should.Throw<ShouldAssertException>(() => Parse(draft, "2017-05-03"));
    }

    [Theory]
    [InlineData(PeriodLength.Year, "MM-dd")]
    [InlineData(PeriodLength.Year, "'year' MM")]
    [InlineData(PeriodLength.Year, "y")]
    [InlineData(PeriodLength.Month, "yyyy")]
    [InlineData(PeriodLength.Quarter, "yyyy-dd")]
    [InlineData(PeriodLength.Week, "yyyy-MM")]
    [InlineData(PeriodLength.Week, "yyyy-MM-dd'")]
    public void Build_AFormatThatDoesNotSayThePeriod_IsRefused(PeriodLength by, string format) =>
        Should.Throw<ArgumentException>(() => Draft(new("when") { Period = Auckland(by), Formats = [format] }).Build())
            .Message.ShouldContain($"$.table.wave.formats: '{format}' is not a format for this");

    [Fact]
    public void Build_AColumnThatContradictsItself_IsRefused()
    {
        Should.Throw<ArgumentException>(() => Draft(new("when") { Formats = ["yyyy"] }).Build()).Message.ShouldContain("$.table.wave.formats");
        Should.Throw<ArgumentException>(() => Draft(new("when") { Period = Auckland(PeriodLength.Year), Order = ["a"] }).Build()).Message.ShouldContain("$.table.wave.order");
        Should.Throw<ArgumentException>(() => Draft(new("when") { Order = ["a b"] }).Build()).Message.ShouldContain("'a b' is not an id");
        Should.Throw<ArgumentException>(() => Draft(new("when") { Order = ["a", "a"] }).Build()).Message.ShouldContain("The wave 'a' occurs twice.");
        Should.Throw<ArgumentException>(() => new WaveColumn(" "));
        new WaveColumn("when") { Formats = default, Order = default }.Order.ShouldBeEmpty();
    }

    [Fact]
    public void TryParse_ANameAsItIs_IsTheWave()
    {
        StudyDraft draft = Draft(new("when") { Order = ["spring", "autumn"] });
        Response response = Parse(draft, " autumn ");
        (response.Wave, response.At).ShouldBe(("autumn", null));
        var parser = ResponseParser.Create(draft.Build(), s_header);
        parser.TryParse(["5", "5", "9", "2", "winter", ""], out _, out ImmutableArray<Fault> faults).ShouldBeFalse();
        faults.Single().Message.ShouldBe("'winter' is not a wave; allowed are spring, autumn.");
        parser.TryParse(["5", "5", "9", "2", "late spring", ""], out _, out faults).ShouldBeFalse();
        faults.Single().Message.ShouldContain("'late spring' is not an id");
    }

    [Fact]
    public void TryParse_RowsThatAreNotTheStudys_AreLeftOutUnread()
    {
        StudyDraft draft = Draft(new("when"));
        draft.Table = draft.Table! with { Where = Where(("kind", ["guest", ""])) };
        var parser = ResponseParser.Create(draft.Build(), s_header);
        parser.TryParse(["no rating", "", "", "", "", "staff"], out Response? response, out ImmutableArray<Fault> faults).ShouldBeFalse();
        (response, faults.Length).ShouldBe((null, 0));
        parser.TryParse(["5", "5", "9", "2", "1", " guest "], out _, out _).ShouldBeTrue();
        parser.TryParse(["5", "5", "9", "2", "1"], out _, out _).ShouldBeTrue();

        draft.Wave = "2";
        parser = ResponseParser.Create(draft.Build(), s_header);
        parser.TryParse(["no rating", "", "", "", "1", "guest"], out response, out faults).ShouldBeFalse();
        (response, faults.Length).ShouldBe((null, 0));
        parser.TryParse(["5", "5", "9", "2", "2", "guest"], out response, out _).ShouldBeTrue();
        response!.Wave.ShouldBe("2");
    }

    [Fact]
    public void Waves_AreInDeclaredElseInOrdinalOrder()
    {
        var declared = new WaveTallies(Draft(new("when") { Order = ["spring", "autumn"] }).Build());
        var ordinal = new WaveTallies(Draft(new("when")).Build());
        foreach (string wave in new[] { "autumn", "spring" })
        {
            declared.Add(Parse(Draft(new("when")), wave));
            ordinal.Add(Parse(Draft(new("when")), wave));
        }

        declared.Waves.ShouldBe(["spring", "autumn"]);
        ordinal.Waves.ShouldBe(["autumn", "spring"]);
        declared.InOrder().Select(tally => tally.Study.Wave).ShouldBe(["spring", "autumn"]);
        declared["spring"].Whole.Count.ShouldBe(1);
        Should.Throw<ArgumentException>(() => declared["winter"]).Message.ShouldStartWith("There is no wave 'winter'; there are spring, autumn.");
    }

    [Fact]
    public void Add_WithoutAWaveOrToAnother_IsRefused()
    {
        StudyDraft draft = Draft(new("when"));
        var waves = new WaveTallies(draft.Build());
        Should.Throw<ArgumentException>(() => waves.Add(Desk.Eight[0])).Message.ShouldStartWith("The response does not say which wave");
        Should.Throw<ArgumentException>(() => waves.Add(new Response([]) { Wave = "1" }));
        waves.Waves.ShouldBeEmpty();
        draft.Wave = "1";
        Should.Throw<ArgumentException>(() => new WaveTallies(draft.Build())).Message.ShouldStartWith("Study 'desk' is of the wave '1' alone.");
        Should.Throw<ArgumentException>(() => new StudyTally(draft.Build()).Add(Parse(Draft(new("when")), "2"))).Message.ShouldStartWith(
            "The response belongs to wave '2', the study is of wave '1'.");
    }

    [Fact]
    public void Json_ReadsANameAloneAndValuesAlone()
    {
        StudyDraft draft = Draft(new("when"));
        draft.Table = draft.Table! with { Where = Where(("kind", ["guest"]), ("when", ["1", "2"])) };
        string text = StudyJson.Write(draft.Build());
        text.ShouldContain("\"wave\": \"when\"");
        text.ShouldContain("\"kind\": \"guest\"");
        Study read = StudyJson.Read(Encoding.UTF8.GetBytes(text));
        read.Table!.Wave!.Column.ShouldBe("when");
        read.Table.Where["when"].ShouldBe(["1", "2"]);
        StudyJson.Write(read).ShouldBe(text);
    }

    [Theory]
    [InlineData("\"wave\": \"when\"", "\"wave\": { \"column\": \"when\", \"by\": \"month\" }", "Periods need both 'by'")]
    [InlineData("\"wave\": \"when\"", "\"wave\": { \"column\": \"when\", \"by\": \"fortnight\", \"zone\": \"Europe/Berlin\" }", "'fortnight' is not known")]
    [InlineData("\"wave\": \"when\"", "\"wave\": { \"column\": \"when\", \"by\": \"month\", \"zone\": \"Mars/Olympus\" }", "'Mars/Olympus' is not a time zone")]
    [InlineData("\"wave\": \"when\"", "\"wave\": { \"column\": \" \" }", "$.table.wave.column")]
    [InlineData("\"wave\": \"when\"", "\"wave\": { \"column\": \"when\", \"colour\": 1 }", "colour")]
    [InlineData("\"wave\": \"when\"", "\"wave\": 7", "$.table.wave: This must be a text or an object, not the number 7.")]
    [InlineData("\"kind\": \"guest\"", "\"kind\": []", "at least one value")]
    [InlineData("\"kind\": \"guest\"", "\"kind\": 7", "$.table.where.kind: This must be a text or a list, not the number 7.")]
    [InlineData("\"kind\": \"guest\"", "\"kind\": [7]", "$.table.where.kind[0]: This must be a text, not the number 7.")]
    [InlineData("\"kind\": \"guest\"", "\"kind\": null", "$.table.where.kind: This must not be null.")]
    [InlineData("\"kind\": \"guest\"", "\"kind\": \"a\", \"kind\": \"b\"", "twice")]
    public void Json_ThatIsWrong_IsRefused(string right, string wrong, string message)
    {
        StudyDraft draft = Draft(new("when"));
        draft.Table = draft.Table! with { Where = Where(("kind", ["guest"])) };
        string text = StudyJson.Write(draft.Build());
        text.ShouldContain(right);
        Should.Throw<JsonException>(() => StudyJson.Read(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal)))).Message.ShouldContain(message);
    }

    private static PeriodRule Auckland(PeriodLength by) => new(by, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland"));

    private static StudyDraft Draft(WaveColumn wave)
    {
        StudyDraft draft = Desk.Draft();
        draft.Table = new ResponseTable("desk.csv") { Wave = wave };
        return draft;
    }

    private static Response Parse(StudyDraft draft, string when)
    {
        ResponseParser.Create(draft.Build(), s_header).TryParse(["5", "5", "9", "2", when, "guest"], out Response? response, out ImmutableArray<Fault> faults)
            .ShouldBeTrue(string.Join('\n', faults));
        return response!;
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Where(params (string Column, string[] Values)[] where) =>
        where.ToImmutableSortedDictionary(pair => pair.Column, pair => pair.Values.ToImmutableArray(), StringComparer.Ordinal);
}
