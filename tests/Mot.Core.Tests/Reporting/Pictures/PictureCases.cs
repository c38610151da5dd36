using Mot.Analytics.Kano;
using Mot.Analytics.Lifetime;
using Mot.Analytics.Moments;
using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Core.Tests.Customers;
using Mot.Reporting.Pictures;
using Mot.Simulation;

namespace Mot.Core.Tests.Reporting.Pictures;

/// <summary>Findings to draw: a synthetic hotel, and a study whose names try to break whatever holds them.</summary>
internal static class PictureCases
{
    private static readonly string[] s_hostile =
    [
        "end", "title deeds; drop #1", "section \"quoted\" [x](y) {z}", "a --> b; c: 5: me", "%%{init: {\"theme\":\"dark\"}}%%", "<script>alert(1)</script>&amp;",
        "`**md**` \\n back\\slash", "超长的中文接触点名称，用来检验换行与截断是否正确，标点。不应位于行首！", "Averyveryverylongwordwithoutanyblankthatmustbebrokensomewhere",
        "x\u202Ereversed\u0007bell", "graph TD; subgraph end", "#quot;#35; ]]> --",
    ];

    private static readonly Lazy<(StudyFindings, MomentFindings)> s_hotel = new(() => Found(Tally(CompanyPresets.Hotel, 1, 600)));
    private static readonly Lazy<(StudyFindings, MomentFindings)> s_hostileStudy = new(() => Found(HostileTally()));
    private static readonly Lazy<WaveTrend> s_trend = new(() => Trend(8));
    private static readonly Lazy<WaveTrend> s_longTrend = new(() => Trend(40));
    private static readonly Lazy<StudyFindings> s_zones = new(Zones);
    private static readonly Lazy<KanoFindings> s_kano = new(Kano);
    private static readonly Lazy<GradeDryRun> s_grades = new(Grades);
    private static readonly Lazy<HoldoutCheck> s_holdout = new(Holdout);

    public static (StudyFindings Findings, MomentFindings Moments) Hotel => s_hotel.Value;

    public static (StudyFindings Findings, MomentFindings Moments) Hostile => s_hostileStudy.Value;

    public static WaveTrend Waves => s_trend.Value;

    public static GradeDryRun DryRun => s_grades.Value;

    public static TrendEvent[] Events { get; } =
    [
        new("2020-Q3", Text("New booking app", "新预订应用上线")), new("2020-Q3", Text("Strike <b>& more</b>", "罢工；以及更多")),
        new("2020-Q4", Text("Renovation of the lobby", "大堂装修")),
    ];

    /// <summary>Every picture there is, by name.</summary>
    public static IReadOnlyDictionary<string, Func<PictureOptions?, string>> All { get; } = new SortedDictionary<string, Func<PictureOptions?, string>>(StringComparer.Ordinal)
    {
        ["map"] = options => SvgJourneyMap.Of(Hotel.Findings, Hotel.Moments, options),
        ["map-without-moments"] = options => SvgJourneyMap.Of(Hotel.Findings, options: options),
        ["map-zones"] = options => SvgJourneyMap.Of(s_zones.Value, options: options),
        ["map-hostile"] = options => SvgJourneyMap.Of(Hostile.Findings, Hostile.Moments, options),
        ["map-alone"] = options => SvgJourneyMap.Of(HostileJourney(), options),
        ["ratings"] = options => SvgRatings.Of(Hotel.Findings, options),
        ["ratings-hostile"] = options => SvgRatings.Of(Hostile.Findings, options),
        ["drivers"] = options => SvgDrivers.Of(Hotel.Moments, options),
        ["drivers-shares"] = options => SvgDrivers.Of(Hotel.Moments.Importance.Shares, options),
        ["drivers-intervals"] = options => SvgDrivers.Of(Hotel.Moments.Importance, options),
        ["drivers-hostile"] = options => SvgDrivers.Of(Hostile.Moments, options),
        ["priorities"] = options => SvgPriorities.Of(Hotel.Moments, options),
        ["priorities-matrix"] = options => SvgPriorities.Of(Matrix(), options: options),
        ["priorities-hostile"] = options => SvgPriorities.Of(Hostile.Moments, options),
        ["beliefs"] = options => SvgBeliefs.Of(Hotel.Moments, options),
        ["beliefs-hostile"] = options => SvgBeliefs.Of(Hostile.Moments, options),
        ["trend"] = options => SvgTrend.Of(Waves, events: Events, options: options),
        ["trend-mean"] = options => SvgTrend.Of(Waves, "overall", options: options),
        ["trend-long"] = options => SvgTrend.Of(s_longTrend.Value, events: Events, options: options),
        ["kano"] = options => SvgKano.Of(s_kano.Value, Text("Hotel app", "酒店应用"), options),
        ["zones"] = options => SvgZones.Of(s_zones.Value, options),
        ["zones-none"] = options => SvgZones.Of(Hotel.Findings, options),
        ["grades"] = options => SvgGradeMigration.Of(DryRun, options),
        ["holdout"] = options => SvgHoldout.Of(s_holdout.Value, options),
    };

    public static LocalizedText Text(string english, string chinese) => LocalizedText.Of("en", english).With("zh", chinese);

    public static Journey HostileJourney()
    {
        var draft = new JourneyDraft("hostile");
        draft.Named("en", "Hostile: \"j\"; end").Named("zh", "恶意");
        for (int s = 0; s < 4; s++)
        {
            int first = s * 3;
            draft.Stage($"s{s}", stage =>
            {
                stage.Named("en", s_hostile[(first + 5) % s_hostile.Length]);
                for (int t = first; t < first + 3; t++)
                {
                    string name = s_hostile[t];
                    stage.Touchpoint($"t{t}", touchpoint => touchpoint.Named("en", name).Named("zh", name + "中文"));
                }
            });
        }

        return draft.Build();
    }

    private static (StudyFindings, MomentFindings) Found(StudyTally tally) => (StudyFindings.Of(tally), MomentsOfTruth.Of(tally));

    private static StudyTally Tally(CompanyModel preset, ulong seed, long customers, Action<StudyDraft>? change = null)
    {
        var company = SyntheticCompany.Create(preset, seed);
        StudyDraft draft = StudyDraft.From(company.Study);
        draft.Replicates = ReplicateRule.ByRespondent(20);
        change?.Invoke(draft);
        var tally = new StudyTally(draft.Build());
        foreach (Response response in company.Responses(customers))
        {
            tally.Add(response);
        }

        return tally;
    }

    private static WaveTrend Trend(int waves) => WaveTrend.Of(Enumerable.Range(0, waves).Select(w => Tally(CompanyPresets.Hotel, (ulong)(w % 3) + 1, 60, draft =>
    {
        draft.Wave = FormattableString.Invariant($"{2020 + (w / 4)}-Q{(w % 4) + 1}");
        for (int q = 0; q < draft.Questions.Count && w >= waves / 2; q++)
        {
            draft.Questions[q] = draft.Questions[q] with { Version = "2" };
        }
    })));

    private static StudyTally HostileTally()
    {
        var random = new Random(9);
        Journey journey = HostileJourney();
        var draft = new StudyDraft("hostile", journey);
        var five = RatingScale.Create(1, 5);
        draft.Questions.Add(new("overall", Text("Overall <b>\"all\"</b> & more", "总体 <评价>"), QuestionKind.Satisfaction, five));
        draft.Outcomes.Add("overall");
        draft.CoRated.Add("overall");
        foreach (Touchpoint touchpoint in journey.Touchpoints)
        {
            draft.Questions.Add(new(touchpoint.Id, touchpoint.Name, QuestionKind.Satisfaction, five) { Touchpoint = touchpoint.Id, Frame = QuestionFrame.ThisEncounter });
            draft.CoRated.Add(touchpoint.Id);
        }

        Study study = draft.Build();
        var tally = new StudyTally(study);
        for (int r = 0; r < 200; r++)
        {
            var answers = new Answer[study.Questions.Length];
            int sum = 0;
            for (int q = 1; q < answers.Length; q++)
            {
                int rating = Math.Min(5, random.Next(1, 6) + (q % 3 == 0 ? 1 : 0));
                sum += q < 4 ? rating : 0;
                answers[q] = random.Next(8) == 0 ? Answer.Missing(MissingKind.NotApplicable) : five.Rate(rating);
            }

            answers[0] = five.Rate(Math.Clamp(sum / 3, 1, 5));
            tally.Add(new Response(answers));
        }

        return tally;
    }

    private static ImportancePerformance Matrix() => ImportancePerformance.Of(
        Enumerable.Range(0, 30).Select(i => new ImportancePerformancePoint(FormattableString.Invariant($"touchpoint-{i}"), (i * 7 % 5) + (i * 0.01), i * 3 % 4)), Crosshair.Medians);

    private static StudyFindings Zones()
    {
        var random = new Random(3);
        var nine = RatingScale.Create(1, 9);
        LocalizedText[] names =
        [
            Text("Friendliness of the staff", "员工友善"), Text("Speed of the service at the front desk in the early morning", "早间前台服务速度与排队等候时间的总体感受"),
            Text("Quiet", "安静"), Text("Breakfast", "早餐"),
        ];
        var draft = new StudyDraft("zones", Studies.Desk.Journey);
        for (int i = 0; i < names.Length; i++)
        {
            string received = $"p{i}";
            draft.Questions.Add(new(received, names[i], QuestionKind.Satisfaction, nine));
            draft.Questions.Add(new($"a{i}", names[i], QuestionKind.Expectation, nine) { About = received, Level = ExpectationLevel.Adequate });
            draft.Questions.Add(new($"d{i}", names[i], QuestionKind.Expectation, nine) { About = received, Level = ExpectationLevel.Desired });
        }

        draft.Outcomes.Add("p0");
        Study study = draft.Build();
        var tally = new StudyTally(study);
        for (int r = 0; r < 80; r++)
        {
            var answers = new Answer[study.Questions.Length];
            for (int i = 0; i < names.Length; i++)
            {
                int adequate = random.Next(3, 6);
                answers[i * 3] = nine.Rate(Math.Clamp(adequate + random.Next(-2, 4) + ((i - 1) * 2), 1, 9));
                answers[(i * 3) + 1] = nine.Rate(adequate);
                answers[(i * 3) + 2] = nine.Rate(adequate + random.Next(1, 4));
            }

            tally.Add(new Response(answers));
        }

        return StudyFindings.Of(tally);
    }

    private static KanoFindings Kano()
    {
        var random = new Random(5);
        KanoFeature[] features =
        [
            .. Enumerable.Range(0, 14).Select(i => new KanoFeature(FormattableString.Invariant($"f{i}"), Text($"{s_hostile[i % s_hostile.Length]} feature", $"酒店应用的功能名称相当长需要换行显示{s_hostile[i % s_hostile.Length]}"))),
            new("never", Text("Never answered", "无人回答")),
        ];
        var tally = new KanoTally(features);
        for (int r = 0; r < 60; r++)
        {
            tally.Add([
                .. Enumerable.Range(0, 14).Select(i => new KanoReply(
                    (KanoAnswer)(1 + Math.Min(4, random.Next(0, 5) * (i % 4) / 3)), (KanoAnswer)(5 - Math.Min(4, random.Next(0, 5) * (i / 2 % 4) / 3)))),
                new KanoReply(null, null),
            ]);
        }

        return KanoFindings.Of(tally);
    }

    private static GradeDryRun Grades()
    {
        var ledger = new CustomerLedger();
        for (int c = 0; c < 60; c++)
        {
            ledger.Add(CustomerFact.Measured(FormattableString.Invariant($"s{c}"), CustomerId.Create(FormattableString.Invariant($"c{c}")), GradeCases.Start, "score", 40 + c, "contract", LawfulBasis.Contract));
        }

        GradePolicyDraft proposed = GradeCases.ByScore();
        proposed.Rules[0] = new("two", new GradeCriterion("score", 63, 58));
        DateOnly day = GradeCases.Start.AddDays(100);
        return GradeDryRun.Of(ledger.Histories(day), GradeCases.ByScore().Build(), proposed.Build(), day);
    }

    private static HoldoutCheck Holdout()
    {
        var random = new Random(11);
        var log = new PurchaseLog();
        for (int c = 0; c < 300; c++)
        {
            var day = new DateOnly(2025, 1, 1).AddDays(random.Next(60));
            int gap = random.Next(10, 120);
            for (int p = 0; p < random.Next(1, 9); p++)
            {
                log.Add(CustomerId.Create(FormattableString.Invariant($"c{c}")), day, 10);
                day = day.AddDays(random.Next(1, 2 * gap));
            }
        }

        var calibration = Calibration.Of(log, new(2025, 9, 30), TimeUnit.Week);
        return HoldoutCheck.Of(log, calibration, LifetimeFit.Of(calibration.ToHistories(), PurchaseProcess.BgNbd), new(2026, 1, 31));
    }
}
