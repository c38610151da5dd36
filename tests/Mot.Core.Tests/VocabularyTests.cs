using System.Text.Json;
using Mot.Core.Estimation;
using Mot.Core.Journeys;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Tests;

public class VocabularyTests
{
    [Fact]
    public void Default_NamesEveryMemberInBothLanguages()
    {
        string[] codes =
        [
            .. Codes<MissingKind>("missing"), .. Codes<SatisfactionTier>("tier"), .. Codes<SatisfactionLayer>("layer"), .. Codes<MomentKind>("moment"),
            .. Codes<ComparisonVerdict>("verdict"), .. Codes<IntervalMethod>("method"), .. Codes<ScoreComponentKind>("component"), .. Codes<ScoreAdjustmentKind>("adjustment"),
            .. Codes<HiddenReason>("hidden"), .. Codes<MetricUnit>("unit"), .. Codes<ExpectationLevel>("level"), .. Codes<CustomerSide>("side"), .. ContactChannel.WellKnown.Select(channel => $"channel.{channel.Code}"),
        ];
        foreach (string code in codes)
        {
            // A name that is only the code would be a missing one; the single words of English that equal their code have a Chinese name.
            Vocabulary.Default.NameOf(code, "zh").ShouldNotBe(code[(code.IndexOf('.') + 1)..], code);
        }

        Vocabulary.Default.NameOf("tier.delighted", "zh-CN").ShouldBe("惊喜");
        Vocabulary.Default.NameOf("tier.delighted", "en").ShouldBe("delighted");
    }

    [Fact]
    public void NameOf_AnUnknownCode_IsTheCodeWithoutItsList() => Vocabulary.Default.NameOf("factor.taste", "en").ShouldBe("taste");

    [Fact]
    public void Parse_ReplacesAndExtends()
    {
        var own = Vocabulary.Parse("""{"version":1,"names":{"factor.taste":{"en":"the taste"},"tier.delighted":{"en":"thrilled"}}}"""u8);
        own.NameOf("factor.taste", "en").ShouldBe("the taste");
        own.NameOf("tier.delighted", "en").ShouldBe("thrilled");
        own.NameOf("tier.satisfied", "zh").ShouldBe("满意");
    }

    [Fact]
    public void Parse_ListsAllFaults()
    {
        string message = Should.Throw<JsonException>(() => Vocabulary.Parse(
            """{"version":2,"names":{"a b":{"en":"x"},"c":{},"d":{"1":"x"},"e":{"en":" "}}}"""u8)).Message;
        foreach (string path in new[] { "$.version", "$.names['a b']", "$.names['c']", "$.names['d']", "$.names['e'].en" })
        {
            message.ShouldContain(path);
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("{\"version\":1,\"names\":[]}")]
    public void Parse_OfSomethingElse_Throws(string json) =>
        Should.Throw<JsonException>(() => Vocabulary.Parse(System.Text.Encoding.UTF8.GetBytes(json)));

    private static IEnumerable<string> Codes<T>(string list)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{list}.{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}");
}
