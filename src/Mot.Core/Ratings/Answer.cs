namespace Mot.Core.Ratings;

/// <summary>What one person answered to one question: a step of its scale, or a kind of missing.</summary>
/// <remarks>
/// <para>One byte, so that a column of answers is a span of bytes. A step counts from 0 at the scale's lower bound;
/// <see cref="RatingScale.Rate(decimal)"/> makes it from a rating and <see cref="RatingScale.ValueOf"/> turns it back.</para>
/// <para><b>Default value.</b> Not asked (<see cref="MissingKind.NotAsked"/>).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public readonly record struct Answer
{
    /// <summary>Codes below this one are kinds of missing; the others are steps.</summary>
    internal const int FirstStepCode = 8;

    /// <summary>The number of kinds of missing.</summary>
    internal const int MissingKinds = (int)Ratings.MissingKind.OutOfRange + 1;

    internal Answer(byte code) => Code = code;

    /// <summary>The person was not asked: the default answer.</summary>
    public static Answer NotAsked => default;

    /// <summary>True when the answer is a rating.</summary>
    public bool IsRated => Code >= FirstStepCode;

    /// <summary>The step on the scale, counted from 0; null when there is no rating.</summary>
    public int? Step => IsRated ? Code - FirstStepCode : null;

    /// <summary>Why there is no rating; null when there is one.</summary>
    public MissingKind? MissingKind => IsRated ? null : (MissingKind)Code;

    /// <summary>The byte that stands for this answer in tables: a kind of missing, or 8 plus the step.</summary>
    internal byte Code { get; }

    /// <summary>An answer without a rating.</summary>
    /// <param name="kind">Why there is none.</param>
    /// <returns>The missing answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a declared one.</exception>
    public static Answer Missing(MissingKind kind) => new((byte)Guard.Defined(kind));

    /// <summary>An answer on a step that the caller knows to be on the scale.</summary>
    internal static Answer FromTrustedStep(int step) => new((byte)(FirstStepCode + step));

    /// <summary>"step 3" or the kind of missing.</summary>
    public override string ToString() => IsRated ? $"step {Guard.Text(Code - FirstStepCode)}" : $"{(MissingKind)Code}";
}
