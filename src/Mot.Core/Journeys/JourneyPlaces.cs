namespace Mot.Core.Journeys;

/// <summary>Where the parts of a journey stand in a document.</summary>
internal sealed class JourneyPlaces
{
    private readonly Dictionary<string, string> _touchpoints = new(StringComparer.Ordinal);

    /// <summary>The places below the path of the journey itself.</summary>
    internal JourneyPlaces(Journey journey, string root)
    {
        Root = root;
        for (int s = 0; s < journey.Stages.Length; s++)
        {
            for (int t = 0; t < journey.Stages[s].Touchpoints.Length; t++)
            {
                _touchpoints[journey.Stages[s].Touchpoints[t].Id] = $"{StageAt(s)}.touchpoints[{Guard.Text(t)}]";
            }
        }
    }

    internal string Root { get; }

    internal string Stages => $"{Root}.stages";

    internal string this[Touchpoint touchpoint] => _touchpoints[touchpoint.Id];

    internal string StageAt(int stage) => $"{Stages}[{Guard.Text(stage)}]";
}
