using Mot.Analytics.Drivers;
using Mot.Analytics.Moments;
using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;
using Mot.Simulation;

namespace Mot.Tools;

/// <summary>Synthetic companies with planted moments of truth: which ways of looking at the answers find them.</summary>
internal static class MomentStudy
{
    internal const int Seeds = 20;
    internal const int Groups = 30;
    internal const string Verdict = "this library’s verdict";

    internal static readonly int[] Sizes = [150, 500, 2000];

    internal static readonly string[] Ways = ["correlation", "importance–performance by means", "LMG on complete answers", "LMG, availability", Verdict];

    internal static readonly (string Name, Func<CompanyModel, CompanyModel> Of)[] Worlds =
    [
        ("what was not met adds nothing", model => model),
        ("customers average over what they met", model => Changed(model, draft => draft.Memory = draft.Memory with { Averages = true })),
        ("everything is met, a quarter left blank at random", model => Changed(model, draft =>
        {
            draft.Answers = draft.Answers with { BlankRate = 0.25 };
            foreach (string id in draft.Touchpoints.Keys.ToArray())
            {
                draft.Touchpoints[id] = draft.Touchpoints[id] with { Reach = 1 };
            }
        })),
    ];

    internal static IReadOnlyList<MomentTally> Run(TextWriter progress)
    {
        MomentTally[] tallies = [.. Worlds.SelectMany(world => Sizes.SelectMany(size => Ways.Select(way => new MomentTally(world.Name, size, way))))];
        (int World, int Size, int Preset, int Seed)[] cells =
        [
            .. from world in Enumerable.Range(0, Worlds.Length)
               from size in Enumerable.Range(0, Sizes.Length)
               from preset in Enumerable.Range(0, CompanyPresets.All.Length)
               from seed in Enumerable.Range(1, Seeds)
               select (world, size, preset, seed),
        ];
        int done = 0;
        Parallel.ForEach(cells, cell =>
        {
            CompanyModel model = Worlds[cell.World].Of(CompanyPresets.All[cell.Preset]);
            (string Way, string[]? Named, int Untold)[] found = [.. Look(model, (ulong)cell.Seed, Sizes[cell.Size])];
            HashSet<string> planted = [.. model.Journey.Touchpoints.Where(touchpoint => model[touchpoint.Id].IsMomentOfTruth).Select(touchpoint => touchpoint.Id)];
            lock (tallies)
            {
                foreach ((string way, string[]? named, int untold) in found)
                {
                    MomentTally tally = tallies.First(tally => tally.World == Worlds[cell.World].Name && tally.Responses == Sizes[cell.Size] && tally.Way == way);
                    tally.Companies++;
                    tally.Planted += planted.Count;
                    tally.Named += named?.Length ?? 0;
                    tally.Right += named?.Count(planted.Contains) ?? 0;
                    tally.NoAnswer += named is null ? 1 : 0;
                    tally.Untold += untold;
                    tally.Touchpoints += model.Touchpoints.Length;
                }

                if (++done % 50 == 0)
                {
                    progress.WriteLine($"moments: {done} of {cells.Length} companies");
                }
            }
        });
        return tallies;
    }

    private static IEnumerable<(string Way, string[]? Named, int Untold)> Look(CompanyModel model, ulong seed, int size)
    {
        var company = SyntheticCompany.Create(model, seed);
        StudyDraft draft = StudyDraft.From(company.Study);
        draft.Replicates = ReplicateRule.ByRespondent(Groups);
        Study study = draft.Build();
        Response[] responses = [.. company.Responses(SyntheticCompany.MostCustomers).Take(size)];
        var tally = new StudyTally(study);
        foreach (Response response in responses)
        {
            tally.Add(response);
        }

        // The others are told how many there are; the verdict is not.
        int k = model.Touchpoints.Count(touchpoint => touchpoint.IsMomentOfTruth);
        var drivers = MomentsOfTruth.DriversOf(study);
        CoRatings ratings = tally.Whole.CoRatings!;
        double[] correlations = [.. drivers.Select(driver => Correlation.Pearson(ratings, 0, IndexOf(ratings, driver)).Value ?? 0)];
        double[] means = [.. drivers.Select(driver => MeanRating.Of(tally.Whole[study[driver.Columns[0]]]).Value ?? 0)];
        yield return (Ways[0], Top(drivers, correlations, k), 0);
        yield return (Ways[1], Top(drivers, [.. Standard(correlations).Zip(Standard(means), (importance, mean) => importance - mean)], k), 0);
        var complete = RatedDrivers.Of(RatingRows.Of(study, responses), ratings.Outcome.Id, drivers, MissingRule.CompleteCases);
        DriverShares? shares = complete.Covariances is { } covariances ? DriverImportance.Of(covariances, complete.Model, new() { Threads = 1 }) : null;
        yield return (Ways[2], shares is { Problem: null } ? Top(drivers, [.. shares.Drivers.Select(driver => driver.Share ?? 0)], k) : null, 0);
        var findings = MomentsOfTruth.Of(tally, settings: new() { Replicates = 200 }, drivers: new() { Threads = 1 });
        yield return (Ways[3], [.. findings.Touchpoints.Take(k).Select(finding => finding.Touchpoint.Id)], 0);
        yield return (
            Verdict,
            [.. findings.Touchpoints.Where(finding => finding.IsMomentOfTruth == true).Select(finding => finding.Touchpoint.Id)],
            findings.Touchpoints.Count(finding => finding.IsMomentOfTruth is null));
    }

    private static int IndexOf(CoRatings ratings, Driver driver) =>
        Enumerable.Range(1, ratings.Questions.Length - 1).First(question => ratings.Questions[question].Id == driver.Columns[0]);

    private static string[] Top(IReadOnlyList<Driver> drivers, double[] values, int k) =>
        [.. Enumerable.Range(0, drivers.Count).OrderByDescending(d => values[d]).Take(k).Select(d => drivers[d].Name)];

    private static double[] Standard(double[] values)
    {
        double mean = values.Average();
        double deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        return [.. values.Select(value => deviation > 0 ? (value - mean) / deviation : 0)];
    }

    private static CompanyModel Changed(CompanyModel model, Action<CompanyDraft> change)
    {
        CompanyDraft draft = model.ToDraft();
        change(draft);
        return draft.Build();
    }
}
