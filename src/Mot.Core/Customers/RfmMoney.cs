namespace Mot.Core.Customers;

/// <summary>Which money of a customer is scored.</summary>
public enum RfmMoney
{
    /// <summary>All of the window together.</summary>
    Total = 0,

    /// <summary>The mean for each of what the frequency counts, rounded to millionths, ties to even.</summary>
    Mean = 1,
}
