using System.Text.Json.Serialization;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The column of the waves, in documents; where nothing but its name is said, the name alone stands for it.</summary>
internal sealed record WaveColumnWire
{
    /// <summary>The name of the column.</summary>
    public required string Column { get; init; }

    /// <summary>How long the periods are: <c>month</c>, <c>quarter</c>, <c>week</c> or <c>year</c>; absent where the column holds the names of the waves.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>The IANA name of the zone whose clocks count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Zone { get; init; }

    /// <summary>The formats of the dates; ISO 8601 when absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Formats { get; init; }

    /// <summary>The names of the waves from the earliest to the latest.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>Whether the name says everything.</summary>
    [JsonIgnore]
    internal bool IsName => By is null && Zone is null && Formats is null && Order is null;

    internal static WaveColumnWire? Of(WaveColumn? column) => column is null ? null : new()
    {
        Column = column.Column,
        By = column.Period is { } period ? EnumText.Camel(period.By) : null,
        Zone = column.Period?.Zone.Id,
        Formats = column.Formats.IsEmpty ? null : column.Formats,
        Order = column.Order.IsEmpty ? null : column.Order,
    };

    internal WaveColumn? Read(string path, DocumentFaults faults)
    {
        PeriodRule? period = null;
        if (By is null != Zone is null)
        {
            faults.Add(path, "Periods need both 'by' (month, quarter, week or year) and 'zone', such as Europe/Berlin.");
        }
        else if (By is not null && EnumText.ReadOptional<PeriodLength>(By, $"{path}.by", faults) is { } by)
        {
            // What the name of a zone means is known to the system and not to the document.
            period = TimeZoneInfo.TryFindSystemTimeZoneById(Zone!, out TimeZoneInfo? zone)
                ? faults.Try($"{path}.zone", () => new PeriodRule(by, zone))
                : null;
            if (zone is null)
            {
                faults.Add($"{path}.zone", $"'{Zone}' is not a time zone that this machine knows; write an IANA name such as Europe/Berlin.");
            }
        }

        return faults.Try($"{path}.column", () => new WaveColumn(Column)
        {
            Period = period,
            Formats = [.. Formats ?? []],
            Order = [.. Order ?? []],
        });
    }
}
