using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Mot.Core.Tests.Laws;

/// <summary>Checks a property with a fixed seed, so that a run repeats; a failure prints the seed that replays it.</summary>
/// <remarks>
/// MOT_TESTS sets the number of cases. MOT_SEED takes <c>random</c> for fresh cases, or <c>seed,gamma</c> as a failure
/// printed it; with a third number, the size, only the failing case itself is run, so give it with a test filter.
/// </remarks>
internal static class Law
{
    private const int DefaultTests = 200;

    private static readonly Replay s_fixedSeed = new(new Rnd(20260801UL, 1987UL), FSharpOption<int>.None);
    private static readonly Config s_config = Configure(
        Environment.GetEnvironmentVariable("MOT_SEED"),
        Environment.GetEnvironmentVariable("MOT_TESTS"));

    /// <summary>Throws with the shrunk counterexample unless the property holds for every generated case.</summary>
    public static void Check(Property property) => property.Check(s_config);

    /// <summary>The same with a tenth of the cases, for properties that look at many things in each.</summary>
    public static void CheckFew(Property property) => property.Check(s_config.WithMaxTest(Math.Max(1, s_config.MaxTest / 10)));

    /// <summary>How many cases a check that draws them itself takes: so many in an ordinary run, more or fewer as MOT_TESTS asks for.</summary>
    public static int Cases(int ordinary) => (int)((long)ordinary * s_config.MaxTest / DefaultTests);

    /// <summary>The configuration that the two environment variables ask for.</summary>
    internal static Config Configure(string? seed, string? tests)
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(
            string.IsNullOrWhiteSpace(tests) ? DefaultTests : int.Parse(tests, NumberStyles.None, CultureInfo.InvariantCulture));
        return seed?.Trim() switch
        {
            null or "" => config.WithReplay(FSharpOption<Replay>.Some(s_fixedSeed)),
            "random" => config,
            string text => config.WithReplay(FSharpOption<Replay>.Some(ParseReplay(text))),
        };
    }

    private static Replay ParseReplay(string text)
    {
        string[] parts = text.Trim('(', ')').Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is not (2 or 3))
        {
            throw new FormatException($"MOT_SEED is '{text}'; it must be 'random', 'seed,gamma' or 'seed,gamma,size'.");
        }

        ulong Number(int index) => ulong.Parse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture);
        FSharpOption<int> size = parts.Length == 3 ? FSharpOption<int>.Some((int)Number(2)) : FSharpOption<int>.None;
        return new Replay(new Rnd(Number(0), Number(1)), size);
    }
}
