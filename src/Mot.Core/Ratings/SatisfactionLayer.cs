namespace Mot.Core.Ratings;

/// <summary>Satisfied with what: the layer of value that a question speaks to (满意层次).</summary>
/// <remarks>
/// Not how much: that is the satisfaction tier (满意程度). Chinese texts call both "three levels of satisfaction".
/// </remarks>
public enum SatisfactionLayer
{
    /// <summary>The product or the core service works (物质满意).</summary>
    Material = 1,

    /// <summary>Form, respect, pleasure in the brand (精神满意).</summary>
    Spiritual = 2,

    /// <summary>What the company does for society, and what being its customer says (社会满意).</summary>
    Social = 3,
}
