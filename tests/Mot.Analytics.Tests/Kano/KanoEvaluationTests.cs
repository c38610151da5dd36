using Mot.Analytics.Kano;

namespace Mot.Analytics.Tests.Kano;

/// <summary>The table as printed in Berger et al. (1993), row by row.</summary>
public sealed class KanoEvaluationTests
{
    [Theory]
    [InlineData(KanoTable.Standard, "QAAAO RIIIM RIIIM RIIIM RRRRQ")]
    [InlineData(KanoTable.Modified, "QAAAO RQIIM RIIIM RIIQM RRRRQ")]
    public void CategoryOf_IsThePrintedTable(KanoTable table, string printed)
    {
        IEnumerable<string> rows = Enum.GetValues<KanoAnswer>().Select(functional => string.Concat(
            Enum.GetValues<KanoAnswer>().Select(dysfunctional => KanoEvaluation.LetterOf(KanoEvaluation.CategoryOf(functional, dysfunctional, table)))));
        string.Join(' ', rows).ShouldBe(printed);
    }

    [Fact]
    public void UndeclaredValues_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => KanoEvaluation.CategoryOf(0, KanoAnswer.Like));
        Should.Throw<ArgumentOutOfRangeException>(() => KanoEvaluation.CategoryOf(KanoAnswer.Like, (KanoAnswer)6));
        Should.Throw<ArgumentOutOfRangeException>(() => KanoEvaluation.CategoryOf(KanoAnswer.Like, KanoAnswer.Like, (KanoTable)2));
        Should.Throw<ArgumentOutOfRangeException>(() => KanoEvaluation.LetterOf((KanoCategory)6));
    }
}
