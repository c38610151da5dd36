using Mot.Analytics.Lifetime;

namespace Mot.Reporting;

/// <summary>What fits of purchase and spending say, in sentences.</summary>
internal static class LifetimeSentences
{
    internal static string Of(Wording say, FitProblem problem, string runaways) => problem switch
    {
        FitProblem.NoCustomers => say.Of("No fit: there is no customer to learn from.", "未拟合：没有可用的客户。"),
        FitProblem.NoRepeats => say.Of(
            "No fit: nobody came back. How often customers come back, and when they stop, is not in these data.",
            "未拟合：没有客户复购。复购频率和流失时间无法从这些数据得知。"),
        FitProblem.TooFewRepeats => say.Of(
            $"No fit: too few customers came back; at least {LifetimeFit.FewestRepeaters} are needed.",
            $"未拟合：复购客户太少，至少需要 {LifetimeFit.FewestRepeaters} 位。"),
        FitProblem.NoRecency => say.Of(
            "No fit: the time of the last purchase is 0 for everybody who came back. Check the column of recency: it counts from the first purchase to the last one.",
            "未拟合：所有复购客户的末次购买时间都是 0。请检查该列：应为首次购买到末次购买的时间。"),
        FitProblem.NotIdentifiable => say.Of(
            $"No fit: {runaways} run away; customers do not differ in what they describe, or the data do not tell. The other model, more customers or a longer time may.",
            $"未拟合：参数 {runaways} 无界；客户在这些方面没有差异，或数据不足以判断。可换另一模型、增加客户或延长观察期。"),
        FitProblem.NotConverged => say.Of("No fit: the steps came to an end before a maximum was found.", "未拟合：迭代结束仍未找到最大值。"),
        _ => say.Of("No fit: all amounts are the same.", "未拟合：所有金额都相同。"),
    };

    internal static string Of(Wording say, FitWarning warning, string runaways) => warning switch
    {
        FitWarning.OneAge => say.Of(
            "All customers have been watched for the same time: one cohort. Whether later customers behave alike cannot be seen.",
            "所有客户的观察期相同，属于同一批；无法判断后来的客户是否相同。"),
        FitWarning.FewRepeats => say.Of(
            "Fewer than 100 customers tell; intervals are approximate.",
            "提供信息的客户不足 100 位，区间只是近似。"),
        FitWarning.WideParameter => say.Of(
            "The interval of a parameter spans more than a factor of 20; forecasts may still be good, the parameter by itself says little.",
            "某个参数的区间跨度超过 20 倍；预测仍可能可用，但该参数本身说明不了多少。"),
        FitWarning.SpendGoesWithFrequency => say.Of(
            "What is spent goes with how often, which the gamma-gamma model takes not to be so; values are biased for the most and least frequent.",
            "消费金额与购买次数相关，违反 Gamma–Gamma 模型的独立假设；购买最多和最少的客户的价值会有偏差。"),
        FitWarning.Runaway => say.Of(
            $"Running away: {runaways}. Any value further out fits as well, so customers do not differ in what it describes (or nobody stops), as far as the data tell. It is held; forecasts do not depend on it, their intervals leave its doubt out, and the parameter that goes with it says little by itself.",
            $"参数 {runaways} 无界：更极端的取值拟合同样好，即数据看不出客户在这方面有差异（或没有客户流失）。该参数已固定；预测不依赖它，区间不含它的不确定性，与它配对的参数单独看意义不大。"),
        _ => say.Of("q is 1 or below: the mean amount of all customers has no bound.", "q 不大于 1：全体客户的平均金额不存在。"),
    };
}
