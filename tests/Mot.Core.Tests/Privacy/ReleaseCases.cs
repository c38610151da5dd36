using Mot.Core.Privacy;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Privacy;

/// <summary>Random people, changes and releases.</summary>
internal static class ReleaseCases
{
    public static string[] Segments { get; } = ["cabin", "wave"];

    /// <summary>A log with some releases in it.</summary>
    public static ReleaseLog Log(Random random)
    {
        var audience = new ObservedAudience(random.Next(3, 6), Segments);
        Play(random, audience, random.Next(20, 60), random.Next(4));
        return audience.Log;
    }

    /// <summary>Some people, then releases with changes between them; after each release an attacker may look.</summary>
    public static void Play(Random random, ObservedAudience audience, int people, int releases, Action? look = null)
    {
        Come(random, audience, people);
        for (int r = 0; r < releases; r++)
        {
            audience.Release([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Table(random))]);
            look?.Invoke();
            switch (random.Next(5))
            {
                case 0:
                    break;
                case 1:
                    Come(random, audience, random.Next(1, 6));
                    break;
                case 2:
                    Go(random, audience, random.Next(1, 4));
                    break;
                case 3:
                    Change(random, audience, random.Next(1, 6));
                    break;
                default:
                    Come(random, audience, random.Next(1, 6));
                    Go(random, audience, random.Next(1, 4));
                    Change(random, audience, random.Next(1, 4));
                    break;
            }
        }
    }

    private static (string? By, (string Segment, string? Group)[] Only) Table(Random random) => (
        StudyCases.Pick(random, "cabin", "wave", null),
        random.Next(4) switch
        {
            0 => [("cabin", Cabin(random))],
            1 => [("wave", Wave(random))],
            2 => [("wave", "w0"), ("wave", "w1")],
            _ => [],
        });

    private static string? Cabin(Random random) => StudyCases.Pick(random, null, "economy", "economy", "business");

    private static string Wave(Random random) => $"w{random.Next(3)}";

    private static void Come(Random random, ObservedAudience audience, int count)
    {
        for (int i = 0; i < count; i++)
        {
            audience.Come([Cabin(random), Wave(random)], random.Next(1, 4));
        }
    }

    private static void Go(Random random, ObservedAudience audience, int count)
    {
        for (int i = 0; i < count && audience.Ids.Count > 0; i++)
        {
            audience.Go(audience.Ids.ElementAt(random.Next(audience.Ids.Count)));
        }
    }

    // Answers corrected, people moved to another group.
    private static void Change(Random random, ObservedAudience audience, int count)
    {
        for (int i = 0; i < count && audience.Ids.Count > 0; i++)
        {
            audience.Change(
                audience.Ids.ElementAt(random.Next(audience.Ids.Count)), random.Next(2) == 0 ? null : [Cabin(random), Wave(random)], random.Next(1, 4));
        }
    }
}
