using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>What was worked out for one respondent.</summary>
/// <param name="Answers">The answers to the study's questions, then the derived ones.</param>
/// <param name="Asked">How many of them were asked.</param>
/// <param name="Values">The value of each index.</param>
internal sealed record DerivedRow(Answer[] Answers, int Asked, IndexValue?[] Values);
