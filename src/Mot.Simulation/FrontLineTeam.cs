using Mot.Core;

namespace Mot.Simulation;

/// <summary>The people of one front-line role (前线岗位): how many, and how much they differ.</summary>
/// <remarks>
/// <para>Their skills are drawn from the seed and are part of the truth. Work is uneven: the k-th of n people, counted from 1, meets the share (2(n - k) + 1)/n² of customers.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record FrontLineTeam
{
    /// <summary>Describes a team.</summary>
    /// <param name="role">A front-line role of the journey.</param>
    /// <param name="people">How many people, from 1 to 1,000.</param>
    /// <param name="skillSpread">The standard deviation of their skills in points of experience, from 0 to 10.</param>
    /// <exception cref="ArgumentException">The role is malformed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public FrontLineTeam(string role, int people, double skillSpread)
    {
        Role = Guard.Id(role);
        People = (int)Guard.InRange(people, 1, 1000);
        SkillSpread = Guard.InRange(skillSpread, 0, 10);
    }

    /// <summary>The role.</summary>
    public string Role { get; }

    /// <summary>How many people.</summary>
    public int People { get; }

    /// <summary>The standard deviation of their skills, in points of experience.</summary>
    public double SkillSpread { get; }
}
