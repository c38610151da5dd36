using Mot.Core.Journeys;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Json;

/// <summary>Everything that a journey or a study says, as text: two that mean the same have the same.</summary>
internal static class Meaning
{
    public static string Of(Journey journey) => string.Join('\n', [
        $"{journey.Id} {Of(journey.Name)} {journey.Reviewed:yyyy-MM-dd}",
        .. journey.Stages.Select(stage => $"stage {stage.Id} {Of(stage.Name)} {string.Join(' ', stage.Touchpoints.Select(touchpoint => touchpoint.Id))}"),
        .. journey.Touchpoints.Select(t =>
            $"{t.Index} {t.Id} {Of(t.Name)} {t.Stage} [{string.Join(' ', t.Channels.Select(channel => $"{channel.Code}/{channel.IsOnline}"))}] {t.Department} {t.FrontLineRole} "
            + $"{t.MomentKind} {t.Side} {t.IsOptional} {t.IsRepeatable} {t.HasExplicitNext} [{string.Join(' ', t.Next)}] {t.OnFailure} {t.BelievedCritical} {journey.CanEndAt(t)}"),
    ]);

    public static string Of(Study study) => string.Join('\n', [
        $"{study.Id} {study.Wave} {study.Previous} {Of(study.Title)} {(study.Origin is null ? "-" : Of(study.Origin))}",
        Of(study.Journey),
        .. study.Questions.Select(question => $"{question.Id} {Of(question.Text)} {question.TopBoxes} {study.TiersOf(question)?.SatisfiedFrom:0.####} {study.TiersOf(question)?.DelightedFrom:0.####}"),
        string.Join(' ', study.Outcomes.Select(question => question.Id)),
        string.Join(' ', study.CoRated.Select(question => question.Id)),
        .. study.Segments.Select(segment =>
            $"{segment.Id} {Of(segment.Name)} {string.Join(' ', segment.Groups.Select(group => $"{group.Id}={string.Join('|', group.Codes)}/{group.Name}/{group.IsProblem}/{group.Touchpoint}"))}"),
        .. study.Quality.Dimensions.Select(dimension => $"{dimension.Id} {Of(dimension.Name)}"),
        .. study.Indices.Select(index => $"{index.Id} {Of(index.Name)}"),
        study.Table is not { } table ? "no table"
            : $"{table.File} {table.WeightColumn} {table.RespondentColumn} {table.ClusterColumn} {table.CountsOutOfRange} "
                + $"{string.Join(' ', table.QuestionColumns)} {string.Join(' ', table.SegmentColumns)}",
    ]);

    private static string Of(LocalizedText text) => string.Join(' ', text.Entries.Select(entry => $"{entry.Key}:{entry.Value}"));
}
