using System.Collections.Immutable;
using Mot.Core.Ratings;

namespace Mot.Core.Privacy;

/// <summary>What an audience has been shown of one question, and of whom the data then were.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
internal sealed class QuestionHistory
{
    internal QuestionHistory(
        RatingScale scale,
        ImmutableSortedDictionary<GroupKey, RatingDistribution> counts,
        ImmutableSortedDictionary<GroupKey, ImmutableArray<ReleaseAtom>> atoms,
        ImmutableArray<ShownCell> shown)
    {
        Scale = scale;
        Counts = counts;
        Atoms = atoms;
        Shown = shown;
    }

    /// <summary>The scale of the ratings.</summary>
    internal RatingScale Scale { get; }

    /// <summary>The ratings of each combination of groups, as they were last.</summary>
    internal ImmutableSortedDictionary<GroupKey, RatingDistribution> Counts { get; }

    /// <summary>The people of each combination, by when they came and went.</summary>
    internal ImmutableSortedDictionary<GroupKey, ImmutableArray<ReleaseAtom>> Atoms { get; }

    /// <summary>The figures shown, from the first to the last.</summary>
    internal ImmutableArray<ShownCell> Shown { get; }

    /// <summary>How many entries of the log it takes.</summary>
    internal int Entries => Counts.Count + Atoms.Values.Sum(atoms => atoms.Length) + Shown.Length;

    internal static QuestionHistory Empty(RatingScale scale) => new(
        scale, ImmutableSortedDictionary<GroupKey, RatingDistribution>.Empty, ImmutableSortedDictionary<GroupKey, ImmutableArray<ReleaseAtom>>.Empty, []);

    internal QuestionHistory With(IEnumerable<ShownCell> shown) => new(Scale, Counts, Atoms, [.. Shown, .. shown]);

    /// <summary>The same with the people as they are at a release: who came and who went in each combination since the last one.</summary>
    internal QuestionHistory At(int release, CombinationCounts now)
    {
        var nobody = new RatingDistribution(Scale);
        (GroupKey Key, RatingDistribution Old, RatingDistribution New, long Came, long Went)[] changes =
        [
            .. Counts.Keys.Union(now.Cells.Keys).Select(key => (key, Counts.GetValueOrDefault(key, nobody), now.Cells.GetValueOrDefault(key, nobody)))
                .Select(cell => (cell.key, cell.Item2, cell.Item3, Change: Change(cell.Item2, cell.Item3)))
                .Where(cell => cell.Change != (0, 0))
                .Select(cell => (cell.key, cell.Item2, cell.Item3, cell.Change.Came, cell.Change.Went)),
        ];
        if (changes.Length == 0)
        {
            return this;
        }

        bool mayRepeat = changes.Any(change => change.Came > 0) && changes.Any(change => change.Went > 0);
        ImmutableSortedDictionary<GroupKey, RatingDistribution>.Builder counts = Counts.ToBuilder();
        ImmutableSortedDictionary<GroupKey, ImmutableArray<ReleaseAtom>>.Builder atoms = Atoms.ToBuilder();
        foreach ((GroupKey key, RatingDistribution old, RatingDistribution @new, long came, long went) in changes)
        {
            ImmutableArray<ReleaseAtom> before = Atoms.GetValueOrDefault(key, []);
            ImmutableArray<ReleaseAtom> after =
            [
                .. went == 0 ? before : Leave(before, went, old.Count, release, mayRepeat),
                .. came == 0 ? (ImmutableArray<ReleaseAtom>)[] : [new(release, 0, came, came, mayRepeat)],
            ];
            atoms[key] = after;
            if (@new.Count > 0)
            {
                counts[key] = @new.Clone();
            }
            else
            {
                counts.Remove(key);
            }
        }

        return new(Scale, counts.ToImmutable(), atoms.ToImmutable(), Shown);
    }

    // At least so many: what rose came, what fell went; where the number is the same and the weights are not, one did both.
    private static (long Came, long Went) Change(RatingDistribution old, RatingDistribution @new)
    {
        long came = 0;
        long went = 0;
        for (int step = 0; step < old.Scale.StepCount; step++)
        {
            RatingDistribution.Cell before = old.StepCell(step);
            RatingDistribution.Cell after = @new.StepCell(step);
            long more = after.Count - before.Count;
            came += more > 0 ? more : 0;
            went += more < 0 ? -more : 0;
            if (more == 0 && before != after)
            {
                came++;
                went++;
            }
        }

        return (came, went);
    }

    // Nobody says which of those who came at different times went: each time has a least and a most.
    private static IEnumerable<ReleaseAtom> Leave(ImmutableArray<ReleaseAtom> atoms, long went, long present, int release, bool mayRepeat)
    {
        long most = atoms.Where(atom => atom.Until == 0).Sum(atom => atom.High);
        foreach (ReleaseAtom atom in atoms)
        {
            if (atom.Until > 0)
            {
                yield return atom;
                continue;
            }

            var stayed = atom with { Low = Math.Max(0, atom.Low - went), High = Math.Min(atom.High, present - went) };
            if (stayed.High > 0)
            {
                yield return stayed;
            }

            yield return new(atom.From, release, Math.Max(0, went - (most - atom.High)), Math.Min(atom.High, went), atom.MayRepeat || mayRepeat);
        }
    }
}
