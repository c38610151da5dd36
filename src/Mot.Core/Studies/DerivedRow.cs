using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>What was worked out for one respondent.</summary>
/// <remarks>Once for each respondent, whatever the number of cells that count it.</remarks>
/// <param name="Answers">The derived answers.</param>
/// <param name="Values">The value of each index.</param>
/// <param name="Items">For each index its items in steps from the worst; null unless all are answered.</param>
/// <param name="Associated">For each level of expectation the outcome, what was got and what was expected; null unless all three are known.</param>
internal sealed record DerivedRow(Answer[] Answers, IndexValue?[] Values, long[]?[] Items, long[]?[] Associated);
