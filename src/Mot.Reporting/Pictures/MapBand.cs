using System.Collections.Immutable;
using Mot.Core.Journeys;

namespace Mot.Reporting.Pictures;

/// <summary>A part of a journey map that stands side by side: whole stages where they fit, else parts of one.</summary>
/// <param name="First">The first touchpoint's place in the journey.</param>
/// <param name="Stages">The stages, each with how many of its touchpoints stand here and whether it began in the band before.</param>
internal sealed record MapBand(int First, ImmutableArray<MapBand.Part> Stages)
{
    internal int Count => Stages.Sum(part => part.Count);

    /// <summary>Cuts a journey into bands of at most so many touchpoints, between stages where possible.</summary>
    internal static ImmutableArray<MapBand> Cut(Journey journey, int most)
    {
        var bands = ImmutableArray.CreateBuilder<MapBand>();
        var parts = ImmutableArray.CreateBuilder<Part>();
        int first = 0;
        int used = 0;
        void Close()
        {
            if (used > 0)
            {
                bands.Add(new(first, parts.ToImmutable()));
                first += used;
                used = 0;
                parts.Clear();
            }
        }

        foreach (Stage stage in journey.Stages)
        {
            if (used + stage.Touchpoints.Length > most)
            {
                Close();
            }

            int left = stage.Touchpoints.Length;
            while (left > most)
            {
                parts.Add(new(stage, most, left < stage.Touchpoints.Length));
                used = most;
                left -= most;
                Close();
            }

            parts.Add(new(stage, left, left < stage.Touchpoints.Length));
            used += left;
        }

        Close();
        return bands.ToImmutable();
    }

    /// <summary>A stage, or a part of it.</summary>
    internal sealed record Part(Stage Stage, int Count, bool GoesOn);
}
