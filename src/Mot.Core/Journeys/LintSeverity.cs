namespace Mot.Core.Journeys;

/// <summary>How grave a finding is.</summary>
public enum LintSeverity
{
    /// <summary>Good to know; there may be a reason for it.</summary>
    Note = 1,

    /// <summary>Something is missing that will be missed later.</summary>
    Warning = 2,

    /// <summary>What the document says cannot be meant.</summary>
    Error = 3,
}
