using System.Collections.Immutable;
using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Tests.Studies;
using static Mot.Core.Tests.Customers.GradeCases;

namespace Mot.Core.Tests.Customers;

/// <summary>Facts, where they come from, which of them may be read, and what they say about asking.</summary>
public sealed class CustomerFactTests
{
    [Fact]
    public void Values_AreReadByPurposeAndGround_AndWhatIsLeftOutIsCounted()
    {
        GradePolicyDraft draft = new("p", ByScore().Scale, new(Start), new LawfulUse("contract", "survey"));
        draft.Measures.Add(new("spend", MeasureAxis.Value, MeasureSummary.Sum));
        draft.Rules.Add(new("two", new GradeCriterion("spend", 100, 50)));
        draft.Rules.Add(new("three", new GradeCriterion("spend", 1000, 500)));
        CustomerFact Pay(string id, decimal value, string purpose, LawfulBasis basis) => CustomerFact.Measured(id, Ann, Start, "spend", value, purpose, basis);
        CustomerFact[] facts =
        [
            Pay("a", 1, "contract", LawfulBasis.Contract), Pay("b", 10, "survey", LawfulBasis.Consent), Pay("c", 100, "marketing", LawfulBasis.Consent),
            Pay("d", 1000, "contract", LawfulBasis.LegitimateInterest), Score(Start, 5, "unheard"),
            CustomerFact.ConsentWithdrawn("w", Ann, Start.AddDays(5), "survey"),
            CustomerFact.Measured("e", Ann, Start.AddDays(6), "spend", 10_000, "survey", LawfulBasis.Consent),
        ];

        Stand(draft, Start, facts).ValueOf("spend").ShouldBe(11);
        GradeStanding withdrawn = Stand(draft, Start.AddDays(5), facts);
        withdrawn.ValueOf("spend").ShouldBe(1);
        withdrawn.LeftOut.ShouldBe(
        [
            KeyValuePair.Create(LeftOutReason.Purpose, 1), KeyValuePair.Create(LeftOutReason.Basis, 1),
            KeyValuePair.Create(LeftOutReason.ConsentWithdrawn, 1), KeyValuePair.Create(LeftOutReason.NoMeasure, 1),
        ]);

        // One of the same day goes with it; a value after the withdrawal carries a new consent.
        Stand(draft, Start.AddDays(5), [.. facts, CustomerFact.Measured("same", Ann, Start.AddDays(5), "spend", 7, "survey", LawfulBasis.Consent)]).ValueOf("spend").ShouldBe(1);
        Stand(draft, Start.AddDays(6), facts).ValueOf("spend").ShouldBe(10_001);
    }

    [Fact]
    public void MayAsk_SaysNoWithTheReasonThatLastsLongest()
    {
        CustomerFact[] facts = [.. Scores(58), CustomerFact.Asked("a1", Ann, Start, "nps"), CustomerFact.Asked("a2", Ann, Start.AddDays(40), "visit")];
        AskingDecision May(string question, int day, params CustomerFact[] more) =>
            new CustomerGrader(ByScore().Build()).MayAsk(new(Ann, facts.Concat(more)), question, Start.AddDays(day));
        CustomerFact opened = CustomerFact.ComplaintOpened("k1", Ann, Start.AddDays(200), "k");
        CustomerFact closed = CustomerFact.ComplaintClosed("k2", Ann, Start.AddDays(210), "k");

        May("nps", 39).ShouldSatisfyAllConditions(no => no.Reason.ShouldBe(AskingReason.SameQuestion), no => no.From.ShouldBe(Start.AddDays(90)));
        May("other", 69).ShouldSatisfyAllConditions(no => no.Reason.ShouldBe(AskingReason.AskedRecently), no => no.From.ShouldBe(Start.AddDays(70)));
        May("other", 70).IsGiven.ShouldBeTrue();
        May("nps", 90).IsGiven.ShouldBeTrue();
        May("other", 205, opened).ShouldSatisfyAllConditions(no => no.Reason.ShouldBe(AskingReason.ComplaintOpen), no => no.From.ShouldBeNull());
        May("other", 223, opened, closed).ShouldSatisfyAllConditions(no => no.Reason.ShouldBe(AskingReason.ComplaintRecent), no => no.From.ShouldBe(Start.AddDays(224)));
        May("other", 224, opened, closed).IsGiven.ShouldBeTrue();
        May("other", 300, CustomerFact.Of(FactKind.AskingRefused, "no", Ann, Start.AddDays(299))).Reason.ShouldBe(AskingReason.Refused);
        May("other", 300, CustomerFact.Of(FactKind.AskingRefused, "no", Ann, Start.AddDays(299)), CustomerFact.Of(FactKind.AskingAccepted, "yes", Ann, Start.AddDays(300))).IsGiven.ShouldBeTrue();
    }

    [Fact]
    public void MayAsk_CountsAYear()
    {
        GradePolicyDraft draft = ByScore();
        draft.Entitlements.Add(new("one") { Contact = new() { DaysBetween = 0, DaysBetweenSame = 0, MostInAYear = 2 } });
        CustomerFact[] facts = [CustomerFact.Asked("a1", Ann, Start, "q"), CustomerFact.Asked("a2", Ann, Start.AddDays(10), "q")];
        AskingDecision May(DateOnly day) => new CustomerGrader(draft.Build()).MayAsk(new(Ann, facts), "q", day);

        May(Start.AddDays(20)).ShouldSatisfyAllConditions(no => no.Reason.ShouldBe(AskingReason.YearUsedUp), no => no.From.ShouldBe(Start.AddYears(1)));
        May(Start.AddYears(1)).IsGiven.ShouldBeTrue();
        draft.Entitlements[0] = new("one") { Contact = new() { MostInAYear = 0 } };
        May(Start.AddYears(5)).ShouldSatisfyAllConditions(no => no.Reason.ShouldBe(AskingReason.YearUsedUp), no => no.From.ShouldBeNull());
    }

    [Fact]
    public void Table_OfFacts_ReadsWhatADocumentSays() => Law.Check(StudyCases.All(random =>
    {
        string[] columns = ["note", "replaces", "sameAs", "until", "basis", "purpose", "value", "code", "recorded", "occurred", "kind", "customer", "id"];
        var parser = CustomerFactParser.Create(columns);
        foreach (CustomerFact fact in Facts(random))
        {
            string text = CustomerLedgerJson.Write(new(fact));
            string[] cells = [.. columns.Select(column =>
                text.Split('\n').FirstOrDefault(line => line.StartsWith($"      \"{column}\": ", StringComparison.Ordinal)) is { } line ? line.Split(": ", 2)[1].TrimEnd(',').Trim('"') : "")];

            parser.TryParse(cells, out CustomerFact? read, out ImmutableArray<Fault> faults).ShouldBeTrue(string.Join('\n', faults));
            read.ShouldBe(fact);
        }
    }));

    [Theory]
    [InlineData("f,c,measured,2025-01-01,2024-12-31,spend,12.5,contract,contract,,,", "recorded: The fact occurred on 2025-01-01; it cannot have been recorded on 2024-12-31.")]
    [InlineData("f,c,measured,2025-01-01,,spend,,contract,contract,,,", "value: A fact of the kind 'measured' needs it.")]
    [InlineData("f,c,measured,2025-02-30,,spend,1,contract,contract,,,", "occurred: '2025-02-30' is not a day; write one such as 2026-11-22.")]
    [InlineData("f,c,measured,2025-01-01,,spend,1.0000001,contract,contract,,,", "value: '1.0000001' is not a number from -1000000000000 to 1000000000000 with at most 6 decimals.")]
    [InlineData("f,c,measured,2025-01-01,,spend,1,contract,unstated,,,", "basis: 'unstated' is not known;")]
    [InlineData("f,c,followedUp,2025-01-01,,call,,,,,,", "code: A fact of the kind 'followedUp' has no use for it.")]
    [InlineData("f,c,bought,2025-01-01,,,,,,,,", "kind: 'bought' is not known; allowed are measured, consentWithdrawn,")]
    [InlineData("f,c,samePerson,2025-01-01,,,,,,,c,", "sameAs: 'c' is already the same customer.")]
    [InlineData("f,c,retracted,2025-01-01,,,,,,,,f", "replaces: The fact 'f' cannot replace itself.")]
    [InlineData("f,a@b,asked,2025-01-01,,nps,,,,,,", "customer: 'a@b' is not an id;")]
    public void Table_WithAFault_NamesColumnAndValue(string row, string fault)
    {
        var parser = CustomerFactParser.Create(["id", "customer", "kind", "occurred", "recorded", "code", "value", "purpose", "basis", "until", "sameAs", "replaces"]);

        parser.TryParse(row.Split(','), out CustomerFact? fact, out ImmutableArray<Fault> faults).ShouldBeFalse();

        fact.ShouldBeNull();
        faults.Single().ToString().ShouldStartWith(fault);
    }

    [Fact]
    public void Table_WithoutAColumn_IsRefused() =>
        Should.Throw<ArgumentException>(() => CustomerFactParser.Create(["id", "customer", "occured", "kind"])).Message.ShouldContain("there is no column occurred");

    [Fact]
    public void OneIdForTwoFacts_IsRefused_AndNothingIsAdded()
    {
        var ledger = new CustomerLedger(Score(Start, 1));
        var other = new CustomerLedger(Score(Start.AddDays(1), 2), Score(Start, 2));

        ledger.Add(Score(Start, 1)).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => ledger.Add(Score(Start, 2))).Message.ShouldContain("'score-20250101'");
        Should.Throw<ArgumentException>(() => ledger.Merge(other)).Message.ShouldContain("nothing was added");
        ledger.Count.ShouldBe(1);
        Should.Throw<ArgumentException>(() => new CustomerHistory(Ann, [Score(Start, 1), Score(Start, 2)]));
        Should.Throw<ArgumentException>(() => new CustomerHistory(CustomerId.Create("c2"), [Score(Start, 1)])).Message.ShouldContain("not about 'c2'");
    }

    [Fact]
    public void DryRun_CountsAndSaysWhy()
    {
        GradePolicyDraft proposed = ByScore();
        proposed.Rules[0] = new("two", new GradeCriterion("score", 50, 45));
        CustomerFact Of(string customer, decimal score) =>
            CustomerFact.Measured($"s-{customer}", CustomerId.Create(customer), Start, "score", score, "contract", LawfulBasis.Contract);
        var ledger = new CustomerLedger(Of("a", 52), Of("b", 85), Of("c", 40), Of("d", 61));

        var run = GradeDryRun.Of(ledger.Histories(Start), ByScore().Build(), proposed.Build(), Start);

        (run.Customers, run.Up, run.Down, run.CountOf("one", "two"), run.CountOf("one", "one"), run.CountOf("three", "three")).ShouldBe((4, 1, 0, 1, 1, 1));
        GradeMove move = run.Moves.Single();
        (move.Customer.Value, move.From!.Code, move.To!.Code, move.Reason).ShouldBe(("a", "one", "two", GradeMoveReason.Criteria));
        (move.UnderCurrent[0].Threshold, move.UnderCurrent[0].Missing, move.UnderProposed[0].IsMet).ShouldBe((60m, 8m, true));

        // The other way round the customer falls: kept with 45 today, entered with 60 then.
        GradeMove fall = GradeDryRun.Of(ledger.Histories(Start), proposed.Build(), ByScore().Build(), Start).Moves.Single();
        (fall.From!.Code, fall.To!.Code, fall.UnderCurrent[0].Threshold, fall.UnderProposed[0].Threshold).ShouldBe(("two", "one", 45m, 60m));
    }
}
