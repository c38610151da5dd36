using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>What a grade entitles to, in documents.</summary>
internal sealed record EntitlementWire
{
    /// <summary>The code of the grade.</summary>
    public required string Grade { get; init; }

    /// <summary>After how many days somebody follows up again; null for never.</summary>
    public int? FollowUpDays { get; init; }

    /// <summary>Within how many hours an enquiry is answered; null for no promise.</summary>
    public int? ResponseHours { get; init; }

    /// <summary>The most that may be given to make good one failure; null where nothing is laid down.</summary>
    public decimal? RemedyPerCase { get; init; }

    /// <summary>The most that may be given within twelve months; null where nothing is laid down.</summary>
    public decimal? RemedyPerYear { get; init; }

    /// <summary>By how many per cent prices are lower; null for the default, 0.</summary>
    public decimal? PriceAdvantage { get; init; }

    /// <summary>Other benefits, as the company's own codes.</summary>
    public IReadOnlyList<string>? Benefits { get; init; }

    /// <summary>How often the customer may be asked; null for the defaults.</summary>
    public ContactPolicyWire? Contact { get; init; }

    internal static EntitlementWire Of(Entitlement entitlement) => new()
    {
        Grade = entitlement.Grade,
        FollowUpDays = entitlement.FollowUpDays,
        ResponseHours = entitlement.ResponseHours,
        RemedyPerCase = Number.Plain(entitlement.RemedyPerCase),
        RemedyPerYear = Number.Plain(entitlement.RemedyPerYear),
        PriceAdvantage = Number.Plain(entitlement.PriceAdvantage),
        Benefits = [.. entitlement.Benefits],
        Contact = ContactPolicyWire.Of(entitlement.Contact),
    };

    internal Entitlement? Read(string path, DocumentFaults faults)
    {
        if (faults.Try($"{path}.grade", () => new Entitlement(Grade)) is not { } made)
        {
            return null;
        }

        made = faults.Try($"{path}.followUpDays", () => made with { FollowUpDays = FollowUpDays }) ?? made;
        made = faults.Try($"{path}.responseHours", () => made with { ResponseHours = ResponseHours }) ?? made;
        made = faults.Try($"{path}.remedyPerCase", () => made with { RemedyPerCase = RemedyPerCase }) ?? made;
        made = faults.Try($"{path}.remedyPerYear", () => made with { RemedyPerYear = RemedyPerYear }) ?? made;
        made = faults.Try($"{path}.priceAdvantage", () => made with { PriceAdvantage = PriceAdvantage ?? 0 }) ?? made;
        made = faults.Try($"{path}.benefits", () => Benefits is null ? made : made with { Benefits = [.. Benefits] }) ?? made;
        return Contact?.Read($"{path}.contact", faults) is { } contact ? made with { Contact = contact } : made;
    }
}
