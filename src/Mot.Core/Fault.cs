namespace Mot.Core;

/// <summary>One thing that is wrong with a draft, a document or a policy, and where.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record Fault
{
    /// <summary>Creates a fault.</summary>
    /// <param name="path">Where it is, as a JSON path such as <c>$.stages[0].touchpoints[2].id</c>.</param>
    /// <param name="message">A full sentence that names the value and what is allowed.</param>
    /// <exception cref="ArgumentException">Either text is blank.</exception>
    public Fault(string path, string message)
    {
        Path = Guard.NotBlank(path);
        Message = Guard.NotBlank(message);
    }

    /// <summary>Where the fault is, as a JSON path.</summary>
    public string Path { get; }

    /// <summary>What is wrong, and what would be right.</summary>
    public string Message { get; }

    /// <summary>Path and message in one line.</summary>
    public override string ToString() => $"{Path}: {Message}";

    /// <summary>One text with every fault on a line of its own, under a heading.</summary>
    internal static string Describe(string heading, IEnumerable<Fault> faults) =>
        heading + string.Concat(faults.Select(fault => $"\n  {fault}"));
}
