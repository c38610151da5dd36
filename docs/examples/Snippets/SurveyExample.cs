using System.Collections.Immutable;
using Mot.Analytics.Moments;
using Mot.Core;
using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Examples;

/// <summary>The examples of docs/survey.md.</summary>
internal static class SurveyExample
{
    internal static (Study Study, List<Response> Responses) Read(TextWriter Console, string folder)
    {
        #region read
        Study study = StudyJson.Read(File.ReadAllBytes($"{folder}/study.json"));
        string[][] rows = [.. File.ReadLines($"{folder}/responses.csv").Select(line => line.Split(','))];
        ResponseParser parser = ResponseParser.Create(study, headers: rows[0]);

        var responses = new List<Response>();
        foreach (string[] row in rows.Skip(1))
        {
            if (parser.TryParse(row, out Response? response, out ImmutableArray<Fault> faults))
            {
                responses.Add(response);
            }
            else
            {
                Console.WriteLine(string.Join("; ", faults));
            }
        }
        #endregion read

        return (study, responses);
    }

    internal static (StudyTally Tally, StudyFindings Findings, string Json) Findings(TextWriter Console, Study study, List<Response> responses)
    {
        #region findings
        var tally = new StudyTally(study);
        tally.AddRange(responses);
        StudyFindings findings = StudyFindings.Of(tally);

        Console.WriteLine(TextReport.Of(findings));
        string json = StudyFindingsJson.Write(findings);
        #endregion findings
        return (tally, findings, json);
    }

    internal static void Ask(TextWriter Console, Study study, StudyTally tally)
    {
        #region estimate
        RatingDistribution wifi = tally.Whole[study["wifi"]];
        Estimate mean = MeanRating.Of(wifi);
        Console.WriteLine(mean.IsDefined ? $"{mean}" : $"undefined: {mean.Reason}, {mean.Needed} answers are needed");
        #endregion estimate
    }

    internal static void Scores(TextWriter Console, Study study, List<Response> responses)
    {
        #region scores
        foreach (Response response in responses)
        {
            JourneyScore score = study.Scorer.Score(study.TripOf(response));
            Console.WriteLine($"{response.Respondent}: {score}");
        }
        #endregion scores
    }

    internal static MomentFindings Moments(TextWriter Console, Study study, List<Response> responses)
    {
        #region moments
        MomentFindings moments = MomentsOfTruth.Of(study, responses);
        Console.WriteLine(TextMoments.Of(moments));
        #endregion moments
        return moments;
    }
}
