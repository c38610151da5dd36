using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Studies;

namespace Mot.Cli;

/// <summary>A study or a tally in a JSON file, and the way from it to the answers.</summary>
internal sealed class StudyFile
{
    private const string DataVariable = "MOT_DATA";

    private readonly string _path;
    private readonly string? _data;
    private readonly Terminal _terminal;
    private readonly StudyTally? _tally;

    private StudyFile(string path, string? data, Terminal terminal, Study study, StudyTally? tally)
    {
        _path = path;
        _data = data;
        _terminal = terminal;
        Study = study;
        _tally = tally;
    }

    internal Study Study { get; }

    /// <summary>Reads a study or a tally; which of the two the file says itself.</summary>
    internal static StudyFile Open(string path, string? data, Terminal terminal) => Open(JsonFile.Open(path, terminal), data, terminal);

    /// <summary>Reads a study or a tally from a document.</summary>
    internal static StudyFile Open(JsonFile document, string? data, Terminal terminal)
    {
        if (document.Kind != "tally")
        {
            OpenPlaces.RequireNone(document);
        }

        StudyTally? tally = document.Kind == "tally" ? document.Read(utf8 => StudyTallyJson.Read(utf8)) : null;
        return new(document.FullPath, data, terminal, tally?.Study ?? document.Read(utf8 => StudyJson.Read(utf8)), tally);
    }

    /// <summary>Whether the table holds several waves, of which one has to be chosen.</summary>
    internal bool HasWaves => _tally is null && Study is { Wave: null, Table.Wave: not null };

    /// <summary>The sums of each wave in the table.</summary>
    internal WaveTallies Waves() => Waves(Study);

    /// <summary>The sums of a wave, and of the wave before: in the same table, or in the study that the file names.</summary>
    internal (StudyTally Tally, StudyTally? Previous) TallyWithPrevious(string? wave, bool wantsPrevious)
    {
        if (!HasWaves)
        {
            StudyTally only = Tally(wave: wave);
            return (only, wantsPrevious ? PreviousTally() : null);
        }

        WaveTallies waves = Waves();
        StudyTally tally = Choose(waves, wave);
        int at = waves.Waves.IndexOf(tally.Study.Wave!);
        return (tally, wantsPrevious && at > 0 ? waves[waves.Waves[at - 1]] : null);
    }

    /// <summary>The sums: those of the file, or counted from the table.</summary>
    internal StudyTally Tally(bool withoutReplicates = false, string? wave = null)
    {
        if (!HasWaves)
        {
            RequireOnlyWave(wave);
        }

        if (_tally is not null)
        {
            return !withoutReplicates || _tally.Study.Replicates is null
                ? _tally
                : throw new InputRefusedException($"{_path}: a tally's replicate groups cannot be left out afterwards; give the study instead.");
        }

        Study study = Study;
        if (withoutReplicates)
        {
            StudyDraft draft = StudyDraft.From(study);
            draft.Replicates = null;
            study = draft.Build();
        }

        if (HasWaves)
        {
            return Choose(Waves(study), wave);
        }

        var tally = new StudyTally(study);
        if (study.Table?.Counts is not null)
        {
            foreach (ResponseCounts counts in Counts(study))
            {
                tally.AddCounts(counts);
            }

            return tally;
        }

        foreach ((Response response, _) in Responses(study))
        {
            tally.Add(response);
        }

        return tally;
    }

    /// <summary>Whether single respondents are known, and not only their sums or counts.</summary>
    internal bool HasResponses => _tally is null && Study.Table?.Counts is null;

    /// <summary>The responses of a wave, with the study of that wave.</summary>
    internal (Study Study, List<Response> Responses) ResponsesOf(string? wave)
    {
        if (!HasWaves)
        {
            RequireOnlyWave(wave);
            return (Study, [.. Responses(Study).Select(row => row.Response)]);
        }

        var waves = new WaveTallies(Study);
        var responses = new List<Response>();
        foreach ((Response response, _) in Responses(Study))
        {
            waves.Add(response);
            responses.Add(response);
        }

        Study chosen = Choose(waves, wave).Study;
        return (chosen, [.. responses.Where(response => response.Wave == chosen.Wave)]);
    }

    /// <summary>The study of a wave, with the responses of all waves that the table holds.</summary>
    internal (Study Study, List<Response> Responses) ResponsesOfAllWaves(string? wave)
    {
        if (!HasResponses)
        {
            throw new InputRefusedException($"{_path}: there are sums and no single respondents, so that nobody can tell who is in which groups at once; give the study with its responses instead.");
        }

        if (!HasWaves)
        {
            RequireOnlyWave(wave);
        }

        StudyDraft draft = StudyDraft.From(Study);
        draft.Wave = Study.Table?.Wave is null ? Study.Wave : null;
        var responses = Responses(draft.Build()).Select(row => row.Response).ToList();
        if (!HasWaves)
        {
            return (Study, responses);
        }

        var waves = new WaveTallies(Study);
        foreach (Response response in responses)
        {
            waves.Add(response);
        }

        return (Choose(waves, wave).Study, responses);
    }

    private void RequireOnlyWave(string? wave)
    {
        if (wave is not null && wave != Study.Wave)
        {
            throw new InputRefusedException($"--wave: '{wave}' is not allowed; {Path.GetFileName(_path)} is {(Study.Wave is null ? "of one wave without a name" : $"of wave '{Study.Wave}'")}.");
        }
    }

    private WaveTallies Waves(Study study)
    {
        var waves = new WaveTallies(study);
        if (study.Table?.Counts is not null)
        {
            foreach (ResponseCounts counts in Counts(study))
            {
                waves.AddCounts(counts);
            }

            return waves;
        }

        foreach ((Response response, _) in Responses(study))
        {
            waves.Add(response);
        }

        return waves;
    }

    private StudyTally Choose(WaveTallies waves, string? wave)
    {
        string allowed = waves.Waves.IsEmpty ? "none, for the table has no rows of the study" : string.Join(", ", waves.Waves);
        return wave is null
            ? throw new InputRefusedException($"{Path.GetFileName(_path)}: the table holds several waves; choose one with --wave, or see all with 'mot trend'. There are: {allowed}.")
            : waves.Waves.Contains(wave) ? waves[wave] : throw new InputRefusedException($"--wave: '{wave}' is not allowed; there are: {allowed}.");
    }

    /// <summary>The responses, one after the other, each with its line; a tally has none.</summary>
    internal IEnumerable<(Response Response, long Line)> Responses() => _tally is null
        ? Responses(Study)
        : throw new InputRefusedException($"{_path}: this is a tally, which holds sums and no single respondents; give the study instead.");

    /// <summary>The study of the wave before, if it and its table are there; otherwise says on standard error why not.</summary>
    internal StudyTally? PreviousTally()
    {
        if (Study.Previous is not { } name)
        {
            return null;
        }

        string path = Path.Combine(Path.GetDirectoryName(_path)!, name);
        if (!File.Exists(path))
        {
            _terminal.Complain($"mot: the study of the wave before, {name}, is not beside {Path.GetFileName(_path)}; the report is without it.");
            return null;
        }

        StudyFile previous = Open(path, _data, _terminal);
        if (previous._tally is null && previous.Study.Table is { } table && previous.FindTable(table.File) is null)
        {
            _terminal.Complain($"mot: the table of the wave before, {table.File}, was not found; the report is without it.");
            return null;
        }

        return previous.Tally();
    }

    private IEnumerable<(Response Response, long Line)> Responses(Study study) => study.Table?.Counts is null
        ? ResponseFile.Read(TableOf(study), study, _terminal)
        : throw new InputRefusedException($"{_path}: the table of study '{study.Id}' holds counts and no single respondents.");

    private ImmutableArray<ResponseCounts> Counts(Study study) => ResponseFile.ReadCounts(TableOf(study), study, _terminal);

    private string TableOf(Study study)
    {
        ResponseTable table = study.Table
            ?? throw new InputRefusedException($"{_path}: study '{study.Id}' does not say where its responses are; it needs 'table'.");
        return FindTable(table.File) ?? throw new InputRefusedException(
            $"{table.File}: the table of study '{study.Id}' was not found. Looked in: {string.Join(", ", Folders())}. Give its folder with --data or in {DataVariable}.");
    }

    private string? FindTable(string file) => Folders()
        .SelectMany(folder => new[] { Path.Combine(folder, file), Path.Combine(folder, file + ".gz") })
        .FirstOrDefault(File.Exists);

    // With --data nowhere else is looked, so that nobody reads another file than the one meant.
    private IEnumerable<string> Folders()
    {
        if (_data is not null)
        {
            yield return Path.GetFullPath(_data, _terminal.Folder);
            yield break;
        }

        yield return Path.GetDirectoryName(_path)!;
        if (_terminal.Variable(DataVariable) is { Length: > 0 } named)
        {
            yield return Path.GetFullPath(named, _terminal.Folder);
        }

        yield return Path.GetFullPath(Path.Combine("..", "shared", "data"), _terminal.Folder);
    }
}
