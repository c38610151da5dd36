using Mot.Analytics.Json;
using Mot.Analytics.Kano;

namespace Mot.Examples;

/// <summary>The example of docs/kano.md.</summary>
internal static class KanoExample
{
    internal static (KanoFindings Findings, string Json) Run(IEnumerable<(KanoAnswer? Functional, KanoAnswer? Dysfunctional)> replies)
    {
        #region findings
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
        #endregion findings
        return (findings, json);
    }
}
