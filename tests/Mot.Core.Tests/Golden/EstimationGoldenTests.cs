using System.Text.Json;
using Mot.Core.Estimation;
using Mot.Core.Tests.Estimation;

namespace Mot.Core.Tests.Golden;

// Source: R 4.2.2, qnorm, qt, pt and p.adjust.
public class EstimationGoldenTests
{
    [Fact]
    public void NormalQuantile_IsThatOfR()
    {
        var golden = GoldenFile.Require("special_functions.json");
        (double[] p, double[] z) = (golden.Wanted("qnorm.p"), golden.Wanted("qnorm.z"));
        p.Length.ShouldBeGreaterThan(10);
        for (int i = 0; i < p.Length; i++)
        {
            Math.Abs(Normal.Quantile(p[i]) - z[i]).ShouldBeLessThanOrEqualTo(1e-13 * Math.Max(1, Math.Abs(z[i])), $"p = {p[i]:R}");
        }
    }

    [Fact]
    public void StudentQuantile_IsThatOfR()
    {
        var golden = GoldenFile.Require("special_functions.json");
        (double[] p, double[] df, double[] t) = (golden.Wanted("qt.p"), golden.Wanted("qt.df"), golden.Wanted("qt.t"));
        for (int i = 0; i < p.Length; i++)
        {
            // A two-sided level of |2p - 1| puts the upper limit at the quantile of p or of 1 - p.
            double got = StudentT.TwoSided(Math.Abs((2 * p[i]) - 1), df[i]);

            // 2p - 1 itself is only exact to 1e-16, which matters next to the median.
            Math.Abs(got - Math.Abs(t[i])).ShouldBeLessThanOrEqualTo((1e-10 * Math.Abs(t[i])) + 1e-15, $"p = {p[i]:R}, df = {df[i]:R}");
        }
    }

    [Fact]
    public void StudentTail_IsThatOfR()
    {
        var golden = GoldenFile.Require("special_functions.json");
        (double[] t, double[] df, double[] p) = (golden.Wanted("pt.t"), golden.Wanted("pt.df"), golden.Wanted("pt.two_sided_p"));
        for (int i = 0; i < t.Length; i++)
        {
            if (p[i] < 0.999)
            {
                StudentT.TwoSided(1 - p[i], df[i]).ShouldBe(t[i], 1e-9 * t[i], $"t = {t[i]:R}, df = {df[i]:R}");
            }
        }
    }

    [Theory]
    [InlineData(FamilyCorrection.BenjaminiHochberg, "BH")]
    [InlineData(FamilyCorrection.Bonferroni, "bonferroni")]
    public void ComparisonFamily_RejectsWhatRRejects(FamilyCorrection correction, string column)
    {
        var golden = GoldenFile.Require("p_adjust.json");
        (JsonElement[] p, JsonElement[] adjusted) = (golden.Input("p"), golden.Output(column));
        for (int i = 0; i < p.Length; i++)
        {
            double[] values = [.. p[i].EnumerateArray().Select(GoldenFile.Number)];
            double[] wanted = [.. adjusted[i].EnumerateArray().Select(GoldenFile.Number)];

            // Just beside 0.05 and elsewhere, because some adjusted values are 0.05 exactly.
            foreach (double alpha in new[] { 0.0499, 0.0501, 0.01, 0.11, 0.3 })
            {
                PValues.Family(values, correction, alpha).Comparisons.Select(comparison => comparison.Verdict != ComparisonVerdict.CannotTell)
                    .ShouldBe(wanted.Select(value => value <= alpha), $"family {i} at {alpha}");
            }
        }
    }
}
