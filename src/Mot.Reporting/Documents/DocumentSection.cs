namespace Mot.Reporting.Documents;

/// <summary>A section of a document.</summary>
/// <param name="Name">Its name; empty for what stands before the first section.</param>
/// <param name="Blocks">What it says, in order.</param>
internal sealed record DocumentSection(string Name, List<Block> Blocks);
