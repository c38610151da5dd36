using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>A closed range of scores of one axis, in documents.</summary>
internal sealed record ScoreRangeWire
{
    /// <summary>The lowest score, from 1 up.</summary>
    public required int From { get; init; }

    /// <summary>The highest score, up to the number of bins.</summary>
    public required int To { get; init; }

    internal static ScoreRangeWire Of(ScoreRange range) => new() { From = range.From, To = range.To };

    internal ScoreRange Read(string path, DocumentFaults faults) => faults.Try(path, () => new ScoreRange(From, To));
}
