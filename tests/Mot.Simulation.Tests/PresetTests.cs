using System.Security.Cryptography;
using System.Text;
using Mot.Core;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Simulation.Tests;

public class PresetTests
{
    public static TheoryData<string> Ids => [.. CompanyPresets.All.Select(model => model.Id)];

    [Fact]
    public void All_AreTheFive() => CompanyPresets.All.ShouldBe(
        [CompanyPresets.Airline, CompanyPresets.Hotel, CompanyPresets.BankBranch, CompanyPresets.HotpotRestaurant, CompanyPresets.ThemePark]);

    // A change of these is a change of everybody's data: say so in the change log.
    [Fact]
    public void Bytes_AreAsApproved() => Snapshot.Match(string.Concat(CompanyPresets.All.Select(model => $"{model.Id} {Hash(SyntheticCompany.Create(model, 20_260_101), 200)}\n")));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Journey_IsNamedInBothLanguages_StaffedAndOwned(string id)
    {
        CompanyModel model = Preset(id);
        model.Journey.Touchpoints.Length.ShouldBeInRange(8, 14);
        model.Journey.Stages.Length.ShouldBeGreaterThan(2);
        LocalizedText[] names =
        [
            model.Name, .. model.Journey.Stages.Select(stage => stage.Name), .. model.Journey.Touchpoints.Select(touchpoint => touchpoint.Name), .. model.Personas.Select(persona => persona.Name),
            .. model.Study.Questions.Select(question => question.Text), .. model.Study.Segments.SelectMany(segment => segment.Groups).Select(group => group.Name!),
        ];
        names.ShouldAllBe(name => name.Entries.Length == 2 && name.In("zh") != name.In("en") && name.In("zh").Any(c => c > '\u2E7F'));
        model.Journey.Touchpoints.ShouldAllBe(touchpoint => touchpoint.Department != null && touchpoint.Channels.Length > 0 && touchpoint.BelievedCritical != null);
        model.Journey.Touchpoints.Select(touchpoint => touchpoint.FrontLineRole).OfType<string>().Distinct()
            .ShouldAllBe(role => model.Teams.Any(team => team.Role == role) || role == "breakfast-host");
        model.Personas.Length.ShouldBeGreaterThan(2);
        model.Changes.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Truth_HasEveryClassAndEveryBelief(string id)
    {
        CompanyModel model = Preset(id);
        model.Touchpoints.Select(touchpoint => touchpoint.Class).Distinct().Count().ShouldBe(4);
        model.Touchpoints.Count(touchpoint => touchpoint.IsMomentOfTruth).ShouldBeInRange(4, 6);

        // Nothing lies so close to the cut that an estimate could not tell the two sides apart.
        model.Touchpoints.ShouldAllBe(touchpoint => Math.Max(touchpoint.Penalty, touchpoint.Reward) <= 0.16 || Math.Max(touchpoint.Penalty, touchpoint.Reward) >= 0.26);
        (bool Believed, bool Is)[] pairs = [.. model.Journey.Touchpoints.Select(touchpoint => (touchpoint.BelievedCritical!.Value, model[touchpoint.Id].IsMomentOfTruth))];
        pairs.Distinct().Count().ShouldBe(4);
        pairs.Count(pair => pair is { Believed: false, Is: true }).ShouldBeGreaterThan(1);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void MomentsOfTruth_GoWithTheWholeMoreThanTheOthers(string id)
    {
        CompanyModel model = Preset(id);
        var tally = new StudyTally(model.Study);
        foreach (Core.Encounters.Response response in SyntheticCompany.Create(model, 3).Responses(12_000))
        {
            tally.Add(response);
        }

        CoRatings ratings = tally.Whole.CoRatings!;
        (string Id, double R, bool IsMoment)[] ranked =
        [
            .. Enumerable.Range(1, ratings.Questions.Length - 1)
                .Select(q => (ratings.Questions[q].Id, Correlation.Pearson(ratings, 0, q).Value!.Value, model[ratings.Questions[q].Id].IsMomentOfTruth)).OrderByDescending(each => each.Value),
        ];
        double moments = ranked.Where(each => each.IsMoment).Average(each => each.R);
        double others = ranked.Where(each => !each.IsMoment).Average(each => each.R);
        (moments - others).ShouldBeGreaterThan(0.08, string.Join(", ", ranked));

        // Even plain correlation finds most of them.
        int k = ranked.Count(each => each.IsMoment);
        ranked.Take(k).Count(each => each.IsMoment).ShouldBeGreaterThanOrEqualTo(k - 1, string.Join(", ", ranked));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Asymmetry_ShowsInTheJudgement(string id)
    {
        CompanyModel model = Preset(id);
        var truth = CompanyTruth.Of(SyntheticCompany.Create(model, 1));
        foreach (TouchpointTruth touchpoint in truth.Touchpoints.Where(each => each.Model.IsMomentOfTruth))
        {
            double penalty = -touchpoint.PointLess!.Value;
            double reward = touchpoint.PointMore!.Value;
            switch (touchpoint.Model.Class)
            {
                case AsymmetryClass.MustBe:
                    penalty.ShouldBeGreaterThan(reward, touchpoint.Touchpoint.Id);
                    break;
                case AsymmetryClass.Attractive:
                    reward.ShouldBeGreaterThan(penalty, touchpoint.Touchpoint.Id);
                    break;
                default:
                    Math.Max(penalty, reward).ShouldBeGreaterThan(0.2, touchpoint.Touchpoint.Id);
                    break;
            }
        }
    }

    [Fact]
    public void Report_OfAPreset_ReadsItsOwnStudy() => CompanyPresets.All.ShouldAllBe(model =>
        Core.Json.StudyJson.Read(Encoding.UTF8.GetBytes(Core.Json.StudyJson.Write(model.Study))).Questions.Length == model.Study.Questions.Length);

    private static CompanyModel Preset(string id) => CompanyPresets.All.Single(model => model.Id == id);

    private static string Hash(SyntheticCompany company, int customers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SyntheticCustomer customer in company.Customers(customers))
        {
            foreach (CompanyTable table in CompanyTable.Of(company))
            {
                foreach (string row in table.CsvRows(customer))
                {
                    hash.AppendData(Encoding.UTF8.GetBytes(row + "\n"));
                }
            }
        }

        hash.AppendData(Encoding.UTF8.GetBytes(CompanyTruthJson.Write(CompanyTruth.Of(company))));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
