using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>Loss aversion in documents; what is left out has its default.</summary>
internal sealed record LossAversionWire
{
    /// <summary>How much more a loss weighs than a gain, from 1 to 10; null for the default, 2.25.</summary>
    public decimal? Lambda { get; init; }

    /// <summary>The exponent of gains, from 0.1 to 1; null for the default, 0.88.</summary>
    public decimal? Alpha { get; init; }

    /// <summary>The exponent of losses, from 0.1 to 1; null for the default, 0.88.</summary>
    public decimal? Beta { get; init; }

    /// <summary>The points that are neither a gain nor a loss, from 0 to 100; null for the default, 50.</summary>
    public decimal? Reference { get; init; }

    internal static LossAversionWire Of(LossAversion aversion) => new()
    {
        Lambda = Number.Plain(aversion.Lambda),
        Alpha = Number.Plain(aversion.Alpha),
        Beta = Number.Plain(aversion.Beta),
        Reference = Number.Plain(aversion.Reference),
    };

    internal LossAversion Read(string path, DocumentFaults faults)
    {
        var aversion = new LossAversion();
        aversion = With(aversion, Lambda, (a, value) => a with { Lambda = value }, $"{path}.lambda", faults);
        aversion = With(aversion, Alpha, (a, value) => a with { Alpha = value }, $"{path}.alpha", faults);
        aversion = With(aversion, Beta, (a, value) => a with { Beta = value }, $"{path}.beta", faults);
        return With(aversion, Reference, (a, value) => a with { Reference = value }, $"{path}.reference", faults);
    }

    private static LossAversion With(
        LossAversion aversion, decimal? value, Func<LossAversion, decimal, LossAversion> with, string path, DocumentFaults faults) =>
        value is { } number ? faults.Try(path, () => with(aversion, number)) ?? aversion : aversion;
}
