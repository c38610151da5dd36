using System.Text;
using System.Text.Json;
using Mot.Analytics.Kano;

namespace Mot.Analytics.Tests.Kano;

public sealed class KanoWordingTests
{
    [Fact]
    public void BuiltIn_SetsAreTheseAndReadThemselves()
    {
        KanoWording.BuiltIn.Select(wording => wording.Id).ShouldBe(["like-dislike", "enjoy-accept", "helpful-problem", "like-tolerate", "korean", "chinese", "codes"]);
        foreach (KanoWording wording in KanoWording.BuiltIn)
        {
            wording.Name.In("zh").ShouldNotBe(wording.Name.In("en"));
            foreach (KanoAnswer answer in Enum.GetValues<KanoAnswer>())
            {
                wording.TextsOf(answer).ShouldNotBeEmpty();
                wording.TextsOf(answer).ShouldAllBe(text => Read(wording, text) == answer);
            }
        }
    }

    [Theory]
    [InlineData("like-tolerate", "I’m neutral", KanoAnswer.Neutral)]
    [InlineData("like-tolerate", "  i  LIKE it. ", KanoAnswer.Like)]
    [InlineData("enjoy-accept", "I dislike it, and I can’t accept it", KanoAnswer.Dislike)]
    [InlineData("korean", "하는 수 없다.", KanoAnswer.LiveWith)]
    [InlineData("chinese", "理所当然", KanoAnswer.MustBe)]
    [InlineData("codes", "4", KanoAnswer.LiveWith)]
    public void TryRead_OverlooksCaseBlanksAndApostrophes(string id, string text, KanoAnswer answer)
    {
        KanoWording wording = KanoWording.BuiltIn.Single(each => each.Id == id);
        wording.TryRead(text, out KanoAnswer read).ShouldBeTrue();
        read.ShouldBe(answer);
    }

    [Theory]
    [InlineData("I like")]
    [InlineData("")]
    [InlineData("6")]
    public void TryRead_GuessesNothing(string text) =>
        KanoWording.BuiltIn.ShouldAllBe(wording => Read(wording, text) == null);

    [Fact]
    public void Parse_TakesATextOrAList()
    {
        KanoWording wording = Parse("""{"like":["gut","sehr gut"],"mustBe":"muss","neutral":"egal","liveWith":"geht","dislike":"schlecht"}""");
        wording.Id.ShouldBe("declared");
        wording.TextsOf(KanoAnswer.Like).ShouldBe(["gut", "sehr gut"]);
        wording.TryRead("Sehr gut", out KanoAnswer answer).ShouldBeTrue();
        answer.ShouldBe(KanoAnswer.Like);
    }

    [Theory]
    [InlineData("""{"like":"a","mustBe":"b","neutral":"a","liveWith":"d"}""", "'a' stands for Like and for Neutral. Dislike has no text.")]
    [InlineData("""{"like":"a","love":"b"}""", "$.love: There is no such answer")]
    [InlineData("""{"like":["a",1]}""", "$.like: An answer is a text or a list of texts.")]
    [InlineData("""{"like":" ","mustBe":"b","neutral":"c","liveWith":"d","dislike":"e"}""", "A text of Like is blank.")]
    [InlineData("[]", "A wording is an object")]
    [InlineData("{} {}", "after a single JSON value")]
    public void Parse_SaysWhatIsWrong(string json, string message) => Should.Throw<JsonException>(() => Parse(json)).Message.ShouldContain(message);

    private static KanoAnswer? Read(KanoWording wording, string text) => wording.TryRead(text, out KanoAnswer answer) ? answer : null;

    private static KanoWording Parse(string json) => KanoWording.Parse(Encoding.UTF8.GetBytes(json));
}
