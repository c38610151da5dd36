using System.Collections.Immutable;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Scoring;

namespace Mot.Core.Benchmarks;

/// <summary>A year of a made-up airline: customers who each meet five touchpoints of seventeen, in columns.</summary>
/// <remarks>
/// Ratings are drawn independently, which is the hardest case for the branch predictor. One answer in ten is missing, and one
/// customer in fifty comes to a touchpoint twice. The last touchpoint is rated from 0 to 10, so that there is a Net Promoter Score.
/// </remarks>
internal sealed class SyntheticYear
{
    internal const int Seed = 19_810_101;
    internal const int TouchpointCount = 17;
    internal const int EncountersPerCustomer = 5;

    private const int CustomersPerRepeat = 50;

    internal SyntheticYear(int customers)
    {
        var random = new SplitMix(Seed);
        int rows = customers * EncountersPerCustomer;
        Touchpoints = new ushort[rows];
        Steps = new sbyte[rows];
        Answers = new Answer[rows];
        Ends = new int[customers];
        for (int customer = 0; customer < customers; customer++)
        {
            int start = customer * EncountersPerCustomer;
            DrawTouchpoints(Touchpoints.AsSpan(start, EncountersPerCustomer), random);
            for (int row = start; row < start + EncountersPerCustomer; row++)
            {
                Steps[row] = DrawStep(random, isRecommendation: Touchpoints[row] == TouchpointCount - 1);
                Answers[row] = ToAnswer(Steps[row], Scales[Touchpoints[row]]);
            }

            Ends[customer] = start + EncountersPerCustomer;
        }

        FirstHalf = new(0, customers / 2);
        SecondHalf = new(customers / 2, customers - (customers / 2));
        EndsOfSecondHalf = [.. Ends[(customers / 2)..].Select(end => end - FirstHalf.Customers * EncountersPerCustomer)];
    }

    internal static RatingScale FiveSteps { get; } = RatingScale.Create(1, 5);

    internal static RatingScale Recommendation { get; } = RatingScale.Create(0, 10);

    internal static ImmutableArray<RatingScale> Scales { get; } =
        [.. Enumerable.Repeat(FiveSteps, TouchpointCount - 1), Recommendation];

    /// <summary>The journey: four stages, any number of whose touchpoints a customer may meet.</summary>
    internal static Journey Journey { get; } = new JourneyDraft("flight")
        .Stage("book", stage => AddTouchpoints(stage, 0, 4))
        .Stage("depart", stage => AddTouchpoints(stage, 4, 10))
        .Stage("fly", stage => AddTouchpoints(stage, 10, 14))
        .Stage("arrive", stage => AddTouchpoints(stage, 14, TouchpointCount))
        .Build();

    internal static JourneyScorer Scorer { get; } = JourneyScorer.Create(
        Journey,
        Enumerable.Range(0, TouchpointCount).ToDictionary(t => Journey.Touchpoints[t].Id, t => Scales[t]));

    /// <summary>For each encounter the index of its touchpoint.</summary>
    internal ushort[] Touchpoints { get; }

    /// <summary>For each encounter its answer, as the library holds it.</summary>
    internal Answer[] Answers { get; }

    /// <summary>For each encounter its answer as code without the library would hold it: the step from 0, <see cref="Blank"/> or <see cref="NotMet"/>.</summary>
    internal sbyte[] Steps { get; }

    /// <summary>For each customer the row after the last encounter.</summary>
    internal int[] Ends { get; }

    /// <summary>The same for the second half of the customers, counted from its first row.</summary>
    internal int[] EndsOfSecondHalf { get; }

    internal Part FirstHalf { get; }

    internal Part SecondHalf { get; }

    internal const sbyte Blank = -1;
    internal const sbyte NotMet = -2;

    internal static RatingDistribution[] NewDistributions() => [.. Scales.Select(scale => new RatingDistribution(scale))];

    /// <summary>Counts a part of the year into distributions.</summary>
    internal void Count(Part part, RatingDistribution[] distributions) => RatingDistribution.AddRange(
        distributions,
        Touchpoints.AsSpan(part.FirstRow, part.Rows),
        Answers.AsSpan(part.FirstRow, part.Rows));

    /// <summary>Scores the customers of a part of the year.</summary>
    internal void Score(Part part, Span<JourneyScore> scores)
    {
        ReadOnlySpan<int> ends = part == SecondHalf ? EndsOfSecondHalf : Ends.AsSpan(part.FirstCustomer, part.Customers);
        Scorer.Score(
            new JourneyColumns(ends, Touchpoints.AsSpan(part.FirstRow, part.Rows), Answers.AsSpan(part.FirstRow, part.Rows)),
            scores.Slice(part.FirstCustomer, part.Customers));
    }

    private static void AddTouchpoints(StageDraft stage, int from, int to)
    {
        for (int t = from; t < to; t++)
        {
            stage.Touchpoint($"touchpoint-{t}", touchpoint => touchpoint.Optional());
        }
    }

    // Five of seventeen in the order of the journey, every choice equally likely.
    private static void DrawTouchpoints(Span<ushort> touchpoints, SplitMix random)
    {
        int drawn = 0;
        for (int t = 0; t < TouchpointCount && drawn < touchpoints.Length; t++)
        {
            if (random.Below(TouchpointCount - t) < touchpoints.Length - drawn)
            {
                touchpoints[drawn++] = (ushort)t;
            }
        }

        if (random.Below(CustomersPerRepeat) == 0)
        {
            touchpoints[1] = touchpoints[0];
        }
    }

    private static sbyte DrawStep(SplitMix random, bool isRecommendation)
    {
        int percent = random.Below(100);
        sbyte five = percent switch { < 6 => Blank, < 10 => NotMet, < 15 => 0, < 24 => 1, < 42 => 2, < 78 => 3, _ => 4 };
        return isRecommendation && five >= 0 ? (sbyte)((2 * five) + random.Below(3)) : five;
    }

    private static Answer ToAnswer(sbyte step, RatingScale scale) => step switch
    {
        Blank => Answer.Missing(MissingKind.Blank),
        NotMet => Answer.Missing(MissingKind.NotApplicable),
        _ => scale.Rate(scale.Min + step),
    };

    /// <summary>Neighbouring customers.</summary>
    internal readonly record struct Part(int FirstCustomer, int Customers)
    {
        internal int FirstRow => FirstCustomer * EncountersPerCustomer;

        internal int Rows => Customers * EncountersPerCustomer;
    }
}
