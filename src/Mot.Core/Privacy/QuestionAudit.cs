using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>What an audience knows of one question, and whether it may know more.</summary>
internal sealed class QuestionAudit
{
    private readonly int _minimum;
    private readonly (GroupKey Key, ReleaseAtom Atom)[] _atoms;
    private readonly List<(int Row, int Sign)>[] _entries;
    private readonly Dictionary<CellCondition, int> _lastShown = [];
    private readonly Dictionary<CellCondition, int[]> _members;
    private readonly List<int> _roots = [];

    internal QuestionAudit(QuestionHistory history, int minimum)
        : this([.. history.Atoms.SelectMany(pair => pair.Value.Select(atom => (pair.Key, atom)))], [], history.Shown, minimum)
    {
    }

    private QuestionAudit((GroupKey Key, ReleaseAtom Atom)[] atoms, Dictionary<CellCondition, int[]> members, IEnumerable<ShownCell> shown, int minimum)
    {
        _minimum = minimum;
        _atoms = atoms;
        _members = members;
        _entries = [.. _atoms.Select(_ => new List<(int, int)>())];
        foreach (ShownCell cell in shown)
        {
            Show(cell, EntriesOf(cell));
        }
    }

    /// <summary>The figures shown since the start that were not shown before.</summary>
    internal List<ShownCell> Shown { get; } = [];

    /// <summary>The same people, of whom nothing is known but these figures.</summary>
    internal QuestionAudit Knowing(IEnumerable<ShownCell> shown) => new(_atoms, _members, shown, _minimum);

    /// <summary>The earlier release of the same figure, where what has changed of it since then concerns too few people alone; null otherwise.</summary>
    internal int? TooCloseTo(ShownCell cell) => _lastShown.TryGetValue(cell.About, out int before) && !IsLarge(EntriesOf(cell)) ? before : null;

    /// <summary>Shows as many figures as is safe, each before those behind it.</summary>
    /// <returns>Which were shown.</returns>
    internal bool[] TryShow(IReadOnlyList<ShownCell> cells)
    {
        bool[] shown = new bool[cells.Count];
        (int Atom, int Sign)[][] entries = [.. cells.Select(EntriesOf)];
        int[] fresh = [.. Enumerable.Range(0, cells.Count).Where(c => entries[c].Length == 0 ? !(shown[c] = true) : IsLarge(entries[c]))];
        TryShow(cells, entries, fresh, shown);
        return shown;
    }

    // If all are safe together then so is each after the other; if not, first the first half and then, with what it left, the second.
    private void TryShow(IReadOnlyList<ShownCell> cells, (int Atom, int Sign)[][] entries, int[] fresh, bool[] shown)
    {
        if (fresh.Length == 0)
        {
            return;
        }

        if (IsSafe([.. fresh.Select(c => entries[c])]))
        {
            foreach (int c in fresh)
            {
                shown[c] = true;

                // The same figure twice in one release is one.
                if (_lastShown.GetValueOrDefault(cells[c].About) != cells[c].Release)
                {
                    Show(cells[c], entries[c]);
                    Shown.Add(cells[c]);
                }
            }
        }
        else if (fresh.Length > 1)
        {
            TryShow(cells, entries, fresh[..(fresh.Length / 2)], shown);
            TryShow(cells, entries, fresh[(fresh.Length / 2)..], shown);
        }
    }

    private void Show(ShownCell cell, (int Atom, int Sign)[] entries)
    {
        int row = _roots.Count;
        _roots.Add(row);
        foreach ((int atom, int sign) in entries)
        {
            if (_entries[atom].Count > 0)
            {
                _roots[Root(_roots, _entries[atom][0].Row)] = Root(_roots, row);
            }

            _entries[atom].Add((row, sign));
        }

        _lastShown[cell.About] = cell.Release;
    }

    // A figure shown again counts by its difference from the time before, so that people who were in both do not tie releases together.
    private (int Atom, int Sign)[] EntriesOf(ShownCell cell)
    {
        int before = _lastShown.GetValueOrDefault(cell.About);
        if (!_members.TryGetValue(cell.About, out int[]? members))
        {
            _members[cell.About] = members = [.. Enumerable.Range(0, _atoms.Length).Where(a => cell.About.Has(_atoms[a].Key))];
        }

        var entries = new List<(int, int)>();
        foreach (int a in members)
        {
            ReleaseAtom atom = _atoms[a].Atom;
            int sign = (atom.IsIn(cell.Release) ? 1 : 0) - (before > 0 && atom.IsIn(before) ? 1 : 0);
            if (sign != 0)
            {
                entries.Add((a, sign));
            }
        }

        return [.. entries];
    }

    private bool IsLarge((int Atom, int Sign)[] entries)
    {
        long halves = 0;
        foreach ((int atom, _) in entries)
        {
            halves = Math.Min(2L * _minimum, halves + Math.Min(2L * _minimum, _atoms[atom].Atom.Halves));
        }

        return halves >= 2L * _minimum;
    }

    private bool IsSafe((int Atom, int Sign)[][] fresh)
    {
        int old = _roots.Count;
        List<int> roots = [.. _roots, .. Enumerable.Range(old, fresh.Length)];
        var added = new List<(int Row, int Sign)>?[_atoms.Length];
        for (int f = 0; f < fresh.Length; f++)
        {
            foreach ((int atom, int sign) in fresh[f])
            {
                List<(int Row, int Sign)> more = added[atom] ??= [];
                more.Add((old + f, sign));
                roots[Root(roots, _entries[atom].Count > 0 ? _entries[atom][0].Row : more[0].Row)] = Root(roots, old + f);
            }
        }

        // Only what hangs together with a new row can have become unsafe; all rows of one column do.
        HashSet<int> parts = [.. Enumerable.Range(old, fresh.Length).Select(row => Root(roots, row))];
        int next = 0;
        int[] place = [.. Enumerable.Range(0, roots.Count).Select(row => parts.Contains(Root(roots, row)) ? next++ : -1)];
        var columns = new List<AuditColumn>();
        for (int a = 0; a < _atoms.Length; a++)
        {
            List<(int Row, int Sign)> entries = added[a] ?? _entries[a];
            if (entries.Count > 0 && place[entries[0].Row] >= 0)
            {
                IEnumerable<(int Row, int Sign)> all = added[a] is null ? entries : _entries[a].Concat(entries);
                columns.Add(new([.. all.Select(entry => (place[entry.Row], entry.Sign > 0 ? 1 : Annihilator.Prime - 1))], _atoms[a].Atom.Halves));
            }
        }

        return DifferencingAudit.IsSafe(next, [.. columns], _minimum);
    }

    private static int Root(List<int> roots, int row)
    {
        while (roots[row] != row)
        {
            row = roots[row] = roots[roots[row]];
        }

        return row;
    }
}
