using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Mot.Core.Tests.QuickTestsFirst))]

namespace Mot.Core.Tests;

/// <summary>Lets a mutation run, which ends a broken line's tests at the first that fails, begin with the quick ones.</summary>
public sealed class QuickTestsFirst : ITestCollectionOrderer
{
    private static readonly string[] s_slow = ["Json", "Golden", "Law"];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Array.FindLastIndex(s_slow, slow => collection.TestCollectionDisplayName.Contains(slow, StringComparison.Ordinal)))];
}
