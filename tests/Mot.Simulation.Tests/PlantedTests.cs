using Mot.Core.Ratings;

namespace Mot.Simulation.Tests;

/// <summary>Everything that a model says is there: shares and means of fixed seeds within chance, effects exactly, by changing one thing under the same luck.</summary>
public class PlantedTests
{
    private const int Many = 6000;

    private static readonly TouchpointModel s_still = new() { Spread = 0, Penalty = 0, Reward = 0 };

    [Fact]
    public void Personas_HaveTheirShares()
    {
        SyntheticCompany company = Office.Company(draft =>
        {
            draft.Personas.Add(new("regular", PresetSketch.Text("regular", "常客"), 0.7));
            draft.Personas.Add(new("guest", PresetSketch.Text("guest", "过客"), 0.3) { PriceClass = "premium" });
        });
        SyntheticCustomer[] customers = [.. company.Customers(Many)];
        customers.ShouldHaveShare(customer => customer.Persona.Id == "guest", 0.3);
        customers.Where(customer => customer.Persona.Id == "guest").ShouldAllBe(customer => customer.Persona.PriceClass == "premium");
    }

    [Fact]
    public void Reach_IsTheShareOfTrips_ByPersona()
    {
        SyntheticCompany company = Office.Company(draft =>
        {
            draft.Personas.Add(new("regular", PresetSketch.Text("regular", "常客"), 0.5));
            draft.Personas.Add(new("guest", PresetSketch.Text("guest", "过客"), 0.5) { Reaches = PresetSketch.By(("lounge", 0.9)) });
            draft.Touchpoints["lounge"] = new() { Reach = 0.2 };
        });
        foreach ((string persona, double reach) in new[] { ("regular", 0.2), ("guest", 0.9) })
        {
            company.Customers(Many).Where(customer => customer.Persona.Id == persona).SelectMany(customer => customer.Trips)
                .ShouldHaveShare(trip => trip.Encounters.Any(each => each.Encounter.Touchpoint == "lounge"), reach);
        }
    }

    [Fact]
    public void Repeats_HaveTheirRate()
    {
        SyntheticCompany company = Office.Company(draft => draft.Touchpoints["bar"] = new() { RepeatRate = 0.4 });
        company.Trips(Many).ShouldHaveShare(trip => trip.Encounters.Count(each => each.Encounter.Touchpoint == "bar") > 1, 0.4);
        company.Trips(Many).ShouldHaveShare(trip => trip.Encounters.Count(each => each.Encounter.Touchpoint == "bar") > 2, 0.16);
    }

    [Fact]
    public void FailuresAndRecoveries_HaveTheirRates()
    {
        SyntheticCompany company = Office.Company(draft => draft.Touchpoints["desk"] = new() { FailureRate = 0.15, RecoveryRate = 0.4 });
        company.At("desk", Many).ShouldHaveShare(each => each.HasFailed, 0.15);
        company.Trips(Many).Where(trip => trip.Encounters.Any(each => each.HasFailed))
            .ShouldHaveShare(trip => trip.Encounters.Any(each => each.Encounter.IsRecovery), 0.4);
    }

    [Fact]
    public void Failure_TakesItsDrop_AndRecoveryGivesItsShareBack()
    {
        SyntheticCompany company = Office.Company(draft => draft.Touchpoints["desk"] = s_still with { Level = 4.5, FailureRate = 0.5, FailureDrop = 2, RecoveryRate = 0.5, RecoveryEffect = 0.75 });
        company.At("desk", 500).Select(each => (each.HasFailed, each.Experienced)).Distinct().Order().ShouldBe([(false, 4.5), (true, 2.5)]);
        company.Trips(500).SelectMany(trip => trip.Encounters).Where(each => each.Encounter.IsRecovery).Select(each => each.Experienced).Distinct().ShouldBe([4]);
    }

    [Fact]
    public void Recovery_RaisesTheOverallJudgementOfThoseWhoFailed_AndOfNobodyElse()
    {
        SyntheticCompany Company(double rate) => Office.Company(draft =>
        {
            draft.Touchpoints["desk"] = new() { Penalty = 0.5, Reward = 0.5, FailureRate = 0.3, RecoveryRate = rate };

            // Or else what was recovered once would be expected the next time.
            draft.Expectations = new() { UpwardRate = 0, DownwardRate = 0 };
        });
        foreach ((Trip without, Trip with) in Company(0).Trips(500).Zip(Company(1).Trips(500)))
        {
            bool failed = without.Encounters.Any(each => each.HasFailed);
            (with.Judged > without.Judged).ShouldBe(failed);
            (with.Judged == without.Judged).ShouldBe(!failed);
        }
    }

    [Fact]
    public void Channels_HaveTheirSharesAndShifts()
    {
        SyntheticCompany company = Office.Company(draft =>
        {
            draft.Personas.Add(new("all", PresetSketch.Text("all", "全部"), 1) { OnlineShare = 0.8 });
            draft.Touchpoints["desk"] = s_still with { ChannelShifts = PresetSketch.By(("app", 0.5)) };
        });
        company.At("desk", Many).ShouldHaveShare(each => each.Encounter.Channel!.IsOnline, 0.8);
        company.At("desk", 500).ShouldAllBe(each => each.Experienced == (each.Encounter.Channel!.Code == "app" ? 4.5 : 4.0));
    }

    [Fact]
    public void Styles_HaveTheirSharesAndEffects()
    {
        SyntheticCompany company = Office.Company(draft =>
        {
            draft.Styles.Add(new("middle", 0.2) { Stretch = 0 });
            draft.Styles.Add(new("yes", 0.3) { Stretch = 0, Shift = 2 });
            draft.Styles.Add(new("plain", 0.5));
            draft.Answers = new() { ResponseRate = 1, BlankRate = 0, DoNotKnowRate = 0 };
        });
        SyntheticCustomer[] customers = [.. company.Customers(Many)];
        customers.ShouldHaveShare(customer => customer.Style.Id == "middle", 0.2);
        customers.ShouldHaveShare(customer => customer.Style.Id == "yes", 0.3);
        (int Desk, int Recommend, int Ease)[] Steps(string style) => [.. customers.Where(customer => customer.Style.Id == style).SelectMany(customer => customer.Trips)
            .Where(trip => trip.Response is not null).Select(trip => trip.Response!.Answers.Select(answer => answer.Step ?? -1).ToArray()).Select(steps => (steps[0], steps[^2], steps[^1]))];

        // The middle of 1 to 5, of 0 to 10 and of 1 to 7; and their upper ends.
        Steps("middle").Distinct().ShouldBe([(2, 5, 3)]);
        Steps("yes").Distinct().ShouldBe([(4, 10, 6)]);
        Steps("plain").Select(steps => steps.Desk).Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Rating_IsTheNearestStep()
    {
        SyntheticCompany Company(double level) => Office.Company(draft =>
        {
            draft.Touchpoints["desk"] = s_still with { Level = level };
            draft.Answers = new() { ResponseRate = 1, BlankRate = 0, DoNotKnowRate = 0, Noise = 0, Halo = 0, MomentRate = 1 };
        });
        foreach ((double level, int step) in new[] { (-9, 0), (1.49, 0), (1.5, 1), (3.49, 2), (3.5, 3), (4.49, 3), (4.5, 4), (9, 4) })
        {
            Trip trip = Company(level).Trips(1).First();
            trip.Response!.Answers[0].Step.ShouldBe(step);
            trip.Encounters[0].Encounter.Answer.Step.ShouldBe(step);
        }
    }

    [Fact]
    public void Nonresponse_HasItsShares()
    {
        SyntheticCompany company = Office.Company(draft => draft.Answers = new() { ResponseRate = 0.4, BlankRate = 0.1, DoNotKnowRate = 0.05, MomentRate = 0.25 });
        company.Customers(Many).ShouldHaveShare(customer => customer.Trips.Any(trip => trip.Response is not null), 0.4);
        Answer[] answers = [.. company.Responses(Many).Select(response => response.Answers[0])];
        answers.ShouldHaveShare(answer => answer.MissingKind == MissingKind.Blank, 0.1);
        answers.ShouldHaveShare(answer => answer.MissingKind == MissingKind.DoNotKnow, 0.9 * 0.05);
        company.Trips(Many).ShouldHaveShare(trip => trip.Encounters[0].Encounter.Answer.IsRated, 0.25);
    }

    [Fact]
    public void TripsAsked_AreConsecutive()
    {
        SyntheticCompany company = Office.Company(draft =>
        {
            draft.Answers = new() { ResponseRate = 1, TripsAsked = 2 };
            draft.Purchases = new() { RateShape = 10, RateScale = 300 };
        });
        int[][] asked = [.. company.Customers(500).Select(customer => customer.Trips.Where(trip => trip.Response is not null).Select(trip => trip.Number).ToArray())];
        asked.ShouldAllBe(numbers => numbers.Length == 1 || (numbers.Length == 2 && numbers[1] == numbers[0] + 1));
        asked.Count(numbers => numbers.Length == 2).ShouldBeGreaterThan(100);
        asked.Select(numbers => numbers[0]).Max().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Halo_PullsTheAnswersTowardsTheOverallJudgement()
    {
        SyntheticCompany Company(double halo) => Office.Company(draft =>
        {
            draft.Touchpoints["desk"] = new() { Penalty = 1, Reward = 1, Spread = 1 };
            draft.Touchpoints["exit"] = s_still with { Level = 3 };
            draft.Memory = new() { Noise = 0, Disconfirmation = 0 };
            draft.Answers = new() { Halo = halo, ResponseRate = 1, Noise = 0 };
        });

        // The exit is the same for all; only the judgement of the desk can tell its answers apart.
        double Spread(double halo) => Company(halo).Responses(1000).Select(response => response.Answers[3].Step).OfType<int>().Distinct().Count();
        Spread(0).ShouldBe(1);
        Spread(0.5).ShouldBeGreaterThan(2);
    }

    [Theory]
    [InlineData("mean")]
    [InlineData("peak")]
    [InlineData("trough")]
    [InlineData("end")]
    [InlineData("first")]
    public void Memory_IsTheRuleThatWasPlanted(string part)
    {
        SyntheticCompany company = Office.Company(draft =>
        {
            draft.Touchpoints["desk"] = new() { Penalty = 0.5, Reward = 0.25, FailureRate = 0.3, RecoveryRate = 0.5 };
            draft.Touchpoints["lounge"] = draft.Touchpoints["bar"] = new() { Penalty = 0, Reward = 0, Reach = 0.5 };
            draft.Touchpoints["exit"] = new() { Penalty = 0, Reward = 0 };

            draft.Memory = new()
            {
                Mean = part == "mean" ? 1 : 0,
                Peak = part == "peak" ? 1 : 0,
                Trough = part == "trough" ? 1 : 0,
                End = part == "end" ? 1 : 0,
                First = part == "first" ? 1 : 0,
                Disconfirmation = 0,
                Noise = 0,
            };
        });
        foreach (Trip trip in company.Trips(300))
        {
            // What was left in mind: the recovery takes the place of the failure.
            double[] left = [.. trip.Encounters.Where((each, e) => e + 1 == trip.Encounters.Length || !trip.Encounters[e + 1].Encounter.IsRecovery).Select(each => each.Experienced)];
            double expected = part switch
            {
                "peak" => left.Max(),
                "trough" => left.Min(),
                "end" => left[^1],
                "first" => left[0],
                _ => 3.5 + ((left[0] - 3.5) * (left[0] < 3.5 ? 0.5 : 0.25)),
            };
            trip.Judged.ShouldBe(expected, 1e-12);
        }
    }

    [Fact]
    public void PersonasWeightFactor_MultipliesTheEffect()
    {
        SyntheticCompany company = Office.Company(draft =>
        {
            draft.Personas.Add(new("some", PresetSketch.Text("some", "一些"), 0.5));
            draft.Personas.Add(new("fussy", PresetSketch.Text("fussy", "挑剔"), 0.5) { WeightFactors = PresetSketch.By(("desk", 2)) });
            draft.Touchpoints["desk"] = s_still with { Level = 2.5, Penalty = 0.5 };
            draft.Touchpoints["exit"] = draft.Touchpoints["lounge"] = draft.Touchpoints["bar"] = s_still;
            draft.Memory = new() { Noise = 0, Disconfirmation = 0 };
        });
        company.Customers(200).ShouldAllBe(customer => customer.Trips[0].Judged == (customer.Persona.Id == "fussy" ? 2.5 : 3.0));
    }

    [Fact]
    public void Expectations_RiseWithTheMarket()
    {
        SyntheticCompany company = Office.Company(draft =>
        {
            draft.Expectations = new() { TrendPerYear = 0.5, Spread = 0, UpwardRate = 0, DownwardRate = 0 };
            draft.Touchpoints["desk"] = new() { Expected = 3 };
        });
        foreach (Trip trip in company.Trips(200))
        {
            // A trip begins at an hour of opening on its day, so within the day the two may differ.
            trip.Expected[0].ShouldBe(3 + (0.5 * (trip.At - company.Model.Start).TotalDays / 365.25), 0.5 / 365.25);
        }
    }

    [Fact]
    public void Expectations_LearnFromExperience()
    {
        SyntheticCompany company = Office.Company(draft => draft.Expectations = new() { UpwardRate = 0.25, DownwardRate = 0.5 });
        int learned = 0;
        foreach (SyntheticCustomer customer in company.Customers(500))
        {
            foreach ((Trip before, Trip after) in customer.Trips.Zip(customer.Trips.Skip(1)))
            {
                double surprise = before.Encounters[0].Experienced - before.Expected[0];
                after.Expected[0].ShouldBe(before.Expected[0] + (surprise * (surprise > 0 ? 0.25 : 0.5)), 1e-12);
                learned++;
            }
        }

        learned.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Expectations_SpreadAndShiftByPersona()
    {
        SyntheticCompany company = Office.Company(draft =>
        {
            draft.Personas.Add(new("all", PresetSketch.Text("all", "全部"), 1) { ExpectationShift = 0.4 });
            draft.Expectations = new() { Spread = 0.5 };
        });
        double[] first = [.. company.Customers(Many).Select(customer => customer.Trips[0].Expected[0] - 4.4)];
        first.ShouldHaveMean(0);
        first.Select(each => each * each).ShouldHaveMean(0.25);
    }

    [Fact]
    public void Disconfirmation_LowersTheJudgementOfWhoeverExpectedMore()
    {
        SyntheticCompany Company(double expected) => Office.Company(draft =>
        {
            draft.Memory = new() { Disconfirmation = 0.3 };
            draft.Touchpoints["desk"] = new() { Expected = expected };
        });
        foreach ((SyntheticCustomer low, SyntheticCustomer high) in Company(3).Customers(100).Zip(Company(4).Customers(100)))
        {
            // One of the encounters with touchpoints was expected to be a point better.
            (low.Trips[0].Judged - high.Trips[0].Judged).ShouldBe(0.3 / low.Trips[0].Encounters.Length, 1e-12);
        }
    }

    [Fact]
    public void Skill_ShowsInTheMeansOfThosePeople()
    {
        SyntheticCompany company = Office.Company(draft => draft.Teams.Add(new("agent", 5, 0.5)));
        company.People.Sum(person => person.Skill).ShouldBe(0, 1e-12);
        company.People.Sum(person => person.Share).ShouldBe(1, 1e-12);
        company.People.Max(person => Math.Abs(person.Skill)).ShouldBeGreaterThan(0.2);
        TripEncounter[] encounters = [.. company.At("desk", Many)];
        foreach (FrontLinePerson person in company.People)
        {
            encounters.Where(each => each.Person == person.Id).Select(each => each.Experienced - 4).ShouldHaveMean(person.Skill);
            encounters.ShouldHaveShare(each => each.Person == person.Id, person.Share);
        }

        company.At("exit", 50).ShouldAllBe(each => each.Person == null);
    }

    [Fact]
    public void Change_AddsItsPoints_FromItsDateOn_AndNothingElse()
    {
        var at = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        IEnumerable<TripEncounter> Encounters(bool changed) => Office.Company(draft =>
        {
            if (changed)
            {
                draft.Changes.Add(new(at, "desk", 0.75));
            }
        }).Trips(300).SelectMany(trip => trip.Encounters);
        foreach ((TripEncounter before, TripEncounter after) in Encounters(false).Zip(Encounters(true)))
        {
            bool isChanged = before.Encounter.Touchpoint == "desk" && before.Encounter.At >= at;
            (after.Experienced - before.Experienced).ShouldBe(isChanged ? 0.75 : 0, 1e-12);
        }

        Encounters(true).ShouldContain(each => each.Encounter.At >= at);
        Encounters(true).ShouldContain(each => each.Encounter.At < at);
    }

    [Fact]
    public void Effort_GrowsWithFailuresThatWereNotRecovered()
    {
        double Ease(double effort) => Office.Company(draft =>
        {
            draft.Touchpoints["desk"] = new() { FailureRate = 1 };
            draft.Answers = new() { EffortOfFailure = effort };
        }).Responses(1000).Average(response => response.Answers[^1].Step ?? 0);
        (Ease(0) - Ease(1)).ShouldBe(1.5, 0.2);
    }

    [Fact]
    public void Problem_IsTheFailureThatLeftTheWorst()
    {
        SyntheticCompany company = Office.Company(draft =>
        {
            draft.Touchpoints["desk"] = new() { FailureRate = 0.3, RecoveryRate = 0.5 };
            draft.Touchpoints["exit"] = new() { FailureRate = 0.3 };
        });
        foreach (Trip trip in company.Trips(400).Where(trip => trip.Response is not null))
        {
            string[] failed = [.. trip.Encounters.Where(each => each.HasFailed).Select(each => each.Encounter.Touchpoint)];
            string? problem = trip.Response!.Groups[2];
            string? recovery = trip.Response.Groups[3];
            bool allRecovered = failed.Length > 0 && trip.Encounters.Count(each => each.Encounter.IsRecovery) == failed.Length;
            (problem == "none").ShouldBe(failed.Length == 0);
            recovery.ShouldBe(failed.Length == 0 ? "none" : allRecovered ? "recovered" : "not-recovered");
            (problem == "none" || failed.Contains(problem)).ShouldBeTrue();
        }
    }
}
