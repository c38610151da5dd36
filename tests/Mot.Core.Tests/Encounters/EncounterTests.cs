using Mot.Core.Encounters;
using Mot.Core.Ratings;

namespace Mot.Core.Tests.Encounters;

public sealed class EncounterTests
{
    private static readonly RatingScale s_five = RatingScale.Create(1, 5);

    [Fact]
    public void Count_IsThatOfTheQuestionThatMostWereAsked()
    {
        var few = RatingDistribution.FromCounts(s_five, [0, 0, 3, 0, 0]);
        var many = RatingDistribution.FromCounts(s_five, [0, 2, 0, 0, 0]);
        many.Add(Answer.Missing(MissingKind.DoNotKnow));
        many.Add(Answer.Missing(MissingKind.DoNotKnow));

        var counts = new ResponseCounts([few, null, many]);

        (counts.Count, counts.QuestionCount).ShouldBe((4, 3));
        new ResponseCounts([]).Count.ShouldBe(0);
    }

    [Fact]
    public void ListsLeftOut_AreEmpty()
    {
        var response = new Response([s_five.Rate(4)]) { Groups = default, Encounters = default };
        (response.Groups.IsDefault, response.Encounters.IsDefault).ShouldBe((false, false));
        new ResponseCounts([]) { Groups = default }.Groups.ShouldBeEmpty();
    }
}
