using System.Collections.Immutable;
using Mot.Core.Grades;
using Mot.Core.Ratings;

namespace Mot.Core.Customers;

/// <summary>Collects a policy of grading. <see cref="Validate"/> lists everything that is wrong; <see cref="Build"/> makes the policy.</summary>
/// <remarks><para><b>Thread safety.</b> None.</para></remarks>
public sealed class GradePolicyDraft
{
    /// <summary>Starts a draft.</summary>
    /// <param name="id">The policy's id.</param>
    /// <param name="scale">The grades.</param>
    /// <param name="review">When customers are reviewed.</param>
    /// <param name="use">Which facts may be read.</param>
    public GradePolicyDraft(string id, GradeScale scale, GradeReview review, LawfulUse use)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(use);
        Id = id;
        Scale = scale;
        Review = review;
        Use = use;
    }

    /// <summary>The policy's id.</summary>
    public string Id { get; }

    /// <summary>The grades.</summary>
    public GradeScale Scale { get; }

    /// <summary>When customers are reviewed.</summary>
    public GradeReview Review { get; }

    /// <summary>Which facts may be read.</summary>
    public LawfulUse Use { get; }

    /// <summary>The measures.</summary>
    public IList<GradeMeasure> Measures { get; } = [];

    /// <summary>What each grade above the lowest asks for.</summary>
    public IList<GradeRule> Rules { get; } = [];

    /// <summary>What grades entitle to; a grade that is not named entitles to nothing special.</summary>
    public IList<Entitlement> Entitlements { get; } = [];

    /// <summary>When a valuable customer is in trouble.</summary>
    public IList<AlarmRule> Alarms { get; } = [];

    /// <summary>The attributes of persons that no measure may be made of. Default: <see cref="GradePolicy.NeverUsedByDefault"/>.</summary>
    public ISet<string> NeverUsed { get; } = new SortedSet<string>(GradePolicy.NeverUsedByDefault, StringComparer.Ordinal);

    /// <summary>The code of the grade whose entitlements a customer has who refused to be graded; null for the lowest.</summary>
    public string? GradeOfRefusers { get; set; }

    /// <summary>Why prices may differ by grade, to be told to customers; null, the default, when they do not.</summary>
    public LocalizedText? ReasonOfPrices { get; set; }

    /// <summary>Lists everything that keeps the draft from being a policy.</summary>
    /// <returns>All faults, each with its path; empty when there are none.</returns>
    public ImmutableArray<Fault> Validate()
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (Guard.IdFault(Id) is { } fault)
        {
            faults.Add(new("$.id", fault));
        }

        AddMeasureFaults(faults);
        AddRuleFaults(faults);
        AddEntitlementFaults(faults);
        AddAlarmFaults(faults);
        if (GradeOfRefusers is { } refusers && Scale.IndexOf(refusers) < 0)
        {
            faults.Add(new("$.gradeOfRefusers", $"The scale has no grade '{refusers}'."));
        }

        return faults.ToImmutable();
    }

    /// <summary>Makes the policy.</summary>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">The draft has faults; the message lists all of them with their paths.</exception>
    public GradePolicy Build()
    {
        ImmutableArray<Fault> faults = Validate();
        return faults.IsEmpty ? new(this) : throw new ArgumentException(Fault.Describe($"Grade policy '{Id}' cannot be built.", faults));
    }

    private void AddMeasureFaults(ImmutableArray<Fault>.Builder faults)
    {
        for (int m = 0; m < Measures.Count; m++)
        {
            string path = $"$.measures[{m}]";
            GradeMeasure? measure = Measures[m];
            if (measure is null)
            {
                faults.Add(new(path, "The measure is null."));
                continue;
            }

            if (Measures.Take(m).Any(other => other?.Code == measure.Code))
            {
                faults.Add(new(path, $"The measure '{measure.Code}' occurs twice."));
            }

            foreach (string attribute in measure.MadeOf.Add(measure.Code).Add(measure.Facts).Where(NeverUsed.Contains))
            {
                faults.Add(new(path, $"The measure '{measure.Code}' rests on '{attribute}', which this policy may not use."));
            }
        }
    }

    private void AddRuleFaults(ImmutableArray<Fault>.Builder faults)
    {
        foreach (Grade grade in Scale.Grades.Skip(1).Where(grade => !Rules.Any(rule => rule?.Grade == grade.Code)))
        {
            faults.Add(new("$.rules", $"Nothing is said about what the grade '{grade.Code}' asks for."));
        }

        for (int r = 0; r < Rules.Count; r++)
        {
            string path = $"$.rules[{r}]";
            GradeRule? rule = Rules[r];
            if (rule is null)
            {
                faults.Add(new(path, "The rule is null."));
                continue;
            }

            int place = Scale.IndexOf(rule.Grade);
            if (place < 1)
            {
                faults.Add(new($"{path}.grade", place < 0 ? $"The scale has no grade '{rule.Grade}'." : $"'{rule.Grade}' is the lowest grade, which asks for nothing."));
            }

            if (Rules.Take(r).Any(other => other?.Grade == rule.Grade))
            {
                faults.Add(new($"{path}.grade", $"The grade '{rule.Grade}' has two rules."));
            }

            if (rule.Criteria.All(criterion => criterion.MayBeMissing) || (rule.AnyIsEnough && rule.Criteria.Any(criterion => criterion.MayBeMissing)))
            {
                faults.Add(new(path, $"The grade '{rule.Grade}' could be reached without any answer; at least one criterion must need one, and all where any is enough."));
            }

            for (int c = 0; c < rule.Criteria.Length; c++)
            {
                AddCriterionFaults(faults, $"{path}.criteria[{c}]", rule.Criteria[c], place);
            }
        }
    }

    private void AddCriterionFaults(ImmutableArray<Fault>.Builder faults, string path, GradeCriterion criterion, int place)
    {
        if (MeasureOf(criterion.Measure) is not { } measure)
        {
            faults.Add(new($"{path}.measure", $"The policy has no measure '{criterion.Measure}'."));
            return;
        }

        int sign = measure.Direction == ScaleDirection.LowerIsBetter ? -1 : 1;
        if (criterion.Stay * sign > criterion.Enter * sign)
        {
            faults.Add(new(
                path, $"What is enough to stay ({Guard.Text(criterion.Stay)}) asks for more than what is enough to enter ({Guard.Text(criterion.Enter)})."));
        }

        // Otherwise more of a measure could cost a customer a grade.
        GradeRule? easier = Rules.FirstOrDefault(rule => rule is not null && place >= 0 && Scale.IndexOf(rule.Grade) > place
            && rule.Criteria.Any(other => other.Measure == criterion.Measure
                && (other.Enter * sign < criterion.Enter * sign || other.Stay * sign < criterion.Stay * sign)));
        if (easier is not null)
        {
            faults.Add(new(path, $"The higher grade '{easier.Grade}' asks for less of '{criterion.Measure}' than this one."));
        }
    }

    private void AddEntitlementFaults(ImmutableArray<Fault>.Builder faults)
    {
        for (int e = 0; e < Entitlements.Count; e++)
        {
            string path = $"$.entitlements[{e}]";
            Entitlement? entitlement = Entitlements[e];
            if (entitlement is null)
            {
                faults.Add(new(path, "The entitlement is null."));
                continue;
            }

            if (Scale.IndexOf(entitlement.Grade) < 0)
            {
                faults.Add(new($"{path}.grade", $"The scale has no grade '{entitlement.Grade}'."));
            }

            if (Entitlements.Take(e).Any(other => other?.Grade == entitlement.Grade))
            {
                faults.Add(new($"{path}.grade", $"The grade '{entitlement.Grade}' has two entitlements."));
            }

            if (entitlement.PriceAdvantage != 0 && ReasonOfPrices is null)
            {
                faults.Add(new(
                    $"{path}.priceAdvantage", $"Prices are the same for everybody unless the policy states why not (reasonOfPrices); this says {Guard.Text(entitlement.PriceAdvantage)} %."));
            }

            if (entitlement.RemedyPerCase > entitlement.RemedyPerYear)
            {
                faults.Add(new(
                    path, $"One case may cost {Guard.Text(entitlement.RemedyPerCase.Value)}, more than the {Guard.Text(entitlement.RemedyPerYear.Value)} of a whole year."));
            }
        }
    }

    private void AddAlarmFaults(ImmutableArray<Fault>.Builder faults)
    {
        for (int a = 0; a < Alarms.Count; a++)
        {
            string path = $"$.alarms[{a}]";
            AlarmRule? alarm = Alarms[a];
            if (alarm is null)
            {
                faults.Add(new(path, "The alarm is null."));
                continue;
            }

            if (Alarms.Take(a).Any(other => other?.Code == alarm.Code))
            {
                faults.Add(new($"{path}.code", $"The alarm '{alarm.Code}' occurs twice."));
            }

            AddAxisFault(faults, $"{path}.value", alarm.Value, MeasureAxis.Value);
            AddAxisFault(faults, $"{path}.relationship", alarm.Relationship, MeasureAxis.Relationship);
        }
    }

    private void AddAxisFault(ImmutableArray<Fault>.Builder faults, string path, string code, MeasureAxis axis)
    {
        if (MeasureOf(code)?.Axis != axis)
        {
            faults.Add(new(path, $"The policy has no measure '{code}' of the {(axis == MeasureAxis.Value ? "value" : "relationship")}."));
        }
    }

    private GradeMeasure? MeasureOf(string code) => Measures.FirstOrDefault(measure => measure?.Code == code);
}
