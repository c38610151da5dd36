using Mot.Analytics.Json;
using Mot.Analytics.Kano;

namespace Mot.Analytics.Tests.Documentation;

/// <summary>The example of docs/kano.md; <see cref="KanoPageTests"/> holds the page to this text and runs it.</summary>
internal static class KanoExample
{
    internal static (KanoFindings Findings, string Json) Run(IEnumerable<(KanoAnswer? Functional, KanoAnswer? Dysfunctional)> replies)
    {
        var tally = new KanoTally([new KanoFeature("wifi")]);
        foreach ((KanoAnswer? functional, KanoAnswer? dysfunctional) in replies)
        {
            tally.Add([new KanoReply(functional, dysfunctional)]);
        }

        KanoFindings findings = KanoFindings.Of(tally, new KanoPolicy { Rule = KanoRule.Berger, Table = KanoTable.Modified });
        KanoFeatureFindings wifi = findings.Features[0];
        Console.WriteLine($"{wifi.Decision.Category}, {wifi.Decision.Reason}, would be {wifi.Decision.WouldBe} with {wifi.Decision.AnswersToChange} answers different");
        Console.WriteLine($"better {wifi.Better}, worse {wifi.Worse}");
        string json = KanoJson.Write(findings);
        return (findings, json);
    }
}
