namespace Mot.Core.Customers;

/// <summary>Amounts of money as whole millionths, so that their sums are exact.</summary>
internal static class MoneyUnit
{
    internal const long Scale = 1_000_000;

    internal const decimal Largest = long.MaxValue / Scale;

    /// <summary>An amount in millionths, ties to even.</summary>
    internal static long ToMillionths(decimal amount, decimal least, string name) =>
        (long)decimal.Round(Guard.InRange(amount, least, Largest, name) * Scale, 0, MidpointRounding.ToEven);

    internal static decimal FromMillionths(Int128 millionths) => (decimal)millionths / Scale;
}
