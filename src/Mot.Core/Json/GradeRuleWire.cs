using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>What a grade asks for, in documents.</summary>
internal sealed record GradeRuleWire
{
    /// <summary>The code of the grade.</summary>
    public required string Grade { get; init; }

    /// <summary>The criteria; at least one.</summary>
    public required IReadOnlyList<GradeCriterionWire> Criteria { get; init; }

    /// <summary>Whether one criterion that is met is enough; null for the default, false.</summary>
    public bool? AnyIsEnough { get; init; }

    internal static GradeRuleWire Of(GradeRule rule) => new()
    {
        Grade = rule.Grade,
        Criteria = [.. rule.Criteria.Select(GradeCriterionWire.Of)],
        AnyIsEnough = rule.AnyIsEnough,
    };

    internal GradeRule? Read(string path, DocumentFaults faults)
    {
        GradeCriterion?[] criteria = [.. Criteria.Select((criterion, c) => criterion.Read($"{path}.criteria[{c}]", faults))];
        return criteria.Contains(null) ? null : faults.Try(path, () => new GradeRule(Grade, criteria!) { AnyIsEnough = AnyIsEnough ?? false });
    }
}
