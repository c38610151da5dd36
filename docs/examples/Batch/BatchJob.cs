using System.Globalization;
using Mot.Core.Studies;

namespace Mot.Examples.Batch;

/// <summary>Counts every survey of a folder once, and reports each study and all of them together.</summary>
internal static class BatchJob
{
    /// <summary>Everything was counted.</summary>
    internal const int Done = 0;

    /// <summary>The command was wrong; nothing was done.</summary>
    internal const int WrongCommand = 1;

    /// <summary>Some files were refused; the others are counted and reported.</summary>
    internal const int SomeRefused = 2;

    /// <summary>Stopped on the way; what is counted will not be counted again.</summary>
    internal const int Stopped = 130;

    private static readonly string[] s_languages = ["en", "zh"];

    /// <summary>Runs the job.</summary>
    /// <param name="args">The folder of the surveys, the folder for the results, and perhaps the language.</param>
    /// <param name="output">Where the overview goes.</param>
    /// <param name="progress">Where progress and complaints go.</param>
    /// <param name="stop">Stops after the row at hand.</param>
    /// <returns>The exit code.</returns>
    internal static int Run(string[] args, TextWriter output, TextWriter progress, CancellationToken stop)
    {
        string language = args.Length == 3 ? args[2] : "en";
        if (args.Length is < 2 or > 3 || !s_languages.Contains(language))
        {
            progress.WriteLine("Say: Batch SURVEYS RESULTS [en|zh]");
            return WrongCommand;
        }

        if (!Directory.Exists(args[0]))
        {
            progress.WriteLine($"{args[0]}: there is no such folder.");
            return WrongCommand;
        }

        try
        {
            return Run(args[0], new ResultFolder(args[1], language), output, progress, stop);
        }
        catch (OperationCanceledException)
        {
            progress.WriteLine("Stopped. Run it again to go on.");
            return Stopped;
        }
    }

    #region job
    private static int Run(string surveys, ResultFolder results, TextWriter output, TextWriter progress, CancellationToken stop)
    {
        var counts = new StudyCounts();
        var refused = new List<RefusedException>();
        string[] files = [.. Directory.EnumerateFiles(surveys, "*.json").Order(StringComparer.Ordinal)];
        for (int f = 0; f < files.Length; f++)
        {
            string said;
            try
            {
                var survey = SurveyFile.Open(files[f]);
                bool isKept = results.TryRead(survey, out StudyTally? tally);
                if (!isKept)
                {
                    tally = survey.Count(stop);
                    results.Keep(survey, tally);
                }

                said = counts.TryAdd(survey, tally!, out string? same)
                    ? string.Create(CultureInfo.InvariantCulture, $"{tally!.Whole.Count} responses{(isKept ? ", counted before" : "")}")
                    : $"the same answers as {same}, left out";
            }
            catch (RefusedException fault)
            {
                refused.Add(fault);
                said = "refused";
            }

            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{f + 1}/{files.Length}] {Path.GetFileName(files[f])}: {said}"));
        }

        results.Write(counts, refused, output);
        refused.ForEach(fault => progress.WriteLine(fault.Message));
        return refused.Count == 0 ? Done : SomeRefused;
    }
    #endregion job
}
