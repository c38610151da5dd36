namespace Mot.Analytics.Lifetime;

/// <summary>One of the two models of coming back, with what both can tell.</summary>
internal sealed record FittedProcess
{
    internal BgNbd? BgNbd { get; private init; }

    internal ParetoNbd? ParetoNbd { get; private init; }

    internal static FittedProcess Of(PurchaseProcess process, double[] logs)
    {
        (double first, double second, double third, double fourth) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
        return process == PurchaseProcess.BgNbd
            ? new() { BgNbd = new(first, second, third, fourth) }
            : new() { ParetoNbd = new(first, second, third, fourth) };
    }

    internal double LogOddsAlive(PurchaseHistory history) => BgNbd?.LogOddsAlive(history) ?? ParetoNbd!.LogOddsAlive(history);

    internal FittedProcess After(PurchaseHistory history) => new() { BgNbd = BgNbd?.After(history), ParetoNbd = ParetoNbd?.After(history) };

    internal double Expected(double horizon) => BgNbd?.Expected(horizon) ?? ParetoNbd!.Expected(horizon);

    internal double[] CountProbabilities(double horizon, long most) => BgNbd?.CountProbabilities(horizon, most) ?? ParetoNbd!.CountProbabilities(horizon, most);
}
