using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Grades;
using Mot.Core.Json;
using Mot.Core.Tests.Studies;
using static Mot.Core.Tests.Customers.GradeCases;

namespace Mot.Core.Tests.Customers;

/// <summary>What grading promises for any policy and any facts.</summary>
public sealed class GradeLaws
{
    [Fact]
    public void Replay_EqualsLive() => Check((random, policy, facts) =>
    {
        var grader = new CustomerGrader(policy);
        var live = new CustomerLedger();
        var all = new CustomerLedger(facts);
        foreach (DateOnly day in facts.Select(fact => fact.Recorded).Distinct().Order())
        {
            foreach (CustomerFact fact in facts.Where(fact => fact.Recorded == day))
            {
                live.Add(fact);
            }

            DateOnly asOf = day.AddDays(random.Next(0, 5));
            if (!facts.Any(fact => fact.Recorded > day && fact.Recorded <= asOf))
            {
                string Known(CustomerLedger ledger) => Text(
                    policy, ledger.Histories(asOf).Select(history => grader.Grade(history, asOf)).Where(standing => standing.Status != GradeStatus.Unknown));
                Known(all).ShouldBe(Known(live));
            }
        }
    });

    [Fact]
    public void OrderOfArrivalAndRepeats_DoNotMatter() => Check((random, policy, facts) =>
    {
        CustomerFact[] shuffled = [.. facts, .. facts.Take(3)];
        random.Shuffle(shuffled);

        Everybody(policy, new(shuffled)).ShouldBe(Everybody(policy, new(facts)));
    });

    [Fact]
    public void InHindsight_NoDayOfRecordingMatters() => Check((random, policy, facts) =>
    {
        // Claims of identity are read by the day on which they were recorded.
        CustomerFact[] own = [.. facts.Where(fact => fact.Kind != FactKind.SamePerson)];
        CustomerFact[] later = [.. own.Select(fact => fact.RecordedOn(fact.Occurred.AddDays(random.Next(0, 300))))];
        var grader = new CustomerGrader(policy);
        DateOnly asOf = Day(random);
        string Of(CustomerFact[] some) => Text(policy, new CustomerLedger(some).Histories(asOf).Select(history => grader.Grade(history, asOf, GradeView.InHindsight)));

        Of(later).ShouldBe(Of(own));
    });

    [Fact]
    public void Merge_IsTheUnion_InAnyOrder() => Check((random, policy, facts) =>
    {
        CustomerFact[] some = [.. facts.Where(_ => StudyCases.Often(random))];
        var one = new CustomerLedger(facts.Except(some));
        var other = new CustomerLedger(some);
        one.Merge(new(some.Concat(facts.Except(some).Take(2))));
        other.Merge(new(facts));

        CustomerLedgerJson.Write(one).ShouldBe(CustomerLedgerJson.Write(new(facts)));
        CustomerLedgerJson.Write(other).ShouldBe(CustomerLedgerJson.Write(new(facts)));
    });

    [Fact]
    public void MoreSpend_NeverCostsAGrade() => Check((random, policy, facts) =>
    {
        CustomerFact[] own = [.. facts.Where(fact => fact.Customer.Value == "c0" && fact.Replaces is null
            && fact.Kind is FactKind.Measured or FactKind.GradeGranted).Where(fact => fact.Replaces is null)];
        CustomerFact[] more = [.. Enumerable.Range(0, random.Next(1, 6)).Select(f => CustomerFact.Measured(
            $"more{f}", CustomerId.Create("c0"), own.Length == 0 ? Day(random) : own.Min(fact => fact.Recorded).AddDays(random.Next(700)), "spend", random.Next(0, 50_000) / 100m, "contract", LawfulBasis.Contract))];
        var grader = new CustomerGrader(policy);
        var less = new CustomerHistory(CustomerId.Create("c0"), own);
        var richer = new CustomerHistory(CustomerId.Create("c0"), own.Concat(more));
        for (DateOnly day = Start; day < Start.AddDays(1000); day = day.AddDays(random.Next(1, 40)))
        {
            Place(policy, grader.Grade(richer, day)).ShouldBeGreaterThanOrEqualTo(Place(policy, grader.Grade(less, day)), $"{policy.Review} on {day}");
        }
    });

    [Fact]
    public void NoiseInsideTheBand_MovesNobody() => Law.Check(StudyCases.All(random =>
    {
        GradePolicyDraft draft = ByScore(new(Start) { EveryMonths = random.Next(1, 4), ReviewsBelow = 1, NoticeDays = 0 });
        (decimal first, decimal low, decimal high) = StudyCases.Pick(random, (85m, 7200m, 12000m), (60m, 5500m, 7999m), (54m, 0m, 5999m));
        CustomerFact[] facts =
        [
            Score(Start.AddDays(-1), first), .. Enumerable.Range(0, 60).Select(week => Score(Start.AddDays(7 * week), random.Next((int)low, (int)high + 1) / 100m)),
        ];

        GradeStanding standing = Stand(draft, Start.AddDays(500), facts);

        standing.Events.Count(one => one.Kind is GradeEventKind.Promoted or GradeEventKind.Demoted or GradeEventKind.Noticed).ShouldBe(first < 60 ? 0 : 1);
    }));

    [Fact]
    public void CustomersFoundToBeOnePerson_AreGradedAsIfTheyHadAlwaysHadOneId_AndApartAgainWhenThatIsRetracted() => Check((random, policy, facts) =>
    {
        CustomerFact[] two = [.. facts.Where(fact => fact.Kind is FactKind.Measured or FactKind.Asked && fact.Replaces is null)
            .Where(fact => fact.Customer.Value is "c0" or "c1")];
        CustomerId kept = CustomerId.Create("c0");
        DateOnly asOf = Start.AddDays(900);
        CustomerFact claim = CustomerFact.SamePerson("same", CustomerId.Create("c1"), asOf, kept);
        var grader = new CustomerGrader(policy);
        var ledger = new CustomerLedger([.. two, claim]);
        CustomerFact[] renamed = [.. two.Where(fact => fact.Kind == FactKind.Measured)
            .Select(fact => CustomerFact.Measured(fact.Id, kept, fact.Occurred, fact.Code!, fact.Value!.Value, fact.Purpose!, fact.Basis).RecordedOn(fact.Recorded)),
            .. two.Where(fact => fact.Kind == FactKind.Asked).Select(fact => CustomerFact.Asked(fact.Id, kept, fact.Occurred, fact.Code!))];

        GradeStanding joined = grader.Grade(ledger.HistoryOf(CustomerId.Create("c1"), asOf), asOf);
        if (two.Length > 0)
        {
            Text(policy, joined).ShouldBe(Text(policy, grader.Grade(new(kept, renamed), asOf)));
        }

        ledger.Histories(asOf).Count().ShouldBe(1);
        ledger.Add(CustomerFact.Retracted("apart", kept, asOf.AddDays(1), "same"));
        string Apart(CustomerLedger some) => Text(policy, some.Histories(asOf.AddDays(1)).Select(history => grader.Grade(history, asOf)));
        string expected = Apart(new(two));
        string apart = Text(policy, ledger.Histories(asOf.AddDays(1)).Where(history => two.Any(fact => fact.Customer == history.Customer))
            .Select(history => grader.Grade(new(history.Customer, history.Facts.Where(fact => fact.Kind is not FactKind.SamePerson and not FactKind.Retracted)), asOf)));
        apart.ShouldBe(expected);
    });

    [Fact]
    public void Erasure_LeavesWhatAnyLedgerWithoutThePersonSays() => Check((random, policy, facts) =>
    {
        var ledger = new CustomerLedger(facts);
        ErasureReceipt receipt = ledger.Erase(CustomerId.Create("c0"));

        (receipt.Facts + receipt.NamingFacts + ledger.Count).ShouldBe(facts.Length);
        ledger.Facts.ShouldNotContain(fact => fact.Customer.Value == "c0" || (fact.SameAs != null && fact.SameAs.Value == "c0"));
        CustomerLedgerJson.Write(ledger).ShouldNotContain("\"c0\"");
        ledger.Erase(CustomerId.Create("c0")).HasErased.ShouldBeFalse();
        ledger.Histories(Start.AddDays(900)).Sum(history => history.Facts.Length).ShouldBe(ledger.Count);
    });

    [Fact]
    public void EverySinceIsTheLastMove_AndEventsFollowOneAnother() => Check((random, policy, facts) =>
    {
        DateOnly asOf = Day(random);
        var grader = new CustomerGrader(policy);
        foreach (GradeStanding standing in new CustomerLedger(facts).Histories(asOf).Select(history => grader.Grade(history, asOf)))
        {
            Grade? grade = null;
            foreach (GradeEvent one in standing.Events)
            {
                bool isMove = one.Kind is GradeEventKind.Promoted or GradeEventKind.Demoted or GradeEventKind.Granted or GradeEventKind.Refused or GradeEventKind.Started
                    || (one.Kind == GradeEventKind.AppealUpheld && one.From != one.To);
                if (isMove)
                {
                    one.From.ShouldBe(grade);
                    grade = one.To;
                }
            }

            standing.Grade.ShouldBe(grade);
            standing.Events.Select(one => one.On).ShouldBeInOrder();
            standing.NextReview.ShouldBeGreaterThan(asOf);
            standing.Events.Where(one => one.Kind == GradeEventKind.Demoted).ShouldAllBe(demoted => standing.Events.Any(
                noticed => noticed.Kind == GradeEventKind.Noticed && noticed.On <= demoted.On.AddDays(-policy.Review.NoticeDays)));
        }
    });

    private static string Everybody(GradePolicy policy, CustomerLedger ledger)
    {
        var grader = new CustomerGrader(policy);
        DateOnly asOf = Start.AddDays(450);
        return Text(policy, ledger.Histories(asOf).Select(history => grader.Grade(history, asOf)));
    }

    private static int Place(GradePolicy policy, GradeStanding standing) => standing.Grade is { } grade ? policy.Scale.IndexOf(grade.Code) : -1;

    private static void Check(Action<Random, GradePolicy, CustomerFact[]> law) =>
        Law.Check(StudyCases.All(random => law(random, GradeCases.Policy(random), Facts(random))));
}
