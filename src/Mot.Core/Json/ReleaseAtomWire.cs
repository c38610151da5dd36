using System.Text.Json.Serialization;
using Mot.Core.Privacy;

namespace Mot.Core.Json;

/// <summary>People who came and went together, in the log of an audience.</summary>
internal sealed record ReleaseAtomWire
{
    /// <summary>More people than any sum of answers can hold.</summary>
    internal const long MostPeople = 10_000_000_000_000;

    /// <summary>The first release whose data they are in.</summary>
    public required int From { get; init; }

    /// <summary>The first release whose data they are in no more; left out while they stay.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Until { get; init; }

    /// <summary>At least so many are they.</summary>
    public required long Low { get; init; }

    /// <summary>At most so many.</summary>
    public required long High { get; init; }

    /// <summary>Whether they may be the same people as others that came or went at the same time.</summary>
    public required bool MayRepeat { get; init; }

    internal static ReleaseAtomWire Of(ReleaseAtom atom) => new()
    {
        From = atom.From,
        Until = atom.Until == 0 ? null : atom.Until,
        Low = atom.Low,
        High = atom.High,
        MayRepeat = atom.MayRepeat,
    };

    internal ReleaseAtom Read(int releases, string path, DocumentFaults faults)
    {
        ReleaseLogWire.AddIf(From < 1 || From > releases ? $"Releases are numbered from 1 to {Guard.Text(releases)}, and this is {Guard.Text(From)}." : null, $"{path}.from", faults);
        ReleaseLogWire.AddIf(Until is { } until && (until <= From || until > releases) ? $"Nobody who came with release {Guard.Text(From)} of {Guard.Text(releases)} can have left by release {Guard.Text(until)}." : null, $"{path}.until", faults);
        ReleaseLogWire.AddIf(Low < 0 || Low > High ? $"At least {Guard.Text(Low)} and at most {Guard.Text(High)} people is nothing." : null, $"{path}.low", faults);
        ReleaseLogWire.AddIf(High is < 1 or > MostPeople ? $"At most {Guard.Text(High)} people is not from 1 to {Guard.Text(MostPeople)}." : null, $"{path}.high", faults);
        return new(From, Until ?? 0, Low, High, MayRepeat);
    }
}
