namespace Mot.Analytics.Lifetime;

/// <summary>One step of a forecast against what happened.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
/// <param name="Until">The last day of the step.</param>
/// <param name="Expected">How many repeat purchases were forecast for the step.</param>
/// <param name="Actual">How many there were.</param>
/// <param name="ExpectedTogether">The forecast from the beginning of the holdout to the end of the step.</param>
/// <param name="ActualTogether">What happened from the beginning of the holdout to the end of the step.</param>
public sealed record HoldoutStep(DateOnly Until, double Expected, long Actual, double ExpectedTogether, long ActualTogether);
