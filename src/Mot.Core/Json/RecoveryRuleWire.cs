using System.Globalization;
using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>How recoveries count in documents; what is left out has its default.</summary>
internal sealed record RecoveryRuleWire
{
    /// <summary>How much of the way from the failure to the rating of the recovery counts, from 0 to 1; null for the default, 0.5.</summary>
    public decimal? Share { get; init; }

    /// <summary>The most points that a recovered moment can have, from 0 to 100; null for no such limit.</summary>
    public decimal? Cap { get; init; }

    /// <summary>How long after the failure a recovery counts in full, as days, hours, minutes and seconds such as <c>1.12:00:00</c>; null for the default, no time at all. Of use with a halfLife only.</summary>
    public string? ServiceLevel { get; init; }

    /// <summary>After how much more time the share is half of what it was, such as 2.00:00:00 for two days; null for a share that does not depend on time.</summary>
    public string? HalfLife { get; init; }

    /// <summary>Whether the recovered points take the place of the failure as peak, trough, extreme, end and at gates, too; null for the default, false.</summary>
    public bool? ReplacesFailure { get; init; }

    internal static RecoveryRuleWire Of(RecoveryRule rule) => new()
    {
        Share = Number.Plain(rule.Share),
        Cap = rule.Cap is { } cap ? Number.Plain(cap) : null,
        ServiceLevel = Text(rule.ServiceLevel),
        HalfLife = rule.HalfLife is { } halfLife ? Text(halfLife) : null,
        ReplacesFailure = rule.ReplacesFailure,
    };

    internal RecoveryRule Read(string path, DocumentFaults faults)
    {
        RecoveryRule rule = new() { ReplacesFailure = ReplacesFailure ?? false };
        rule = With(rule, Share, (r, value) => r with { Share = value }, $"{path}.share", faults);
        rule = With(rule, Cap, (r, value) => r with { Cap = value }, $"{path}.cap", faults);
        rule = With(rule, Time(ServiceLevel, $"{path}.serviceLevel", faults), (r, value) => r with { ServiceLevel = value }, $"{path}.serviceLevel", faults);
        return With(rule, Time(HalfLife, $"{path}.halfLife", faults), (r, value) => r with { HalfLife = value }, $"{path}.halfLife", faults);
    }

    private static string Text(TimeSpan time) => time.ToString("c", CultureInfo.InvariantCulture);

    private static TimeSpan? Time(string? text, string path, DocumentFaults faults)
    {
        if (text is null)
        {
            return null;
        }

        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan time))
        {
            return time;
        }

        faults.Add(path, $"'{text}' is not a time; write days, hours, minutes and seconds such as 1.12:00:00, or 00:30:00.");
        return null;
    }

    private static RecoveryRule With<T>(RecoveryRule rule, T? value, Func<RecoveryRule, T, RecoveryRule> with, string path, DocumentFaults faults)
        where T : struct =>
        value is { } given ? faults.Try(path, () => with(rule, given)) ?? rule : rule;
}
