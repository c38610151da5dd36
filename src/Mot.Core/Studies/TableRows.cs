using System.Collections.Immutable;

namespace Mot.Core.Studies;

/// <summary>What every row of a study's table has, whether it is a response or counts: it is the study's or not, a wave, groups, a cluster.</summary>
internal sealed class TableRows
{
    private readonly Study _study;
    private readonly ResponseTable _table;
    private readonly ImmutableArray<int> _segmentColumns;
    private readonly int _clusterColumn;
    private readonly int _waveColumn;
    private readonly ImmutableArray<(int Column, ImmutableArray<string> Values)> _where;

    internal TableRows(Study study, ResponseTable table, IEnumerable<string> headers, ImmutableArray<Fault>.Builder faults)
    {
        _study = study;
        _table = table;
        Headers = [.. headers.Select(header => header.Trim())];
        _segmentColumns =
            [.. study.Segments.Select(segment => Find(table.SegmentColumns.GetValueOrDefault(segment.Id, segment.Id), $"segment '{segment.Id}'", faults))];
        _clusterColumn = table.ClusterColumn is { } cluster ? Find(cluster, "the clusters", faults) : -1;
        _waveColumn = table.Wave is { } wave ? Find(wave.Column, "the waves", faults) : -1;
        _where = [.. table.Where.Select(pair => (Find(pair.Key, "the choice of rows", faults), pair.Value))];
    }

    internal ImmutableArray<string> Headers { get; }

    /// <summary>The column of a name; a fault and something below 0 when there is none.</summary>
    internal int Find(string column, string what, ImmutableArray<Fault>.Builder faults)
    {
        string name = column.Trim();
        int at = Headers.IndexOf(name);
        if (at < 0)
        {
            string? similar = Headers.FirstOrDefault(header => string.Equals(header, name, StringComparison.OrdinalIgnoreCase));
            faults.Add(new(name, $"The table has no such column for {what}.{(similar is null ? "" : $" Did you mean '{similar}'?")}"));
        }
        else if (Headers.LastIndexOf(name) != at)
        {
            faults.Add(new(name, $"The table has this column, for {what}, twice."));
        }

        return at;
    }

    /// <summary>Whether a row is the study's, and its wave and time. A row of another wave need not be readable.</summary>
    internal bool IsWanted(IReadOnlyList<string> cells, ImmutableArray<Fault>.Builder faults, out string? wave, out DateTimeOffset? at)
    {
        wave = _study.Wave;
        at = null;
        foreach ((int column, ImmutableArray<string> values) in _where)
        {
            string cell = Cell(cells, column).Trim();
            if (!values.Any(value => cell == value.Trim()))
            {
                return false;
            }
        }

        if (_table.Wave is null)
        {
            return true;
        }

        if (!_table.Wave.TryRead(Cell(cells, _waveColumn), out string? named, out at, out string? fault))
        {
            faults.Add(new(Headers[_waveColumn], fault));
            return false;
        }

        wave = named;
        return _study.Wave is null || _study.Wave == named;
    }

    internal ImmutableArray<string?> Groups(IReadOnlyList<string> cells) =>
        [.. _study.Segments.Select((segment, s) => segment.GroupOf(Cell(cells, _segmentColumns[s])))];

    internal string? Cluster(IReadOnlyList<string> cells) => Text(cells, _clusterColumn);

    /// <summary>The text of a cell; cells that are missing at the end are empty.</summary>
    internal static string Cell(IReadOnlyList<string> cells, int column) => column < cells.Count ? cells[column] : "";

    /// <summary>The text of a cell without surrounding blanks; null when there is none.</summary>
    internal static string? Text(IReadOnlyList<string> cells, int column)
    {
        string text = column < 0 ? "" : Cell(cells, column).Trim();
        return text.Length == 0 ? null : text;
    }
}
