namespace Mot.Core.Studies;

/// <summary>What makes a gap between experience and expectation doubtful.</summary>
/// <remarks><para><b>Sources.</b> Brown, Churchill and Peter (1993), J. Retailing 69(1), 127-139; Buttle (1996), European J. Marketing 30(1), 8-32.</para></remarks>
public enum GapWarning
{
    /// <summary>The expectation was asked with the experience or after it, so hindsight is in it.</summary>
    AskedAfterwards = 1,

    /// <summary>Many expect the top of the scale, so that nothing can exceed it and the gap says little more than the rating alone (McHorney and Tarlov 1995).</summary>
    Ceiling = 2,

    /// <summary>The gaps of a dimension agree too little with one another to be one number (Nunnally 1978).</summary>
    Unreliable = 3,
}
