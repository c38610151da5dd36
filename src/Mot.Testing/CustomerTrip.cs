using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Testing;

/// <summary>The encounters of one customer on one trip through the journey of a study, so that a property can be about both.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class CustomerTrip
{
    internal CustomerTrip(Study study, ImmutableArray<Encounter> encounters)
    {
        Study = study;
        Encounters = encounters;
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Encounters with touchpoints that the study scores, in any order of time; may be empty.</summary>
    public ImmutableArray<Encounter> Encounters { get; }

    /// <summary>The trip as the study's scorer takes it.</summary>
    /// <returns>A new state.</returns>
    public JourneyState State()
    {
        JourneyState state = Study.Scorer.NewState();
        foreach (Encounter encounter in Encounters)
        {
            state.Add(encounter);
        }

        return state;
    }

    /// <summary>The study and the encounters.</summary>
    public override string ToString() => $"{Study}: {string.Join("; ", Encounters)}";
}
