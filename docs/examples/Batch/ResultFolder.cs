using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Examples.Batch;

/// <summary>Where results go: a report of each study, an overview, and what was counted.</summary>
/// <remarks>
/// The sums of a file lie in <c>counted</c> under the hash of what was counted. So a file is counted once; one that was corrected is counted anew, and one that was
/// taken away is no longer in the reports. The folder <c>counted</c> holds sums of small groups, too, and is not for publication.
/// </remarks>
internal sealed class ResultFolder
{
    private readonly string _folder;
    private readonly string _language;

    internal ResultFolder(string folder, string language)
    {
        _folder = folder;
        _language = language;
        Directory.CreateDirectory(Path.Combine(folder, "counted"));
    }

    #region resume
    /// <summary>The sums of a file that was counted before; a damaged one is counted again.</summary>
    internal bool TryRead(SurveyFile survey, [NotNullWhen(true)] out StudyTally? tally)
    {
        tally = null;
        try
        {
            tally = File.Exists(PathOf(survey)) ? StudyTallyJson.Read(File.ReadAllBytes(PathOf(survey))) : null;
        }
        catch (JsonException)
        {
            File.Delete(PathOf(survey));
        }

        return tally is not null;
    }

    /// <summary>Keeps the sums of a file: wholly or, when the machine stops, not at all.</summary>
    internal void Keep(SurveyFile survey, StudyTally tally)
    {
        string unfinished = PathOf(survey) + ".tmp";
        File.WriteAllText(unfinished, StudyTallyJson.Write(tally));
        File.Move(unfinished, PathOf(survey), overwrite: true);
    }
    #endregion resume

    /// <summary>Writes the report of each study, and the overview.</summary>
    internal void Write(StudyCounts counts, IReadOnlyList<RefusedException> refused, TextWriter output)
    {
        var overview = new Overview();
        foreach ((string key, StudyCounts.Counted counted) in counts.Studies)
        {
            #region report
            var findings = StudyFindings.Of(counted.Tally);
            Save($"{key}.txt", TextReport.Of(findings, new TextReportOptions { Language = _language }));
            Save($"{key}.json", StudyFindingsJson.Write(findings));
            #endregion report
            overview.Add(key, counted, findings);
        }

        foreach (RefusedException fault in refused)
        {
            overview.Add(fault);
        }

        Save("overview.json", overview.ToJson());
        output.Write(overview.ToText());
    }

    private void Save(string name, string text) =>
        File.WriteAllText(Path.Combine(_folder, name), text.EndsWith('\n') ? text : text + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private string PathOf(SurveyFile survey) => Path.Combine(_folder, "counted", $"{survey.Hash}.json");
}
