using System.Globalization;
using Mot.Analytics.Drivers;

namespace Mot.Cli;

/// <summary>A table of numbers with a header, or a square matrix whose first column repeats the header.</summary>
internal sealed class DriverTable
{
    private readonly string _name;
    private readonly string[] _header;
    private readonly List<(string[] Cells, long Line)> _rows;

    private DriverTable(string name, string[] header, List<(string[] Cells, long Line)> rows) => (_name, _header, _rows) = (name, header, rows);

    private bool IsMatrix => _rows.Count > 1 && _rows.Count == _header.Length - 1
        && _rows.Select((row, i) => row.Cells[0].Trim() == _header[i + 1]).All(same => same);

    internal static DriverTable Read(string path, Terminal terminal)
    {
        if (!File.Exists(path))
        {
            throw new InputRefusedException($"{path}: there is no such file.");
        }

        string[]? header = null;
        var rows = new List<(string[] Cells, long Line)>();
        foreach ((string[] cells, long line) in ResponseFile.Rows(path, terminal))
        {
            if (header is null)
            {
                header = [.. cells.Select(cell => cell.Trim())];
            }
            else
            {
                rows.Add((cells, line));
            }
        }

        return new(Path.GetFileName(path), header!, rows);
    }

    internal DriverData ToData(
        string outcome, string[] drivers, string[] controls, string? weights, string[] missingCodes, bool completeOnly, long? n)
    {
        bool isMatrix = IsMatrix;
        if (isMatrix != n is not null)
        {
            throw new InputRefusedException(isMatrix
                ? $"{_name}: this is a matrix, whose first column repeats the header; say with --n how many rows it was made of."
                : $"--n: {_name} is a table of rows, whose number is known; --n goes with a matrix whose first column repeats the header.");
        }

        string[] columns = isMatrix ? _header[1..] : _header;
        RequireColumn(outcome, columns, "--outcome");
        foreach (string control in controls)
        {
            RequireColumn(control, columns, "--controls");
        }

        if (weights is not null)
        {
            RequireColumn(weights, columns, "--weights");
        }

        string[] others = [.. columns.Where(column => column != outcome && column != weights && !controls.Contains(column))];
        Driver[] chosen = [.. (drivers.Length > 0 ? drivers : others).Select(text => DriverOf(text, columns))];
        try
        {
            var model = new DriverModel(outcome, chosen, controls);
            return isMatrix ? Matrix(model, weights, missingCodes, n!.Value) : Rows(model, weights, missingCodes, completeOnly);
        }
        catch (ArgumentException refused) when (refused is not ArgumentOutOfRangeException)
        {
            throw new InputRefusedException($"{_name}: {refused.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    private static Driver DriverOf(string text, string[] columns)
    {
        // A column of that very name is meant, whatever signs are in it.
        string[] parts = columns.Contains(text) ? [text] : text.Split('=', 2);
        string[] members = parts.Length == 1 ? [text] : parts[1].Split('+');
        foreach (string member in members)
        {
            RequireColumn(member, columns, "--drivers");
        }

        return new(parts[0], members);
    }

    private static void RequireColumn(string column, string[] columns, string option)
    {
        if (!columns.Contains(column))
        {
            throw new InputRefusedException($"{option}: there is no column '{column}'; there are {string.Join(", ", columns.Take(40))}{(columns.Length > 40 ? ", …" : "")}.");
        }
    }

    private DriverData Matrix(DriverModel model, string? weights, string[] missingCodes, long n)
    {
        if (weights is not null || missingCodes.Length > 0)
        {
            throw new InputRefusedException($"{_name}: a matrix has neither weights nor missing answers; leave --weights and --missing-codes out.");
        }

        string[] names = _header[1..];
        var faults = new List<string>();
        double[] values = [.. _rows.SelectMany(row => row.Cells.Skip(1).Select((cell, c) => Number(cell, row.Line, names[c], faults)))];
        ThrowIfAny(faults);
        if (n < 2)
        {
            throw new InputRefusedException(string.Create(CultureInfo.InvariantCulture, $"--n: '{n}' is not allowed; allowed are whole numbers from 2 up."));
        }

        return new(model, CovarianceMatrix.Create(names, values, n), null, null);
    }

    private DriverData Rows(DriverModel model, string? weights, string[] missingCodes, bool completeOnly)
    {
        string[] drivers = [.. model.Drivers.SelectMany(driver => driver.Columns)];
        string[] needed = [model.Outcome, .. model.Controls, .. weights is null ? Array.Empty<string>() : [weights]];
        HashSet<double> codes = [.. missingCodes.Select(code => double.TryParse(code, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw new InputRefusedException($"--missing-codes: '{code}' is not allowed; write numbers such as 0,6."))];
        var faults = new List<string>();
        double?[][] all = [.. drivers.Concat(needed).Select(column => Column(column, column == weights ? [] : codes, faults))];
        ThrowIfAny(faults);
        int[] kept = [.. Enumerable.Range(0, _rows.Count).Where(row =>
            all.Skip(completeOnly ? 0 : drivers.Length).All(column => column[row] is not null))];
        if (kept.Length == 0)
        {
            throw new InputRefusedException($"{_name}: in no row are all of {string.Join(", ", completeOnly ? drivers.Concat(needed) : needed)} there.");
        }

        var columns = new List<KeyValuePair<string, double[]>>();
        var rated = new List<string>();
        for (int c = 0; c < drivers.Length; c++)
        {
            double?[] values = [.. kept.Select(row => all[c][row])];
            double mean = values.Any(value => value is not null) ? values.OfType<double>().Average() : 0;
            bool hasMissing = values.Contains(null);

            // From the mean of those who have it, so that what is not there adds nothing.
            columns.Add(KeyValuePair.Create(drivers[c], values.Select(value => hasMissing ? (value - mean) ?? 0 : value!.Value).ToArray()));
            if (hasMissing)
            {
                rated.Add($"rated:{drivers[c]}");
                columns.Add(KeyValuePair.Create(rated[^1], values.Select(value => value is null ? 0.0 : 1).ToArray()));
            }
        }

        // The weights are the last of those that are needed, and no column of the model.
        for (int c = 0; c < needed.Length - (weights is null ? 0 : 1); c++)
        {
            columns.Add(KeyValuePair.Create(needed[c], kept.Select(row => all[drivers.Length + c][row]!.Value).ToArray()));
        }

        double[]? perRow = weights is null ? null : [.. kept.Select(row => all[^1][row]!.Value)];
        if (perRow is not null && perRow.Any(weight => weight < 0))
        {
            throw new InputRefusedException($"{_name}: column {weights}: a weight is below 0; allowed are numbers from 0 up.");
        }

        return new(new(model.Outcome, model.Drivers, [.. model.Controls, .. rated]), CovarianceMatrix.FromColumns(columns, perRow), columns, perRow)
        {
            Dropped = _rows.Count - kept.Length,
            Adjusted = completeOnly ? 0 : kept.Count(row => all.Take(drivers.Length).Any(column => column[row] is null)),
        };
    }

    private double?[] Column(string column, HashSet<double> missing, List<string> faults)
    {
        int at = Array.IndexOf(_header, column);
        return [.. _rows.Select(row => row.Cells[at].Trim() is { Length: > 0 } cell && Number(cell, row.Line, column, faults) is var number && !missing.Contains(number) ? number : (double?)null)];
    }

    private double Number(string cell, long line, string column, List<string> faults)
    {
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
        {
            return number;
        }

        faults.Add(string.Create(CultureInfo.InvariantCulture, $"{_name}:{line}: column {column}: '{cell}' is not a number; write numbers such as 4 or 3.5, and nothing for no answer."));
        return 0;
    }

    private void ThrowIfAny(List<string> faults)
    {
        if (faults.Count > 0)
        {
            throw InputRefusedException.Of($"{_name} cannot be read.", [.. faults.Where((_, i) => InputRefusedException.HasRoom(i))], faults.Count);
        }
    }
}
