namespace Mot.Reporting;

/// <summary>A file of a report.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record ReportFile
{
    internal ReportFile(string name, string text) => (Name, Text) = (name, text);

    /// <summary>Where it lies, relative to the report: ASCII letters, digits, hyphens and dots, with <c>/</c> between a folder and a file.</summary>
    public string Name { get; }

    /// <summary>What is in it, with LF line ends; to be stored as UTF-8 without a byte order mark.</summary>
    public string Text { get; }
}
