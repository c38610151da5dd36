using Mot.Core;

namespace Mot.Analytics.Kano;

/// <summary>The evaluation table: what one pair of answers comes to.</summary>
/// <remarks>
/// <para><b>Definition.</b> Rows are the answers to the functional question (it is there), columns those to the dysfunctional one (it is not):</para>
/// <code>
///              like  must-be  neutral  live-with  dislike
/// like          Q      A        A         A         O
/// must-be       R      I        I         I         M
/// neutral       R      I        I         I         M
/// live-with     R      I        I         I         M
/// dislike       R      R        R         R         Q
/// </code>
/// <para>The modified table has Q also at must-be/must-be and at live-with/live-with.</para>
/// <para><b>Sources.</b> Kano, Seraku, Takahashi and Tsuji (1984), Journal of the Japanese Society for Quality Control 14(2); Berger et al. (1993),
/// Center for Quality of Management Journal 2(4), there also Pouliot on the modified table.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class KanoEvaluation
{
    private const string Standard =
        "QAAAO" +
        "RIIIM" +
        "RIIIM" +
        "RIIIM" +
        "RRRRQ";

    private const string Letters = "MOAIRQ";

    /// <summary>The category of a pair of answers.</summary>
    /// <param name="functional">The answer to "how do you feel if it is there?".</param>
    /// <param name="dysfunctional">The answer to "how do you feel if it is not there?".</param>
    /// <param name="table">Which table.</param>
    /// <returns>The category.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer or the table is not a declared one.</exception>
    public static KanoCategory CategoryOf(KanoAnswer functional, KanoAnswer dysfunctional, KanoTable table = KanoTable.Standard)
    {
        Guard.Defined(functional);
        Guard.Defined(dysfunctional);
        return Guard.Defined(table) == KanoTable.Modified && functional == dysfunctional && functional != KanoAnswer.Neutral
            ? KanoCategory.Questionable
            : (KanoCategory)Letters.IndexOf(Standard[(5 * ((int)functional - 1)) + (int)dysfunctional - 1], StringComparison.Ordinal);
    }

    /// <summary>The letter of the literature for a category: M, O, A, I, R or Q.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The letter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared category.</exception>
    public static char LetterOf(KanoCategory category) => Letters[(int)Guard.Defined(category)];
}
