using Mot.Core.Privacy;
using Mot.Core.Tests.Privacy;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Laws;

/// <summary>Nobody who adds and subtracts what was shown to one audience makes a small group out, whatever was asked for and whoever came and went.</summary>
public sealed class DifferencingLaws
{
    [Fact]
    public void NoCombinationOfWhatWasShown_DependsOnAFewPeople() => Law.Check(StudyCases.All(random =>
    {
        int minimum = random.Next(3, 5);
        var audience = new ObservedAudience(minimum, ReleaseCases.Segments);
        ReleaseCases.Play(random, audience, random.Next(4, 16), random.Next(1, 5), () => audience.Attacker.Find(minimum - 1).ShouldBeNull());
    }));

    // The same attacker, the same people and questions: without the log he succeeds, so that the law above can fail.
    [Fact]
    public void WithoutTheLog_TheSameAttackerFindsSomebody()
    {
        int found = Enumerable.Range(0, 100).Count(seed =>
        {
            var random = new Random(seed);
            int minimum = random.Next(3, 5);
            var audience = new ObservedAudience(minimum, ReleaseCases.Segments, remembers: false);
            ReleaseCases.Play(random, audience, random.Next(4, 16), random.Next(1, 5));
            return audience.Attacker.Find(minimum - 1) is not null;
        });

        found.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void TheSameReleaseAgain_IsAllowedAndChangesNothing() => Law.Check(StudyCases.All(random =>
    {
        var audience = new ObservedAudience(random.Next(3, 6), ReleaseCases.Segments);
        ReleaseCases.Play(random, audience, random.Next(10, 60), random.Next(3));
        (string?, (string, string?)[])[] tables = [("cabin", []), ("wave", [("cabin", "economy")])];
        string first = Marks(audience.Release(tables));
        ReleaseLog log = audience.Log;
        Marks(audience.Release(tables)).ShouldBe(first);
        audience.Log.ShouldBeSameAs(log);
    }));

    private static string Marks(IEnumerable<ReleasedTable> tables) =>
        string.Join(';', tables.Select(table => $"{table.WholeHidden} {string.Join(',', table.Rows.Select(row => $"{row.Group} {row.Hidden} {row.N}"))}"));
}
