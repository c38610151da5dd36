namespace Mot.Analytics.Kano;

/// <summary>The rules that make one category of many, on whole numbers: counts, or weights in millionths.</summary>
internal static class KanoRules
{
    private static readonly KanoCategory[] s_voting =
        [KanoCategory.MustBe, KanoCategory.OneDimensional, KanoCategory.Attractive, KanoCategory.Indifferent, KanoCategory.Reverse];

    private static readonly KanoCategory[] s_influential = [KanoCategory.MustBe, KanoCategory.OneDimensional, KanoCategory.Attractive];

    private static readonly KanoCategory[] s_other = [KanoCategory.Indifferent, KanoCategory.Reverse, KanoCategory.Questionable];

    /// <summary>The decision with what would have changed it.</summary>
    /// <param name="sizes">How much each category has.</param>
    /// <param name="unit">How much one answer has.</param>
    /// <param name="policy">The rule.</param>
    internal static KanoDecision Decide(long[] sizes, long unit, KanoPolicy policy)
    {
        (KanoCategory? category, KanoReason reason) = Outcome(sizes, policy);
        if (category is not { } won)
        {
            return new(policy.Rule, policy.Table, null, reason);
        }

        (KanoCategory top, KanoCategory second) = Leaders(sizes, s_voting);
        (KanoCategory wouldBe, long answers) = Nearest(sizes, Math.Max(unit, 1), won, policy);
        return new(policy.Rule, policy.Table, category, reason)
        {
            MostFrequent = sizes[(int)top] == 0 ? null : top,
            RunnerUp = sizes[(int)second] == 0 ? null : second,
            WouldBe = wouldBe,
            AnswersToChange = answers,
        };
    }

    /// <summary>The category and what decided it.</summary>
    internal static (KanoCategory? Category, KanoReason Reason) Outcome(long[] sizes, KanoPolicy policy)
    {
        if (Array.TrueForAll(sizes, size => size == 0) || (policy.Rule != KanoRule.Berger && s_voting.All(category => sizes[(int)category] == 0)))
        {
            return (null, KanoReason.NothingToDecide);
        }

        return policy.Rule switch
        {
            KanoRule.Berger => Berger(sizes),
            KanoRule.LeeNewcomb => LeeNewcomb(sizes, policy.CloseLead),
            _ => Mode(sizes),
        };
    }

    /// <summary>The two most frequent of M, O, A, I and R; of equals the first.</summary>
    internal static (KanoCategory Top, KanoCategory Second) Leaders(long[] sizes) => Leaders(sizes, s_voting);

    private static (KanoCategory Top, KanoCategory Second) Leaders(long[] sizes, KanoCategory[] among)
    {
        // Stable, and the candidates stand in the order that settles ties.
        KanoCategory[] ranked = [.. among.OrderByDescending(category => sizes[(int)category])];
        return (ranked[0], ranked[1]);
    }

    private static (KanoCategory? Category, KanoReason Reason) Mode(long[] sizes)
    {
        (KanoCategory top, KanoCategory second) = Leaders(sizes, s_voting);
        return (top, sizes[(int)top] == sizes[(int)second] ? KanoReason.ExactTie : KanoReason.MostFrequent);
    }

    private static (KanoCategory? Category, KanoReason Reason) LeeNewcomb(long[] sizes, decimal closeLead)
    {
        (KanoCategory top, KanoCategory second) = Leaders(sizes, s_voting);
        if (sizes[(int)top] == sizes[(int)second])
        {
            return (top, KanoReason.ExactTie);
        }

        decimal all = sizes.Aggregate(0m, (sum, size) => sum + size);
        return sizes[(int)second] == 0 || sizes[(int)top] - sizes[(int)second] > closeLead * all
            ? (top, KanoReason.MostFrequent)
            : ((KanoCategory)Math.Min((int)top, (int)second), KanoReason.CloseLead);
    }

    private static (KanoCategory? Category, KanoReason Reason) Berger(long[] sizes)
    {
        bool isInfluential = Sum(sizes, s_influential) > Sum(sizes, s_other);
        (KanoCategory top, KanoCategory second) = Leaders(sizes, isInfluential ? s_influential : s_other);
        return (top, sizes[(int)top] == sizes[(int)second] ? KanoReason.ExactTie
            : isInfluential ? KanoReason.MostlyInfluential : KanoReason.MostlyOther);
    }

    private static decimal Sum(long[] sizes, KanoCategory[] categories) => categories.Sum(category => (decimal)sizes[(int)category]);

    // The fewest answers of the winner that, had all of them been one other category, would have changed the outcome.
    private static (KanoCategory WouldBe, long Answers) Nearest(long[] sizes, long unit, KanoCategory won, KanoPolicy policy)
    {
        (KanoCategory WouldBe, long Answers)? nearest = null;
        foreach (KanoCategory other in Enum.GetValues<KanoCategory>())
        {
            if (other == won || (other == KanoCategory.Questionable && policy.Rule != KanoRule.Berger))
            {
                continue;
            }

            // Once the winner has lost by moved answers, more of them never make it win again.
            (long kept, long lost) = (0, (sizes[(int)won] / unit) + 1);
            if (AfterMoving(lost) == won)
            {
                continue;
            }

            while (lost - kept > 1)
            {
                long middle = kept + ((lost - kept) / 2);
                (kept, lost) = AfterMoving(middle) == won ? (middle, lost) : (kept, middle);
            }

            if (nearest is null || lost < nearest.Value.Answers)
            {
                nearest = (AfterMoving(lost)!.Value, lost);
            }

            KanoCategory? AfterMoving(long answers)
            {
                long moved = Math.Min((long)Int128.Min((Int128)answers * unit, long.MaxValue), sizes[(int)won]);
                long[] changed = [.. sizes];
                changed[(int)won] -= moved;
                changed[(int)other] += moved;
                return Outcome(changed, policy).Category;
            }
        }

        return nearest ?? throw new InvalidOperationException("No answers would change a category; this is a fault of the library.");
    }
}
