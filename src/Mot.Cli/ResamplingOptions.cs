using System.CommandLine;
using Mot.Analytics.Drivers;
using Mot.Core.Estimation;

namespace Mot.Cli;

/// <summary>The options of commands that resample.</summary>
internal sealed class ResamplingOptions
{
    internal Option<long> Replicates { get; } = new("--replicates")
    {
        Description = "How many resamples.",
        HelpName = "N",
        CustomParser = Parsers.Whole,
        DefaultValueFactory = _ => ResamplingSettings.Default.Replicates,
    };

    internal Option<long> Seed { get; } = new("--seed")
    {
        Description = "What the draws depend on: the same seed, the same numbers.",
        HelpName = "N",
        CustomParser = Parsers.Count,
        DefaultValueFactory = _ => (long)ResamplingSettings.Default.Seed,
    };

    internal ResamplingSettings Settings(ParseResult parsed, double level, IntervalMethod method = IntervalMethod.Default) => CommonOptions.Checked(() => new ResamplingSettings
    {
        Replicates = (int)Math.Min(parsed.GetValue(Replicates), int.MaxValue),
        Seed = (ulong)parsed.GetValue(Seed),
        Level = level,
        Method = method,
    });
}
