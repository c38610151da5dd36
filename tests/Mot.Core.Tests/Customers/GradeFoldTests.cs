using Mot.Core.Customers;
using static Mot.Core.Tests.Customers.GradeCases;

namespace Mot.Core.Tests.Customers;

/// <summary>Grades by hand: what is reached, what is lost, when and how.</summary>
public sealed class GradeFoldTests
{
    // Worked by hand for thresholds 60 and 80 to enter, 55 and 72 to stay, two reviews in a row.
    [Fact]
    public void ScoresOfFifteenMonths_GiveTheGradesWorkedByHand()
    {
        CustomerFact[] facts = Scores(58, 61, 57, 54, 56, 54, 53, 85, 74, 71, 78, 70, 69, 40, 40);
        int[] expected = [1, 2, 2, 2, 2, 2, 1, 3, 3, 3, 3, 3, 2, 2, 1];

        int[] grades = [.. Enumerable.Range(0, 15).Select(month => Place(Stand(ByScore(), Start.AddMonths(month), facts)))];

        grades.ShouldBe(expected);
    }

    [Fact]
    public void Promotion_SkipsGrades_AndSaysWhatDecided()
    {
        GradeStanding standing = Stand(ByScore(), Start.AddDays(3), [Score(Start.AddDays(3), 85)]);

        standing.Grade!.Code.ShouldBe("three");
        standing.Since.ShouldBe(Start.AddDays(3));
        standing.Next.ShouldBeNull();
        GradeEvent promoted = standing.Events[^1];
        promoted.Kind.ShouldBe(GradeEventKind.Promoted);
        promoted.From!.Code.ShouldBe("one");
        (promoted.Reasons[0].Value, promoted.Reasons[0].Threshold, promoted.Reasons[0].IsMet).ShouldBe((85m, 80m, true));
    }

    [Fact]
    public void Promotion_AtReviewsOnly_WaitsForTheReview()
    {
        GradePolicyDraft draft = ByScore(new(Start) { EveryMonths = 1, PromotesAtReviewsOnly = true });
        CustomerFact[] facts = [Score(Start.AddDays(3), 85)];

        Place(Stand(draft, Start.AddDays(20), facts)).ShouldBe(1);
        Place(Stand(draft, Start.AddMonths(1), facts)).ShouldBe(3);
    }

    [Fact]
    public void WhatIsMissingForTheNextGrade_IsTheDifferenceToItsThreshold()
    {
        GradeStanding standing = Stand(ByScore(), Start, Scores(61.5m));

        standing.Next!.Code.ShouldBe("three");
        (standing.ToNext[0].Threshold, standing.ToNext[0].Missing, standing.ToNext[0].IsMet).ShouldBe((80m, 18.5m, false));
        (standing.Keeps[0].Threshold, standing.Keeps[0].Missing, standing.Keeps[0].IsMet).ShouldBe((55m, 0m, true));
    }

    [Fact]
    public void FreeFall_GoesToTheGradeThatIsStillKept()
    {
        GradePolicyDraft draft = ByScore(new(Start) { EveryMonths = 1, NoticeDays = 0, FallsFreely = true });

        Place(Stand(draft, Start.AddMonths(2), Scores(85, 30, 30))).ShouldBe(1);
        Place(Stand(draft, Start.AddMonths(2), Scores(85, 57, 57))).ShouldBe(2);
    }

    // Three reviews a month apart, notice of 45 days given at the second: it takes effect after the third.
    [Theory]
    [InlineData(65, 30, "two", 2)]
    [InlineData(30, 30, "one", 1)]
    [InlineData(30, 60, "one", 2)]
    public void FreeFall_GoesNoLowerThanTheNoticeSaid_AndNotPastWhatIsKeptAgain(int atNotice, int later, string told, int place)
    {
        GradePolicyDraft draft = ByScore(new(Start) { EveryMonths = 1, NoticeDays = 45, ReviewsBelow = 1, FallsFreely = true });
        CustomerFact[] facts = Scores(85, atNotice, later);
        DateOnly notice = Start.AddMonths(1);

        Stand(draft, notice, facts).Notice!.To.Code.ShouldBe(told);
        Place(Stand(draft, notice.AddDays(45), facts)).ShouldBe(place);
    }

    [Fact]
    public void Demotion_ComesWithNotice_AndIsWithdrawnWhenTheGradeIsKeptAgain()
    {
        GradePolicyDraft draft = ByScore(new(Start) { EveryMonths = 1 });
        CustomerFact[] facts = Scores(85, 30, 30);
        DateOnly review = Start.AddMonths(2);

        GradeStanding noticed = Stand(draft, review, facts);
        noticed.Grade!.Code.ShouldBe("three");
        noticed.Notice.ShouldNotBeNull();
        (noticed.Notice.Given, noticed.Notice.Effective, noticed.Notice.AppealUntil).ShouldBe((review, review.AddDays(30), review.AddDays(60)));
        (noticed.Notice.To.Code, noticed.Notice.WaitsForAppeal).ShouldBe(("two", false));
        noticed.Events[^1].Kind.ShouldBe(GradeEventKind.Noticed);
        (noticed.Events[^1].Reasons[0].Value, noticed.Events[^1].Reasons[0].Missing).ShouldBe((30m, 42m));

        Stand(draft, review.AddDays(29), facts).Grade!.Code.ShouldBe("three");
        GradeStanding demoted = Stand(draft, review.AddDays(30), facts);
        (demoted.Grade!.Code, demoted.Since, demoted.Notice).ShouldBe(("two", review.AddDays(30), null));

        GradeStanding kept = Stand(draft, review.AddDays(30), [.. facts, Score(review.AddDays(29), 72)]);
        (kept.Grade!.Code, kept.Notice, kept.Events[^1].Kind).ShouldBe(("three", null, GradeEventKind.NoticeWithdrawn));
    }

    [Fact]
    public void Appeal_MakesADemotionWait_AndItsOutcomeDecides()
    {
        GradePolicyDraft draft = ByScore(new(Start) { EveryMonths = 1 });
        DateOnly review = Start.AddMonths(2);
        CustomerFact[] appealed = [.. Scores(85, 30, 30), CustomerFact.Of(FactKind.AppealOpened, "appeal", Ann, review.AddDays(10))];
        CustomerFact[] upheld = [.. appealed, CustomerFact.Of(FactKind.AppealUpheld, "outcome", Ann, review.AddDays(40))];
        CustomerFact[] rejected = [.. appealed, CustomerFact.Of(FactKind.AppealRejected, "outcome", Ann, review.AddDays(40))];

        GradeStanding waiting = Stand(draft, review.AddDays(39), appealed);
        (Place(waiting), waiting.Notice!.WaitsForAppeal).ShouldBe((3, true));
        (Place(Stand(draft, review.AddDays(40), upheld)), Stand(draft, review.AddDays(40), upheld).Notice).ShouldBe((3, null));
        GradeStanding lost = Stand(draft, review.AddDays(40), rejected);
        (Place(lost), lost.Since).ShouldBe((2, review.AddDays(40)));
    }

    [Fact]
    public void AppealAfterADemotion_GivesTheGradeBack_WithinItsTime()
    {
        GradePolicyDraft draft = ByScore(new(Start) { EveryMonths = 1, NoticeDays = 0, AppealDays = 20, ReviewsBelow = 1 });
        CustomerFact[] facts = Scores(85, 60);
        DateOnly demoted = Start.AddMonths(1);
        CustomerFact Upheld(int days) => CustomerFact.Of(FactKind.AppealUpheld, "outcome", Ann, demoted.AddDays(days));

        Place(Stand(draft, demoted.AddDays(21), facts)).ShouldBe(2);
        Place(Stand(draft, demoted.AddDays(21), [.. facts, Upheld(20)])).ShouldBe(3);
        GradeStanding late = Stand(draft, demoted.AddDays(21), [.. facts, Upheld(21)]);
        (Place(late), late.Events[^1].Kind).ShouldBe((2, GradeEventKind.AppealWithoutObject));
    }

    [Fact]
    public void Holding_CountsFromTheDayOnWhichTheCustomerLastQualified()
    {
        GradePolicyDraft draft = ByScore(new(Start) { EveryMonths = 1, NoticeDays = 0, ReviewsBelow = 1, HoldingMonths = 6 });
        CustomerFact[] facts = Scores(85, 30, 81, 30, 30, 30, 30, 30, 30, 30);

        GradeStanding held = Stand(draft, Start.AddMonths(7), facts);
        (Place(held), held.HeldUntil).ShouldBe((3, Start.AddMonths(8)));
        Place(Stand(draft, Start.AddMonths(8), facts)).ShouldBe(2);
    }

    [Fact]
    public void Grant_IsAFloorUntilItsLastDay()
    {
        GradePolicyDraft draft = ByScore(new(Start) { EveryMonths = 1, NoticeDays = 0, ReviewsBelow = 1 });
        CustomerFact[] facts = [.. Scores(30), CustomerFact.GradeGranted("grant", Ann, Start.AddDays(5), "two", Start.AddMonths(3))];

        Place(Stand(draft, Start.AddDays(4), facts)).ShouldBe(1);
        Place(Stand(draft, Start.AddMonths(3), facts)).ShouldBe(2);
        Place(Stand(draft, Start.AddMonths(4), facts)).ShouldBe(1);
    }

    [Fact]
    public void Grant_GivesNoHoldingTime()
    {
        GradePolicyDraft draft = ByScore(new(Start) { EveryMonths = 1, NoticeDays = 0, ReviewsBelow = 1, HoldingMonths = 12 });
        CustomerFact[] facts = [.. Scores(30), CustomerFact.GradeGranted("grant", Ann, Start.AddDays(5), "two", Start.AddDays(40))];

        Stand(draft, Start.AddDays(5), facts).HeldUntil.ShouldBeNull();
        Place(Stand(draft, Start.AddMonths(2), facts)).ShouldBe(1);
    }

    [Fact]
    public void Refusal_LeavesNoGradeAndReadsNoValue_AndAgreementStartsAnew()
    {
        GradePolicyDraft draft = ByScore();
        draft.GradeOfRefusers = "two";
        draft.Entitlements.Add(new("two") { ResponseHours = 8 });
        CustomerFact[] facts =
        [
            .. Scores(85), CustomerFact.Of(FactKind.GradingRefused, "no", Ann, Start.AddDays(5)), CustomerFact.Of(FactKind.GradingAccepted, "yes", Ann, Start.AddDays(9)),
        ];

        GradeStanding refused = Stand(draft, Start.AddDays(5), facts);
        (refused.Status, refused.Grade, refused.Entitlement.ResponseHours, refused.Measures.IsEmpty).ShouldBe((GradeStatus.Refused, null, 8, true));
        refused.LeftOut[LeftOutReason.GradingRefused].ShouldBe(1);
        refused.Events.Select(one => (one.Kind, one.Reasons.Length)).ShouldBe([(GradeEventKind.Started, 0), (GradeEventKind.Promoted, 0), (GradeEventKind.Refused, 0)]);
        GradeStanding again = Stand(draft, Start.AddDays(9), facts);
        (again.Status, Place(again), again.Since).ShouldBe((GradeStatus.Graded, 3, Start.AddDays(9)));
    }

    [Fact]
    public void NoAnswer_FreezesTheGrade_UnlessThePolicyCountsSuchReviews()
    {
        CustomerFact[] facts = Scores(85);
        GradePolicyDraft Draft(int? without) => ForgettingAfter(2, new(Start) { EveryMonths = 1, NoticeDays = 0, ReviewsWithoutAnswer = without });

        GradeStanding frozen = Stand(Draft(null), Start.AddMonths(20), facts);
        (Place(frozen), frozen.Keeps[0].Value, frozen.Keeps[0].IsMet, frozen.Keeps[0].Missing).ShouldBe((3, null, null, null));

        // Answers until February; reviews without one in March, April, May: the second counts, and so does the third.
        Place(Stand(Draft(2), Start.AddMonths(3), facts)).ShouldBe(3);
        Place(Stand(Draft(2), Start.AddMonths(4), facts)).ShouldBe(2);
    }

    [Fact]
    public void Window_EndsBeforeTheSameDayOfTheMonth()
    {
        GradePolicyDraft draft = ForgettingAfter(3, new(Start));
        CustomerFact[] facts = [Score(new(2025, 1, 31), 70)];

        Stand(draft, new(2025, 4, 29), facts).ValueOf("score").ShouldBe(70);
        Stand(draft, new(2025, 4, 30), facts).ValueOf("score").ShouldBeNull();
        Stand(draft, new(2025, 4, 30), facts).LeftOut[LeftOutReason.TooOld].ShouldBe(1);
    }

    [Fact]
    public void LateFact_CountsFromItsRecording_AsTold_AndFromItsDay_InHindsight()
    {
        DateOnly day = Start.AddDays(10);
        CustomerFact[] facts = [.. Scores(58), Score(day, 85).RecordedOn(day.AddDays(30))];

        Place(Stand(ByScore(), day.AddDays(29), facts)).ShouldBe(1);
        Stand(ByScore(), day.AddDays(30), facts).Since.ShouldBe(day.AddDays(30));
        Stand(ByScore(), day, facts, GradeView.InHindsight).Since.ShouldBe(day);
    }

    [Fact]
    public void CorrectedFact_CountedUntilItsCorrection_AsTold_AndNever_InHindsight()
    {
        DateOnly day = Start.AddDays(10);
        CustomerFact[] facts = [Score(Start, 30), Score(day, 85), Score(day, 61, id: "right").RecordedOn(day.AddDays(5)).Replacing("score-20250111")];

        Place(Stand(ByScore(), day.AddDays(4), facts)).ShouldBe(3);
        Stand(ByScore(), day.AddDays(5), facts).ValueOf("score").ShouldBe(61);
        Place(Stand(ByScore(), day.AddDays(5), facts, GradeView.InHindsight)).ShouldBe(2);
        Stand(ByScore(), day.AddDays(5), facts).LeftOut[LeftOutReason.Corrected].ShouldBe(1);
    }

    [Fact]
    public void FactsWithoutEffect_AreCounted()
    {
        GradeStanding standing = Stand(ByScore(), Start.AddDays(9), [
            .. Scores(58), CustomerFact.GradeGranted("g", Ann, Start, "diamond", Start.AddDays(9)), CustomerFact.Retracted("r", Ann, Start, "nobody-knows"),
            Score(Start.AddDays(10), 99),
        ]);

        standing.LeftOut.ShouldBe([KeyValuePair.Create(LeftOutReason.NoGrade, 1), KeyValuePair.Create(LeftOutReason.NothingToCorrect, 1)]);
    }

    [Fact]
    public void UnknownCustomer_HasNoGrade_AndThatIsNoError()
    {
        GradeStanding standing = Stand(ByScore(), Start, [Score(Start.AddDays(1), 90)]);

        (standing.Status, standing.Grade, standing.Since, standing.FollowUpDue, standing.Events.Length).ShouldBe((GradeStatus.Unknown, null, null, null, 0));
        standing.NextReview.ShouldBe(Start.AddMonths(1));
        standing.ValueOf("score").ShouldBeNull();
    }

    [Fact]
    public void Alarm_IsRaisedForAValuableCustomerInTrouble_AndForNobodyElse()
    {
        GradePolicyDraft draft = ByScore();
        draft.Measures.Add(new("spend", MeasureAxis.Value, MeasureSummary.Sum));
        draft.Alarms.Add(new("trouble", "spend", 1000, "score", 50));
        bool Raised(decimal spend, decimal? score) =>
            !Stand(draft, Start, score is { } value ? [Score(Start, spend, "spend"), Score(Start, value)] : [Score(Start, spend, "spend")]).Alarms.IsEmpty;

        Raised(1000, 49.99m).ShouldBeTrue();
        Raised(999.99m, 49.99m).ShouldBeFalse();
        Raised(1000, 50).ShouldBeFalse();
        Raised(1000, null).ShouldBeFalse();
    }

    [Fact]
    public void FollowUp_IsDueAfterTheLastOne_OrAfterTheFirstFact()
    {
        GradePolicyDraft draft = ByScore();
        draft.Entitlements.Add(new("one") { FollowUpDays = 90 });
        CustomerFact[] facts = Scores(30);

        Stand(draft, Start.AddDays(100), facts).FollowUpDue.ShouldBe(Start.AddDays(90));
        Stand(draft, Start.AddDays(100), [.. facts, CustomerFact.Of(FactKind.FollowedUp, "call", Ann, Start.AddDays(80))]).FollowUpDue.ShouldBe(Start.AddDays(170));
    }

    private static GradePolicyDraft ForgettingAfter(int months, GradeReview review)
    {
        GradePolicyDraft draft = ByScore(review);
        draft.Measures[0] = new("score", MeasureAxis.Relationship, MeasureSummary.Latest) { Months = months };
        return draft;
    }

    private static int Place(GradeStanding standing) => standing.Grade!.Code switch { "one" => 1, "two" => 2, _ => 3 };
}
