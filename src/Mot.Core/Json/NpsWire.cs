using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The recommendation score of a study in results: an estimate with its twins.</summary>
/// <remarks>It is an estimate and says more, under the same names; so it is the one record that extends another.</remarks>
internal sealed record NpsWire : EstimateWire
{
    [SetsRequiredMembers]
    private NpsWire(EstimateWire score, string question)
        : base(score) => Question = question;

    /// <summary>The id of the question.</summary>
    public required string Question { get; init; }

    /// <summary>The same with case weights; null where there are none.</summary>
    [JsonPropertyOrder(1)]
    public EstimateWire? Weighted { get; private init; }

    /// <summary>The same under simple random sampling, where the others honour replicate groups; null otherwise.</summary>
    [JsonPropertyOrder(1)]
    public EstimateWire? Simple { get; private init; }

    internal static NpsWire? Of(QuestionFindings? findings) => findings?.Metrics.NetPromoter is not { } score ? null : new(Of(score), findings.Question.Id)
    {
        Weighted = Twin(findings.Weighted?.NetPromoter),
        Simple = Twin(findings.Simple?.NetPromoter),
    };

    private static EstimateWire? Twin(Estimate? score) => score is { } estimate ? Of(estimate) : null;
}
