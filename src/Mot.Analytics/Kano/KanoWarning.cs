namespace Mot.Analytics.Kano;

/// <summary>What a reader of a feature should know before believing its category.</summary>
public enum KanoWarning
{
    /// <summary>R won: people want the opposite. Turn the question round and evaluate it again.</summary>
    Reversed = 1,

    /// <summary>More answers contradict themselves than the policy takes as normal: the wording may be misunderstood.</summary>
    SuspectWording = 2,

    /// <summary>The two most frequent categories do not differ significantly by Fong's test: people differ, or there are too few.</summary>
    NotDistinct = 3,

    /// <summary>Another rule or the other table gives another category.</summary>
    DependsOnRule = 4,
}
