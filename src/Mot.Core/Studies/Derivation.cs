using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>An answer that follows from other answers of the same respondent: a gap, a place in the zone of tolerance, a tier, a straight line.</summary>
/// <remarks>It has a scale and kinds of missing like an asked one, so that everything behind the waist works for both.</remarks>
/// <param name="Id">Its name in documents; the slash keeps it apart from the ids of questions.</param>
/// <param name="Scale">The scale of the answer.</param>
/// <param name="Of">Works it out from the answers to the study's questions.</param>
internal sealed record Derivation(string Id, RatingScale Scale, DerivedAnswer Of);

/// <summary>Works an answer out from the answers to the study's questions.</summary>
internal delegate Answer DerivedAnswer(ReadOnlySpan<Answer> answers);
