using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Journeys;

namespace Mot.Simulation;

/// <summary>Collects the truth about a synthetic company. <see cref="Validate"/> lists everything that is wrong; <see cref="Build"/> makes the model.</summary>
/// <example>
/// <code>
/// Journey visit = new JourneyDraft("visit")
///     .Stage("visit", stage => stage.Touchpoint("desk").Touchpoint("lounge", t => t.Optional()))
///     .Build();
/// var draft = new CompanyDraft("office", visit);
/// draft.Touchpoints["desk"] = new() { Penalty = 0.5, FailureRate = 0.1 };
/// draft.Touchpoints["lounge"] = new() { Reach = 0.4, Reward = 0.3 };
/// CompanyModel office = draft.Build();
/// </code>
/// </example>
/// <remarks><para><b>Thread safety.</b> None.</para></remarks>
public sealed class CompanyDraft
{
    // Shares are written as decimals, whose sum need not be exactly 1 in doubles.
    private const double ShareTolerance = 1e-9;

    // The calendar has room for every repeat and every date.
    private const int LatestYear = 9000;

    /// <summary>Starts a draft.</summary>
    /// <param name="id">The company's id.</param>
    /// <param name="journey">The journey of its customers.</param>
    public CompanyDraft(string id, Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        Id = id;
        Journey = journey;
    }

    /// <summary>The company's id.</summary>
    public string Id { get; }

    /// <summary>The journey of its customers.</summary>
    public Journey Journey { get; }

    /// <summary>The name. Default: the id.</summary>
    public LocalizedText? Name { get; set; }

    /// <summary>What truly happens at a touchpoint, by its id; <see cref="TouchpointModel.Default"/> where none is given.</summary>
    public IDictionary<string, TouchpointModel> Touchpoints { get; } = new SortedDictionary<string, TouchpointModel>(StringComparer.Ordinal);

    /// <summary>The kinds of customers; shares add up to 1. Empty: one kind, <c>everybody</c>.</summary>
    public IList<Persona> Personas { get; } = [];

    /// <summary>The people of the front-line roles; a role without a team has nobody.</summary>
    public IList<FrontLineTeam> Teams { get; } = [];

    /// <summary>The habits of using scales; shares add up to 1. Empty: one, <c>plain</c>.</summary>
    public IList<ScaleStyle> Styles { get; } = [];

    /// <summary>Changes planted at a time.</summary>
    public IList<PlantedChange> Changes { get; } = [];

    /// <summary>How a trip is remembered. Default: <see cref="MemoryRule.Default"/>.</summary>
    public MemoryRule Memory { get; set; } = MemoryRule.Default;

    /// <summary>How expectations differ and drift. Default: <see cref="ExpectationModel.Default"/>.</summary>
    public ExpectationModel Expectations { get; set; } = ExpectationModel.Default;

    /// <summary>How often customers come back and what they spend. Default: <see cref="PurchaseModel.Default"/>.</summary>
    public PurchaseModel Purchases { get; set; } = PurchaseModel.Default;

    /// <summary>How what is felt becomes answers. Default: <see cref="AnswerModel.Default"/>.</summary>
    public AnswerModel Answers { get; set; } = AnswerModel.Default;

    /// <summary>When the company begins to be watched; customers join from then on. Default: 1 January 2024, UTC.</summary>
    public DateTimeOffset Start { get; set; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>For how many days it is watched, from 1 to 36,525. Default: 730.</summary>
    public int Days { get; set; } = 730;

    /// <summary>Lists everything that keeps the draft from being a model.</summary>
    /// <returns>All faults, each with its path; empty when there are none.</returns>
    public ImmutableArray<Fault> Validate()
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (Guard.IdFault(Id) is { } idFault)
        {
            faults.Add(new("$.id", idFault));
        }

        if (Days is < 1 or > 36_525)
        {
            faults.Add(new("$.days", $"{Guard.Text(Days)} is not allowed; a company is watched for 1 to 36,525 days."));
        }

        if (Start.Year > LatestYear)
        {
            faults.Add(new("$.start", $"The year {Guard.Text(Start.Year)} is not allowed; a company is watched from the year {Guard.Text(LatestYear)} at the latest."));
        }

        AddTouchpointFaults(faults);
        AddListFaults(faults, "personas", [.. Personas.Select(persona => (persona.Id, persona.Share))]);
        AddListFaults(faults, "styles", [.. Styles.Select(style => (style.Id, style.Share))]);
        for (int p = 0; p < Personas.Count; p++)
        {
            AddUnknown(faults, $"$.personas[{p}].reaches", Personas[p].Reaches.Keys);
            AddUnknown(faults, $"$.personas[{p}].weightFactors", Personas[p].WeightFactors.Keys);
            foreach (string id in Personas[p].Reaches.Where(reach => reach.Value < 1).Select(reach => reach.Key).Where(IsRequired))
            {
                faults.Add(new($"$.personas[{p}].reaches", $"Everybody meets '{id}', which is not optional in the journey; its reach is 1."));
            }
        }

        AddTeamFaults(faults);
        AddUnknown(faults, "$.changes", Changes.Select(change => change.Touchpoint));
        if (faults.Count == 0)
        {
            faults.AddRange(Questionnaire.Draft(this).Validate().Select(fault => new Fault($"$.study{fault.Path[1..]}", fault.Message)));
        }

        return faults.ToImmutable();
    }

    /// <summary>Makes the model.</summary>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The draft has faults; the message lists all of them with their paths.</exception>
    public CompanyModel Build()
    {
        ImmutableArray<Fault> faults = Validate();
        return faults.IsEmpty
            ? new CompanyModel(this, Questionnaire.Draft(this).Build())
            : throw new ArgumentException($"Company '{Id}' cannot be built.{string.Concat(faults.Select(fault => $"\n  {fault}"))}");
    }

    private bool IsRequired(string touchpoint) => Journey.TryFind(touchpoint, out Touchpoint? found) && !found.IsOptional;

    private void AddTouchpointFaults(ImmutableArray<Fault>.Builder faults)
    {
        AddUnknown(faults, "$.touchpoints", Touchpoints.Keys);
        foreach (Touchpoint touchpoint in Journey.Touchpoints)
        {
            string path = $"$.touchpoints.{touchpoint.Id}";
            string? following = touchpoint.Index + 1 < Journey.Touchpoints.Length ? Journey.Touchpoints[touchpoint.Index + 1].Id : null;
            if (!touchpoint.Next.SequenceEqual(following is null ? [] : [following], StringComparer.Ordinal))
            {
                faults.Add(new(path, "Transitions are not simulated: touchpoints are met in the order of the journey, each or not by its reach."));
            }

            if (!Touchpoints.TryGetValue(touchpoint.Id, out TouchpointModel? model))
            {
                continue;
            }

            if (model is null)
            {
                faults.Add(new(path, "The model is null."));
                continue;
            }

            if (model.Reach < 1 && !touchpoint.IsOptional)
            {
                faults.Add(new($"{path}.reach", $"Everybody meets '{touchpoint.Id}', which is not optional in the journey; its reach is 1."));
            }

            if (model.RepeatRate > 0 && !touchpoint.IsRepeatable)
            {
                faults.Add(new($"{path}.repeatRate", $"'{touchpoint.Id}' is not repeatable in the journey; its repeat rate is 0."));
            }

            foreach (string channel in model.ChannelShifts.Keys.Where(code => touchpoint.Channels.All(channel => channel.Code != code)))
            {
                faults.Add(new($"{path}.channelShifts", $"'{touchpoint.Id}' has no channel '{channel}'."));
            }
        }
    }

    private void AddTeamFaults(ImmutableArray<Fault>.Builder faults)
    {
        for (int t = 0; t < Teams.Count; t++)
        {
            if (Journey.Touchpoints.All(touchpoint => touchpoint.FrontLineRole != Teams[t].Role))
            {
                faults.Add(new($"$.teams[{t}]", $"Journey '{Journey.Id}' has no front-line role '{Teams[t].Role}'."));
            }

            if (Teams.Take(t).Any(other => other.Role == Teams[t].Role))
            {
                faults.Add(new($"$.teams[{t}]", $"The role '{Teams[t].Role}' occurs twice."));
            }
        }
    }

    private static void AddListFaults(ImmutableArray<Fault>.Builder faults, string list, (string Id, double Share)[] items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (items.Take(i).Any(other => other.Id == items[i].Id))
            {
                faults.Add(new($"$.{list}[{i}]", $"'{items[i].Id}' occurs twice."));
            }
        }

        double sum = items.Sum(item => item.Share);
        if (items.Length > 0 && Math.Abs(sum - 1) > ShareTolerance)
        {
            faults.Add(new($"$.{list}", $"The shares add up to {Guard.Text(sum)} and not to 1."));
        }
    }

    private void AddUnknown(ImmutableArray<Fault>.Builder faults, string path, IEnumerable<string> touchpoints)
    {
        foreach (string id in touchpoints.Where(id => !Journey.TryFind(id, out _)))
        {
            faults.Add(new(path, $"Journey '{Journey.Id}' has no touchpoint '{id}'."));
        }
    }
}
