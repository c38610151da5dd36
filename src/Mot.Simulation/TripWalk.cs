using Mot.Core.Journeys;

namespace Mot.Simulation;

/// <summary>What truly happens on one trip, before anybody is asked.</summary>
internal sealed class TripWalk
{
    internal const int NoTrip = -1;

    // The purposes of draws; those from 0 on are touchpoints.
    internal const int Traits = -1;
    internal const int Buying = -2;
    internal const int Expecting = -3;
    internal const int Judging = -4;
    internal const int Answering = -5;
    internal const int Spending = -6;

    private const int MostRepeats = 8;
    private const double MinutesToRecovery = 15;
    private const double OpeningHour = 8;
    private const double OpenHours = 12;

    private TripWalk(int number, DateTimeOffset at, List<Step> steps)
    {
        Number = number;
        At = at;
        Steps = steps;
    }

    internal int Number { get; }

    internal DateTimeOffset At { get; }

    /// <summary>What happened in order, recoveries inside the step that they are about.</summary>
    internal List<Step> Steps { get; }

    /// <summary>What was left in mind after each step.</summary>
    internal double[] Left()
    {
        double[] left = new double[Steps.Count];
        for (int s = 0; s < left.Length; s++)
        {
            left[s] = Steps[s].Left;
        }

        return left;
    }

    internal static TripWalk Draw(SyntheticCompany company, long customer, int trip, CustomerTraits traits)
    {
        CompanyModel model = company.Model;
        double day = Math.Floor(traits.TripDays[trip]);
        double hour = OpeningHour + (OpenHours * (traits.TripDays[trip] - day));
        DateTimeOffset at = After(model.Start.AddDays(day), hour * 60);
        var steps = new List<Step>();
        DateTimeOffset now = at;
        for (int t = 0; t < model.Touchpoints.Length; t++)
        {
            TouchpointModel truth = model.Touchpoints[t];
            var draws = Draws.Of(company.Seed, customer, trip, t);
            bool meets = draws.Happens(company.Reaches[traits.PersonaIndex][t]);
            for (int repeat = 0; meets && repeat < MostRepeats; repeat++)
            {
                double minutes = truth.MinutesBefore * (0.5 + draws.Uniform());
                now = steps.Count == 0 ? now : After(now, minutes);
                steps.Add(Meet(company, traits, t, now, ref draws));
                now = steps[^1].Ended;
                meets = draws.Happens(truth.RepeatRate);
            }
        }

        return new(trip + 1, at, steps);
    }

    private static Step Meet(SyntheticCompany company, CustomerTraits traits, int t, DateTimeOffset at, ref Draws draws)
    {
        TouchpointModel truth = company.Model.Touchpoints[t];
        ContactChannel? channel = company.ChannelAt(t, traits.Persona, ref draws);
        FrontLinePerson? person = company.PersonAt(t, ref draws);
        double experienced = truth.Level + (truth.Spread * draws.Normal())
            + (channel is null ? 0 : truth.ChannelShifts.GetValueOrDefault(channel.Code)) + (person?.Skill ?? 0) + company.ChangeAt(t, at);
        bool failed = draws.Happens(truth.FailureRate);
        bool recovered = draws.Happens(truth.RecoveryRate) && failed;
        DateTimeOffset recoveredAt = After(at, MinutesToRecovery * (0.5 + draws.Uniform()));
        double first = failed ? experienced - truth.FailureDrop : experienced;
        return new(t, at, recovered ? recoveredAt : at, channel, person, failed, recovered, first, recovered ? first + (truth.RecoveryEffect * truth.FailureDrop) : first);
    }

    // Whole seconds, as clocks of companies have them.
    private static DateTimeOffset After(DateTimeOffset at, double minutes) => at.AddTicks((long)Math.Floor(minutes * 60) * TimeSpan.TicksPerSecond);

    /// <summary>One encounter and what became of it.</summary>
    /// <param name="Touchpoint">Its place in the journey.</param>
    /// <param name="At">When.</param>
    /// <param name="Ended">When it was over, its recovery included.</param>
    /// <param name="Channel">The channel.</param>
    /// <param name="Person">Who met the customer.</param>
    /// <param name="Failed">Whether the service failed.</param>
    /// <param name="Recovered">Whether that was recovered.</param>
    /// <param name="First">What was experienced, before any recovery.</param>
    /// <param name="Left">What was left in mind, after any recovery.</param>
    internal sealed record Step(
        int Touchpoint, DateTimeOffset At, DateTimeOffset Ended, ContactChannel? Channel, FrontLinePerson? Person, bool Failed, bool Recovered, double First, double Left);
}
