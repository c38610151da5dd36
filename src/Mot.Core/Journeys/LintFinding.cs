using System.Collections.Immutable;
using System.Globalization;

namespace Mot.Core.Journeys;

/// <summary>One thing that is amiss with a journey or a study that is valid otherwise. Sentences are made from it elsewhere.</summary>
/// <remarks>
/// <para>Which properties are set depends on <see cref="Rule"/>; the others are null or empty.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class LintFinding
{
    internal LintFinding(LintRule rule, string path)
    {
        Rule = rule;
        Path = path;
    }

    /// <summary>What is amiss.</summary>
    public LintRule Rule { get; }

    /// <summary>The stable code, such as <c>MOT007</c>.</summary>
    public string Code => CodeOf(Rule);

    /// <summary>How grave it is.</summary>
    public LintSeverity Severity => SeverityOf(Rule);

    /// <summary>Where it is: a JSON path into the document, such as <c>$.journey.stages[1].touchpoints[0]</c>.</summary>
    public string Path { get; }

    /// <summary>The id of the touchpoint or question concerned; null when it is the whole or several.</summary>
    public string? Subject { get; internal init; }

    /// <summary>Ids of the touchpoints or questions concerned when they are several, or of others that have to do with it. Of <see cref="LintRule.NotComparableWithPrevious"/> what differs: <c>kind</c>, <c>level</c>, <c>version</c>, <c>scale</c>.</summary>
    public ImmutableArray<string> Others { get; internal init; } = [];

    /// <summary>The languages in which a text is missing.</summary>
    public ImmutableArray<string> Languages { get; internal init; } = [];

    /// <summary>The number concerned: of how many the others are; days since the last review; the smallest group. Null when there is none.</summary>
    public int? Number { get; internal init; }

    /// <summary>The day of the last review; null when there is none.</summary>
    public DateOnly? Day { get; internal init; }

    /// <summary>The code of a rule.</summary>
    /// <param name="rule">A rule.</param>
    /// <returns><c>MOT</c> and three digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared rule.</exception>
    public static string CodeOf(LintRule rule) => "MOT" + ((int)Guard.Defined(rule)).ToString("000", CultureInfo.InvariantCulture);

    /// <summary>How grave the findings of a rule are.</summary>
    /// <param name="rule">A rule.</param>
    /// <returns>The severity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared rule.</exception>
    public static LintSeverity SeverityOf(LintRule rule) => Guard.Defined(rule) switch
    {
        LintRule.UnreachableTouchpoint or LintRule.NoWayToAnEnd or LintRule.FailureLeadsNowhere or LintRule.ReviewedInTheFuture => LintSeverity.Error,
        LintRule.FailureWithoutCare or LintRule.NeverReviewed or LintRule.MomentKindMissing or LintRule.ChannelMissing
            or LintRule.TouchpointWithoutExpectation or LintRule.ExpectationOnlyAfterwards or LintRule.QuestionWithoutTouchpoint
            or LintRule.NoCodeForNeverUsed or LintRule.OutOfRangeCounted or LintRule.ScaleWithoutAnchors or LintRule.OutcomeWithoutMargin
            or LintRule.TouchpointNotScored or LintRule.QuestionWithoutTiers => LintSeverity.Note,
        _ => LintSeverity.Warning,
    };

    /// <summary>The place, the code and the subject.</summary>
    public override string ToString() => $"{Path}: {Code}{(Subject is null ? "" : $" {Subject}")}";
}
