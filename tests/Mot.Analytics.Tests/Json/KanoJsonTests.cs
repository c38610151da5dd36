using System.Text.Json;
using Mot.Analytics.Json;
using Mot.Analytics.Kano;
using Mot.Analytics.Tests.Kano;

namespace Mot.Analytics.Tests.Json;

public sealed class KanoJsonTests
{
    [Fact]
    public void Write_IsAsApproved()
    {
        KanoGroup[] groups = [new("a", KanoCases.Tally(9, 0, 0, 2)), new("b", KanoCases.Tally(0, 10, 1, 0, 0)), new("few", KanoCases.Tally(0, 0, 0, 0, 3))];
        var all = new KanoTally([new("x")]);
        Array.ForEach(groups, group => all.Merge(group.Tally));
        KanoFindings findings = KanoFindings.Of(all, null, [new("team", groups)]) with { Wording = KanoWording.BuiltIn[0] };
        Snapshot.Match(KanoJson.Write(findings), extension: "json");
    }

    [Fact]
    public void Undefined_IsNull()
    {
        using var document = JsonDocument.Parse(KanoJson.Write(KanoFindings.Of(KanoCases.Tally())));
        JsonElement feature = document.RootElement.GetProperty("features")[0];
        foreach (string name in (string[])["better", "worse", "category", "fong"])
        {
            feature.GetProperty(name).ValueKind.ShouldBe(JsonValueKind.Null);
        }

        feature.GetProperty("counts").GetProperty("M").GetInt64().ShouldBe(0);
        feature.GetProperty("betterEstimate").GetProperty("reason").GetString().ShouldBe("noAnswers");
    }
}
