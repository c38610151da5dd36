using Mot.Core;

namespace Mot.Reporting.Pictures;

/// <summary>Something that happened while waves were asked, as a mark in a picture over time: an opening, a strike, a new procedure. It is told beside the numbers and explains none of them.</summary>
/// <remarks><para><b>Equality and order.</b> By value. <b>Thread safety.</b> Immutable.</para></remarks>
public sealed record TrendEvent
{
    /// <summary>Declares an event.</summary>
    /// <param name="wave">The name of the wave before which, or in which, it happened.</param>
    /// <param name="text">What happened.</param>
    /// <exception cref="ArgumentException">The wave is blank.</exception>
    public TrendEvent(string wave, LocalizedText text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(wave);
        ArgumentNullException.ThrowIfNull(text);
        (Wave, Text) = (wave, text);
    }

    /// <summary>The name of the wave before which, or in which, it happened.</summary>
    public string Wave { get; }

    /// <summary>What happened.</summary>
    public LocalizedText Text { get; }
}
