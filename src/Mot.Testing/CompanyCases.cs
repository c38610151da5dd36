using FsCheck;
using FsCheck.Fluent;
using Mot.Core.Journeys;
using Mot.Simulation;

namespace Mot.Testing;

/// <summary>Models of synthetic companies.</summary>
internal static class CompanyCases
{
    internal static Gen<CompanyModel> Models { get; } =
        from journey in JourneyCases.Straight
        from truths in Gen.CollectToArray(journey.Touchpoints.ToArray(), Truths)
        from personas in Gen.Choose(0, 3)
        from styles in Gen.Choose(0, 2)
        from people in Gen.Choose(0, 4)
        from memory in Weights.Four()
        from rates in Shares.Four()
        from asked in Gen.Choose(1, 3)
        from days in Gen.Choose(1, 800)
        from changed in ScaleCases.Seldom
        select Build(journey, truths, draft =>
        {
            AddPersonas(draft, personas);
            AddStyles(draft, styles);
            if (people > 0 && journey.Touchpoints.Any(touchpoint => touchpoint.FrontLineRole is not null))
            {
                draft.Teams.Add(new("agent", people, 0.4));
            }

            draft.Memory = new() { Peak = memory.Item1, Trough = memory.Item2, End = memory.Item3, First = memory.Item4 };
            draft.Expectations = new() { UpwardRate = rates.Item1, DownwardRate = rates.Item2, TrendPerYear = memory.Item1 };
            draft.Answers = new() { ResponseRate = rates.Item3, MomentRate = rates.Item4, TripsAsked = asked };
            draft.Days = days;
            if (changed)
            {
                draft.Changes.Add(new(draft.Start.AddDays(days / 2), journey.Touchpoints[0].Id, 0.5));
            }
        });

    private static Gen<double> Shares => Gen.Choose(0, 20).Select(share => share / 20.0);

    private static Gen<double> Weights => Gen.Choose(0, 10).Select(weight => weight / 20.0);

    internal static IEnumerable<CompanyModel> Shrink(CompanyModel model) =>
        Candidates(model).Where(draft => draft.Validate().IsEmpty).Select(draft => draft.Build());

    private static IEnumerable<CompanyDraft> Candidates(CompanyModel model)
    {
        if (model.Personas.Length > 1)
        {
            CompanyDraft draft = model.ToDraft();
            draft.Personas.Clear();
            yield return draft;
        }

        if (model.Styles.Length > 1)
        {
            CompanyDraft draft = model.ToDraft();
            draft.Styles.Clear();
            yield return draft;
        }

        if (model.Teams.Length + model.Changes.Length > 0)
        {
            CompanyDraft draft = model.ToDraft();
            draft.Teams.Clear();
            draft.Changes.Clear();
            yield return draft;
        }

        foreach (Touchpoint touchpoint in model.Journey.Touchpoints.Where(touchpoint => model[touchpoint.Id] != TouchpointModel.Default))
        {
            CompanyDraft draft = model.ToDraft();
            draft.Touchpoints.Remove(touchpoint.Id);
            yield return draft;
        }

        if (model.Memory != MemoryRule.Default || model.Expectations != ExpectationModel.Default || model.Answers != AnswerModel.Default)
        {
            CompanyDraft draft = model.ToDraft();
            (draft.Memory, draft.Expectations, draft.Answers) = (MemoryRule.Default, ExpectationModel.Default, AnswerModel.Default);
            yield return draft;
        }
    }

    private static Gen<TouchpointModel> Truths(Touchpoint touchpoint) =>
        from reach in Shares
        from repeat in Shares
        from weights in Weights.Two()
        from failures in Shares.Two()
        from level in Gen.Choose(20, 50)
        from asks in ScaleCases.Seldom
        select new TouchpointModel
        {
            Reach = touchpoint.IsOptional ? reach : 1,
            RepeatRate = touchpoint.IsRepeatable ? repeat / 2 : 0,
            Penalty = weights.Item1,
            Reward = weights.Item2,
            FailureRate = failures.Item1 / 2,
            RecoveryRate = failures.Item2,
            Level = level / 10.0,
            AsksExpectation = asks,
        };

    private static CompanyModel Build(Journey journey, TouchpointModel[] truths, Action<CompanyDraft> describe)
    {
        var draft = new CompanyDraft("company", journey);
        for (int t = 0; t < truths.Length; t++)
        {
            draft.Touchpoints[journey.Touchpoints[t].Id] = truths[t];
        }

        describe(draft);
        return draft.Build();
    }

    private static void AddPersonas(CompanyDraft draft, int count)
    {
        for (int p = 1; p <= count; p++)
        {
            draft.Personas.Add(new($"p{(p == 1 ? "1" : p == 2 ? "2" : "3")}", JourneyCases.Text("persona", "画像"), 1.0 / count)
            {
                ExpectationShift = (p - 2) / 4.0,
                OnlineShare = p / 3.0,
                SpendFactor = p,
            });
        }
    }

    private static void AddStyles(CompanyDraft draft, int count)
    {
        if (count == 2)
        {
            draft.Styles.Add(new("extreme", 0.25) { Stretch = 2 });
            draft.Styles.Add(new("plain", 0.75));
        }
    }
}
