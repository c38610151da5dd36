using System.Collections.Immutable;
using Mot.Analytics.Drivers;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Analytics.Moments;

/// <summary>Which touchpoints of a study are moments of truth, how sure that is and on what it depends.</summary>
/// <remarks>
/// <para>Estimates handed to a host are not checked for small groups. Shares are associations, not effects.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class MomentFindings
{
    internal MomentFindings(Study study, MomentPolicy policy, RobustnessCheck main) => (Study, Policy, Main) = (study, policy, main);

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>When a touchpoint counts as a moment of truth.</summary>
    public MomentPolicy Policy { get; }

    /// <summary>The analysis that the verdicts come from: outcome, missing rule, weights, method.</summary>
    public RobustnessCheck Main { get; }

    /// <summary>How many touchpoints count as first.</summary>
    public int First { get; internal init; }

    /// <summary>The shares with their doubt; their R² and number of answers.</summary>
    public required DriverIntervals Importance { get; init; }

    /// <summary>The part of R² that single touchpoints explain beyond all others together, from 0 to 1; null where there are no shares.</summary>
    public double? UniqueRSquared { get; internal init; }

    /// <summary>The part of R² that touchpoints explain only together, up to 1; below 0 where some hide what others explain. Null where there are no shares.</summary>
    public double? SharedRSquared { get; internal init; }

    /// <summary>The share of the ratings' variance that their first principal component has, from 0 to 1: how much one impression colours all answers. Null where there are no shares.</summary>
    public double? FirstComponentShare { get; internal init; }

    /// <summary>How many respondents gave one answer to all touchpoints, of at least three; null where only sums are kept.</summary>
    public long? StraightLiners { get; internal init; }

    /// <summary>How many respondents left a touchpoint blank, did not know or declined to answer; null where only sums are kept.</summary>
    public long? WithBlanks { get; internal init; }

    /// <summary>That the outcome was asked among some of the touchpoints; null where it was not.</summary>
    public BlockWarning? SameBlock { get; internal init; }

    /// <summary>The analyses in which one thing was done otherwise.</summary>
    public ImmutableArray<RobustnessCheck> Checks { get; internal init; }

    /// <summary>Each touchpoint, the largest share first; without a share at the end, in the order of the journey.</summary>
    public ImmutableArray<MomentFinding> Touchpoints { get; internal init; }

    /// <summary>A touchpoint's finding.</summary>
    /// <param name="touchpoint">The id of a touchpoint.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ArgumentException">The touchpoint was not analysed.</exception>
    public MomentFinding this[string touchpoint] => Touchpoints.FirstOrDefault(finding => finding.Touchpoint.Id == touchpoint)
        ?? throw new ArgumentException($"'{touchpoint}' was not analysed; touchpoints are: {string.Join(", ", Touchpoints.Select(finding => finding.Touchpoint.Id))}.", nameof(touchpoint));

    /// <summary>The drivers of a study: of each touchpoint the satisfaction questions about this encounter with it, and where there are none those about the trip.</summary>
    internal static ImmutableArray<Driver> DriversOf(Study study) =>
    [
        .. from touchpoint in study.Journey.Touchpoints
           let about = study.Questions.Where(question => question.Kind == QuestionKind.Satisfaction && question.Touchpoint == touchpoint.Id && !study.Outcomes.Contains(question)).ToArray()
           let encounter = about.Where(question => question.Frame == QuestionFrame.ThisEncounter).ToArray()
           where about.Length > 0
           select new Driver(touchpoint.Id, (encounter.Length > 0 ? encounter : about).Select(question => question.Id)),
    ];
}
