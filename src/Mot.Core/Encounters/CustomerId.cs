namespace Mot.Core.Encounters;

/// <summary>An opaque name for one customer. It must not say who that is: no mail address, no phone number.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By ordinal text.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record CustomerId
{
    private CustomerId(string value) => Value = value;

    /// <summary>The opaque text.</summary>
    public string Value { get; }

    /// <summary>Makes an id.</summary>
    /// <param name="value">1 to 64 letters, digits, hyphens, dots or underscores.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The text is malformed.</exception>
    public static CustomerId Create(string value) => new(Guard.Id(value));

    /// <summary>The opaque text.</summary>
    public override string ToString() => Value;
}
