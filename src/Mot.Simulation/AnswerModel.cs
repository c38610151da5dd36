using Mot.Core;

namespace Mot.Simulation;

/// <summary>How what is felt becomes answers: who answers, what is left blank, how the overall impression colours the parts.</summary>
/// <remarks>
/// <para><b>Definition.</b> A touchpoint in the questionnaire: felt = (1 - halo) × experienced + halo × judged + noise. A rating at the moment has no halo. Then comes the customer's <see cref="ScaleStyle"/>,
/// and the nearest rating of the scale.</para>
/// <para><b>Sources.</b> Halo: Thorndike (1920), Journal of Applied Psychology 4, 25-29. The defaults are conventions.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record AnswerModel
{
    /// <summary>The default.</summary>
    public static AnswerModel Default { get; } = new();

    /// <summary>The share of the trips asked about that are answered, from 0 to 1. Default: 0.6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double ResponseRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(ResponseRate));
    } = 0.6;

    /// <summary>About how many trips in a row a customer is asked, from 1 to 1,000, beginning with one that is drawn at random. Default: 1, so that responses are a simple random sample of customers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 1,000.</exception>
    public int TripsAsked
    {
        get;
        init => field = (int)Guard.InRange(value, 1, 1000, nameof(TripsAsked));
    } = 1;

    /// <summary>The share of trips whose encounters are all rated at the moment, from 0 to 1; in the others none is. Default: 0.3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double MomentRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(MomentRate));
    } = 0.3;

    /// <summary>The share of questions that are left blank, from 0 to 1. Default: 0.02.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double BlankRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(BlankRate));
    } = 0.02;

    /// <summary>The share of the other questions that are answered with do not know, from 0 to 1. Default: 0.01.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double DoNotKnowRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(DoNotKnowRate));
    } = 0.01;

    /// <summary>How far the overall judgement pulls the answers about touchpoints towards it, from 0 to 1. Default: 0.15.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double Halo
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Halo));
    } = 0.15;

    /// <summary>The standard deviation of what is added by chance to each answer, in points, from 0 to 10. Default: 0.25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double Noise
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(Noise));
    } = 0.25;

    /// <summary>How many points harder a trip is felt to be for each failure that was not recovered, from 0 to 4. Default: 0.6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 4.</exception>
    public double EffortOfFailure
    {
        get;
        init => field = Guard.InRange(value, 0, 4, nameof(EffortOfFailure));
    } = 0.6;
}
