using System.Collections.Immutable;
using Mot.Core.Journeys;
using Mot.Core.Privacy;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>Holds a study against the rules <c>MOT101</c> to <c>MOT120</c>, and its journey against those of <see cref="JourneyLint"/>.</summary>
/// <remarks>
/// <para>A study that exists is valid; this tells what its answers will not be able to say. What holds of many questions alike is one finding. All rules with why
/// and how to mend: <c>docs/lint.md</c>.</para>
/// <para>Nothing is looked up in the answers: kinds and scales are taken as declared.</para>
/// <para><b>Sources.</b> Thorndike (1920), Journal of Applied Psychology 4, 25-29, and Podsakoff, MacKenzie, Lee and Podsakoff (2003), Journal of Applied Psychology 88, 879-903, for questions of
/// one block that agree for that reason alone; Fischhoff (1975), Journal of Experimental Psychology: Human Perception and Performance 1, 288-299, for expectations recalled after the event; Oliver (1980), Journal of Marketing
/// Research 17, 460-469, for expectations; Kish (1965), Survey Sampling, for clusters. Severities are conventions.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class StudyLint
{
    /// <summary>Everything that the rules find in a study and its journey.</summary>
    /// <param name="study">The study.</param>
    /// <param name="settings">How to look; null for <see cref="LintSettings.Default"/>.</param>
    /// <param name="previous">The study of the wave before, whose questions are to be comparable; null: it is not looked.</param>
    /// <returns>The findings; their paths are those of the study's document.</returns>
    public static LintReport Of(Study study, LintSettings? settings = null, Study? previous = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        settings ??= LintSettings.Default;
        return new(
            [
                .. JourneyLint.Findings(study.Journey, settings, "$.journey"),
                .. MeasureLint.Findings(study),
                .. QuestionLint.Findings(study),
                .. Texts(study, settings),
                .. Waves(study, previous),
                .. Sampling(study),
            ],
            settings);
    }

    private static IEnumerable<LintFinding> Texts(Study study, LintSettings settings)
    {
        (string Path, string Subject, LocalizedText? Text)[] texts =
        [
            ("$.title", study.Id, study.Title),
            ("$.origin", study.Id, study.Origin),
            .. study.Questions.Select((question, q) => (QuestionLint.PathOf(q), question.Id, (LocalizedText?)question.Text)),
            .. study.Segments.SelectMany((segment, s) => segment.Groups
                .Select((group, g) => ($"$.segments[{Guard.Text(s)}].groups[{Guard.Text(g)}]", group.Id, group.Name))
                .Prepend(($"$.segments[{Guard.Text(s)}]", segment.Id, segment.Name))),
            .. study.Indices.Select((index, i) => ($"$.indices[{Guard.Text(i)}]", index.Id, (LocalizedText?)index.Name)),
            .. study.Quality.Dimensions.Select((dimension, d) => ($"$.quality.dimensions[{Guard.Text(d)}]", dimension.Id, (LocalizedText?)dimension.Name)),
        ];
        ImmutableArray<string> wanted = LintLanguages.Wanted(
            [
                .. texts.Select(text => text.Text).OfType<LocalizedText>(),
                .. JourneyLint.NamesOf(study.Journey, new(study.Journey, "$.journey")).Select(name => name.Text),
            ],
            settings);
        return from text in texts
               where text.Text is not null
               let missing = LintLanguages.Missing(text.Text!, wanted)
               where !missing.IsEmpty
               select new LintFinding(LintRule.TextWithoutLanguage, text.Path) { Subject = text.Subject, Languages = missing };
    }

    private static IEnumerable<LintFinding> Waves(Study study, Study? previous)
    {
        if (study is { Previous: not null, Wave: null })
        {
            yield return new(LintRule.WaveWithoutName, "$.previous");
        }

        for (int q = 0; q < study.Questions.Length && previous is not null; q++)
        {
            Question mine = study.Questions[q];
            if (previous.Find(mine.Id) is { } theirs && mine.WhyNotComparable(theirs) is not null)
            {
                yield return new(LintRule.NotComparableWithPrevious, QuestionLint.PathOf(q)) { Subject = mine.Id, Others = Differences(mine, theirs) };
            }
        }
    }

    private static ImmutableArray<string> Differences(Question mine, Question theirs) =>
    [
        .. mine.Kind == theirs.Kind ? Array.Empty<string>() : ["kind"],
        .. mine.Level == theirs.Level ? Array.Empty<string>() : ["level"],
        .. mine.Version == theirs.Version ? Array.Empty<string>() : ["version"],
        .. mine.Scale.IsComparableTo(theirs.Scale) ? Array.Empty<string>() : ["scale"],
    ];

    private static IEnumerable<LintFinding> Sampling(Study study)
    {
        if (study is { Table.ClusterColumn: not null, Replicates: null })
        {
            yield return new(LintRule.ClustersNotHonoured, "$.table.cluster");
        }

        if (study.Release.MinimumN < ReleasePolicy.Default.MinimumN)
        {
            yield return new(LintRule.ReleaseLaxerThanDefault, "$.release.minimumN") { Number = study.Release.MinimumN };
        }

        if (study is { Table.CountsOutOfRange: true })
        {
            yield return new(LintRule.OutOfRangeCounted, "$.table.outOfRange");
        }
    }
}
