using System.Collections.Immutable;
using Mot.Analytics.Moments;
using Mot.Core.Journeys;
using Mot.Core.Studies;

namespace Mot.Reporting.Pictures;

/// <summary>The journey map as a picture: stages, touchpoints and channels, and under them what customers experienced, expected and hold important.</summary>
/// <remarks>
/// <para><b>Definition.</b> The experience curve goes through the mean of the question that scores each touchpoint (else the first that
/// rates it), from 0 at the worst end of its scale to 100 at the best, with the band of its interval; behind it the expectation: from the mean
/// adequate to the mean desired level where both were asked, else the interval of the one level that was. Marks show the tier of the
/// customer in the middle. A touchpoint is <i>measured</i> where answers carry an interval, <i>believed</i> where its owners said
/// whether it is critical, and else <i>assumed</i>.</para>
/// <para><b>Undefined.</b> Where nothing was asked, or too little answered, the curve has a gap and the map says so.</para>
/// <para>SVG without script, readable in light and dark; its text alternative has the numbers. Long journeys are cut into bands, between stages where possible.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class SvgJourneyMap
{
    /// <summary>The map with what a study found.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="moments">The moments of truth of the same study; null for none.</param>
    /// <param name="options">Language and names; null for <see cref="PictureOptions.Default"/>.</param>
    /// <returns>An <c>svg</c> element with LF line ends; the same findings and options always give the same bytes.</returns>
    public static string Of(StudyFindings findings, MomentFindings? moments = null, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Study study = findings.Study;
        ImmutableArray<MapPoint> points = [.. study.Journey.Touchpoints.Select(touchpoint => MapPoint.Of(touchpoint, findings, moments))];
        return Draw(study.Journey, points, options, say => $"{say.In(study.Journey.Name)} · {say.TitleOf(study)}", moments);
    }

    /// <summary>The map by itself, before anybody was asked.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="options">Language and names; null for <see cref="PictureOptions.Default"/>.</param>
    /// <returns>An <c>svg</c> element with LF line ends.</returns>
    public static string Of(Journey journey, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        return Draw(journey, [.. journey.Touchpoints.Select(MapPoint.Of)], options, say => say.In(journey.Name), null);
    }

    private static string Draw(Journey journey, ImmutableArray<MapPoint> points, PictureOptions? options, Func<Wording, string> title, MomentFindings? moments)
    {
        options ??= PictureOptions.Default;
        Wording say = options.Wording();
        MomentSentences? sentences = moments is null ? null : new(moments, say);
        return new JourneyMapDrawing(journey, points, sentences, say).Draw(title(say), options);
    }
}
