namespace Mot.Examples.WebApi;

/// <summary>Everything that is wrong with a request, by property.</summary>
internal sealed class Faults
{
    private readonly SortedDictionary<string, List<string>> _byProperty = new(StringComparer.Ordinal);

    internal bool Any => _byProperty.Count > 0;

    internal void Add(string property, string message)
    {
        if (!_byProperty.TryGetValue(property, out List<string>? messages))
        {
            _byProperty.Add(property, messages = []);
        }

        messages.Add(message);
    }

    /// <summary>The answer: status 400 as problem details, with all faults.</summary>
    internal IResult ToProblem() => Results.ValidationProblem(
        _byProperty.ToDictionary(fault => fault.Key, fault => fault.Value.ToArray()), title: "Nothing was kept: some values are missing or not allowed.");
}
