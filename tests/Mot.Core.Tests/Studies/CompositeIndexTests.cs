using System.Collections.Immutable;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using static Mot.Core.Tests.Studies.QualityCases;

namespace Mot.Core.Tests.Studies;

/// <summary>Composite indices: the published formula, partial answers, directions and refusals.</summary>
public sealed class CompositeIndexTests
{
    private static readonly RatingScale s_halves = RatingScale.Create(1, 10, 0.5m);

    // Fornell et al. 1996: 100 Σ w (x - 1)/9; (8, 7.5, 7) gives 72.2222 with equal weights and 72.7778 with .4, .3, .3.
    [Theory]
    [InlineData(1.0, 1.0, 1.0, 72.222222)]
    [InlineData(0.4, 0.3, 0.3, 72.777778)]
    [InlineData(40.0, 30.0, 30.0, 72.777778)]
    public void AcsiType_IsTheWeightedMeanOnAHundred(double overall, double expectations, double ideal, double expected)
    {
        StudyDraft draft = Draft(Rated("overall", s_halves), Rated("met", s_halves), Rated("ideal", s_halves));
        draft.Indices.Add(CompositeIndex.AcsiType("acsi", "overall", "met", "ideal") with
        {
            Weights = new Dictionary<string, decimal> { ["overall"] = (decimal)overall, ["met"] = (decimal)expectations, ["ideal"] = (decimal)ideal }
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
        });
        StudyFindings findings = Findings(draft, [8, 7.5m, 7], [8, 7.5m, 7]);

        findings.Indices.Single().Mean.Value!.Value.ShouldBe(expected, 1e-6);
        findings.Indices.Single().Name.In("en").ShouldContain("ACSI-type");
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(10, 100)]
    public void Index_OfTheWorstAndTheBestRatings_IsNoughtAndAHundred(int rating, double expected)
    {
        var backwards = RatingScale.Create(1, 10, direction: ScaleDirection.LowerIsBetter);
        StudyDraft draft = Draft(Rated("a"), Rated("b", backwards), Rated("c", RatingScale.Create(0, 1)));
        draft.Indices.Add(new("index", ["a", "b", "c"]));
        IndexFindings index = Findings(draft, [rating, 11 - rating, rating / 10], [rating, 11 - rating, rating / 10]).Indices.Single();

        index.Mean.Value.ShouldBe(expected);
        index.Reliability!.Alpha.IsDefined.ShouldBeFalse();
    }

    [Fact]
    public void Reliability_TurnsRoundWhatIsAskedTheOtherWayRound()
    {
        StudyDraft draft = Draft(Rated("a"), Rated("b", RatingScale.Create(1, 10, direction: ScaleDirection.LowerIsBetter)));
        draft.Indices.Add(new("index", ["a", "b"]));

        Findings(draft, [10, 1], [4, 7], [6, 5], [1, 10]).Indices.Single().Reliability!.Alpha.Value!.Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void PartialAnswers_CountFromTheFewestDeclared_AndAreCounted()
    {
        StudyDraft draft = Draft(Rated("a"), Rated("b"), Rated("c"));
        draft.Indices.Add(new("index", ["a", "b", "c"]) { FewestAnswers = 2 });
        draft.Indices.Add(new("all", ["a", "b", "c"]));
        StudyFindings findings = Findings(draft, [10, 10, 10], [1, 1, null], [null, 10, null], [null, null, null]);

        (findings.Indices[0].Mean.N, findings.Indices[0].Mean.Value, findings.Indices[0].Partial).ShouldBe((2, 50, 1));
        (findings.Indices[1].Mean.N, findings.Indices[1].Partial).ShouldBe((1, 0));
        findings.Indices[1].Mean.IsDefined.ShouldBeFalse();
    }

    [Fact]
    public void Create_RefusesWhatIsNoIndex()
    {
        Should.Throw<ArgumentException>(() => new CompositeIndex("i", [])).Message.ShouldContain("at least one question");
        Should.Throw<ArgumentException>(() => new CompositeIndex("i", ["a", "a"]));
        Should.Throw<ArgumentOutOfRangeException>(() => new CompositeIndex("i", ["a"]) { FewestAnswers = 2 });
        Should.Throw<ArgumentException>(() => new CompositeIndex("i", ["a"]) { Weights = Weights("b", 1) }).Message.ShouldContain("'b'");
        Should.Throw<ArgumentException>(() => new CompositeIndex("i", ["a"]) { Weights = Weights("a", 0) }).Message.ShouldContain("above 0");
        Should.Throw<ArgumentOutOfRangeException>(() => new CompositeIndex("i", ["a"]) { Weights = Weights("a", -1) });
        static ImmutableSortedDictionary<string, decimal> Weights(string id, decimal weight) => ImmutableSortedDictionary<string, decimal>.Empty.Add(id, weight);
    }
}
