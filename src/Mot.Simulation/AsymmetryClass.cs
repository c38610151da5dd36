namespace Mot.Simulation;

/// <summary>Whether a touchpoint can disappoint, delight, both or neither.</summary>
/// <remarks><para><b>Sources.</b> The classes: Kano, Seraku, Takahashi and Tsuji (1984); penalty and reward: Brandt (1987).</para></remarks>
public enum AsymmetryClass
{
    /// <summary>It moves nobody much (无差异).</summary>
    Indifferent = 0,

    /// <summary>It is missed when it is bad and not noticed when it is good (必备).</summary>
    MustBe = 1,

    /// <summary>The better the better (期望).</summary>
    OneDimensional = 2,

    /// <summary>It delights when it is good and is not missed when it is not (魅力).</summary>
    Attractive = 3,
}
