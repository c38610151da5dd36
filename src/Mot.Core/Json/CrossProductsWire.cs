using Mot.Core.Satisfaction;

namespace Mot.Core.Json;

/// <summary>n, Σx and Σxy of several numbers in tallies, as text because they may leave 64 bits.</summary>
internal sealed record CrossProductsWire
{
    /// <summary>How many respondents have all of the numbers.</summary>
    public required long Count { get; init; }

    /// <summary>The sum of each number, as text.</summary>
    public required IReadOnlyList<string> Sums { get; init; }

    /// <summary>The upper triangle row by row, with the diagonal.</summary>
    public required IReadOnlyList<string> Products { get; init; }

    internal static CrossProductsWire Of(CrossProducts products) => new()
    {
        Count = products.Count,
        Sums = [.. products.Sums.ToArray().Select(Number.Text)],
        Products = [.. products.Products.ToArray().Select(Number.Text)],
    };

    internal CrossProducts? Read(int variables, string path, DocumentFaults faults)
    {
        if (Sums.Count != variables || Products.Count != variables * (variables + 1) / 2)
        {
            faults.Add(path, $"{Guard.Text(variables)} numbers have {Guard.Text(variables)} sums and {Guard.Text(variables * (variables + 1) / 2)} products.");
            return null;
        }

        var products = CrossProducts.TryRestore(
            Count,
            [.. Sums.Select((text, i) => Number.Read(text, $"{path}.sums[{i}]", faults, isSigned: true))],
            [.. Products.Select((text, i) => Number.Read(text, $"{path}.products[{i}]", faults, isSigned: true))]);
        if (products is null)
        {
            faults.Add(path, $"No {Guard.Text(Count)} respondents can have these sums.");
        }

        return products;
    }
}
