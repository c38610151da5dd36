using FsCheck;
using FsCheck.Fluent;
using Mot.Core;
using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Simulation;

namespace Mot.Testing;

/// <summary>FsCheck arbitraries of the domain: every value is valid and small, and shrinking keeps it valid and comes to an end.</summary>
/// <example>
/// <code>
/// IArbMap mot = ArbMap.Default.Merge(typeof(MotArbitraries));
/// Prop.ForAll(mot.ArbFor&lt;AnsweredStudy&gt;(), answered =>
///     answered.Tally().Whole.Count == answered.Responses.Length).QuickCheckThrowOnFailure();
/// </code>
/// </example>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class MotArbitraries
{
    /// <summary>Scales of 2 to 11 ratings, some with steps other than 1, anchors, missing codes, or the lower end the better one.</summary>
    /// <returns>The arbitrary; it shrinks to the scale from 1 to 5.</returns>
    public static Arbitrary<RatingScale> RatingScale() => Arb.From(ScaleCases.Scales, ScaleCases.Shrink);

    /// <summary>Answers on a scale from 1 to 5, and all kinds of missing ones.</summary>
    /// <returns>The arbitrary; it shrinks to not asked.</returns>
    public static Arbitrary<Answer> Answer() => Arb.From(ScaleCases.Answers(ScaleCases.Five), ScaleCases.Shrink);

    /// <summary>Questions of every kind that stand alone.</summary>
    /// <returns>The arbitrary; it shrinks to a question about satisfaction from 1 to 5.</returns>
    public static Arbitrary<Question> Question() => Arb.From(QuestionCases.Questions("q", null), QuestionCases.Shrink);

    /// <summary>Journeys of one or two stages with one to six touchpoints; some branch.</summary>
    /// <returns>The arbitrary; it shrinks to fewer and plainer touchpoints.</returns>
    public static Arbitrary<Journey> Journey() => Arb.From(JourneyCases.Journeys, JourneyCases.Shrink);

    /// <summary>Studies of a journey with up to seven questions, segments, joint counts, replicate groups and scoring policies.</summary>
    /// <returns>The arbitrary; it shrinks to fewer questions and defaults.</returns>
    public static Arbitrary<Study> Study() => Arb.From(StudyCases.Studies, StudyCases.Shrink);

    /// <summary>Studies with up to twenty responses.</summary>
    /// <returns>The arbitrary; it shrinks to fewer responses, then to plainer ones.</returns>
    public static Arbitrary<AnsweredStudy> AnsweredStudy() => Arb.From(ResponseCases.AnsweredStudies, ResponseCases.Shrink);

    /// <summary>One customer's encounters with touchpoints that a study scores, up to eight of them, recoveries among them.</summary>
    /// <returns>The arbitrary; it shrinks to fewer encounters.</returns>
    public static Arbitrary<CustomerTrip> CustomerTrip() => Arb.From(ResponseCases.Trips, ResponseCases.Shrink);

    /// <summary>Encounters with touchpoints <c>t1</c> to <c>t6</c>, answered on a scale from 1 to 5.</summary>
    /// <returns>The arbitrary; it shrinks to one that is not rated.</returns>
    public static Arbitrary<Encounter> Encounter() => Arb.From(
        ResponseCases.Encounters(Enumerable.Range(1, 6).Select(t => ($"t{t}", ScaleCases.Five)).ToArray()), ResponseCases.Shrink);

    /// <summary>Distributions over a scale, some empty, some with missing answers and weights.</summary>
    /// <returns>The arbitrary; it shrinks to fewer answers.</returns>
    public static Arbitrary<RatingDistribution> RatingDistribution() => Arb.From(ScaleCases.Distributions);

    /// <summary>Tallies of up to twenty responses.</summary>
    /// <returns>The arbitrary; it does not shrink: use <see cref="AnsweredStudy"/> where a small case is wanted.</returns>
    public static Arbitrary<StudyTally> StudyTally() => Arb.From(ResponseCases.AnsweredStudies.Select(answered => answered.Tally()));

    /// <summary>Tier policies for scores from 0 to 100.</summary>
    /// <returns>The arbitrary.</returns>
    public static Arbitrary<TierPolicy> TierPolicy() => Arb.From(PolicyCases.Tiers);

    /// <summary>Scoring policies that fit any journey; a policy that names touchpoints is part of a <see cref="Study"/>.</summary>
    /// <returns>The arbitrary; it shrinks to the default.</returns>
    public static Arbitrary<ScoringPolicy> ScoringPolicy() => Arb.From(PolicyCases.Policies(null), PolicyCases.Shrink);

    /// <summary>Texts in one or two languages.</summary>
    /// <returns>The arbitrary.</returns>
    public static Arbitrary<LocalizedText> LocalizedText() => Arb.From(JourneyCases.Texts);

    /// <summary>Models of synthetic companies with up to six touchpoints.</summary>
    /// <returns>The arbitrary; it shrinks to defaults.</returns>
    public static Arbitrary<CompanyModel> CompanyModel() => Arb.From(CompanyCases.Models, CompanyCases.Shrink);

    /// <summary>Customers of synthetic companies with all their trips.</summary>
    /// <returns>The arbitrary; it does not shrink: use <see cref="CompanyModel"/> where a small case is wanted.</returns>
    public static Arbitrary<SyntheticCustomer> SyntheticCustomer() => Arb.From(
        from model in CompanyCases.Models
        from seed in Gen.Choose(0, int.MaxValue)
        from index in Gen.Choose(0, 1000)
        select SyntheticCompany.Create(model, (ulong)seed).Customer(index));
}
