using System.Globalization;
using Mot.Core.Estimation;

namespace Mot.Reporting;

/// <summary>Numbers as people read them: rounded once, here, in the invariant culture.</summary>
internal static class Numbers
{
    /// <summary>What stands where there is no number.</summary>
    internal const string None = "–";

    private const char Minus = '−';

    /// <summary>A count, with commas between thousands.</summary>
    internal static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with fixed decimals and a true minus; never -0.</summary>
    internal static string Fixed(double value, int decimals)
    {
        string text = Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 && text.Any(c => c is >= '1' and <= '9') ? Minus + text : text;
    }

    /// <summary>A difference: with its sign, plus included.</summary>
    internal static string Signed(double value, int decimals)
    {
        string text = Fixed(value, decimals);
        return text[0] == Minus || !text.Any(c => c is >= '1' and <= '9') ? text : "+" + text;
    }

    /// <summary>A number without needless decimals.</summary>
    internal static string Plain(decimal value) => Plain(value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>A recorded number: up to four decimals, as many as it has.</summary>
    internal static string Exact(decimal value) => Plain(value.ToString("0.####", CultureInfo.InvariantCulture));

    /// <summary>A recorded amount: commas between thousands, and up to four decimals, as many as it has.</summary>
    internal static string Amount(decimal value) => Plain(value.ToString("#,0.####", CultureInfo.InvariantCulture));

    /// <summary>A share as a percentage.</summary>
    internal static string Percent(double share, int decimals = 0) => Fixed(share * 100, decimals) + "%";

    /// <summary>A level such as 0.95 as a percentage, with as many decimals as it needs, at most two.</summary>
    internal static string Level(double level) => Plain((level * 100).ToString("0.##", CultureInfo.InvariantCulture)) + "%";

    /// <summary>A value in a unit.</summary>
    internal static string Value(double value, Unit unit) => unit switch
    {
        Unit.Share => Percent(value, 1),
        Unit.Points => Fixed(value, 1),
        _ => Fixed(value, 2),
    };

    /// <summary>An estimate as <c>4.06 [4.03, 4.10]</c>, or why there is none.</summary>
    internal static string Interval(Estimate estimate, Unit unit, Wording say) => estimate.IsDefined
        ? $"{Value(estimate.Value!.Value, unit)} {Brackets(estimate, unit)}"
        : Undefined(estimate, say);

    /// <summary>A difference with its interval, signs included, or why there is none.</summary>
    internal static string Difference(Estimate estimate, Unit unit, Wording say)
    {
        if (!estimate.IsDefined)
        {
            return Undefined(estimate, say);
        }

        string Text(double? value) => unit == Unit.Share ? Signed(value!.Value * 100, 1) : Signed(value!.Value, unit == Unit.Points ? 1 : 2);
        return $"{Text(estimate.Value)} [{Text(estimate.Low)}, {Text(estimate.High)}]";
    }

    /// <summary>Why there is no number, in few words.</summary>
    internal static string Undefined(Estimate estimate, Wording say) => None + " " + estimate.Reason switch
    {
        UndefinedReason.NoAnswers => say.Of("(no answers)", "（无回答）"),
        UndefinedReason.NoWeight => say.Of($"(n {Count(estimate.N)}, no weight)", $"（n {Count(estimate.N)}，权重为零）"),
        UndefinedReason.NoVariation => say.Of($"(n {Count(estimate.N)}, all alike)", $"（n {Count(estimate.N)}，全部相同）"),
        UndefinedReason.NotIdentifiable => say.Of("(cannot be determined)", "（无法确定）"),
        UndefinedReason.TooFewGroups => say.Of("(too few clusters)", "（抽样群太少）"),
        _ => say.Of($"(too few: n {Count(estimate.N)}, needs {Needed(estimate)})", $"（太少：n {Count(estimate.N)}，需 {Needed(estimate)}）"),
    };

    private static string Needed(Estimate estimate) => estimate.Needed is { } needed ? Count(needed) : "?";

    // The percent sign stands once, behind the value.
    private static string Brackets(Estimate estimate, Unit unit) => unit == Unit.Share
        ? $"[{Fixed(estimate.Low!.Value * 100, 1)}, {Fixed(estimate.High!.Value * 100, 1)}]"
        : $"[{Value(estimate.Low!.Value, unit)}, {Value(estimate.High!.Value, unit)}]";

    private static string Plain(string text) => text.Replace('-', Minus);
}
