using System.Collections.Immutable;
using Mot.Core.Studies;

namespace Mot.Simulation;

/// <summary>What is true of a synthetic company, to be held against what an analysis finds.</summary>
/// <remarks>
/// <para>What was planted stands in the model. What follows from it only through the whole (importance, what a failure costs) is taken over the trips of 20,000 customers of the same company who are
/// never handed out, by changing one thing and leaving all luck the same: their standard errors are below 0.01 points.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class CompanyTruth
{
    /// <summary>How many customers the truth is taken over.</summary>
    public const int SampleCustomers = 20_000;

    private static readonly PeriodRule s_quarters = new(PeriodLength.Quarter, TimeZoneInfo.Utc);

    private CompanyTruth(SyntheticCompany company, ImmutableArray<TouchpointTruth> touchpoints, long trips, double mean, double variance)
    {
        Company = company;
        Touchpoints = touchpoints;
        SampleTrips = trips;
        MeanJudged = mean;
        SpreadJudged = Math.Sqrt(variance);
    }

    /// <summary>The company with its model, seed and people.</summary>
    public SyntheticCompany Company { get; }

    /// <summary>The truth of each touchpoint, in the order of the journey.</summary>
    public ImmutableArray<TouchpointTruth> Touchpoints { get; }

    /// <summary>How many trips the sample made.</summary>
    public long SampleTrips { get; }

    /// <summary>The mean of the overall judgement over all trips, without noise.</summary>
    public double MeanJudged { get; }

    /// <summary>The standard deviation of the overall judgement over all trips, without noise.</summary>
    public double SpreadJudged { get; }

    /// <summary>The truth of a touchpoint.</summary>
    /// <param name="touchpoint">The id of a touchpoint.</param>
    /// <returns>The truth.</returns>
    /// <exception cref="ArgumentException">The journey has no such touchpoint.</exception>
    public TouchpointTruth this[string touchpoint] => Touchpoints[Company.Model.Journey[touchpoint].Index];

    /// <summary>Works the truth of a company out; takes about a second.</summary>
    /// <param name="company">The company.</param>
    /// <returns>The truth.</returns>
    public static CompanyTruth Of(SyntheticCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        CompanyModel model = company.Model;
        TouchpointSums[] sums = [.. model.Touchpoints.Select(_ => new TouchpointSums())];
        double[] parts = new double[sums.Length];
        (long trips, double mean, double squares) = (0, 0, 0);
        for (int customer = 0; customer < SampleCustomers; customer++)
        {
            // Beyond the customers that anybody can ask for.
            company.Make(SyntheticCompany.MostCustomers + customer, (traits, walk, expected, _) =>
            {
                trips++;
                double judged = Add(company, traits, walk, expected, sums, parts);
                double before = judged - mean;
                mean += before / trips;
                squares += before * (judged - mean);
                for (int t = 0; t < sums.Length; t++)
                {
                    sums[t].AddPart(parts[t], before, trips);
                }
            });
        }

        return new(company, [.. model.Journey.Touchpoints.Select(each => new TouchpointTruth(each, model.Touchpoints[each.Index], sums[each.Index], squares))], trips, mean, squares / trips);
    }

    /// <summary>Adds a trip with everything that might have been; fills the parts with what was.</summary>
    private static double Add(SyntheticCompany company, CustomerTraits traits, TripWalk walk, double[] expected, TouchpointSums[] sums, double[] parts)
    {
        double[] weights = company.WeightsOf(traits.PersonaIndex);
        double[] left = [.. walk.Steps.Select(step => step.Left)];
        double[] other = new double[left.Length];
        double[] unused = new double[parts.Length];
        double judged = Judgement.Of(company.Model, weights, walk, left, expected, parts);
        string quarter = s_quarters.PeriodOf(walk.At);
        for (int t = 0; t < sums.Length; t++)
        {
            sums[t].Trips++;
            sums[t].AddExpected(quarter, expected[t]);
        }

        for (int from = 0; from < left.Length;)
        {
            int t = walk.Steps[from].Touchpoint;
            int to = from;
            while (to < left.Length && walk.Steps[to].Touchpoint == t)
            {
                to++;
            }

            TouchpointModel truth = company.Model.Touchpoints[t];
            double JudgedWith(Func<TripWalk.Step, double> instead)
            {
                left.CopyTo(other, 0);
                for (int s = from; s < to; s++)
                {
                    other[s] = instead(walk.Steps[s]);
                }

                return Judgement.Of(company.Model, weights, walk, other, expected, unused);
            }

            double fine = JudgedWith(step => Untroubled(step, truth));
            double failed = JudgedWith(step => Untroubled(step, truth) - truth.FailureDrop);
            sums[t].Met++;
            sums[t].Failed += walk.Steps[from..to].Exists(step => step.Failed) ? 1 : 0;
            sums[t].Experienced += left.AsSpan(from..to).ToArray().Sum() / (to - from);
            sums[t].PointLess += JudgedWith(step => step.Left - 1) - judged;
            sums[t].PointMore += JudgedWith(step => step.Left + 1) - judged;
            sums[t].Failure += failed - fine;
            sums[t].Recovery += JudgedWith(step => Untroubled(step, truth) - ((1 - truth.RecoveryEffect) * truth.FailureDrop)) - failed;
            from = to;
        }

        return judged;
    }

    private static double Untroubled(TripWalk.Step step, TouchpointModel truth) => step.First + (step.Failed ? truth.FailureDrop : 0);
}
