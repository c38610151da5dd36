using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Journeys;
using Mot.Core.Studies;

namespace Mot.Simulation;

/// <summary>The truth about a synthetic company: what happens at each touchpoint, to whom, and what it means to them.</summary>
/// <remarks>
/// <para>Built with a <see cref="CompanyDraft"/>; <see cref="SyntheticCompany"/> makes customers of it.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class CompanyModel
{
    /// <summary>The experience at which a touchpoint neither costs nor earns: 3.5, between the third and the fourth of five ratings.</summary>
    public const double Neutral = 3.5;

    internal CompanyModel(CompanyDraft draft, Study study)
    {
        Id = draft.Id;
        Name = Questionnaire.NameOf(draft);
        Journey = draft.Journey;
        Touchpoints = [.. Journey.Touchpoints.Select(touchpoint => draft.Touchpoints.TryGetValue(touchpoint.Id, out TouchpointModel? model) ? model : TouchpointModel.Default)];
        Personas = [.. Questionnaire.PersonasOf(draft)];
        Teams = [.. draft.Teams];
        Styles = draft.Styles.Count > 0 ? [.. draft.Styles] : [new("plain", 1)];
        Changes = [.. draft.Changes];
        Memory = draft.Memory;
        Expectations = draft.Expectations;
        Purchases = draft.Purchases;
        Answers = draft.Answers;
        Start = draft.Start.ToUniversalTime();
        Days = draft.Days;
        Study = study;
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The name; the id where none was given.</summary>
    public LocalizedText Name { get; }

    /// <summary>The journey of its customers.</summary>
    public Journey Journey { get; }

    /// <summary>What truly happens at the touchpoints, in the order of the journey.</summary>
    public ImmutableArray<TouchpointModel> Touchpoints { get; }

    /// <summary>The kinds of customers; at least one.</summary>
    public ImmutableArray<Persona> Personas { get; }

    /// <summary>The people of the front-line roles.</summary>
    public ImmutableArray<FrontLineTeam> Teams { get; }

    /// <summary>The habits of using scales; at least one.</summary>
    public ImmutableArray<ScaleStyle> Styles { get; }

    /// <summary>Changes planted at a time.</summary>
    public ImmutableArray<PlantedChange> Changes { get; }

    /// <summary>How a trip is remembered.</summary>
    public MemoryRule Memory { get; }

    /// <summary>How expectations differ and drift.</summary>
    public ExpectationModel Expectations { get; }

    /// <summary>How often customers come back and what they spend.</summary>
    public PurchaseModel Purchases { get; }

    /// <summary>How what is felt becomes answers.</summary>
    public AnswerModel Answers { get; }

    /// <summary>When the company begins to be watched, UTC.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>For how many days it is watched.</summary>
    public int Days { get; }

    /// <summary>The questionnaire: every touchpoint rated from 1 to 5, what was expected where the model asks, the whole, the recommendation and the effort; by persona, first channel, problem and recovery.</summary>
    /// <remarks>Its table is named <c>responses.csv</c>.</remarks>
    public Study Study { get; }

    /// <summary>What truly happens at a touchpoint.</summary>
    /// <param name="touchpoint">The id of a touchpoint.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The journey has no such touchpoint.</exception>
    public TouchpointModel this[string touchpoint] => Touchpoints[Journey[touchpoint].Index];

    /// <summary>A draft that says what this model says, to be changed and built again.</summary>
    /// <returns>The draft.</returns>
    public CompanyDraft ToDraft()
    {
        var draft = new CompanyDraft(Id, Journey)
        {
            Name = Name,
            Memory = Memory,
            Expectations = Expectations,
            Purchases = Purchases,
            Answers = Answers,
            Start = Start,
            Days = Days,
        };
        foreach (Touchpoint touchpoint in Journey.Touchpoints)
        {
            draft.Touchpoints[touchpoint.Id] = Touchpoints[touchpoint.Index];
        }

        AddAll(draft.Personas, Personas);
        AddAll(draft.Teams, Teams);
        AddAll(draft.Styles, Styles);
        AddAll(draft.Changes, Changes);
        return draft;
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private static void AddAll<T>(IList<T> list, ImmutableArray<T> items)
    {
        foreach (T item in items)
        {
            list.Add(item);
        }
    }
}
