using Mot.Analytics.Drivers;

namespace Mot.Cli;

/// <summary>The names of the methods on the command line.</summary>
internal static class DriverMethods
{
    private static readonly (string Name, DriverMethod Method)[] s_methods =
    [
        ("lmg", DriverMethod.Lmg), ("first", DriverMethod.First), ("last", DriverMethod.Last), ("betasq", DriverMethod.BetaSquared),
        ("pratt", DriverMethod.Pratt), ("genizi", DriverMethod.Genizi), ("car", DriverMethod.Car), ("relative-weights", DriverMethod.RelativeWeights),
    ];

    internal static IEnumerable<string> Names => s_methods.Select(each => each.Name);

    internal static DriverMethod Of(string name) => s_methods.First(each => each.Name == name).Method;
}
