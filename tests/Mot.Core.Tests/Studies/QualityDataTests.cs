using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>The kiosk and ECSI surveys against figures that a script in another language worked out from the same files.</summary>
public sealed class QualityDataTests
{
    [Fact]
    public void Kiosk_GapsAndDimensions()
    {
        StudyFindings findings = Findings("kiosk.json");
        ExpectationFindings expectations = findings.Expectations!;

        expectations.Gaps.Length.ShouldBe(24);
        expectations.Gaps[0].Gap.N.ShouldBe(207);
        expectations.Gaps[0].Gap.Value!.Value.ShouldBe(-0.5458937198067633, 1e-12);
        expectations.Gaps[0].Gap.Low!.Value.ShouldBe(-0.6948201191092716, 1e-6);
        expectations.Dimensions.Length.ShouldBe(8);
        expectations.Overall!.Perceived.Mean.Value!.Value.ShouldBe(4.871779388083736, 1e-6);
        expectations.Overall.Levels[0].Expected.Mean.Value!.Value.ShouldBe(5.973832528180354, 1e-6);
        expectations.Overall.Levels[0].Gap.Mean.Value!.Value.ShouldBe(-1.1020531400966183, 1e-6);
        expectations.Overall.Levels[0].WeightedGap!.Mean.Value!.Value.ShouldBe(-1.1995625182594922, 1e-6);
    }

    [Fact]
    public void Kiosk_ExpectationAddsNothingToWhatWasGot()
    {
        ExpectationAssociation association = Findings("kiosk.json").Expectations!.Associations.Single();

        association.Perceived.Value!.Value.ShouldBe(0.4912930122538074, 1e-6);
        association.Gap.Value!.Value.ShouldBe(0.3801791, 1e-6);
        association.ExpectedGivenPerceived.Value!.Value.ShouldBe(-0.023603079816518602, 1e-6);
        (association.ExpectedGivenPerceived.Low < 0 && association.ExpectedGivenPerceived.High > 0).ShouldBeTrue();
    }

    // The reliability of the CUEX block is quoted as 0.43 (Tenenhaus et al. 2005 data); the means are those of the columns.
    [Fact]
    public void EcsiMobile_Indices()
    {
        StudyFindings findings = Findings("ecsi_mobi.json");
        IndexFindings satisfaction = findings.Indices.Single(index => index.Id == "satisfaction");
        double[] means = [.. Enumerable.Range(1, 3).Select(q => findings[$"CUSA{q}"].Metrics.Mean.Value!.Value)];

        satisfaction.Mean.N.ShouldBe(250);
        satisfaction.Mean.Value!.Value.ShouldBe(100 * (means.Average() - 1) / 9, 1e-5);
        findings.Indices.Single(index => index.Id == "expectation").Reliability!.Alpha.Value!.Value.ShouldBe(0.43, 0.005);
        Mot.Core.Satisfaction.Reliability loyalty = findings.Indices.Single(index => index.Id == "loyalty").Reliability!;
        (loyalty.Items[1].AlphaIfDropped.Value > loyalty.Alpha.High).ShouldBeTrue();
    }

    [Fact]
    public void EcsiBank_CountsNoughtAsARating()
    {
        StudyFindings findings = Findings("ecsi_bank.json");

        findings.Questions.Sum(question => question.Ratings.CountOf(Answer.FromTrustedStep(0))).ShouldBe(111);
        findings.Questions.Sum(question => question.Ratings.MissingCount).ShouldBe(0);
        findings.Indices.ShouldAllBe(index => index.Mean.N == 250 && index.Reliability!.Alpha.IsDefined);
    }

    private static StudyFindings Findings(string example)
    {
        Study study = StudyJson.Read(File.ReadAllBytes(Path.Combine(AirportSurvey.ExamplesFolder(), example)));
        List<string[]> rows = CsvText.Rows(File.ReadAllText(SharedData.Require(study.Table!.File)));
        var parser = ResponseParser.Create(study, rows[0]);
        var tally = new StudyTally(study);
        foreach (string[] row in rows[1..])
        {
            parser.TryParse(row, out Response? response, out var faults).ShouldBeTrue(string.Join('\n', faults));
            tally.Add(response!);
        }

        return StudyFindings.Of(tally);
    }
}
