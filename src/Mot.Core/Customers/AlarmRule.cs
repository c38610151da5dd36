namespace Mot.Core.Customers;

/// <summary>When a valuable customer is in trouble: worth much on one measure, doing badly on another.</summary>
/// <remarks>
/// <para>Value and experience are two axes. An average of the two would hide exactly this customer.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record AlarmRule
{
    /// <summary>Creates a rule.</summary>
    /// <param name="code">Its stable code.</param>
    /// <param name="value">The code of the measure of value.</param>
    /// <param name="valueFrom">From this value on the customer is valuable.</param>
    /// <param name="relationship">The code of the measure of the relationship.</param>
    /// <param name="worseThan">Worse than this the customer is in trouble.</param>
    /// <exception cref="ArgumentException">A code is malformed.</exception>
    public AlarmRule(string code, string value, decimal valueFrom, string relationship, decimal worseThan)
    {
        Code = Guard.Id(code);
        Value = Guard.Id(value);
        ValueFrom = valueFrom;
        Relationship = Guard.Id(relationship);
        WorseThan = worseThan;
        Name = LocalizedText.Of("en", Code);
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The code of the measure of value.</summary>
    public string Value { get; }

    /// <summary>From this value on the customer is valuable.</summary>
    public decimal ValueFrom { get; }

    /// <summary>The code of the measure of the relationship.</summary>
    public string Relationship { get; }

    /// <summary>Worse than this, in the unit of the measure, the customer is in trouble.</summary>
    public decimal WorseThan { get; }

    /// <summary>The name that people read. Default: the code.</summary>
    public LocalizedText Name
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Name));
    }
}
