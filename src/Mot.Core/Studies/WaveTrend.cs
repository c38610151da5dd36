using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Core.Studies;

/// <summary>The waves of a study in the order of time, question by question; all differences between neighbouring waves are one family.</summary>
/// <remarks>
/// <para><b>Method.</b> Neighbouring waves are compared as <see cref="WaveComparison"/> compares two: by the headline metric, weighted
/// where both have weights, by jackknife where both keep replicate groups (as one sample where both declare that the groups are the same units). A point by itself is weighted where its own wave has weights.</para>
/// <para>Where a wave does not ask a question, or asks it in another way, the line is broken there and not joined.</para>
/// <para><b>Cost.</b> In proportion to waves × questions × replicate groups, and again for the correction.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class WaveTrend
{
    private WaveTrend(ImmutableArray<Study> waves, FindingsSettings settings, ComparisonFamily family, ImmutableArray<QuestionTrend> questions)
    {
        Waves = waves;
        Settings = settings;
        Family = family;
        Questions = questions;
    }

    /// <summary>The study of each wave, in the order given.</summary>
    public ImmutableArray<Study> Waves { get; }

    /// <summary>How the trend was worked out.</summary>
    public FindingsSettings Settings { get; }

    /// <summary>All differences between neighbouring waves of all questions, as one family.</summary>
    public ComparisonFamily Family { get; }

    /// <summary>Every question that occurs in any wave: in the order of the last one, and each that it no longer asks behind the question that it followed before.</summary>
    public ImmutableArray<QuestionTrend> Questions { get; }

    /// <summary>Puts waves in a row.</summary>
    /// <param name="waves">Two tallies or more, from the earliest wave to the latest; each study names its own wave.</param>
    /// <param name="settings">Level, sampling and correction; null for the defaults.</param>
    /// <returns>The trend.</returns>
    /// <exception cref="ArgumentException">There are fewer than two waves, one has no name, two have the same, or a simple random sample is asked for where a study holds percentages and not people.</exception>
    public static WaveTrend Of(IEnumerable<StudyTally> waves, FindingsSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(waves);
        settings ??= FindingsSettings.Default;
        StudyTally[] tallies = [.. waves];
        RequireWaves(tallies);
        foreach (StudyTally tally in tallies)
        {
            settings.RequireAllowedFor(tally.Study);
        }

        string[] ids = [.. Order([.. tallies.Select(tally => tally.Study)])];

        // For each question the pairs of neighbours, later first; null where one of the two does not ask it.
        WavePair?[][] pairs = [.. ids.Select(id => tallies.Zip(tallies.Skip(1), (earlier, later) => WavePair.Of(later, earlier, id, settings)).ToArray())];
        var family = ComparisonFamily.Of(
            $"{WavePair.Name(tallies[0].Study)} to {WavePair.Name(tallies[^1].Study)}, neighbouring waves",
            pairs.SelectMany(row => row).OfType<WavePair>().Where(pair => pair.WhyNotComparable is null).Select(pair => pair.Difference),
            settings.Correction,
            settings.Level);
        int next = 0;
        return new(
            [.. tallies.Select(tally => tally.Study)],
            settings,
            family,
            [
                .. ids.Select((id, q) => new QuestionTrend(
                    [.. tallies.Select(tally => Point(tally, id, settings))],
                    [.. pairs[q].Select((pair, w) => Step(tallies[w], tallies[w + 1], id, settings, pair, pair is { WhyNotComparable: null } ? family.Comparisons[next++] : null))])),
            ]);
    }

    /// <summary>The line of a question.</summary>
    /// <param name="question">The id of a question.</param>
    /// <returns>The line.</returns>
    /// <exception cref="ArgumentException">No wave has such a question.</exception>
    public QuestionTrend this[string question] => Questions.FirstOrDefault(line => line.Question.Id == question)
        ?? throw new ArgumentException($"No wave has a question '{question}'.", nameof(question));

    private static TrendPoint Point(StudyTally tally, string id, FindingsSettings settings) => new(
        tally.Study.Wave!,
        tally.Study.Find(id) is { } question ? Sample.Of(tally, question, settings).Metrics(settings.Metrics(WavePair.WeightingOf(tally, tally))) : null);

    private static TrendStep Step(StudyTally earlier, StudyTally later, string id, FindingsSettings settings, WavePair? pair, Comparison? comparison) => new(
        earlier.Study.Wave!,
        later.Study.Wave!,
        WavePair.WeightingOf(earlier, later),
        WavePair.HaveSameClusters(earlier, later, settings),
        comparison,
        pair is null ? NotAsked(earlier.Study, later.Study, id) : pair.WhyNotComparable);

    private static string NotAsked(Study earlier, Study later, string id) => (earlier.Find(id), later.Find(id)) switch
    {
        (null, null) => $"Not asked in {earlier.Wave} and {later.Wave}.",
        (null, _) => $"Not asked in {earlier.Wave}.",
        _ => $"Not asked in {later.Wave}.",
    };

    private static void RequireWaves(StudyTally[] waves)
    {
        if (waves.Length < 2)
        {
            throw new ArgumentException($"A trend needs at least two waves; there are {waves.Length}.", nameof(waves));
        }

        for (int w = 0; w < waves.Length; w++)
        {
            ArgumentNullException.ThrowIfNull(waves[w], nameof(waves));
            string wave = waves[w].Study.Wave
                ?? throw new ArgumentException($"Study '{waves[w].Study.Id}', number {w + 1}, does not say which wave it is; each wave of a trend needs a name.", nameof(waves));
            if (Array.FindIndex(waves, tally => tally.Study.Wave == wave) < w)
            {
                throw new ArgumentException($"The wave '{wave}' occurs twice.", nameof(waves));
            }
        }
    }

    // From the last wave backwards, so that the order is the one that readers know now.
    private static List<string> Order(Study[] waves)
    {
        List<string> order = [.. waves[^1].Questions.Select(question => question.Id)];
        foreach (Study wave in waves.Reverse().Skip(1))
        {
            int behind = 0;
            foreach (string id in wave.Questions.Select(question => question.Id))
            {
                int at = order.IndexOf(id);
                if (at < 0)
                {
                    order.Insert(at = behind, id);
                }

                behind = at + 1;
            }
        }

        return order;
    }
}
