namespace Mot.Core.Journeys;

/// <summary>What a finding about a journey or a study says is amiss. The number is that of its code: 7 is <c>MOT007</c>.</summary>
/// <remarks>
/// <para>Up to 99 a journey alone can show it; from 101 it takes a study. Numbers are never changed and never used again. Why each matters and how to mend it: <c>docs/lint.md</c>.</para>
/// </remarks>
public enum LintRule
{
    /// <summary>No department answers for a touchpoint.</summary>
    TouchpointWithoutOwner = 1,

    /// <summary>People meet the customer here, but no front-line role is named.</summary>
    FrontLineWithoutRole = 2,

    /// <summary>No way leads from the first touchpoint to this one.</summary>
    UnreachableTouchpoint = 3,

    /// <summary>From here every way goes round and none leads to an end.</summary>
    NoWayToAnEnd = 4,

    /// <summary>The touchpoint is not optional, yet whoever could come to it may also step past it.</summary>
    SkippedThoughRequired = 5,

    /// <summary>A touchpoint believed critical does not say where a failed contact is taken care of.</summary>
    FailureWithoutCare = 6,

    /// <summary>Where failed contacts are taken care of, no way leads on: neither back into the journey nor to a declared end.</summary>
    FailureLeadsNowhere = 7,

    /// <summary>The journey does not say when it was last reviewed.</summary>
    NeverReviewed = 8,

    /// <summary>The journey was last reviewed too long ago.</summary>
    Stale = 9,

    /// <summary>The day of the last review is yet to come.</summary>
    ReviewedInTheFuture = 10,

    /// <summary>A name is missing in a language that most others have, or that was asked for.</summary>
    NameWithoutLanguage = 11,

    /// <summary>The touchpoint has no moment kind, while most others have one.</summary>
    MomentKindMissing = 12,

    /// <summary>The touchpoint has no channel, while most others have one.</summary>
    ChannelMissing = 13,

    /// <summary>No question measures what happens at a touchpoint.</summary>
    TouchpointWithoutMeasure = 101,

    /// <summary>Nothing says what customers expect at these touchpoints.</summary>
    TouchpointWithoutExpectation = 102,

    /// <summary>A touchpoint is believed critical, and no question measures it.</summary>
    BeliefWithoutMeasure = 103,

    /// <summary>Touchpoints believed critical are not counted together with an outcome, so the belief can be neither confirmed nor refuted.</summary>
    BeliefWithoutEvidence = 104,

    /// <summary>No question stands for the journey as a whole.</summary>
    NoOutcome = 105,

    /// <summary>An outcome stands in the same block of the questionnaire as questions about touchpoints.</summary>
    OutcomeAmongItsDrivers = 106,

    /// <summary>Expectations were asked only after the experience.</summary>
    ExpectationOnlyAfterwards = 107,

    /// <summary>Questions are about no touchpoint, and are no outcome, no recommendation and in no index either.</summary>
    QuestionWithoutTouchpoint = 108,

    /// <summary>A text of the study is missing in a language that most others have, or that was asked for.</summary>
    TextWithoutLanguage = 109,

    /// <summary>A question cannot be compared with the same one of the wave before.</summary>
    NotComparableWithPrevious = 110,

    /// <summary>A study that names the wave before has no name for its own.</summary>
    WaveWithoutName = 111,

    /// <summary>The table has a column of clusters, but no replicate groups are kept, so that intervals ignore them.</summary>
    ClustersNotHonoured = 112,

    /// <summary>Groups are shown that are smaller than the default of the library allows.</summary>
    ReleaseLaxerThanDefault = 113,

    /// <summary>An optional touchpoint is rated on a scale that has no code for <i>never used</i>.</summary>
    NoCodeForNeverUsed = 114,

    /// <summary>Values that nobody declared are counted as out of range and not refused.</summary>
    OutOfRangeCounted = 115,

    /// <summary>Scales name neither of their ends.</summary>
    ScaleWithoutAnchors = 116,

    /// <summary>Outcomes have no smallest difference that matters, so <i>practically the same</i> cannot be found.</summary>
    OutcomeWithoutMargin = 117,

    /// <summary>Touchpoints are measured, but by no satisfaction question about this encounter, so that journey scores leave them out.</summary>
    TouchpointNotScored = 118,

    /// <summary>Satisfaction is asked on a scale that has no conventional tiers, and none are declared.</summary>
    QuestionWithoutTiers = 119,

    /// <summary>The scoring policy weighs or gates a touchpoint that no question scores.</summary>
    PolicyWithoutScore = 120,
}
