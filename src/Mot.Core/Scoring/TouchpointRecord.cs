namespace Mot.Core.Scoring;

/// <summary>What a trip holds about one touchpoint: enough for every repeat rule, whatever the order of arrival.</summary>
internal struct TouchpointRecord
{
    /// <summary>Whether the customer met it.</summary>
    internal bool Met;

    /// <summary>When it was last met, in UTC ticks or row order; recoveries left out.</summary>
    internal long MetAt;

    /// <summary>How often it was rated.</summary>
    internal int Rated;

    /// <summary>When it was last rated.</summary>
    internal long RatedAt;

    /// <summary>The points of the latest rating; of several at the same time the worst.</summary>
    internal long Latest;

    /// <summary>The points of the worst rating.</summary>
    internal long Worst;

    /// <summary>The sum of the points of all ratings.</summary>
    internal long Sum;

    /// <summary>Whether a recovery was rated.</summary>
    internal bool HasRecovery;

    /// <summary>When a recovery was last rated.</summary>
    internal long RecoveredAt;

    /// <summary>The points of the latest rating of a recovery; of several at the same time the worst.</summary>
    internal long Recovery;

    /// <summary>The points that count, in millionths.</summary>
    internal readonly long Value(RepeatRule rule) => rule switch
    {
        RepeatRule.Worst => Worst,
        RepeatRule.Mean => ((2 * Sum) + Rated) / (2 * (long)Rated),
        _ => Latest,
    };

    internal void Meet(long at)
    {
        MetAt = Met ? Math.Max(MetAt, at) : at;
        Met = true;
    }

    internal void Rate(long at, long points)
    {
        // First, so that a full record throws before anything has changed.
        (int rated, long sum) = checked((Rated + 1, Sum + points));
        bool first = Rated == 0;
        Latest = first || at > RatedAt ? points : at == RatedAt ? Math.Min(Latest, points) : Latest;
        RatedAt = first ? at : Math.Max(RatedAt, at);
        Worst = first ? points : Math.Min(Worst, points);
        Sum = sum;
        Rated = rated;
    }

    internal void Recover(long at, long points)
    {
        Recovery = !HasRecovery || at > RecoveredAt ? points : at == RecoveredAt ? Math.Min(Recovery, points) : Recovery;
        RecoveredAt = HasRecovery ? Math.Max(RecoveredAt, at) : at;
        HasRecovery = true;
    }

    internal void Merge(in TouchpointRecord other)
    {
        if (other.HasRecovery)
        {
            Recover(other.RecoveredAt, other.Recovery);
        }

        if (other.Met)
        {
            Meet(other.MetAt);
        }

        if (other.Rated > 0)
        {
            // One rating stands for the other's latest; its count and sum are put right afterwards.
            (int rated, long sum, long worst) = (checked(Rated + other.Rated), checked(Sum + other.Sum), other.Worst);
            Rate(other.RatedAt, other.Latest);
            (Rated, Sum, Worst) = (rated, sum, Math.Min(Worst, worst));
        }
    }
}
