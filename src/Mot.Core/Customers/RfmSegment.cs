using System.Collections.Immutable;

namespace Mot.Core.Customers;

/// <summary>A named group of customers by their three scores.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record RfmSegment
{
    /// <summary>Creates a segment.</summary>
    /// <param name="id">1 to 64 letters, digits, hyphens, dots or underscores.</param>
    /// <param name="name">Its name.</param>
    /// <param name="recency">The recency scores that belong to it.</param>
    /// <param name="frequency">The frequency scores that belong to it.</param>
    /// <param name="money">The money scores that belong to it.</param>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public RfmSegment(string id, LocalizedText name, ScoreRange recency, ScoreRange frequency, ScoreRange money)
    {
        Id = Guard.Id(id);
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Recency = recency;
        Frequency = frequency;
        Money = money;
    }

    /// <summary>Eleven segments over the scores 1 to 5 that hold every customer. A convention, not a finding.</summary>
    /// <remarks>
    /// Drawn up from the maps that vendors use: recency first, then the lower of what frequency and money say. The names describe past purchases and do not
    /// tell what a customer will do, for which there are lifetime models.
    /// </remarks>
    public static ImmutableArray<RfmSegment> Usual { get; } =
    [
        Of("champions", "champions", "核心客户", (4, 5), (4, 5), (4, 5)),
        Of("loyal", "loyal", "忠实客户", (3, 5), (3, 5), (3, 5)),
        Of("big-spenders", "few but large purchases", "少次高额客户", (3, 5), (1, 2), (4, 5)),
        Of("new", "new", "新客户", (5, 5), (1, 1), (1, 3)),
        Of("promising", "promising", "有潜力客户", (4, 5), (1, 3), (1, 3)),
        Of("frequent-small", "frequent small purchases", "多次小额客户", (3, 5), (3, 5), (1, 2)),
        Of("need-attention", "need attention", "需关注客户", (3, 3), (1, 2), (1, 3)),
        Of("cannot-lose", "must not be lost", "不可流失客户", (1, 2), (4, 5), (4, 5)),
        Of("at-risk", "at risk", "流失风险客户", (1, 2), (3, 5), (1, 5)),
        Of("about-to-sleep", "about to sleep", "即将沉睡客户", (2, 2), (1, 2), (1, 5)),
        Of("lost", "lost", "已流失客户", (1, 1), (1, 2), (1, 5)),
    ];

    /// <summary>What it is called in documents.</summary>
    public string Id { get; }

    /// <summary>What people call it.</summary>
    public LocalizedText Name { get; }

    /// <summary>The recency scores that belong to it.</summary>
    public ScoreRange Recency { get; }

    /// <summary>The frequency scores that belong to it.</summary>
    public ScoreRange Frequency { get; }

    /// <summary>The money scores that belong to it.</summary>
    public ScoreRange Money { get; }

    /// <summary>Whether a customer with these scores belongs to it.</summary>
    internal bool Contains(int recency, int frequency, int money) =>
        Recency.Contains(recency) && Frequency.Contains(frequency) && Money.Contains(money);

    private static RfmSegment Of(string id, string english, string chinese, (int, int) recency, (int, int) frequency, (int, int) money) =>
        new(id, LocalizedText.Of("en", english).With("zh", chinese), Range(recency), Range(frequency), Range(money));

    private static ScoreRange Range((int From, int To) scores) => new(scores.From, scores.To);
}
