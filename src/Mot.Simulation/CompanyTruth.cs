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
        var quarters = new Dictionary<int, (long Trips, double[] Expected)>();
        (long trips, double mean, double squares) = (0, 0, 0);
        for (int customer = 0; customer < SampleCustomers; customer++)
        {
            // Beyond the customers that anybody can ask for.
            company.Follow(SyntheticCompany.MostCustomers + customer, (traits, walk, expected) =>
            {
                trips++;
                AddExpected(quarters, walk.At, expected);
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

        foreach ((int quarter, (long count, double[] expected)) in quarters)
        {
            string name = s_quarters.PeriodOf(new DateTimeOffset(quarter / 4, (quarter % 4 * 3) + 1, 1, 0, 0, 0, TimeSpan.Zero));
            for (int t = 0; t < sums.Length; t++)
            {
                sums[t].SetExpected(name, expected[t] / count);
            }
        }

        return new(
            company, [.. model.Journey.Touchpoints.Select(each => new TouchpointTruth(each, model.Touchpoints[each.Index], sums[each.Index], trips, squares))], trips, mean, squares / trips);
    }

    private static void AddExpected(Dictionary<int, (long Trips, double[] Expected)> quarters, DateTimeOffset at, double[] expected)
    {
        int quarter = (at.Year * 4) + ((at.Month - 1) / 3);
        (long trips, double[]? sums) = quarters.GetValueOrDefault(quarter);
        sums ??= new double[expected.Length];
        for (int t = 0; t < sums.Length; t++)
        {
            sums[t] += expected[t];
        }

        quarters[quarter] = (trips + 1, sums);
    }

    /// <summary>Adds a trip with everything that might have been; fills the parts with what was.</summary>
    private static double Add(SyntheticCompany company, CustomerTraits traits, TripWalk walk, double[] expected, TouchpointSums[] sums, double[] parts)
    {
        double[] weights = company.WeightsOf(traits.PersonaIndex);
        double[] left = walk.Left();
        double[] unused = new double[parts.Length];
        double judged = Judgement.Of(company.Model, weights, walk, left, expected, parts);
        for (int from = 0; from < left.Length;)
        {
            int t = walk.Steps[from].Touchpoint;
            int to = from;
            bool hasFailed = false;
            double sum = 0;
            for (; to < left.Length && walk.Steps[to].Touchpoint == t; to++)
            {
                hasFailed |= walk.Steps[to].Failed;
                sum += left[to];
            }

            TouchpointModel truth = company.Model.Touchpoints[t];

            // What would have been felt, from what was left in mind or from what would have been without a failure.
            double JudgedWith(bool isUntroubled, double points)
            {
                for (int s = from; s < to; s++)
                {
                    TripWalk.Step step = walk.Steps[s];
                    left[s] = points + (isUntroubled ? step.First + (step.Failed ? truth.FailureDrop : 0) : step.Left);
                }

                return Judgement.Of(company.Model, weights, walk, left, expected, unused);
            }

            sums[t].Met++;
            sums[t].Failed += hasFailed ? 1 : 0;
            sums[t].Experienced += sum / (to - from);
            sums[t].PointLess += JudgedWith(isUntroubled: false, -1) - judged;
            sums[t].PointMore += JudgedWith(isUntroubled: false, 1) - judged;
            if (truth.FailureRate > 0)
            {
                double failed = JudgedWith(isUntroubled: true, -truth.FailureDrop);
                sums[t].Failure += failed - JudgedWith(isUntroubled: true, 0);
                sums[t].Recovery += JudgedWith(isUntroubled: true, -(1 - truth.RecoveryEffect) * truth.FailureDrop) - failed;
            }

            for (; from < to; from++)
            {
                left[from] = walk.Steps[from].Left;
            }
        }

        return judged;
    }
}
