namespace Mot.Reporting.Documents;

/// <summary>What a text is in its section.</summary>
internal enum TextKind
{
    /// <summary>A paragraph.</summary>
    Paragraph = 0,

    /// <summary>A paragraph that belongs to what stands before it.</summary>
    Detail = 1,

    /// <summary>An item of a list in order.</summary>
    Numbered = 2,

    /// <summary>An item of a list without order.</summary>
    Listed = 3,

    /// <summary>A remark in the background.</summary>
    Note = 4,
}
