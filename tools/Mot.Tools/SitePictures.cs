using System.Text;
using Mot.Analytics.Moments;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Reporting;
using Mot.Reporting.Pictures;
using Mot.Simulation;

namespace Mot.Tools;

/// <summary>What the site shows of the library's own making: pictures and whole reports, of a made up hotel and of the airport survey whose sums are shipped, in English and Chinese.</summary>
internal static class SitePictures
{
    private const ulong Seed = 1;
    private const long Customers = 5_000;
    private const int Groups = 50;

    /// <summary>Writes the pictures and reports.</summary>
    /// <param name="folder">Where to; files of the same names are replaced.</param>
    /// <param name="airport">The tally of the airport survey.</param>
    public static void Write(string folder, string airport)
    {
        StudyTally hotel = Hotel();
        Write(folder, "hotel", StudyFindings.Of(hotel), MomentsOfTruth.Of(hotel));
        Write(folder, "airport", StudyFindings.Of(StudyTallyJson.Read(File.ReadAllBytes(airport))), null);
    }

    // In groups of customers, so that the moments of truth have their doubt without rows.
    private static StudyTally Hotel()
    {
        var company = SyntheticCompany.Create(CompanyPresets.Hotel, Seed);
        StudyDraft draft = StudyDraft.From(company.Study);
        draft.Replicates = ReplicateRule.ByRespondent(Groups);
        var tally = new StudyTally(draft.Build());
        tally.AddRange(company.Responses(Customers));
        return tally;
    }

    private static void Write(string folder, string name, StudyFindings findings, MomentFindings? moments)
    {
        foreach ((string language, string ending) in ((string, string)[])[("en", ""), ("zh", ".zh")])
        {
            var picture = new PictureOptions { Language = language };
            Save(folder, $"{name}-journey{ending}.svg", SvgJourneyMap.Of(findings, moments, picture));
            Save(folder, $"{name}-ratings{ending}.svg", SvgRatings.Of(findings, picture));
            if (moments is not null)
            {
                Save(folder, $"{name}-drivers{ending}.svg", SvgDrivers.Of(moments, picture));
                Save(folder, $"{name}-priorities{ending}.svg", SvgPriorities.Of(moments, picture));
                Save(folder, $"{name}-beliefs{ending}.svg", SvgBeliefs.Of(moments, picture));
            }

            foreach (ReportFile file in Report.Of(findings, moments, language).Files)
            {
                Save(Path.Combine(folder, $"{name}-report{ending}"), file.Name, file.Text);
            }
        }
    }

    private static void Save(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
