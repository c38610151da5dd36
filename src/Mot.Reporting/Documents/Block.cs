namespace Mot.Reporting.Documents;

/// <summary>A part of a section of a document.</summary>
internal abstract record Block;

/// <summary>A heading inside of a section.</summary>
internal sealed record HeadingBlock(string Text) : Block;

/// <summary>A paragraph, or one item of a list.</summary>
internal sealed record TextBlock(TextKind Kind, string Text) : Block;

/// <summary>A table.</summary>
internal sealed record TableBlock(TextTable Table) : Block
{
    /// <summary>The columns that a document shows: those with something in them that is not drawn for a terminal.</summary>
    internal int[] Shown { get; } =
        [.. Enumerable.Range(0, Table.Columns.Count).Where(c => c == 0 || (Table.Columns[c].Drawn is null && Table.IsUsed(c)))];
}

/// <summary>A picture.</summary>
internal sealed record PictureBlock(Picture Picture) : Block;
