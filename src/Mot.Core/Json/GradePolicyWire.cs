using System.Text.Json.Serialization;
using Mot.Core.Customers;
using Mot.Core.Grades;

namespace Mot.Core.Json;

/// <summary>A policy of grading in documents.</summary>
internal sealed record GradePolicyWire : IJsonDocument
{
    /// <summary>Where an editor finds the schema of the document; read and forgotten.</summary>
    [JsonPropertyName(DocumentHead.Schema)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Schema { get; init; }

    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The policy's id.</summary>
    public required string Id { get; init; }

    /// <summary>The grades, the lowest first; 2 to 20.</summary>
    public required IReadOnlyList<GradeWire> Grades { get; init; }

    /// <summary>The measures.</summary>
    public required IReadOnlyList<GradeMeasureWire> Measures { get; init; }

    /// <summary>What each grade above the lowest asks for.</summary>
    public required IReadOnlyList<GradeRuleWire> Rules { get; init; }

    /// <summary>When customers are reviewed.</summary>
    public required GradeReviewWire Review { get; init; }

    /// <summary>Which facts may be read.</summary>
    public required LawfulUseWire Use { get; init; }

    /// <summary>What grades entitle to.</summary>
    public IReadOnlyList<EntitlementWire>? Entitlements { get; init; }

    /// <summary>When a valuable customer is in trouble.</summary>
    public IReadOnlyList<AlarmRuleWire>? Alarms { get; init; }

    /// <summary>The attributes of persons that no measure may be made of; null for the default list.</summary>
    public IReadOnlyList<string>? NeverUsed { get; init; }

    /// <summary>The grade whose entitlements a customer has who refused to be graded; null for the lowest.</summary>
    public string? GradeOfRefusers { get; init; }

    /// <summary>Why prices differ by grade, by language; null when they do not.</summary>
    public Dictionary<string, string>? ReasonOfPrices { get; init; }

    internal static GradePolicyWire Of(GradePolicy policy) => new()
    {
        Id = policy.Id,
        Grades = [.. policy.Scale.Grades.Select(GradeWire.Of)],
        Measures = [.. policy.Measures.Select(GradeMeasureWire.Of)],
        Rules = [.. policy.Rules.Select(GradeRuleWire.Of)],
        Review = GradeReviewWire.Of(policy.Review),
        Use = LawfulUseWire.Of(policy.Use),
        Entitlements = [.. policy.Entitlements.Select(EntitlementWire.Of)],
        Alarms = [.. policy.Alarms.Select(AlarmRuleWire.Of)],
        NeverUsed = [.. policy.NeverUsed],
        GradeOfRefusers = policy.GradeOfRefusers.Code,
        ReasonOfPrices = TextWire.Of(policy.ReasonOfPrices),
    };

    /// <summary>What decides and nothing else: without names, with everything in an order of its own.</summary>
    internal static GradePolicyWire OfMeaning(GradePolicy policy)
    {
        GradePolicyWire wire = Of(policy);
        return wire with
        {
            Id = "",
            Grades = [.. wire.Grades.Select(grade => grade with { Name = null })],
            Measures = [.. wire.Measures.Select(measure => measure with { Name = null }).OrderBy(measure => measure.Code, StringComparer.Ordinal)],
            Rules = [.. wire.Rules.Select(rule => rule with { Criteria = [.. rule.Criteria.OrderBy(criterion => criterion.Measure, StringComparer.Ordinal)] })],
            Alarms = [.. wire.Alarms!.Select(alarm => alarm with { Name = null }).OrderBy(alarm => alarm.Code, StringComparer.Ordinal)],
            ReasonOfPrices = null,
        };
    }

    internal GradePolicy? Read(string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, GradePolicyJson.Kind, path, faults);
        Grade?[] grades = [.. Grades.Select((grade, g) => grade.Read($"{path}.grades[{g}]", faults))];
        GradeScale? scale = grades.Contains(null) ? null : faults.Try($"{path}.grades", () => new GradeScale(grades!));
        GradeReview? review = Review.Read($"{path}.review", faults);
        LawfulUse? use = Use.Read($"{path}.use", faults);
        GradeMeasure?[] measures = [.. Measures.Select((measure, m) => measure.Read($"{path}.measures[{m}]", faults))];
        GradeRule?[] rules = [.. Rules.Select((rule, r) => rule.Read($"{path}.rules[{r}]", faults))];
        Entitlement?[] entitlements = [.. Entitlements?.Select((entitlement, e) => entitlement.Read($"{path}.entitlements[{e}]", faults)) ?? []];
        AlarmRule?[] alarms = [.. Alarms?.Select((alarm, a) => alarm.Read($"{path}.alarms[{a}]", faults)) ?? []];
        LocalizedText? reason = TextWire.Read(ReasonOfPrices, $"{path}.reasonOfPrices", faults);
        if (scale is null || review is null || use is null || !faults.IsEmpty)
        {
            return null;
        }

        var draft = new GradePolicyDraft(Id, scale, review, use) { GradeOfRefusers = GradeOfRefusers, ReasonOfPrices = reason };
        Fill(draft.Measures, measures);
        Fill(draft.Rules, rules);
        Fill(draft.Entitlements, entitlements);
        Fill(draft.Alarms, alarms);
        if (NeverUsed is not null)
        {
            draft.NeverUsed.Clear();
            draft.NeverUsed.UnionWith(NeverUsed);
        }

        faults.AddRange(draft.Validate().Select(fault => new Fault($"{path}{fault.Path[1..]}", fault.Message)));
        return faults.IsEmpty ? draft.Build() : null;
    }

    private static void Fill<T>(IList<T> list, T?[] parts)
        where T : class
    {
        foreach (T? part in parts)
        {
            list.Add(part!);
        }
    }
}
