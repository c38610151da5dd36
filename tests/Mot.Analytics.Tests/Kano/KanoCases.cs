using Mot.Analytics.Kano;
using Mot.Core.Ratings;

namespace Mot.Analytics.Tests.Kano;

/// <summary>Kano answers for tests: random ones, and ones that come to given counts.</summary>
internal static class KanoCases
{
    /// <summary>The importance question of the features that have one.</summary>
    public static readonly RatingScale Importance = RatingScale.Create(1, 9);

    // One pair for each category, in the order M, O, A, I, R, Q; the same under both tables.
    private static readonly (KanoAnswer F, KanoAnswer D)[] s_pairs =
    [
        (KanoAnswer.Neutral, KanoAnswer.Dislike), (KanoAnswer.Like, KanoAnswer.Dislike), (KanoAnswer.Like, KanoAnswer.LiveWith),
        (KanoAnswer.Neutral, KanoAnswer.Neutral), (KanoAnswer.MustBe, KanoAnswer.Like), (KanoAnswer.Like, KanoAnswer.Like),
    ];

    /// <summary>An answer, or one time in six none.</summary>
    public static KanoAnswer? Answer(Random random) => random.Next(6) is > 0 and var answer ? (KanoAnswer)answer : null;

    public static KanoReply Reply(Random random) => new(Answer(random), Answer(random), Cases.AnswerOn(random, Importance));

    /// <summary>One feature whose answers come to these counts.</summary>
    public static KanoTally Tally(params ReadOnlySpan<int> moairq)
    {
        var tally = new KanoTally([new("x")]);
        for (int category = 0; category < moairq.Length; category++)
        {
            for (int i = 0; i < moairq[category]; i++)
            {
                tally.Add([new(s_pairs[category].F, s_pairs[category].D)]);
            }
        }

        return tally;
    }

    public static KanoFeatureFindings Findings(KanoPolicy? policy, params ReadOnlySpan<int> moairq) =>
        KanoFindings.Of(Tally(moairq), policy).Features.Single();

    public static KanoFeatureFindings Findings(params ReadOnlySpan<int> moairq) => Findings(null, moairq);

    public static string Letter(KanoCategory? category) => category is { } known ? KanoEvaluation.LetterOf(known).ToString() : "-";
}
