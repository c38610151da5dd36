using System.Globalization;
using System.Text.RegularExpressions;
using Mot.Analytics.Kano;
using Mot.Core;
using Mot.Core.Ratings;

namespace Mot.Cli;

/// <summary>A table of Kano answers: one row for each respondent, read twice, first for the wording and then for the sums.</summary>
internal sealed partial class KanoFile
{
    // A questionnaire has five answers in a few spellings; many more are not answers.
    private const int MostTexts = 200;
    private const int MostGroups = 50;

    private readonly string _path;
    private readonly string _name;
    private readonly Terminal _terminal;
    private readonly string[] _headers;
    private readonly KanoColumns[] _columns;

    private KanoFile(string path, string name, Terminal terminal, string[] headers, KanoColumns[] columns)
    {
        _path = path;
        _name = name;
        _terminal = terminal;
        _headers = headers;
        _columns = columns;
    }

    internal string Name => _name;

    /// <summary>The features with the columns that they were found in.</summary>
    internal IReadOnlyList<(string Id, string Functional)> Features => [.. _columns.Select(column => (column.Id, _headers[column.Functional]))];

    internal static KanoFile Open(string path, Terminal terminal, string? functional, string? dysfunctional, string? importance)
    {
        string full = Path.GetFullPath(path, terminal.Folder);
        string name = Path.GetFileName(full);
        if (!File.Exists(full))
        {
            throw new InputRefusedException($"{path}: there is no such file.");
        }

        string[] headers = [.. ResponseFile.Rows(full, terminal).First().Cells.Select(cell => cell.Trim())];
        return new(full, name, terminal, headers, KanoColumns.Find(name, headers, functional, dysfunctional, importance));
    }

    /// <summary>The column of a name that an option gives.</summary>
    internal int Column(string option, string column)
    {
        int[] there = [.. Enumerable.Range(0, _headers.Length).Where(c => _headers[c].Equals(column, StringComparison.Ordinal))];
        return there.Length == 1
            ? there[0]
            : throw new InputRefusedException($"{option}: {_name} has {(there.Length == 0 ? "no" : "more than one")} column '{column}'.");
    }

    /// <summary>Every different answer, with the place where it stands first.</summary>
    internal List<KanoText> Texts()
    {
        var first = new Dictionary<string, KanoText>(StringComparer.Ordinal);
        int[] columns = [.. _columns.SelectMany(column => (int[])[column.Functional, column.Dysfunctional])];
        foreach ((string[] cells, long line) in Rows())
        {
            foreach (int column in columns)
            {
                string text = cells[column].Trim();
                if (text.Length > 0 && first.TryAdd(text, new(text, _headers[column], line)) && first.Count > MostTexts)
                {
                    throw new InputRefusedException(first[text].Fault(
                        _name, string.Create(CultureInfo.InvariantCulture, $"is one of more than {MostTexts} different texts; the columns cannot all be Kano answers.")));
                }
            }
        }

        return first.Count > 0
            ? [.. first.Values]
            : throw new InputRefusedException($"{_name}: nobody answered; the columns {string.Join(", ", columns.Take(4).Select(column => _headers[column]))}{(columns.Length > 4 ? ", …" : "")} are empty.");
    }

    /// <summary>The sums of everybody, and for each segment those of its groups.</summary>
    internal (KanoTally Tally, KanoSegment[] Segments) Read(
        KanoWording wording, RatingScale importance, IReadOnlyDictionary<string, LocalizedText> names, int? weights, int[] segments)
    {
        KanoFeature[] features =
            [.. _columns.Select(column => new KanoFeature(column.Id, names.GetValueOrDefault(column.Id), column.Importance is null ? null : importance))];
        var tally = new KanoTally(features);
        SortedDictionary<string, KanoTally>[] groups = [.. segments.Select(_ => new SortedDictionary<string, KanoTally>(StringComparer.Ordinal))];
        var faults = new List<string>();
        long count = 0;
        foreach ((string[] cells, long line) in Rows())
        {
            void Fault(int column, string what)
            {
                count++;
                if (InputRefusedException.HasRoom(faults.Count))
                {
                    faults.Add(new KanoText(cells[column].Trim(), _headers[column], line).Fault(_name, what));
                }
            }

            KanoReply[] replies = [.. _columns.Select(column => new KanoReply(
                Answer(wording, cells[column.Functional]), Answer(wording, cells[column.Dysfunctional]), Importance(importance, column, cells, Fault)))];
            CaseWeight weight = CaseWeight.One;
            if (weights is { } column && !CaseWeight.TryParse(cells[column].Trim(), out weight))
            {
                Fault(column, "is not a weight; allowed are numbers from 0 to 1000.");
            }

            if (count == 0)
            {
                tally.Add(replies, weight);
                for (int s = 0; s < segments.Length; s++)
                {
                    GroupOf(groups[s], cells[segments[s]].Trim(), segments[s], features).Add(replies, weight);
                }
            }
        }

        return count > 0
            ? throw InputRefusedException.Of($"{_name} cannot be read.", faults, count)
            : (tally, [.. segments.Select((column, s) => new KanoSegment(
                StudyOutline.IdLike(_headers[column]), groups[s].Select(group => new KanoGroup(group.Key.Length == 0 ? null : group.Key, group.Value))))]);
    }

    private KanoTally GroupOf(SortedDictionary<string, KanoTally> groups, string group, int column, KanoFeature[] features)
    {
        if (!groups.TryGetValue(group, out KanoTally? tally))
        {
            groups[group] = tally = new(features);
            if (groups.Count > MostGroups)
            {
                throw new InputRefusedException(string.Create(
                    CultureInfo.InvariantCulture, $"--segment: column '{_headers[column]}' of {_name} has more than {MostGroups} different values; a segment has fewer groups."));
            }
        }

        return tally;
    }

    // The wording was checked before.
    private static KanoAnswer? Answer(KanoWording wording, string cell) =>
        cell.Trim() is { Length: > 0 } text && wording.TryRead(text, out KanoAnswer answer) ? answer : null;

    private static Answer Importance(RatingScale scale, KanoColumns column, string[] cells, Action<int, string> fault)
    {
        if (column.Importance is not { } at)
        {
            return default;
        }

        string text = cells[at].Trim();
        if (text.Length == 0)
        {
            return Core.Ratings.Answer.Missing(MissingKind.Blank);
        }

        // Questionnaires print words beside some ratings, such as "7 - Very important".
        Match rating = Rating().Match(text);
        if (rating.Success && decimal.TryParse(rating.Groups[1].Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            && scale.TryRate(value, out Answer answer))
        {
            return answer;
        }

        fault(at, $"is not an importance from {scale}; declare another scale with --importance-scale.");
        return default;
    }

    private IEnumerable<(string[] Cells, long Line)> Rows() => ResponseFile.Rows(_path, _terminal).Skip(1);

    [GeneratedRegex(@"^(-?\d+(?:\.\d+)?)(?:\s*[-–—:=.)]\s*\D.*|\s+\D.*)?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Rating();
}
