using System.Collections.Immutable;

namespace Mot.Core.Journeys;

/// <summary>What was found amiss with a journey or a study.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class LintReport
{
    internal LintReport(IEnumerable<LintFinding> found, LintSettings settings)
    {
        // Sorting is stable: within a rule the order is that of the document.
        LintFinding[] all = [.. found.OrderBy(finding => finding.Rule)];
        Findings = [.. all.Where(finding => !settings.LeaveOut.Contains(finding.Rule))];
        LeftOut = all.Where(finding => settings.LeaveOut.Contains(finding.Rule)).GroupBy(finding => finding.Rule)
            .ToImmutableSortedDictionary(same => same.Key, same => same.Count());
    }

    /// <summary>The findings by code, those of one code in the order of the document.</summary>
    public ImmutableArray<LintFinding> Findings { get; }

    /// <summary>How many findings were left out because the settings say so, by rule; rules without any are not there.</summary>
    public ImmutableSortedDictionary<LintRule, int> LeftOut { get; }

    /// <summary>How many findings are of a severity; 0 or more.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The number, without those left out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared severity.</exception>
    public int Count(LintSeverity severity)
    {
        Guard.Defined(severity);
        return Findings.Count(finding => finding.Severity == severity);
    }
}
