using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Mot.Core;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Studies;

namespace Mot.Examples.Batch;

/// <summary>A study in a JSON file, and the table of answers beside it.</summary>
internal sealed class SurveyFile
{
    // A wrong encoding is refused and not turned into replacement characters.
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions s_csv = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    private readonly string _table;

    private SurveyFile(string name, Study study, string table)
    {
        Name = name;
        Study = study;
        _table = table;
        using FileStream answers = File.OpenRead(table);
        AnswersHash = Convert.ToHexStringLower(SHA256.HashData(answers));
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{StudyJson.Write(study)}\n{AnswersHash}")));
    }

    /// <summary>The name of the study's file.</summary>
    internal string Name { get; }

    /// <summary>The study.</summary>
    internal Study Study { get; }

    /// <summary>What the answers are, whatever the table is called.</summary>
    internal string AnswersHash { get; }

    /// <summary>What is counted and how: another table or another study has another one.</summary>
    internal string Hash { get; }

    /// <summary>Reads the study; the table is only hashed.</summary>
    /// <exception cref="RefusedException">The study has faults, or its table is not there.</exception>
    internal static SurveyFile Open(string path)
    {
        string name = Path.GetFileName(path);
        Study study;
        try
        {
            study = StudyJson.Read(File.ReadAllBytes(path));
        }
        catch (JsonException fault)
        {
            throw new RefusedException(name, [.. fault.Message.Split('\n').Select(line => $"{name}: {line.Trim()}")]);
        }

        string? fit = study.Table is null ? "the study does not say where its answers are."
            : study.Table.Wave is not null && study.Wave is null ? "the table holds several waves; give each a study of its own."
            : study.Table.Counts is not null ? "the table holds counts and no answers."
            : null;
        string table = Path.Combine(Path.GetDirectoryName(path)!, study.Table?.File ?? "");
        fit ??= File.Exists(table) ? null : $"there is no table '{study.Table!.File}' beside it.";
        return fit is null ? new(name, study, table) : throw new RefusedException(name, [$"{name}: {fit}"]);
    }

    #region count
    /// <summary>Counts the table, row by row.</summary>
    /// <exception cref="RefusedException">After the last row, if any could not be read, with all faults; then nothing is counted.</exception>
    internal StudyTally Count(CancellationToken stop)
    {
        var tally = new StudyTally(Study);
        var faults = new List<string>();
        string name = Path.GetFileName(_table);
        try
        {
            using FileStream file = File.OpenRead(_table);
            using var csv = CsvReader.Create(new StreamReader(file, s_strict), s_csv);
            csv.ReadHeader();
            var parser = ResponseParser.Create(Study, csv.Headers!);
            while (csv.Read())
            {
                stop.ThrowIfCancellationRequested();
                string[] cells = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
                if (parser.TryParse(cells, out Response? response, out ImmutableArray<Fault> found))
                {
                    tally.Add(response);
                }

                faults.AddRange(found.Select(fault => string.Create(CultureInfo.InvariantCulture, $"{name}:{csv.LineNumber}: column {fault.Path}: {fault.Message}")));
            }
        }
        catch (Exception fault) when (fault is CsvFormatException or DecoderFallbackException or ArgumentException)
        {
            faults.Add(fault is CsvFormatException broken
                ? string.Create(CultureInfo.InvariantCulture, $"{name}:{broken.LineNumber}: {fault.Message}")
                : $"{name}:1: {fault.Message}");
        }

        return faults.Count == 0 ? tally : throw new RefusedException(name, faults);
    }
    #endregion count
}
