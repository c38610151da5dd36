using System.Text;
using System.Text.Json;
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
using Mot.Core.Tests.Privacy;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Json;

/// <summary>Every document that can be read, with a way to make a random one.</summary>
internal sealed record Door(string Kind, Func<byte[], object> ReadBytes, Func<object, string> Write, Func<Random, string> Draw)
{
    private static readonly JourneyScorer s_scorer = JourneyScorer.Create(
        Desk.Journey, new Dictionary<string, RatingScale> { ["counter"] = Desk.Five, ["lounge"] = Desk.Five });

    public static Door Journey { get; } = new(
        "journey", text => JourneyJson.Read(text), journey => JourneyJson.Write((Journey)journey), random => JourneyJson.Write(StudyCases.Journey(random)));

    public static Door Study { get; } = new(
        "study", text => StudyJson.Read(text), study => StudyJson.Write((Study)study), random => StudyJson.Write(StudyCases.Study(random)));

    public static Door Tally { get; } = new(
        "tally", text => StudyTallyJson.Read(text), tally => StudyTallyJson.Write((StudyTally)tally), random =>
        {
            Study study = StudyCases.Study(random);
            return StudyTallyJson.Write(StudyCases.Tally(study, StudyCases.Responses(random, study, 8)));
        });

    public static Door Policy { get; } = new(
        "scoringPolicy",
        text => ScoringPolicyJson.Read(text),
        policy => ScoringPolicyJson.Write((ScoringPolicy)policy),
        random => ScoringPolicyJson.Write(StudyCases.Policy(random, StudyCases.Journey(random))));

    public static Door Drift { get; } = new(
        "expectationDrift",
        text => ExpectationDriftJson.Read(text),
        drift => ExpectationDriftJson.Write((ExpectationDrift)drift),
        random => ExpectationDriftJson.Write(StudyCases.Drift(random)));

    public static Door Tiers { get; } = new(
        "tierPolicy", text => TierPolicyJson.Read(text), policy => TierPolicyJson.Write((TierPolicy)policy), random => TierPolicyJson.Write(StudyCases.AnyTiers(random)));

    public static Door Release { get; } = new(
        "releasePolicy",
        text => ReleasePolicyJson.Read(text),
        policy => ReleasePolicyJson.Write((ReleasePolicy)policy),
        random => ReleasePolicyJson.Write(new ReleasePolicy { MinimumN = random.Next(3, 50) }));

    public static Door Memory { get; } = new(
        "releaseLog", text => ReleaseLogJson.Read(text), log => ReleaseLogJson.Write((ReleaseLog)log), random => ReleaseLogJson.Write(ReleaseCases.Log(random)));

    public static Door Layers { get; } = new(
        "layerPolicy", text => LayerPolicyJson.Read(text), policy => LayerPolicyJson.Write((LayerPolicy)policy), random => LayerPolicyJson.Write(StudyCases.Layers(random)));

    public static Door Value { get; } = new(
        "rfmPolicy", text => RfmPolicyJson.Read(text), policy => RfmPolicyJson.Write((RfmPolicy)policy), random => RfmPolicyJson.Write(RfmCases.Policy(random)));

    public static Door Shares { get; } = new(
        "abcPolicy",
        text => AbcPolicyJson.Read(text),
        policy => AbcPolicyJson.Write((AbcPolicy)policy),
        random => AbcPolicyJson.Write(AbcPolicy.Create(random.Next(1, 50) / 100m, random.Next(50, 100) / 100m, StudyCases.Pick(random, Enum.GetValues<AbcRule>()))));

    public static Door Distribution { get; } = new(
        "ratingDistribution",
        text => RatingDistributionJson.Read(text),
        ratings => RatingDistributionJson.Write((RatingDistribution)ratings),
        random => RatingDistributionJson.Write(Ratings(random)));

    public static Door Joint { get; } = new(
        "coRatings", text => CoRatingsJson.Read(text), ratings => CoRatingsJson.Write((CoRatings)ratings), random => CoRatingsJson.Write(Rows(random)));

    public static Door Scores { get; } = new(
        "scoreSums", text => ScoreSumsJson.Read(text), scores => ScoreSumsJson.Write((ScoreSums)scores), random => ScoreSumsJson.Write(Sums(random)));

    public static Door State { get; } = new(
        "journeyState",
        text => JourneyStateJson.Read(text, s_scorer),
        state => JourneyStateJson.Write((JourneyState)state),
        random => JourneyStateJson.Write(Trip(random, s_scorer)));

    public static Door Grading { get; } = new(
        "gradePolicy", text => GradePolicyJson.Read(text), policy => GradePolicyJson.Write((GradePolicy)policy), random => GradePolicyJson.Write(GradeCases.Policy(random)));

    public static Door Ledger { get; } = new(
        "customerLedger",
        text => CustomerLedgerJson.Read(text),
        ledger => CustomerLedgerJson.Write((CustomerLedger)ledger),
        random => CustomerLedgerJson.Write(new(GradeCases.Facts(random))));

    public static Door[] All { get; } = [Journey, Study, Tally, Policy, Drift, Tiers, Release, Memory, Layers, Value, Shares, Distribution, Joint, Scores, State, Grading, Ledger];

    public static TheoryData<string> Kinds { get; } = [.. All.Select(door => door.Kind)];

    public static Door Of(string kind) => All.Single(door => door.Kind == kind);

    public object Read(string text) => ReadBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>The value, or null when the document is refused in the documented way; any other exception is let through.</summary>
    public object? TryRead(byte[] text)
    {
        try
        {
            object value = ReadBytes(text);
            return value.ShouldNotBeNull();
        }
        catch (JsonException fault)
        {
            return fault.Path is not null && fault.Message.StartsWith($"The {Kind} cannot be read.\n  {fault.Path[..Math.Min(fault.Path.Length, 60)]}", StringComparison.Ordinal)
                ? null
                : throw new InvalidOperationException($"A refusal names its paths: {fault.Message}", fault);
        }
    }

    /// <summary>The message with which a document is refused.</summary>
    public string Refusal(string text) => Should.Throw<JsonException>(() => Read(text)).Message;

    public override string ToString() => Kind;

    public static RatingDistribution Ratings(Random random)
    {
        var ratings = new RatingDistribution(StudyCases.Scale(random));
        bool weighted = random.Next(2) == 0;
        for (int i = random.Next(30); i > 0; i--)
        {
            ratings.Add(
                StudyCases.Seldom(random) ? Answer.Missing(StudyCases.Pick(random, Enum.GetValues<MissingKind>())) : Answer.FromTrustedStep(random.Next(ratings.Scale.StepCount)),
                weighted ? CaseWeight.Create(random.Next(3_000_000) / 1_000_000m) : CaseWeight.One);
        }

        return ratings;
    }

    public static CoRatings Rows(Random random)
    {
        Question[] questions = [.. Enumerable.Range(0, random.Next(1, 4)).Select(q => StudyCases.Question(random, $"q{q}"))];
        var ratings = new CoRatings(questions[0], questions.Skip(1));
        bool weighted = random.Next(2) == 0;
        for (int i = random.Next(20); i > 0; i--)
        {
            Answer[] row = [.. questions.Select(question => StudyCases.Seldom(random)
                ? Answer.Missing(StudyCases.Pick(random, Enum.GetValues<MissingKind>()))
                : Answer.FromTrustedStep(random.Next(question.Scale.StepCount)))];
            ratings.Add(row, weighted ? CaseWeight.Create(random.Next(3_000_000) / 1_000_000m) : CaseWeight.One);
        }

        return ratings;
    }

    public static ScoreSums Sums(Random random)
    {
        var sums = new ScoreSums();
        for (int i = random.Next(20); i > 0; i--)
        {
            sums.Add(s_scorer.Score(Trip(random, s_scorer)));
        }

        return sums;
    }

    public static JourneyState Trip(Random random, JourneyScorer scorer)
    {
        JourneyState state = scorer.NewState();
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
        for (int i = random.Next(6); i > 0; i--)
        {
            Answer answer = StudyCases.Seldom(random) ? Answer.Missing(StudyCases.Pick(random, Enum.GetValues<MissingKind>())) : Desk.Five.Rate(random.Next(1, 6));
            Action<string, DateTimeOffset, Answer> add = random.Next(4) == 0 ? state.AddRecovery : state.Add;
            add(StudyCases.Pick(random, "counter", "lounge"), from.AddTicks(random.Next(0, 100_000_000)), answer);
        }

        return state;
    }
}
