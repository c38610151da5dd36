using System.Collections.Immutable;
using Mot.Core.Journeys;

namespace Mot.Core.Tests.Studies;

/// <summary>An edit of the clean document that breaks a rule, and where.</summary>
internal sealed record LintCase(LintRule Rule, string Path, string Good, string Bad, params LintRule[] AlsoBroken)
{
    /// <summary>The broken document.</summary>
    public string Document => LintCases.Clean.Split(Good).Length == 2
        ? LintCases.Clean.Replace(Good, Bad, StringComparison.Ordinal)
        : throw new InvalidOperationException($"The clean document must hold this once: {Good}");

    /// <summary>The finding itself.</summary>
    public LintFinding Finding => LintCases.Lint(Document).Findings.Single(finding => finding.Rule == Rule);

    public ImmutableArray<LintRule> Broken => [.. AlsoBroken.Append(Rule).Order()];
}
