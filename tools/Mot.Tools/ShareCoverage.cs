using Mot.Analytics.Drivers;
using Mot.Analytics.Moments;
using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Simulation;

namespace Mot.Tools;

/// <summary>How often the intervals of shares of R² hold the shares of a large sample of the same company.</summary>
internal static class ShareCoverage
{
    internal const int Samples = 200;
    internal const int Replicates = 400;
    internal const int Groups = 50;
    internal const int Population = 200_000;

    internal static readonly int[] Sizes = [200, 500, 2000];

    internal static readonly IntervalMethod[] Methods = [IntervalMethod.PercentileBootstrap, IntervalMethod.BcaBootstrap, IntervalMethod.Jackknife];

    /// <summary>For each size and method: the coverage on average over touchpoints, the lowest and of which touchpoint, and the mean width.</summary>
    internal sealed record Cell(int Size, IntervalMethod Method, double Average, double Lowest, string Where, double Width);

    internal static IReadOnlyList<Cell> Run(TextWriter progress)
    {
        var company = SyntheticCompany.Create(CompanyPresets.Hotel, 1);
        Study study = company.Study;
        var drivers = MomentsOfTruth.DriversOf(study);
        string outcome = study.Outcomes[0].Id;
        var everybody = new StudyTally(study);
        foreach (Response response in company.Responses(SyntheticCompany.MostCustomers).Take(Population))
        {
            everybody.Add(response);
        }

        var whole = RatedDrivers.Of(everybody.Whole.CoRatings!, drivers);
        double[] truth = [.. DriverImportance.Of(whole.Covariances!, whole.Model).Drivers.Select(driver => driver.Share!.Value)];
        var cells = new List<Cell>();
        foreach (int size in Sizes)
        {
            long[,] held = new long[Methods.Length, truth.Length];
            double[] widths = new double[Methods.Length];
            Parallel.For(0, Samples, sample =>
            {
                // Customers who are in no other sample and not in the population's.
                RatingRows rows = RatingRows.Of(study, company.Responses(SyntheticCompany.MostCustomers / 2, 10_000_000L + (sample * 100_000L)).Take(size));
                for (int m = 0; m < Methods.Length; m++)
                {
                    DriverIntervals found = Methods[m] == IntervalMethod.Jackknife
                        ? DriverResampling.Of(InGroups(rows, outcome, drivers), drivers, settings: new() { Replicates = 100 }, drivers: new() { Threads = 1 })
                        : DriverResampling.Of(rows, outcome, drivers, settings: new() { Replicates = Replicates, Method = Methods[m] }, drivers: new() { Threads = 1 })!;
                    lock (cells)
                    {
                        for (int d = 0; d < truth.Length; d++)
                        {
                            Estimate share = found.Drivers[d].Share;
                            held[m, d] += share.Low <= truth[d] && truth[d] <= share.High ? 1 : 0;
                            widths[m] += ((share.High ?? 0) - (share.Low ?? 0)) / truth.Length / Samples;
                        }
                    }
                }
            });
            for (int m = 0; m < Methods.Length; m++)
            {
                double[] coverage = [.. Enumerable.Range(0, truth.Length).Select(d => (double)held[m, d] / Samples)];
                int lowest = Array.IndexOf(coverage, coverage.Min());
                cells.Add(new(size, Methods[m], coverage.Average(), coverage[lowest], drivers[lowest].Name, widths[m]));
            }

            progress.WriteLine($"shares: n {size} done");
        }

        return cells;
    }

    private static CoRatings[] InGroups(RatingRows rows, string outcome, IReadOnlyList<Driver> drivers)
    {
        Question[] questions = [.. rows.Questions];
        CoRatings[] groups = [.. Enumerable.Range(0, Groups).Select(_ => new CoRatings(
            questions.First(question => question.Id == outcome), questions.Where(question => drivers.Any(driver => driver.Columns.Contains(question.Id)))))];
        for (int row = 0; row < rows.Count; row++)
        {
            CoRatings group = groups[row % Groups];
            group.Add([.. group.Questions.Select(question => rows.AnswerAt(row, question.Id))]);
        }

        return groups;
    }
}
