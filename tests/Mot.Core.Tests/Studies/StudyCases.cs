using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Mot.Core.Encounters;
using Mot.Core.Expectations;
using Mot.Core.Journeys;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Core.Tests.Scoring;

namespace Mot.Core.Tests.Studies;

/// <summary>Random journeys, studies and responses, with everything that a document can say.</summary>
/// <remarks>FsCheck draws the seed of each case, so that <see cref="Law"/> repeats and replays them.</remarks>
internal static class StudyCases
{
    private static readonly string[] s_words = ["desk", "登机口", "Gate 7", "\"quoted\"", "a/b\\c", "ünï", "x<y>&'z", "tab\tend"];

    /// <summary>One case for each seed.</summary>
    public static Property All(Action<Random> law) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => law(new Random(seed)));

    public static T Pick<T>(Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    public static bool Often(Random random) => random.Next(3) > 0;

    public static bool Seldom(Random random) => random.Next(4) == 0;

    public static LocalizedText Text(Random random)
    {
        LocalizedText text = LocalizedText.Of(Pick(random, "en", "zh", "de-AT"), Pick<string>(random, s_words));
        return Seldom(random) ? text.With("zh-Hant", Pick<string>(random, s_words)) : text;
    }

    public static Journey Journey(Random random)
    {
        ContactChannel[] channels = [ContactChannel.Counter, ContactChannel.Web, ContactChannel.Create("robot", true), ContactChannel.Create("看板", false)];
        int touchpoints = random.Next(1, 6);
        string[] ids = [.. Enumerable.Range(0, touchpoints).Select(t => $"t{t}")];
        var draft = new JourneyDraft("trip");
        if (Seldom(random))
        {
            draft.Named("en", "A trip").Named("zh", "一次旅程");
        }

        if (Seldom(random))
        {
            draft.ReviewedOn(new DateOnly(2020, 1, 1).AddDays(random.Next(3_000)));
        }

        int first = random.Next(1, touchpoints + 1);
        foreach ((string stage, string[] members) in new[] { ("s0", ids[..first]), ("s1", ids[first..]) }.Where(pair => pair.Item2.Length > 0))
        {
            draft.Stage(stage, into =>
            {
                if (Seldom(random))
                {
                    into.Named("en", Pick<string>(random, s_words));
                }

                foreach (string id in members)
                {
                    into.Touchpoint(id, t => Describe(random, t, id, ids, channels));
                }
            });
        }

        return draft.Build();
    }

    private static void Describe(Random random, TouchpointDraft draft, string id, string[] ids, ContactChannel[] channels)
    {
        if (Seldom(random))
        {
            draft.Named("zh", Pick<string>(random, s_words));
        }

        foreach (ContactChannel channel in channels.Where(_ => Seldom(random)))
        {
            draft.Via(channel);
        }

        if (Seldom(random))
        {
            draft.OwnedBy("front-office").MetBy("agent").OfKind(Pick(random, Enum.GetValues<MomentKind>()));
        }

        if (Seldom(random))
        {
            draft.ForColleagues();
        }

        if (Seldom(random))
        {
            draft.Optional();
        }

        if (random.Next(2) == 0)
        {
            draft.Repeatable().Then([.. ids.Where(_ => Seldom(random))]);
        }

        if (Seldom(random) && ids.Length > 1)
        {
            draft.OnFailure(Pick<string>(random, [.. ids.Where(other => other != id)]));
        }

        if (Seldom(random))
        {
            draft.Believed(random.Next(2) == 0);
        }
    }

    public static RatingScale Scale(Random random)
    {
        decimal step = Pick<decimal>(random, 1, 1, 1, 0.5m, 0.25m, 10);
        decimal min = random.Next(-2, 3);
        RatingScale scale = RatingScale.Create(
            min, min + (step * random.Next(1, 7)), step, Often(random) ? ScaleDirection.HigherIsBetter : ScaleDirection.LowerIsBetter);
        if (Seldom(random))
        {
            scale = scale.WithLabel(scale.Min, Text(random)).WithLabel(scale.Max, Text(random));
        }

        return Seldom(random)
            ? scale.WithMissing("Blank", MissingKind.Blank).WithMissing("99", Pick(random, Enum.GetValues<MissingKind>()))
            : scale;
    }

    public static Question Question(Random random, string id, Journey? journey = null)
    {
        bool recommends = Seldom(random);
        RatingScale scale = recommends ? RatingScale.Create(0, 10) : Scale(random);
        string? touchpoint = journey is not null && !recommends && Often(random) ? Pick<Touchpoint>(random, [.. journey.Touchpoints]).Id : null;
        QuestionKind kind = recommends ? QuestionKind.Recommendation
            : touchpoint is null && scale.StepCount >= 5 ? QuestionKind.Effort
            : QuestionKind.Satisfaction;
        var question = new Question(id, Text(random), kind, scale)
        {
            Touchpoint = touchpoint,
            Frame = touchpoint is null ? Pick(random, QuestionFrame.ThisTrip, QuestionFrame.ExperienceToDate) : Pick(random, QuestionFrame.ThisEncounter, QuestionFrame.ThisEncounter, QuestionFrame.ThisTrip),
            Block = Seldom(random) ? "block-1" : null,
            Position = Seldom(random) ? random.Next(1, 99) : null,
            Layer = Seldom(random) ? Pick(random, Enum.GetValues<SatisfactionLayer>()) : null,
            Factor = Seldom(random) ? "service" : null,
            Language = Seldom(random) ? "zh" : null,
            Margin = Seldom(random) ? Pick<decimal>(random, 0.1m, 0.50m, 5) : null,
            Version = Seldom(random) ? "2" : "1",
        };
        return Seldom(random) ? question with { TopBoxes = random.Next(1, scale.StepCount) } : question;
    }

    public static TierPolicy Tiers(Random random, RatingScale scale) => scale.Direction == ScaleDirection.HigherIsBetter
        ? TierPolicy.CutOffs(scale.Min, scale.Max - (Seldom(random) ? 0.50m * scale.Step : 0))
        : TierPolicy.CutOffs(scale.Max, scale.Min);

    public static ScoringPolicy Policy(Random random, Journey journey)
    {
        decimal Weight() => random.Next(1, 2_000) / 1_000m;
        string[] gated = [.. journey.Touchpoints.Select(t => t.Id).Where(_ => Seldom(random))];
        var policy = new ScoringPolicy
        {
            Mean = Weight(),
            Peak = Seldom(random) ? 0 : Weight(),
            Trough = Seldom(random) ? Weight() : 0,
            Extreme = Seldom(random) ? Weight() : 0,
            End = Weight(),
            LossAversion = Seldom(random) ? ScoringCase.DrawLossAversion(random) : null,
            Recovery = Seldom(random) ? ScoringCase.DrawRecovery(random) : null,
            Repeats = Pick(random, Enum.GetValues<RepeatRule>()),
            Gates = [.. gated.Select(id => new MustBeGate(id, random.Next(0, 101), random.Next(0, 1001) / 10m))],
            TouchpointWeights = journey.Touchpoints.Where(_ => Seldom(random)).ToImmutableSortedDictionary(t => t.Id, _ => Weight(), StringComparer.Ordinal),
        };
        policy = Seldom(random) ? policy with { End = 0, Recency = ScoringCase.DrawRecency(random) } : policy;
        policy = policy.Recovery is { HalfLife: null } rule ? policy with { Recovery = rule with { ServiceLevel = default } } : policy;
        return Seldom(random) ? policy with { Tiers = TierPolicy.CutOffs(random.Next(0, 50), random.Next(51, 100) + 0.5m) } : policy;
    }

    /// <summary>A study with up to five questions, two segments, joint counts, a table and replicate groups.</summary>
    public static Study Study(Random random)
    {
        Journey journey = Journey(random);
        var draft = new StudyDraft("study", journey)
        {
            Title = Seldom(random) ? Text(random) : null,
            Origin = Seldom(random) ? Text(random) : null,
            Wave = Seldom(random) ? "2026" : null,
            Previous = Seldom(random) ? "before.json" : null,
            Scoring = random.Next(2) == 0 ? ScoringPolicy.Default : Policy(random, journey),
            Release = new ReleasePolicy { MinimumN = Pick(random, 3, 5, 5, 10) },
            Replicates = Pick(random, null, ReplicateRule.ByCluster, ReplicateRule.ByRespondent(random.Next(5, 9))),
        };
        for (int q = random.Next(1, 6); q > 0; q--)
        {
            Question question = Question(random, $"q{q}", journey);
            draft.Questions.Add(question);
            if (Seldom(random))
            {
                draft.Tiers[question.Id] = Tiers(random, question.Scale);
            }
        }

        AddExpectations(random, draft);
        string[] ids = [.. draft.Questions.Select(question => question.Id)];
        foreach (string id in ids.Where(_ => Seldom(random)).Append(ids[0]).Distinct())
        {
            draft.Outcomes.Add(id);
        }

        if (ids.Length > 1 && random.Next(2) == 0)
        {
            draft.CoRated.Add(ids[1]);
            draft.CoRated.Add(ids[0]);
        }

        if (Often(random))
        {
            SegmentGroup yes = new("yes", ["1", "ja"], Text(random))
            {
                IsProblem = Often(random),
                Touchpoint = Seldom(random) ? journey.Touchpoints[0].Id : null,
            };
            draft.Segments.Add(Segment.Of("problem", Text(random), [yes, new("no", ["2"])]));
        }

        if (Often(random))
        {
            draft.Segments.Add(Segment.ByValue("airline", Text(random)));
        }

        if (random.Next(2) == 0)
        {
            draft.Table = new ResponseTable("answers.csv")
            {
                QuestionColumns = ids.Where(_ => Often(random)).ToImmutableSortedDictionary(id => id, id => $"col {id}", StringComparer.Ordinal),
                SegmentColumns = draft.Segments.Where(_ => Often(random)).ToImmutableSortedDictionary(s => s.Id, s => $"列{s.Id}", StringComparer.Ordinal),
                WeightColumn = random.Next(2) == 0 ? "w" : null,
                RespondentColumn = draft.Replicates is { HashGroups: not null } || random.Next(2) == 0 ? "who" : null,
                ClusterColumn = draft.Replicates is { HashGroups: null } || random.Next(2) == 0 ? "flight" : null,
                CountsOutOfRange = Seldom(random),
                Where = Seldom(random)
                    ? ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("kind", Seldom(random) ? ImmutableArray.Create("a", "") : ["a"])])
                    : ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.WithComparers(StringComparer.Ordinal),
                Wave = Seldom(random) ? WaveColumn(random) : null,
            };
        }

        return draft.Build();
    }

    // Expectations of one question, importance, an index, a dimension and a gate, each in some of the studies.
    private static void AddExpectations(Random random, StudyDraft draft)
    {
        Question rated = draft.Questions[0];
        if (Often(random))
        {
            foreach (ExpectationLevel level in Enum.GetValues<ExpectationLevel>().Where(_ => Often(random)))
            {
                draft.Questions.Add(new($"{level}", Text(random), QuestionKind.Expectation, rated.Scale)
                {
                    About = rated.Id,
                    Level = level,
                    Asked = Pick(random, Enum.GetValues<ExpectationTiming>()),
                });
            }

            bool hasImportance = Often(random);
            if (hasImportance)
            {
                draft.Questions.Add(new("importance", Text(random), QuestionKind.Importance, RatingScale.Create(1, 7)) { About = rated.Id });
            }

            draft.Quality = new()
            {
                DeadBand = Pick(random, 0.5m, 0, 1),
                Weighting = hasImportance ? DimensionWeighting.Stated : DimensionWeighting.Declared,
                Dimensions = [new("dimension", [rated.Id]) { Weight = 0.25m, Name = Text(random) }],
            };
        }

        if (Often(random))
        {
            string[] ids = [.. draft.Questions.Select(question => question.Id)];
            draft.Indices.Add(new("index", ids)
            {
                Name = Text(random),
                FewestAnswers = random.Next(1, ids.Length + 1),
                Weights = Seldom(random) ? ImmutableSortedDictionary<string, decimal>.Empty.Add(ids[0], 0.5m) : ImmutableSortedDictionary<string, decimal>.Empty,
            });
        }

        draft.Layers = Layers(random);
    }

    public static LayerPolicy Layers(Random random) =>
        new() { IsGated = Seldom(random), Tiers = Seldom(random) ? TierPolicy.CutOffs(50, 80) : TierPolicy.ForScores };

    public static TierPolicy AnyTiers(Random random) => random.Next(2) == 0
        ? TierPolicy.DeadBand(random.Next(0, 20) / 4m)
        : TierPolicy.CutOffs(random.Next(0, 50), random.Next(51, 100) + 0.50m);

    public static ExpectationDrift Drift(Random random)
    {
        decimal? Rate() => Often(random) ? random.Next(0, 101) / 100m : null;
        return new()
        {
            UpdateRate = Rate() ?? 0.3m,
            UpwardRate = Rate(),
            DownwardRate = Rate(),
            PriorWeight = Seldom(random) ? random.Next(0, 1_000_001) : null,
            ShouldRate = Rate() ?? 0.30m,
        };
    }

    private static WaveColumn WaveColumn(Random random) => random.Next(3) switch
    {
        0 => new("when") { Period = new(Pick(random, Enum.GetValues<PeriodLength>()), TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland")) },
        1 => new("when") { Period = new(PeriodLength.Month, TimeZoneInfo.Utc), Formats = ["M/d/yyyy"] },
        _ => new("wave") { Order = Seldom(random) ? ["spring", "autumn"] : [] },
    };

    public static Response Response(Random random, Study study) => new(
        [.. study.Questions.Select(question => random.Next(6) == 0
            ? Answer.Missing(Pick(random, Enum.GetValues<MissingKind>()))
            : Answer.FromTrustedStep(random.Next(question.Scale.StepCount)))])
    {
        Respondent = $"r{random.Next(1000)}",
        Cluster = Seldom(random) ? null : $"f{random.Next(4)}",
        Weight = Often(random) ? CaseWeight.One : CaseWeight.Create(random.Next(0, 3_000_000) / 1_000_000m),
        Groups = Seldom(random) ? [] : [.. study.Segments.Select(segment => Seldom(random) ? null
            : segment.Groups.IsEmpty ? Pick<string>(random, "AIR 1", "国航", "Ünited")
            : Pick<SegmentGroup>(random, [.. segment.Groups]).Id)],
    };

    public static Response[] Responses(Random random, Study study, int most = 25) =>
        [.. Enumerable.Range(0, random.Next(most)).Select(_ => Response(random, study))];

    public static StudyTally Tally(Study study, IEnumerable<Response> responses)
    {
        var tally = new StudyTally(study);
        foreach (Response response in responses)
        {
            tally.Add(response);
        }

        return tally;
    }
}
