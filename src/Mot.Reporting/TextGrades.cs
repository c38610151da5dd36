using System.Globalization;
using Mot.Core.Customers;
using Mot.Core.Grades;
using Mot.Core.Json;

namespace Mot.Reporting;

/// <summary>Grades of customers as a text: all of them, one with its reasons, or what another policy would change.</summary>
/// <remarks>
/// <para>It names customers by their opaque ids and is for whoever serves them; it passes no release gate.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class TextGrades
{
    /// <summary>All customers: how many have which grade, who is in trouble, who loses a grade, and who should be followed up.</summary>
    /// <param name="standings">The standings, in the order in which customers are listed.</param>
    /// <param name="policy">The policy under which they were made.</param>
    /// <param name="asOf">The day of all of them.</param>
    /// <param name="view">The view of all of them.</param>
    /// <param name="options">Language, width and colour; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text, with LF line ends; the same standings and options always give the same text.</returns>
    public static string Of(IEnumerable<GradeStanding> standings, GradePolicy policy, DateOnly asOf, GradeView view = GradeView.AsTold, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(standings);
        ArgumentNullException.ThrowIfNull(policy);
        GradeStanding[] all = [.. standings];
        var page = new TextPage(options);
        Wording say = page.Say;
        page.Title(say.Of($"Grades · {policy.Id} · {Day(asOf)}", $"客户分级 · {policy.Id} · {Day(asOf)}"));
        page.Text(GradeSentences.About(say, policy, view));
        GradeTables.Counts(page, policy, all);
        GradeTables.Alarms(page, all);
        GradeTables.Notices(page, all);
        GradeTables.FollowUps(page, policy, all, asOf);
        GradeTables.Customers(page, policy, all);
        return page.ToString();
    }

    /// <summary>One customer: the grade, why, what keeps it, what is missing for the next, and everything that happened.</summary>
    /// <param name="standing">The standing.</param>
    /// <param name="policy">The policy under which it was made.</param>
    /// <param name="asking">Whether the customer may be asked something; null to leave it out.</param>
    /// <param name="options">Language, width and colour; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text, with LF line ends; the same standing and options always give the same text.</returns>
    public static string Of(GradeStanding standing, GradePolicy policy, AskingDecision? asking = null, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(policy);
        var page = new TextPage(options);
        Wording say = page.Say;
        string grade = standing.Grade is { } given ? say.In(given.Name) : GradeSentences.StatusOf(say, standing.Status);
        page.Title($"{standing.Customer} · {Day(standing.AsOf)} · {grade}");
        page.Text(GradeSentences.About(say, policy, standing.View));
        foreach (string sentence in GradeSentences.Of(say, standing))
        {
            page.Hanging("• ", sentence);
        }

        if (asking is not null)
        {
            page.Hanging("• ", GradeSentences.Of(say, asking));
        }

        GradeTables.Measures(page, standing);
        GradeTables.Criteria(page, standing);
        GradeTables.Entitlement(page, policy, standing.Entitlement);
        GradeTables.Events(page, standing);
        foreach (string left in GradeSentences.LeftOut(say, standing))
        {
            page.Note(left);
        }

        return page.ToString();
    }

    /// <summary>What another policy would change.</summary>
    /// <param name="run">The dry run.</param>
    /// <param name="options">Language, width and colour; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text, with LF line ends; the same dry run and options always give the same text.</returns>
    public static string Of(GradeDryRun run, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        var page = new TextPage(options);
        Wording say = page.Say;
        page.Title(say.Of($"Dry run · {run.Current.Id} → {run.Proposed.Id} · {Day(run.AsOf)}", $"试运行 · {run.Current.Id} → {run.Proposed.Id} · {Day(run.AsOf)}"));
        page.Text(say.Of(
            $"{Numbers.Count(run.Customers)} customers, {Numbers.Count(run.Moves.Length)} of whom would stand elsewhere: {Numbers.Count(run.Up)} higher, {Numbers.Count(run.Down)} lower. "
                + "Both policies are replayed from the first fact on, as if each had always been in force. Nothing was changed.",
            $"共 {Numbers.Count(run.Customers)} 位客户，其中 {Numbers.Count(run.Moves.Length)} 位等级不同：升 {Numbers.Count(run.Up)} 位，降 {Numbers.Count(run.Down)} 位。"
                + "两套策略都从第一条事实重算，如同一直有效。未作任何更改。"));
        page.Note(say.Of(
            $"Policies {GradePolicyJson.Fingerprint(run.Current)} and {GradePolicyJson.Fingerprint(run.Proposed)}.",
            $"策略 {GradePolicyJson.Fingerprint(run.Current)} 与 {GradePolicyJson.Fingerprint(run.Proposed)}。"));
        GradeTables.Matrix(page, run);
        GradeTables.Moves(page, run);
        return page.ToString();
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Name(Wording say, Grade? grade) => grade is null ? say.Of("none", "无") : say.In(grade.Name);
}
