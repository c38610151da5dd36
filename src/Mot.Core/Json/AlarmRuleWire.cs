using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>When a valuable customer is in trouble, in documents.</summary>
internal sealed record AlarmRuleWire
{
    /// <summary>The stable code.</summary>
    public required string Code { get; init; }

    /// <summary>The code of the measure of value.</summary>
    public required string Value { get; init; }

    /// <summary>From this value on the customer is valuable.</summary>
    public required decimal ValueFrom { get; init; }

    /// <summary>The code of the measure of the relationship.</summary>
    public required string Relationship { get; init; }

    /// <summary>Worse than this the customer is in trouble.</summary>
    public required decimal WorseThan { get; init; }

    /// <summary>The name, by language; the code where none is given.</summary>
    public Dictionary<string, string>? Name { get; init; }

    internal static AlarmRuleWire Of(AlarmRule alarm) => new()
    {
        Code = alarm.Code,
        Value = alarm.Value,
        ValueFrom = Number.Plain(alarm.ValueFrom),
        Relationship = alarm.Relationship,
        WorseThan = Number.Plain(alarm.WorseThan),
        Name = TextWire.Of(alarm.Name),
    };

    internal AlarmRule? Read(string path, DocumentFaults faults)
    {
        LocalizedText? name = TextWire.Read(Name, $"{path}.name", faults);
        AlarmRule? alarm = faults.Try(path, () => new AlarmRule(Code, Value, ValueFrom, Relationship, WorseThan));
        return alarm is null || name is null ? alarm : alarm with { Name = name };
    }
}
