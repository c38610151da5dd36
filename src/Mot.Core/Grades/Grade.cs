namespace Mot.Core.Grades;

/// <summary>One class of service that a customer can be entitled to.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value; the order of grades is that of their scale.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record Grade
{
    /// <summary>Creates a grade.</summary>
    /// <param name="code">Its stable code, such as <c>gold</c>: 1 to 64 letters, digits, hyphens, dots or underscores.</param>
    /// <param name="name">Its name; null for the code.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public Grade(string code, LocalizedText? name = null)
    {
        Code = Guard.Id(code);
        Name = name ?? LocalizedText.Of("en", code);
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The name that people read.</summary>
    public LocalizedText Name { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
