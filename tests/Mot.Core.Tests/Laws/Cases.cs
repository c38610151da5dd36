using FsCheck;
using FsCheck.Fluent;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Tests.Laws;

/// <summary>Random cases of the domain. FsCheck draws the seed of each, so that <see cref="Law"/> repeats and replays them.</summary>
internal static class Cases
{
    /// <summary>One seed for each case.</summary>
    public static Property All(Action<Random> law) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => law(new Random(seed)));

    /// <summary>Up to twelve ratings, now and then 101; steps below, at and above 1; both directions.</summary>
    public static RatingScale Scale(Random random)
    {
        int steps = random.Next(20) == 0 ? RatingScale.MaxSteps : random.Next(2, 13);
        decimal step = Pick<decimal>(random, 0.1m, 0.5m, 1, 1, 1, 10);
        decimal min = random.Next(-3, 3);
        return RatingScale.Create(min, min + ((steps - 1) * step), step, Pick(random, ScaleDirection.HigherIsBetter, ScaleDirection.LowerIsBetter));
    }

    /// <summary>A rating, or one time in five a kind of missing.</summary>
    public static Answer AnswerOn(Random random, RatingScale scale) => random.Next(5) == 0
        ? Answer.Missing((MissingKind)random.Next(Answer.MissingKinds))
        : Answer.FromTrustedStep(random.Next(scale.StepCount));

    /// <summary>Often 1, often with six decimals, now and then 0 or the largest.</summary>
    public static CaseWeight Weight(Random random) => random.Next(8) switch
    {
        0 => default,
        1 => CaseWeight.Create(1000),
        < 5 => CaseWeight.One,
        _ => CaseWeight.Create(random.Next(5_000_000) / 1_000_000m),
    };

    /// <summary>From none to a few dozen.</summary>
    public static T[] Some<T>(Random random, Func<T> make, int most = 40) =>
        [.. Enumerable.Range(0, random.Next(4) == 0 ? random.Next(3) : random.Next(most)).Select(_ => make())];

    public static T[] Shuffled<T>(Random random, IEnumerable<T> items)
    {
        T[] copy = [.. items];
        random.Shuffle(copy);
        return copy;
    }

    public static T Pick<T>(Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    /// <summary>A distribution with at least one rating.</summary>
    public static RatingDistribution Distribution(Random random, RatingScale scale, bool weighted, int most = 40)
    {
        var ratings = new RatingDistribution(scale);
        for (int i = random.Next(1, most); i > 0; i--)
        {
            ratings.Add(Answer.FromTrustedStep(random.Next(scale.StepCount)), weighted ? PositiveWeight(random) : CaseWeight.One);
        }

        return ratings;
    }

    public static CaseWeight PositiveWeight(Random random) => CaseWeight.Create(random.Next(1, 5_000_000) / 1_000_000m);

    public static MetricSettings With(this MetricSettings settings, IntervalMethod method, double level) =>
        settings with { Method = method, Level = level };
}
