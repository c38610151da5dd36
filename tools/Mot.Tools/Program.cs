using System.Text;

namespace Mot.Tools;

/// <summary>What the project makes of itself: the text and the pages of its public API, the pictures of the site, the coverage of its intervals, how well planted moments of truth are found, the licences of its dependencies, the lines that tests reach, the mutants that survived.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.Out.NewLine = "\n";
        switch (args)
        {
            case ["api", string assembly]:
                Console.Write(ApiText.Of(assembly));
                return 0;
            case ["reference", string folder, .. string[] assemblies]:
                ReferencePages.Write(folder, assemblies);
                return 0;
            case ["pictures", string folder, string airport]:
                SitePictures.Write(folder, airport);
                return 0;
            case ["accuracy"]:
                Console.Write(AccuracyPage.Of(CoverageStudy.Run(Console.Error)));
                return 0;
            case ["moments"]:
                Console.Write(MomentPage.Of(MomentStudy.Run(Console.Error), ShareCoverage.Run(Console.Error)));
                return 0;
            case ["licences", string sources]:
                Console.Write(DependencyList.Of(sources));
                return 0;
            case ["coverage", string results]:
                Console.Write(CoverageList.Of(results));
                return 0;
            case ["mutants", string output]:
                Console.Write(MutantList.Of(output));
                return 0;
            default:
                Console.Error.WriteLine("Usage: api ASSEMBLY.dll | reference FOLDER ASSEMBLY.dll ... | pictures FOLDER TALLY.json | accuracy | moments | licences SOURCES | coverage RESULTS | mutants OUTPUT");
                return 2;
        }
    }
}
