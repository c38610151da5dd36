using Mot.Analytics.Moments;
using Mot.Core.Estimation;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Reporting.Pictures;

/// <summary>What a journey map shows of one touchpoint.</summary>
internal sealed class MapPoint
{
    private MapPoint(Touchpoint touchpoint) => Touchpoint = touchpoint;

    internal Touchpoint Touchpoint { get; }

    /// <summary>The mean of its question on that question's scale; null when nothing was asked.</summary>
    internal Estimate? Mean { get; private init; }

    /// <summary>The same from 0 to 100; null where there is no mean with an interval.</summary>
    internal MapRange? Experience { get; private init; }

    /// <summary>The expectation from its lower to its upper end, and where it is a single level that level; null when nobody was asked.</summary>
    internal MapRange? Expected { get; private init; }

    /// <summary>Whether <see cref="Expected"/> reaches from adequate to desired, rather than over the interval of one level.</summary>
    internal bool IsZone { get; private init; }

    /// <summary>Whether it was asked, and may not be shown this time.</summary>
    internal bool IsHidden { get; private init; }

    internal TierShares? Tiers { get; private init; }

    /// <summary>What the answers say about its weight; null when that was not looked into, or it could not be.</summary>
    internal MomentFinding? Moment { get; private init; }

    internal MapEvidence Evidence => Experience is not null ? MapEvidence.Measured
        : Touchpoint.BelievedCritical is not null ? MapEvidence.Believed
        : MapEvidence.Assumed;

    internal static MapPoint Of(Touchpoint touchpoint) => new(touchpoint);

    internal static MapPoint Of(Touchpoint touchpoint, StudyFindings findings, MomentFindings? moments)
    {
        // The question that scores it stands for it; else the first that rates it.
        string? scoring = findings.Study.ScoringQuestion(touchpoint)?.Id;
        QuestionFindings? rated = findings.Questions
            .Where(each => each.Question.Touchpoint == touchpoint.Id && each.Question.Kind is QuestionKind.Satisfaction or QuestionKind.Effort or QuestionKind.Disconfirmation)
            .OrderByDescending(each => each.Question.Id == scoring)
            .FirstOrDefault();
        if (rated is null)
        {
            return new(touchpoint);
        }

        if (ReleaseSection.IsHidden(findings, rated.Question))
        {
            return new(touchpoint) { IsHidden = true };
        }

        Estimate mean = rated.Best.Mean;
        RatingScale scale = rated.Question.Scale;
        ZoneFindings? zone = findings.Expectations?.Zones.FirstOrDefault(each => each.Perceived.Id == rated.Question.Id);
        GapFindings? gap = findings.Expectations?.Gaps.FirstOrDefault(each => each.Perceived.Id == rated.Question.Id);
        return new(touchpoint)
        {
            Mean = mean,
            Experience = RangeOf(mean, scale),
            Expected = zone is not null ? Between(findings[zone.Adequate.Id].Best.Mean, findings[zone.Desired.Id].Best.Mean, scale)
                : gap is not null ? RangeOf(gap.ExpectedMean, scale)
                : null,
            IsZone = zone is not null,
            Tiers = rated.Tiers,
            Moment = moments?.Touchpoints.FirstOrDefault(each => each.Touchpoint.Id == touchpoint.Id),
        };
    }

    private static MapRange? RangeOf(Estimate mean, RatingScale scale)
    {
        if (!mean.IsDefined)
        {
            return null;
        }

        double low = Percent(mean.Low!.Value, scale);
        double high = Percent(mean.High!.Value, scale);
        return new(Percent(mean.Value!.Value, scale), Math.Min(low, high), Math.Max(low, high));
    }

    private static MapRange? Between(Estimate adequate, Estimate desired, RatingScale scale)
    {
        if (!adequate.IsDefined || !desired.IsDefined)
        {
            return null;
        }

        double from = Percent(adequate.Value!.Value, scale);
        double to = Percent(desired.Value!.Value, scale);
        return new((from + to) / 2, Math.Min(from, to), Math.Max(from, to));
    }

    private static double Percent(double rating, RatingScale scale)
    {
        double percent = (rating - (double)scale.Min) / (double)(scale.Max - scale.Min) * 100;
        return scale.Direction == ScaleDirection.LowerIsBetter ? 100 - percent : percent;
    }
}
