using Mot.Core.Privacy;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>A question of which an audience is shown nothing this time.</summary>
/// <param name="Question">The question.</param>
/// <param name="Reason">Why.</param>
/// <param name="EarlierRelease">The number of the earlier release with which it would give somebody away; null where that is not the reason, or where only several together would.</param>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record HiddenQuestion(Question Question, HiddenReason Reason, int? EarlierRelease);
