using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>What an audience knows of one question, and whether it may know more.</summary>
internal sealed class QuestionAudit
{
    private readonly int _minimum;
    private readonly (GroupKey Key, ReleaseAtom Atom)[] _atoms;
    private readonly List<(int Row, int Sign)>[] _entries;
    private readonly Dictionary<CellCondition, int> _lastShown = [];
    private readonly Dictionary<CellCondition, bool[]> _members = [];
    private int _rows;

    internal QuestionAudit(QuestionHistory history, IEnumerable<ShownCell> shown, int minimum)
    {
        _minimum = minimum;
        _atoms = [.. history.Atoms.SelectMany(pair => pair.Value.Select(atom => (pair.Key, atom)))];
        _entries = [.. _atoms.Select(_ => new List<(int, int)>())];
        foreach (ShownCell cell in shown)
        {
            Show(cell, EntriesOf(cell));
        }
    }

    /// <summary>The figures shown since the start that were not shown before.</summary>
    internal List<ShownCell> Shown { get; } = [];

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
        foreach ((int atom, int sign) in entries)
        {
            _entries[atom].Add((_rows, sign));
        }

        _lastShown[cell.About] = cell.Release;
        _rows++;
    }

    // A figure shown again counts by its difference from the time before, so that people who were in both do not tie releases together.
    private (int Atom, int Sign)[] EntriesOf(ShownCell cell)
    {
        int before = _lastShown.GetValueOrDefault(cell.About);
        if (!_members.TryGetValue(cell.About, out bool[]? members))
        {
            _members[cell.About] = members = [.. _atoms.Select(pair => cell.About.Has(pair.Key))];
        }

        var entries = new List<(int, int)>();
        for (int a = 0; a < members.Length; a++)
        {
            if (members[a])
            {
                ReleaseAtom atom = _atoms[a].Atom;
                int sign = (atom.IsIn(cell.Release) ? 1 : 0) - (before > 0 && atom.IsIn(before) ? 1 : 0);
                if (sign != 0)
                {
                    entries.Add((a, sign));
                }
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
        int rows = _rows + fresh.Length;
        var added = new List<(int Row, int Sign)>?[_atoms.Length];
        for (int f = 0; f < fresh.Length; f++)
        {
            foreach ((int atom, int sign) in fresh[f])
            {
                (added[atom] ??= []).Add((_rows + f, sign));
            }
        }

        // Only what hangs together with a new row can have become unsafe.
        int[] root = [.. Enumerable.Range(0, rows)];
        int Root(int row)
        {
            while (root[row] != row)
            {
                row = root[row] = root[root[row]];
            }

            return row;
        }

        IEnumerable<(int Row, int Sign)> EntriesAt(int atom) => added[atom] is { } more ? _entries[atom].Concat(more) : _entries[atom];
        for (int a = 0; a < _atoms.Length; a++)
        {
            int first = -1;
            foreach ((int row, _) in EntriesAt(a))
            {
                first = first < 0 ? Root(row) : root[Root(row)] = first;
            }
        }

        HashSet<int> parts = [.. Enumerable.Range(_rows, fresh.Length).Select(Root)];
        int next = 0;
        int[] place = [.. Enumerable.Range(0, rows).Select(row => parts.Contains(Root(row)) ? next++ : -1)];
        return DifferencingAudit.IsSafe(
            next,
            [
                .. Enumerable.Range(0, _atoms.Length).Where(a => EntriesAt(a).Any(entry => place[entry.Row] >= 0))
                    .Select(a => new AuditColumn(
                        [.. EntriesAt(a).Select(entry => (place[entry.Row], entry.Sign > 0 ? 1 : Annihilator.Prime - 1))], _atoms[a].Atom.Halves)),
            ],
            _minimum);
    }
}
