using System.Diagnostics.CodeAnalysis;
using Mot.Core.Studies;

namespace Mot.Examples.Batch;

/// <summary>The sums of each study, whatever number of files they came from; the same answers once.</summary>
internal sealed class StudyCounts
{
    private readonly SortedDictionary<string, Counted> _studies = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Study, string Answers), string> _seen = [];

    /// <summary>The studies in ordinal order of their keys.</summary>
    internal IReadOnlyCollection<KeyValuePair<string, Counted>> Studies => _studies;

    /// <summary>Adds the sums of a file.</summary>
    /// <param name="survey">The file.</param>
    /// <param name="tally">Its sums.</param>
    /// <param name="same">The file that holds the same answers, when there is one.</param>
    /// <returns>Whether they were added.</returns>
    /// <exception cref="RefusedException">Another file has another study under the same id.</exception>
    internal bool TryAdd(SurveyFile survey, StudyTally tally, [NotNullWhen(false)] out string? same)
    {
        #region merge
        string key = survey.Study.Wave is null ? survey.Study.Id : $"{survey.Study.Id}.{survey.Study.Wave}";
        if (_seen.TryGetValue((key, survey.AnswersHash), out same))
        {
            return false;
        }

        if (!_studies.TryGetValue(key, out Counted? counted))
        {
            counted = new(new StudyTally(survey.Study), []);
        }

        try
        {
            counted.Tally.Merge(tally);
        }
        catch (ArgumentException fault)
        {
            throw new RefusedException(survey.Name, [$"{survey.Name}: {fault.Message}"]);
        }
        #endregion merge

        _studies[key] = counted;
        counted.Files.Add(survey.Name);
        _seen.Add((key, survey.AnswersHash), survey.Name);
        return true;
    }

    /// <summary>A study's sums.</summary>
    /// <param name="Tally">The sums.</param>
    /// <param name="Files">Where they came from.</param>
    internal sealed record Counted(StudyTally Tally, List<string> Files);
}
