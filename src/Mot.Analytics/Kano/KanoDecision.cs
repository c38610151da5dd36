namespace Mot.Analytics.Kano;

/// <summary>The category of a feature with what decided it and what would have changed it.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record KanoDecision
{
    internal KanoDecision(KanoRule rule, KanoTable table, KanoCategory? category, KanoReason reason)
    {
        Rule = rule;
        Table = table;
        Category = category;
        Reason = reason;
    }

    /// <summary>The rule that was used.</summary>
    public KanoRule Rule { get; }

    /// <summary>The table that was used.</summary>
    public KanoTable Table { get; }

    /// <summary>The category; null when nothing was answered that could decide.</summary>
    public KanoCategory? Category { get; }

    /// <summary>What decided.</summary>
    public KanoReason Reason { get; }

    /// <summary>The most frequent of M, O, A, I and R, of equals the first in that order; null when there is no category. Where the lead is small it need not be <see cref="Category"/>.</summary>
    public KanoCategory? MostFrequent { get; internal init; }

    /// <summary>The second most frequent of them; null when nobody chose another one.</summary>
    public KanoCategory? RunnerUp { get; internal init; }

    /// <summary>What the feature would have become if the fewest answers had been different; null when there is no category.</summary>
    public KanoCategory? WouldBe { get; internal init; }

    /// <summary>How many answers of <see cref="Category"/> would have had to be others (all the same one) for that: at least 1; null when there is no category. With weights: answers of average weight.</summary>
    public long? AnswersToChange { get; internal init; }
}
