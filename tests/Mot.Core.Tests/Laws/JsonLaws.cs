using System.Text;
using Mot.Core.Customers;
using Mot.Core.Expectations;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Core.Tests.Customers;
using Mot.Core.Tests.Json;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Laws;

/// <summary>What every document promises: what was written is read back, means the same, and is written the same again.</summary>
public sealed class JsonLaws
{
    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void Write_OfWhatWasRead_GivesTheSameText(string kind)
    {
        Door door = Door.Of(kind);
        Law.Check(StudyCases.All(random =>
        {
            string text = door.Draw(random);
            string again = door.Write(door.Read(text));
            (again == text).ShouldBeTrue(again);
            text.ShouldNotContain("\r");
        }));
    }

    [Fact]
    public void Journey_MeansTheSame() => Law.Check(StudyCases.All(random =>
    {
        Journey journey = StudyCases.Journey(random);

        Meaning.Of(JourneyJson.Read(Bytes(JourneyJson.Write(journey)))).ShouldBe(Meaning.Of(journey));
    }));

    [Fact]
    public void Study_MeansTheSame() => Law.Check(StudyCases.All(random =>
    {
        Study study = StudyCases.Study(random);
        Study read = StudyJson.Read(Bytes(StudyJson.Write(study)));

        Meaning.Of(read).ShouldBe(Meaning.Of(study));
        read.Questions.ShouldBe(study.Questions);
        read.Scoring.ShouldBe(study.Scoring);
        read.Quality.ShouldBe(study.Quality);
        read.Indices.ShouldBe(study.Indices);
        read.Layers.ShouldBe(study.Layers);
        read.Release.ShouldBe(study.Release);
        read.Replicates.ShouldBe(study.Replicates);
        study.HasSameSums(read).ShouldBeTrue();
    }));

    [Fact]
    public void Tally_MeansTheSame() => Law.Check(StudyCases.All(random =>
    {
        Study study = StudyCases.Study(random);
        StudyTally tally = StudyCases.Tally(study, StudyCases.Responses(random, study));
        StudyTally read = StudyTallyJson.Read(Bytes(StudyTallyJson.Write(tally)));

        read.Cells.Keys.ShouldBe(tally.Cells.Keys);
        foreach ((CellKey key, TallyCell cell) in tally.Cells)
        {
            TallyCell other = read.Cells[key];
            other.Scores.Sums.ShouldBe(cell.Scores.Sums);
            for (int q = 0; q < study.Questions.Length; q++)
            {
                SameSums(other.Distributions[q], cell.Distributions[q]);
            }

            (other.CoRatings is null).ShouldBe(cell.CoRatings is null);
            if (cell.CoRatings is { } joint)
            {
                (other.CoRatings!.Tables.Counts.SequenceEqual(joint.Tables.Counts) && other.CoRatings.Tables.Weights.SequenceEqual(joint.Tables.Weights)).ShouldBeTrue();
            }
        }

        // And evaluated, to the last bit.
        StudyFindingsJson.Write(StudyFindings.Of(read)).ShouldBe(StudyFindingsJson.Write(StudyFindings.Of(tally)));
    }));

    [Fact]
    public void Policy_MeansTheSame() => Law.Check(StudyCases.All(random =>
    {
        ScoringPolicy policy = StudyCases.Policy(random, StudyCases.Journey(random));
        ScoringPolicy read = ScoringPolicyJson.Read(Bytes(ScoringPolicyJson.Write(policy)));

        read.ShouldBe(policy);
        ScoringPolicyJson.Fingerprint(read).ShouldBe(ScoringPolicyJson.Fingerprint(policy));
    }));

    [Fact]
    public void PoliciesAlone_MeanTheSame() => Law.Check(StudyCases.All(random =>
    {
        ExpectationDrift drift = StudyCases.Drift(random);
        TierPolicy tiers = StudyCases.AnyTiers(random);
        LayerPolicy layers = StudyCases.Layers(random);
        ReleasePolicy release = new() { MinimumN = random.Next(3, 100) };

        ExpectationDriftJson.Read(Bytes(ExpectationDriftJson.Write(drift))).ShouldBe(drift);
        TierPolicyJson.Read(Bytes(TierPolicyJson.Write(tiers))).ShouldBe(tiers);
        LayerPolicyJson.Read(Bytes(LayerPolicyJson.Write(layers))).ShouldBe(layers);
        ReleasePolicyJson.Read(Bytes(ReleasePolicyJson.Write(release))).ShouldBe(release);
    }));

    [Fact]
    public void CustomerPolicies_MeanTheSame() => Law.Check(StudyCases.All(random =>
    {
        RfmPolicy value = RfmCases.Policy(random);
        GradePolicy grades = GradeCases.Policy(random);
        GradePolicy read = GradePolicyJson.Read(Bytes(GradePolicyJson.Write(grades)));

        RfmPolicyJson.Read(Bytes(RfmPolicyJson.Write(value))).ShouldBe(value);
        (read.Id, read.Scale, read.Review, read.Use, read.GradeOfRefusers, read.ReasonOfPrices)
            .ShouldBe((grades.Id, grades.Scale, grades.Review, grades.Use, grades.GradeOfRefusers, grades.ReasonOfPrices));
        read.Measures.ShouldBe(grades.Measures);
        read.Rules.ShouldBe(grades.Rules);
        read.Entitlements.ShouldBe(grades.Entitlements);
        read.Alarms.ShouldBe(grades.Alarms);
        read.NeverUsed.ShouldBe(grades.NeverUsed);
    }));

    [Fact]
    public void Ledger_MeansTheSame() => Law.Check(StudyCases.All(random =>
    {
        var ledger = new CustomerLedger(GradeCases.Facts(random));

        CustomerLedgerJson.Read(Bytes(CustomerLedgerJson.Write(ledger))).Facts.ShouldBe(ledger.Facts);
    }));

    [Fact]
    public void Distribution_MeansTheSame() => Law.Check(StudyCases.All(random =>
    {
        RatingDistribution ratings = Door.Ratings(random);
        RatingDistribution read = RatingDistributionJson.Read(Bytes(RatingDistributionJson.Write(ratings)));

        read.Scale.ShouldBe(ratings.Scale);
        SameSums(read, ratings);
    }));

    [Fact]
    public void JointCounts_MeanTheSame() => Law.Check(StudyCases.All(random =>
    {
        CoRatings ratings = Door.Rows(random);
        CoRatings read = CoRatingsJson.Read(Bytes(CoRatingsJson.Write(ratings)));

        read.Questions.ShouldBe(ratings.Questions);
        read.RowCount.ShouldBe(ratings.RowCount);
        (read.Tables.Counts.SequenceEqual(ratings.Tables.Counts) && read.Tables.Weights.SequenceEqual(ratings.Tables.Weights)).ShouldBeTrue();
    }));

    [Fact]
    public void Scores_MeanTheSame() => Law.Check(StudyCases.All(random =>
    {
        ScoreSums sums = Door.Sums(random);

        ScoreSumsJson.Read(Bytes(ScoreSumsJson.Write(sums))).Sums.ShouldBe(sums.Sums);
    }));

    [Fact]
    public void Trip_GoesOnAsIfItHadNeverBeenWritten() => Law.Check(StudyCases.All(random =>
    {
        Journey journey = Desk.Journey;
        var scorer = JourneyScorer.Create(
            journey,
            journey.Touchpoints.ToDictionary(touchpoint => touchpoint.Id, _ => Desk.Five),
            StudyCases.Policy(random, journey));
        JourneyState trip = Door.Trip(random, scorer);
        JourneyState read = JourneyStateJson.Read(Bytes(JourneyStateJson.Write(trip)), scorer);
        JourneyState later = Door.Trip(random, scorer);
        trip.Merge(later);
        read.Merge(later);

        scorer.Score(read).ShouldBe(scorer.Score(trip));
        JourneyStateJson.Write(read).ShouldBe(JourneyStateJson.Write(trip));
    }));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static void SameSums(RatingDistribution actual, RatingDistribution expected)
    {
        for (int step = 0; step < expected.Scale.StepCount; step++)
        {
            actual.StepCell(step).ShouldBe(expected.StepCell(step));
        }

        foreach (MissingKind kind in Enum.GetValues<MissingKind>())
        {
            actual.MissingCell(kind).ShouldBe(expected.MissingCell(kind));
        }
    }
}
