namespace Mot.Core.Ratings;

/// <summary>Which of the levels that a customer has in mind an expectation is.</summary>
/// <remarks><para><b>Sources.</b> Zeithaml, Berry and Parasuraman (1993), J. Acad. Marketing Science 21(1), 1-12; Boulding et al. (1993), J. Marketing Research 30, 7-27.</para></remarks>
public enum ExpectationLevel
{
    /// <summary>The lowest level that the customer accepts (最低可接受).</summary>
    Adequate = 1,

    /// <summary>What the customer wants and thinks should be (理想).</summary>
    Desired = 2,

    /// <summary>What the customer thinks will happen (预期).</summary>
    Predicted = 3,
}
