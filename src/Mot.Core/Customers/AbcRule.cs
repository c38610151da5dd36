namespace Mot.Core.Customers;

/// <summary>Which share is compared with the cut-offs.</summary>
public enum AbcRule
{
    /// <summary>The share of all larger values, the value itself not among them: the one that crosses a cut-off still belongs to the better class, so that A is never empty.</summary>
    Before = 0,

    /// <summary>The share of all values that are as large or larger: the one that crosses a cut-off belongs to the next class, and A may be empty.</summary>
    After = 1,
}
