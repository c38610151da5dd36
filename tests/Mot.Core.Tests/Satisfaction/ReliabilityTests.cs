using Mot.Core.Estimation;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Satisfaction;

public class ReliabilityTests
{
    // Variances 5/3, 5/3 and 5/3; covariances 1, 1/3 and 4/3 of the items 1-2, 1-3 and 2-3 with the divisor 3.
    private static readonly long[][] s_rows = [[1, 1, 2], [2, 3, 4], [3, 2, 1], [4, 4, 3]];

    [Fact]
    public void Of_FourRows_IsAsWorkedByHand()
    {
        // Item sums 10, 10, 10; squares 30 each; products 29 = 1+6+6+16, 25 = 2+8+3+12, 28 = 2+12+2+12: covariances 4/3, 0 and 1.
        Reliability reliability = Of(s_rows);

        // The sum varies by 3 · 5/3 + 2 · (4/3 + 0 + 1) = 29/3, so alpha is 3/2 · (14/3)/(29/3) = 21/29.
        reliability.Alpha.Value!.Value.ShouldBe(21 / 29.0, 1e-15);

        // All variances are equal, so that standardising changes nothing; r̄ is a third of 4/5 + 0 + 3/5.
        reliability.StandardisedAlpha.Value!.Value.ShouldBe(21 / 29.0, 1e-14);
        reliability.AverageCorrelation.Value!.Value.ShouldBe(1.4 / 3, 1e-14);

        // The second item against the sum of the others: 7/3 over √(5/3 · 10/3). Without it two items do not go together at all.
        reliability.Items[1].ItemRest.Value!.Value.ShouldBe(7 / 3.0 / Math.Sqrt(50 / 9.0), 1e-14);
        reliability.Items[1].AlphaIfDropped.Value!.Value.ShouldBe(0, 1e-15);

        // Without the third: Spearman and Brown's 2r/(1 + r) of r = 4/5.
        reliability.Items[2].AlphaIfDropped.Value!.Value.ShouldBe(1.6 / 1.8, 1e-14);
        reliability.Items.Select(item => item.Item).ShouldBe(["i0", "i1", "i2"]);
    }

    [Fact]
    public void Alpha_HasBonettsInterval()
    {
        // Bonett (2002): ln(1 - alpha) ± z √(2k/((k - 1)(n - 2))), here √(6/(2 · 2)).
        Estimate alpha = Of(s_rows).Alpha;
        double half = 1.959963984540054 * Math.Sqrt(1.5);
        Math.Log(1 - alpha.Low!.Value).ShouldBe(Math.Log(8 / 29.0) + half, 1e-12);
        Math.Log(1 - alpha.High!.Value).ShouldBe(Math.Log(8 / 29.0) - half, 1e-12);
        (alpha.N, alpha.Level, alpha.Method).ShouldBe((4L, 0.95, IntervalMethod.Bonett));
        alpha.StandardError!.Value.ShouldBe(8 / 29.0 * Math.Sqrt(1.5), 1e-12);
        Estimate average = Of(s_rows).AverageCorrelation;
        average.Low!.Value.ShouldBe(alpha.Low.Value / (3 - (2 * alpha.Low.Value)), 1e-12);
        average.High!.Value.ShouldBe(alpha.High.Value / (3 - (2 * alpha.High.Value)), 1e-12);

        // The slope of a/(3 - 2a) at 21/29 is 3/(45/29)². Fisher's variance of four rows is 1.
        average.StandardError!.Value.ShouldBe(alpha.StandardError.Value * 3 / Math.Pow(45 / 29.0, 2), 1e-12);
        Estimate rest = Of(s_rows).Items[1].ItemRest;
        rest.Low!.Value.ShouldBe(Math.Tanh(Math.Atanh(rest.Value!.Value) - 1.959963984540054), 1e-12);
    }

    [Fact]
    public void Of_ItemsThatAgree_IsOne()
    {
        Reliability reliability = Of([[1, 1], [2, 2], [5, 5], [3, 3]]);
        (reliability.Alpha.Value, reliability.Alpha.Low, reliability.Alpha.High).ShouldBe((1, 1, 1));
        reliability.Items[0].ItemRest.Value!.Value.ShouldBe(1, 1e-15);
        reliability.Items[0].ItemRest.Value!.Value.ShouldBeLessThanOrEqualTo(1);
        reliability.Items[0].AlphaIfDropped.Reason.ShouldBe(UndefinedReason.NotIdentifiable);
    }

    [Fact]
    public void Of_ItemsThatOppose_MayBeFarBelowZero()
    {
        // 1 2, 2 1, 3 1, 1 3: covariance -2.25/3, variances 2.75/3 each, so r = -9/11 and alpha = 2r/(1 + r) = -9.
        Of([[1, 2], [2, 1], [3, 1], [1, 3]]).Alpha.Value!.Value.ShouldBe(-9, 1e-12);

        // They cancel altogether: the sum is always 4.
        Reliability cancelled = Of([[1, 3], [2, 2], [3, 1], [1, 3]]);
        foreach (Estimate estimate in new[] { cancelled.Alpha, cancelled.StandardisedAlpha, cancelled.AverageCorrelation })
        {
            (estimate.Reason, estimate.Needed).ShouldBe((UndefinedReason.NoVariation, null));
        }

        cancelled.Items[0].ItemRest.Value!.Value.ShouldBe(-1, 1e-15);
    }

    [Fact]
    public void Of_AConstantItem_LeavesAlphaDefined()
    {
        Reliability reliability = Of([[1, 1, 4], [2, 3, 4], [3, 2, 4], [4, 4, 4]]);

        // 3/2 · (8/3)/(6): the constant adds nothing to either variance.
        reliability.Alpha.Value!.Value.ShouldBe(2 / 3.0, 1e-15);
        reliability.StandardisedAlpha.Reason.ShouldBe(UndefinedReason.NoVariation);
        reliability.Items[2].ItemRest.Reason.ShouldBe(UndefinedReason.NoVariation);
        reliability.Items[0].ItemRest.Value!.Value.ShouldBe(0.8, 1e-14);
    }

    [Theory]
    [InlineData(0, UndefinedReason.NoAnswers)]
    [InlineData(1, UndefinedReason.TooFewAnswers)]
    [InlineData(2, UndefinedReason.TooFewAnswers)]
    public void Of_TooFewRows_IsUndefined(int rows, UndefinedReason reason)
    {
        Reliability reliability = Of([.. s_rows[..rows]], 3);
        (reliability.Alpha.Reason, reliability.Alpha.Needed, reliability.Alpha.N).ShouldBe((reason, 3L, (long)rows));
        (reliability.Items[0].ItemRest.Reason, reliability.Items[0].ItemRest.Needed).ShouldBe((reason, 4L));
        Of(s_rows[..3]).Alpha.IsDefined.ShouldBeTrue();
    }

    [Fact]
    public void Of_OneItem_IsNotIdentifiable()
    {
        Reliability reliability = Of([[1], [2], [3], [4]]);
        reliability.Alpha.Reason.ShouldBe(UndefinedReason.NotIdentifiable);
        reliability.AverageCorrelation.Reason.ShouldBe(UndefinedReason.NotIdentifiable);
        reliability.Items[0].ItemRest.Reason.ShouldBe(UndefinedReason.NoVariation);
    }

    [Fact]
    public void Of_SumsOfAnotherShape_AreRefused()
    {
        Should.Throw<ArgumentException>(() => Reliability.Of(["a", "b"], 3, [1, 2], [1, 2], 0.95)).Message.ShouldContain("2 sums and 3 products");
        Should.Throw<ArgumentException>(() => Reliability.Of(["a", "b"], 3, [1], [1, 2, 3], 0.95));
        Should.Throw<ArgumentOutOfRangeException>(() => Reliability.Of(["a"], -1, [1], [1], 0.95));
        Should.Throw<ArgumentOutOfRangeException>(() => Reliability.Of(["a"], 1, [1], [1], double.NaN));
    }

    [Fact]
    public void Of_ShiftedOrDoubledRows_HasTheSameAlpha() => Law.Check(Cases.All(random =>
    {
        int k = random.Next(2, 6);
        long[][] rows = [.. Enumerable.Range(0, random.Next(4, 40)).Select(_ => Enumerable.Range(0, k).Select(_ => (long)random.Next(5)).ToArray())];
        Reliability plain = Of(rows);
        Reliability shifted = Of([.. rows.Select(row => row.Select((x, i) => x + (i * 3) + 1).ToArray())]);
        shifted.Alpha.ShouldBe(plain.Alpha);
        shifted.StandardisedAlpha.ShouldBe(plain.StandardisedAlpha);
        if (plain.Alpha.IsDefined)
        {
            Of([.. rows.Concat(rows)]).Alpha.Value!.Value.ShouldBe(plain.Alpha.Value!.Value, 1e-12 * Math.Max(1, Math.Abs(plain.Alpha.Value.Value)));
            plain.Alpha.Value.Value.ShouldBeInRange(plain.Alpha.Low!.Value, plain.Alpha.High!.Value);
            plain.Alpha.High.Value.ShouldBeLessThanOrEqualTo(1);
        }
    }));

    /// <summary>The sums of rows, as a composite keeps them.</summary>
    internal static Reliability Of(long[][] rows, int? items = null)
    {
        int k = items ?? rows[0].Length;
        long[] sums = [.. Enumerable.Range(0, k).Select(i => rows.Sum(row => row[i]))];
        long[] products = [.. from i in Enumerable.Range(0, k) from j in Enumerable.Range(i, k - i) select rows.Sum(row => row[i] * row[j])];
        return Reliability.Of([.. Enumerable.Range(0, k).Select(i => $"i{i}")], rows.Length, sums, products, Estimate.DefaultLevel);
    }
}
