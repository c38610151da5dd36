using FsCheck;
using FsCheck.Fluent;
using Mot.Core.Ratings;

namespace Mot.Testing;

/// <summary>Scales, answers and distributions.</summary>
internal static class ScaleCases
{
    internal static RatingScale Five { get; } = RatingScale.Create(1, 5);

    internal static Gen<bool> Seldom { get; } = Gen.Choose(0, 3).Select(die => die == 0);

    internal static Gen<RatingScale> Scales { get; } =
        from min in Gen.Choose(-2, 2)
        from step in Gen.Elements(1m, 1m, 1m, 0.5m, 0.25m, 10m)
        from steps in Gen.Choose(1, 10)
        from lower in Seldom
        from labels in Seldom
        from codes in Seldom
        select Describe(RatingScale.Create(min, min + (step * steps), step, lower ? ScaleDirection.LowerIsBetter : ScaleDirection.HigherIsBetter), labels, codes);

    internal static Gen<RatingDistribution> Distributions { get; } =
        from scale in Scales
        from answers in Answers(scale).ListOf()
        from weighted in Seldom
        select Count(scale, answers, weighted);

    internal static Gen<Answer> Answers(RatingScale scale) => Gen.Frequency(
        (4, Gen.Choose(0, scale.StepCount - 1).Select(step => scale.Rate(scale.Min + (step * scale.Step)))),
        (1, Gen.Elements(Enum.GetValues<MissingKind>()).Select(Answer.Missing)));

    internal static IEnumerable<RatingScale> Shrink(RatingScale scale) =>
        scale.Equals(Five) ? []
        : scale is { Min: 1, Step: 1 } ? [Five]
        : [Five, RatingScale.Create(1, scale.StepCount, 1, scale.Direction)];

    internal static IEnumerable<Answer> Shrink(Answer answer) => answer.MissingKind switch
    {
        MissingKind.NotAsked => [],
        null => [Answer.NotAsked, Answer.Missing(MissingKind.Blank)],
        _ => [Answer.NotAsked],
    };

    private static RatingScale Describe(RatingScale scale, bool labels, bool codes)
    {
        if (labels)
        {
            scale = scale.WithLabel(scale.Min, JourneyCases.Text("worst", "最差")).WithLabel(scale.Max, JourneyCases.Text("best", "最好"));
        }

        return codes ? scale.WithMissing("NA", MissingKind.NotApplicable).WithMissing("999", MissingKind.DoNotKnow) : scale;
    }

    private static RatingDistribution Count(RatingScale scale, IEnumerable<Answer> answers, bool weighted)
    {
        var distribution = new RatingDistribution(scale);
        int row = 0;
        foreach (Answer answer in answers)
        {
            distribution.Add(answer, weighted ? CaseWeight.Create(0.5m * (++row % 4)) : CaseWeight.One);
        }

        return distribution;
    }
}
