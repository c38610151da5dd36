namespace Mot.Core.Privacy;

/// <summary>People of one combination of groups who came and went together, as far as releases can tell.</summary>
/// <param name="From">The first release whose data they are in.</param>
/// <param name="Until">The first release whose data they are in no more; 0 while they stay.</param>
/// <param name="Low">At least so many are they.</param>
/// <param name="High">At most so many; more than 0.</param>
/// <param name="MayRepeat">Whether they may be the same people as others that came or went at the same time: answers corrected, people moved to another group.</param>
internal readonly record struct ReleaseAtom(int From, int Until, long Low, long High, bool MayRepeat)
{
    /// <summary>At least so many halves of people: who may be counted twice counts half.</summary>
    internal long Halves => Low > long.MaxValue / 2 ? long.MaxValue : MayRepeat ? Low : 2 * Low;

    internal bool IsIn(int release) => From <= release && (Until == 0 || release < Until);
}
