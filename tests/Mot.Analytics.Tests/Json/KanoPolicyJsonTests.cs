using System.Text;
using System.Text.Json;
using Mot.Analytics.Json;
using Mot.Analytics.Kano;
using Mot.Core.Estimation;

namespace Mot.Analytics.Tests.Json;

public sealed class KanoPolicyJsonTests
{
    [Fact]
    public void WriteAndRead_GiveTheSamePolicy() => Law.Check(Cases.All(random =>
    {
        var policy = new KanoPolicy
        {
            Rule = Cases.Pick(random, Enum.GetValues<KanoRule>()),
            Table = Cases.Pick(random, Enum.GetValues<KanoTable>()),
            CloseLead = random.Next(101) / 100m,
            SuspectShare = random.Next(101) / 100m,
            FongFactor = random.NextDouble() * 10,
            Level = 0.5 + (random.NextDouble() / 2.1),
            Weighting = Cases.Pick(random, Enum.GetValues<Weighting>()),
        };
        KanoPolicy read = Read(KanoPolicyJson.Write(policy));
        read.ShouldBe(policy);
        KanoPolicyJson.Fingerprint(read).ShouldBe(KanoPolicyJson.Fingerprint(policy));
    }));

    [Fact]
    public void WhatIsLeftOut_HasItsDefault()
    {
        Read("""{"version":1,"kind":"kanoPolicy"}""").ShouldBe(KanoPolicy.Default);
        Read("""{"$schema":"x","version":1,"kind":"kanoPolicy","rule":"berger","table":"modified"}""")
            .ShouldBe(new() { Rule = KanoRule.Berger, Table = KanoTable.Modified });
    }

    [Fact]
    public void Default_IsWrittenLikeThis() => KanoPolicyJson.Write(KanoPolicy.Default).ShouldBe(
        """
        {
          "version": 1,
          "kind": "kanoPolicy",
          "rule": "leeNewcomb",
          "table": "standard",
          "closeLead": 0.06,
          "suspectShare": 0.02,
          "fongFactor": 1.65,
          "level": 0.95,
          "weighting": "none"
        }
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void AllFaults_AreToldAtOnce()
    {
        string message = Should.Throw<JsonException>(() => Read(
            """{"version":1,"kind":"kanoPolicy","rule":"best","table":"long","closeLead":2,"suspectShare":-1,"fongFactor":11,"level":1,"weighting":"all"}""")).Message;
        foreach (string path in (string[])["$.rule", "$.table", "$.closeLead", "$.suspectShare", "$.fongFactor", "$.level", "$.weighting"])
        {
            message.ShouldContain(path);
        }
    }

    [Theory]
    [InlineData("""{"version":1,"kind":"study"}""")]
    [InlineData("""{"version":2,"kind":"kanoPolicy"}""")]
    [InlineData("""{"version":1,"kind":"kanoPolicy","strict":true}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void OtherDocuments_AreRefused(string json) => Should.Throw<JsonException>(() => Read(json));

    private static KanoPolicy Read(string json) => KanoPolicyJson.Read(Encoding.UTF8.GetBytes(json));
}
