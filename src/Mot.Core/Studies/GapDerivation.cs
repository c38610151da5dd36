using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>What a customer got minus what they expected (Oliver 1980), and where it lies in their zone of tolerance (Zeithaml, Berry and Parasuraman 1993).</summary>
internal static class GapDerivation
{
    /// <summary>The place in the zone of tolerance: below adequate -1, inside 0, above desired 1.</summary>
    internal static RatingScale ZoneScale { get; } = RatingScale.Create(-1, 1);

    /// <summary>How many steps a gap has; a gap of one step less than the scale to either side is possible.</summary>
    internal static int StepsOf(RatingScale scale) => (2 * scale.StepCount) - 1;

    /// <summary>Perceived minus expected in points of the scale, positive where the customer got more than expected.</summary>
    internal static Derivation Gap(Question expected, int expectedAt, Question perceived, int perceivedAt)
    {
        RatingScale scale = perceived.Scale;
        decimal range = scale.Max - scale.Min;
        return new(IdOfGap(expected), RatingScale.Create(-range, range, scale.Step), answers =>
            answers[perceivedAt].Step is { } got && answers[expectedAt].Step is { } wanted
                ? Answer.FromTrustedStep(scale.StepsAboveWorst(got) - scale.StepsAboveWorst(wanted) + scale.StepCount - 1)
                : Missing(answers[perceivedAt], answers[expectedAt]));
    }

    /// <summary>The place in the zone; who accepts less than nothing below what they desire (adequate above desired) is counted as out of range.</summary>
    internal static Derivation Zone(Question perceived, int perceivedAt, int adequateAt, int desiredAt) =>
        new(IdOfZone(perceived), ZoneScale, answers =>
        {
            if (answers[perceivedAt].Step is not { } got || answers[adequateAt].Step is not { } adequate || answers[desiredAt].Step is not { } desired)
            {
                return Missing(answers[perceivedAt], answers[adequateAt], answers[desiredAt]);
            }

            (got, adequate, desired) = (perceived.Scale.StepsAboveWorst(got), perceived.Scale.StepsAboveWorst(adequate), perceived.Scale.StepsAboveWorst(desired));
            return adequate > desired ? Answer.Missing(MissingKind.OutOfRange)
                : Answer.FromTrustedStep(got < adequate ? 0 : got > desired ? 2 : 1);
        });

    internal static string IdOfGap(Question expected) => $"{expected.Id}/gap";

    internal static string IdOfZone(Question perceived) => $"{perceived.Id}/zone";

    // The first reason counts. A value out of range becomes a blank, so that in a zone out of range means an inversion alone.
    private static Answer Missing(params ReadOnlySpan<Answer> parts)
    {
        foreach (Answer part in parts)
        {
            if (!part.IsRated)
            {
                return part.MissingKind == MissingKind.OutOfRange ? Answer.Missing(MissingKind.Blank) : part;
            }
        }

        return Answer.NotAsked;
    }
}
