namespace Mot.Core.Customers;

/// <summary>Where one score ends and the next begins, on an axis whose breaks are not fixed.</summary>
public enum RfmBreakRule
{
    /// <summary>At quantiles of the customers (type 7 of Hyndman and Fan, 1996); a value belongs to the next score when it is greater than the quantile.</summary>
    Quantile = 0,

    /// <summary>At the same quantiles plus one day, purchase or unit of the currency; a value belongs to the next score when it reaches that. The rule of the R package rfm, made for whole numbers.</summary>
    QuantilePlusOne = 1,
}
