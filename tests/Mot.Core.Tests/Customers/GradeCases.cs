using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Grades;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Customers;

/// <summary>Policies, facts and ledgers: some by hand, the rest drawn.</summary>
internal static class GradeCases
{
    public static readonly DateOnly Start = new(2025, 1, 1);

    public static readonly CustomerId Ann = CustomerId.Create("c1");

    private static readonly string[] s_codes = ["spend", "score", "complaints"];

    /// <summary>Three grades over one score, monthly reviews, nothing that slows a demotion but two reviews.</summary>
    public static GradePolicyDraft ByScore(GradeReview? review = null)
    {
        var draft = new GradePolicyDraft(
            "by-score", new(new Grade("one"), new Grade("two"), new Grade("three")), review ?? new(Start) { EveryMonths = 1, NoticeDays = 0 }, new LawfulUse("contract"));
        draft.Measures.Add(new("score", MeasureAxis.Relationship, MeasureSummary.Latest));
        draft.Rules.Add(new("two", new GradeCriterion("score", 60, 55)));
        draft.Rules.Add(new("three", new GradeCriterion("score", 80, 72)));
        return draft;
    }

    public static CustomerFact Score(DateOnly day, decimal value, string measure = "score", string? id = null) =>
        CustomerFact.Measured(id ?? $"{measure}-{day:yyyyMMdd}", Ann, day, measure, value, "contract", LawfulBasis.Contract);

    /// <summary>One score on each day of review, from the first on.</summary>
    public static CustomerFact[] Scores(params decimal?[] values) =>
        [.. values.Select((value, month) => (value, month)).Where(pair => pair.value is not null).Select(pair => Score(Start.AddMonths(pair.month), pair.value!.Value))];

    public static GradeStanding Stand(GradePolicyDraft draft, DateOnly asOf, IEnumerable<CustomerFact> facts, GradeView view = GradeView.AsTold) =>
        new CustomerGrader(draft.Build()).Grade(new CustomerHistory(Ann, facts), asOf, view);

    /// <summary>Everything that a standing says, as text.</summary>
    public static string Text(GradePolicy policy, params IEnumerable<GradeStanding> standings) => GradesJson.Write(policy, Start, GradeView.AsTold, standings);

    public static GradePolicy Policy(Random random)
    {
        int grades = random.Next(2, 5);
        Grade[] scale = [.. Enumerable.Range(0, grades).Select(g => new Grade($"g{g}", StudyCases.Seldom(random) ? StudyCases.Text(random) : null))];
        var review = new GradeReview(Start.AddDays(random.Next(-40, 40)))
        {
            EveryMonths = random.Next(1, 5),
            ReviewsBelow = random.Next(1, 4),
            ReviewsWithoutAnswer = StudyCases.Seldom(random) ? random.Next(1, 4) : null,
            NoticeDays = StudyCases.Pick(random, 0, 30, 45),
            AppealDays = random.Next(0, 60),
            HoldingMonths = StudyCases.Pick(random, 0, 0, 6, 12),
            FallsFreely = StudyCases.Seldom(random),
            PromotesAtReviewsOnly = StudyCases.Seldom(random),
        };
        var data = new LawfulUse("contract", "survey") { Bases = StudyCases.Often(random) ? [LawfulBasis.Contract, LawfulBasis.Consent] : [LawfulBasis.Contract] };
        var draft = new GradePolicyDraft("drawn", new(scale), review, data) { GradeOfRefusers = StudyCases.Seldom(random) ? "g1" : null };
        draft.Measures.Add(new("spend", MeasureAxis.Value, MeasureSummary.Sum) { Months = StudyCases.Pick(random, 3, 12, 24), MadeOf = StudyCases.Seldom(random) ? ["region"] : [] });
        draft.Measures.Add(new("score", MeasureAxis.Relationship, StudyCases.Pick(random, MeasureSummary.Latest, MeasureSummary.Mean, MeasureSummary.Minimum))
        {
            Months = StudyCases.Often(random) ? random.Next(3, 15) : null,
        });
        draft.Measures.Add(new("complaints", MeasureAxis.Relationship, MeasureSummary.Count) { Months = 12, Direction = ScaleDirection.LowerIsBetter });
        decimal spend = random.Next(1, 6) * 100;
        decimal score = random.Next(30, 60);
        for (int g = 1; g < grades; g++)
        {
            spend += random.Next(1, 5) * 100;
            score += random.Next(0, 15);
            List<GradeCriterion> criteria = [new("spend", spend, spend - random.Next(1, 100))];
            if (StudyCases.Often(random))
            {
                criteria.Add(new("score", score, score - 5) { MayBeMissing = StudyCases.Seldom(random) });
            }

            if (StudyCases.Seldom(random))
            {
                criteria.Add(new("complaints", 1, 3));
            }

            draft.Rules.Add(new($"g{g}", criteria) { AnyIsEnough = StudyCases.Seldom(random) && !criteria.Exists(criterion => criterion.MayBeMissing) });
        }

        draft.Entitlements.Add(new("g1")
        {
            FollowUpDays = random.Next(1, 100),
            ResponseHours = StudyCases.Often(random) ? random.Next(1, 48) : null,
            RemedyPerCase = random.Next(0, 1000),
            RemedyPerYear = random.Next(1000, 2000),
            Benefits = StudyCases.Seldom(random) ? ["lounge", "贵宾室"] : [],
            Contact = new() { DaysBetween = random.Next(0, 60), DaysBetweenSame = random.Next(0, 120), MostInAYear = random.Next(0, 8), QuietDays = random.Next(0, 30) },
        });
        if (StudyCases.Seldom(random))
        {
            draft.Alarms.Add(new("trouble", "spend", 500, "score", 50) { Name = StudyCases.Text(random) });
        }

        if (StudyCases.Seldom(random))
        {
            draft.Measures.Add(new("worst", MeasureAxis.Relationship, MeasureSummary.Minimum) { Facts = "score", Name = StudyCases.Text(random) });
        }

        return draft.Build();
    }

    public static CustomerFact Value(Random random, string id, CustomerId customer, string? code = null)
    {
        code ??= StudyCases.Pick<string>(random, s_codes);
        bool isSurvey = code == "score" && StudyCases.Seldom(random);
        CustomerFact fact = CustomerFact.Measured(
            id, customer, Day(random), code, code == "spend" ? random.Next(-10_000, 60_000) / 100m : random.Next(0, 10_001) / 100m,
            isSurvey ? "survey" : StudyCases.Seldom(random) ? "marketing" : "contract", isSurvey ? LawfulBasis.Consent : LawfulBasis.Contract);
        return StudyCases.Seldom(random) ? fact.RecordedOn(fact.Occurred.AddDays(random.Next(0, 200))) : fact;
    }

    /// <summary>Facts of all kinds about a few customers.</summary>
    public static CustomerFact[] Facts(Random random, int people = 3)
    {
        var facts = new List<CustomerFact>();
        for (int f = random.Next(0, 25); f > 0; f--)
        {
            string id = $"f{facts.Count}";
            CustomerId customer = CustomerId.Create($"c{random.Next(people)}");
            CustomerFact fact = random.Next(20) switch
            {
                0 => CustomerFact.ConsentWithdrawn(id, customer, Day(random), "survey"),
                1 => CustomerFact.GradeGranted(id, customer, Start, "g1", Start.AddDays(random.Next(400))),
                2 => CustomerFact.Asked(id, customer, Day(random), StudyCases.Pick(random, "nps", "visit")),
                3 => CustomerFact.ComplaintOpened(id, customer, Day(random), "k1"),
                4 => CustomerFact.ComplaintClosed(id, customer, Day(random), "k1"),
                5 => CustomerFact.SamePerson(id, customer, Day(random), CustomerId.Create($"d{random.Next(people)}")),
                6 when facts.Count > 0 => CustomerFact.Retracted(id, customer, Day(random), StudyCases.Pick<CustomerFact>(random, [.. facts]).Id),
                7 => CustomerFact.Of(StudyCases.Pick(random, [.. Enum.GetValues<FactKind>().Where(CustomerFact.IsPlain)]), id, customer, Day(random)),
                _ => Value(random, id, customer),
            };
            facts.Add(facts.Count > 0 && fact.Kind == FactKind.Measured && random.Next(8) == 0 ? fact.Replacing(facts[^1].Id) : fact);
        }

        return [.. facts];
    }

    public static DateOnly Day(Random random) => Start.AddDays(random.Next(0, 900));
}
