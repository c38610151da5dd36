using Mot.Core.Ratings;

namespace Mot.Examples.WebApi;

/// <summary>One answer of one customer, as it is kept: at a touchpoint, or about a trip as a whole.</summary>
internal sealed class AnswerRow
{
    /// <summary>The order in which answers were kept.</summary>
    public long Sequence { get; init; }

    /// <summary>The client's id of the event; unique, so that what is sent twice is kept once.</summary>
    public required string Id { get; init; }

    /// <summary>Whose answer; opaque.</summary>
    public required string Customer { get; init; }

    /// <summary>The customer's trip that it belongs to.</summary>
    public required string Trip { get; init; }

    /// <summary>The id of the study's question.</summary>
    public required string Question { get; init; }

    /// <summary>When it happened, in UTC, to the microsecond: what both databases keep.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The rating as it was given; null where there is none.</summary>
    public decimal? Rating { get; init; }

    /// <summary>Why there is no rating; null where there is one.</summary>
    public MissingKind? Missing { get; init; }

    /// <summary>Whether it is about how a failed moment was put right.</summary>
    public bool IsRecovery { get; init; }

    /// <summary>The code of the contact channel; null where it was not said.</summary>
    public string? Channel { get; init; }

    /// <summary>Whether another event says the same; the order does not count.</summary>
    internal bool SaysTheSameAs(AnswerRow other) =>
        (Customer, Trip, Question, At, Rating, Missing, IsRecovery, Channel)
        == (other.Customer, other.Trip, other.Question, other.At, other.Rating, other.Missing, other.IsRecovery, other.Channel);
}
