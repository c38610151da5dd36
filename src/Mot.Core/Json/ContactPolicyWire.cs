using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>How often a customer may be asked, in documents.</summary>
internal sealed record ContactPolicyWire
{
    /// <summary>The days between any two times of asking; null for the default, 30.</summary>
    public int? DaysBetween { get; init; }

    /// <summary>The days between two times of asking the same question; null for the default, 90.</summary>
    public int? DaysBetweenSame { get; init; }

    /// <summary>The most times of asking within twelve months; null for the default, 6.</summary>
    public int? MostInAYear { get; init; }

    /// <summary>The days of quiet after a complaint was settled; null for the default, 14.</summary>
    public int? QuietDays { get; init; }

    internal static ContactPolicyWire Of(ContactPolicy policy) => new()
    {
        DaysBetween = policy.DaysBetween,
        DaysBetweenSame = policy.DaysBetweenSame,
        MostInAYear = policy.MostInAYear,
        QuietDays = policy.QuietDays,
    };

    internal ContactPolicy Read(string path, DocumentFaults faults)
    {
        ContactPolicy policy = ContactPolicy.Default;
        policy = faults.Try($"{path}.daysBetween", () => DaysBetween is { } days ? policy with { DaysBetween = days } : policy) ?? policy;
        policy = faults.Try($"{path}.daysBetweenSame", () => DaysBetweenSame is { } days ? policy with { DaysBetweenSame = days } : policy) ?? policy;
        policy = faults.Try($"{path}.mostInAYear", () => MostInAYear is { } most ? policy with { MostInAYear = most } : policy) ?? policy;
        return faults.Try($"{path}.quietDays", () => QuietDays is { } days ? policy with { QuietDays = days } : policy) ?? policy;
    }
}
