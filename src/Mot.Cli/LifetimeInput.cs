using System.Globalization;
using Mot.Analytics.Lifetime;
using Mot.Core.Customers;

namespace Mot.Cli;

/// <summary>What lifetime models are fitted to.</summary>
internal sealed record LifetimeInput(List<LifetimeCustomer> Customers, bool HasSpend)
{
    /// <summary>How the rows of transactions were treated; null for a table of customers.</summary>
    internal TransactionCounts? Rows { get; init; }

    internal PurchaseLog? Log { get; init; }

    internal Calibration? Calibration { get; init; }

    internal DateOnly? Last { get; init; }

    internal PurchaseHistories ToHistories() => PurchaseHistories.Of(Customers.Select(customer => customer.Purchases));

    internal SpendFit? Spend(double level, CancellationToken stop) =>
        HasSpend ? SpendFit.Of(SpendHistories.Of(Customers.Select(customer => customer.Spend)), level, stop) : null;

    /// <summary>The forecast against what happened, where days after the calibration are there.</summary>
    internal HoldoutCheck? Holdout(LifetimeFit fit) =>
        fit.Problem is null && Calibration is { } calibration && Last > calibration.Until ? HoldoutCheck.Of(Log!, calibration, fit, Last.Value) : null;

    internal void TellRows(Terminal terminal)
    {
        if (Rows is { } rows && Calibration is { } calibration)
        {
            terminal.Complain(string.Create(
                CultureInfo.InvariantCulture,
                $"mot: rows: {rows.Purchases:N0} purchases, {rows.Refunds:N0} refunds (kept apart), {rows.LeftOut:N0} left out (without customer {rows.WithoutCustomer:N0}, no goods {rows.NotGoods:N0}, price below 0 {rows.OddPrices:N0}, for nothing {rows.ForNothing:N0}, cancelled {rows.CancelledLeftOut:N0}, later {rows.Later:N0}); customers: {calibration.Customers.Length:N0} by {calibration.Until:yyyy-MM-dd}, {calibration.Later:N0} only later or with refunds alone."));
        }
    }
}
