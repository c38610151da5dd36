namespace Mot.Simulation;

/// <summary>One of the front line: an opaque id and the true skill.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> Skill is what the person adds to an experience, in points; 0 is the mean of the role.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record FrontLinePerson
{
    internal FrontLinePerson(string id, string role, double skill, double share)
    {
        Id = id;
        Role = role;
        Skill = skill;
        Share = share;
    }

    /// <summary>The opaque id: the role, a hyphen and a number.</summary>
    public string Id { get; }

    /// <summary>The front-line role.</summary>
    public string Role { get; }

    /// <summary>What the person adds to an experience, in points.</summary>
    public double Skill { get; }

    /// <summary>The share of the role's encounters that the person has.</summary>
    public double Share { get; }
}
