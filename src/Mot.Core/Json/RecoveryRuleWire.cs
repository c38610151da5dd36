using System.Globalization;
using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>How recoveries count in documents; what is left out has its default.</summary>
internal sealed record RecoveryRuleWire
{
    public decimal? Share { get; init; }

    public decimal? Cap { get; init; }

    /// <summary>Times are written as hours, minutes and seconds after days: <c>1.12:00:00</c>.</summary>
    public string? ServiceLevel { get; init; }

    public string? HalfLife { get; init; }

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
