using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Journeys;

namespace Mot.Simulation;

/// <summary>Writes a preset down: journey and truth in one list.</summary>
internal sealed class PresetSketch(string id, string english, string chinese)
{
    private readonly List<(string Id, string English, string Chinese, List<Place> Places)> _stages = [];

    internal static LocalizedText Text(string english, string chinese) => LocalizedText.Of("en", english).With("zh", chinese);

    internal static ImmutableSortedDictionary<string, double> By(params ReadOnlySpan<(string Id, double Number)> numbers)
    {
        ImmutableSortedDictionary<string, double> all = ByName.None;
        foreach ((string name, double number) in numbers)
        {
            all = all.Add(name, number);
        }

        return all;
    }

    internal PresetSketch Stage(string stage, string stageEnglish, string stageChinese)
    {
        _stages.Add((stage, stageEnglish, stageChinese, []));
        return this;
    }

    /// <summary>Adds a touchpoint to the last stage; it is optional when some do not meet it, and repeatable when some come back.</summary>
    internal PresetSketch Add(Place place)
    {
        _stages[^1].Places.Add(place);
        return this;
    }

    internal CompanyDraft Company()
    {
        JourneyDraft journey = new JourneyDraft(id).Named("en", english).Named("zh", chinese);
        foreach ((string stage, string stageEnglish, string stageChinese, List<Place> places) in _stages)
        {
            journey.Stage(stage, into =>
            {
                into.Named("en", stageEnglish).Named("zh", stageChinese);
                places.ForEach(place => into.Touchpoint(place.Id, place.Describe));
            });
        }

        var company = new CompanyDraft(id, journey.Build()) { Name = Text(english, chinese) };
        foreach (Place place in _stages.SelectMany(stage => stage.Places))
        {
            company.Touchpoints[place.Id] = place.Truth;
        }

        // Most customers use the scale as it is meant.
        company.Styles.Add(new("plain", 0.7));
        company.Styles.Add(new("extreme", 0.12) { Stretch = 1.6 });
        company.Styles.Add(new("midpoint", 0.1) { Stretch = 0.6 });
        company.Styles.Add(new("acquiescent", 0.08) { Shift = 0.5 });
        return company;
    }

    /// <summary>A touchpoint of a preset.</summary>
    internal sealed record Place(string Id, string English, string Chinese, string Department, params ContactChannel[] Channels)
    {
        internal TouchpointModel Truth { get; init; } = TouchpointModel.Default;

        internal string? Role { get; init; }

        internal bool Believed { get; init; }

        internal MomentKind Kind { get; init; } = MomentKind.Second;

        internal void Describe(TouchpointDraft draft)
        {
            draft.Named("en", English).Named("zh", Chinese).Via(Channels).OwnedBy(Department).OfKind(Kind).Believed(Believed);
            if (Role is not null)
            {
                draft.MetBy(Role);
            }

            if (Truth.Reach < 1)
            {
                draft.Optional();
            }

            if (Truth.RepeatRate > 0)
            {
                draft.Repeatable();
            }
        }
    }
}
