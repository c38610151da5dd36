using System.CommandLine;
using System.Globalization;
using Mot.Reporting;
using Mot.Simulation;

namespace Mot.Cli;

/// <summary><c>mot simulate</c>: a synthetic company in files, with the planted truth beside them.</summary>
internal static class SimulateCommand
{
    private const long DefaultCustomers = 5000;

    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var preset = new Argument<string?>("PRESET") { Description = "Which company; without it all of them are listed.", Arity = ArgumentArity.ZeroOrOne };
        preset.AcceptOnlyFromAmong([.. CompanyPresets.All.Select(model => model.Id)]);
        var customers = new Option<long>("--customers")
        {
            Description = "How many customers.",
            HelpName = "N",
            CustomParser = Parsers.Count,
            DefaultValueFactory = _ => DefaultCustomers,
        };
        var seed = new Option<long>("--seed")
        {
            Description = "The same seed gives the same files.",
            HelpName = "S",
            CustomParser = Parsers.Count,
            DefaultValueFactory = _ => 1,
        };
        Option<string> format = CommonOptions.Choice("--format", "How tables are written; 'mot report' reads csv.", "csv", "jsonl");
        var output = new Option<string?>("--output", "-o") { Description = "The folder to write to. Without it: PRESET in the current folder.", HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Write into a folder that is not empty; files of the same names are replaced." };
        var command = new Command("simulate", "Make a synthetic company: customers, trips, answers and purchases from a seed, with the planted truth beside them. All numbers are made up.")
        {
            preset, customers, seed, format, output, force, common.Language, common.Json,
        };
        command.SetAction(parsed =>
        {
            bool isChinese = parsed.GetValue(common.Language) == "zh";
            if (parsed.GetValue(preset) is not { } id)
            {
                terminal.Print(parsed.GetValue(common.Json) ? ListingJson() : Listing(isChinese));
                return Cli.Done;
            }

            var company = SyntheticCompany.Create(CompanyPresets.All.First(model => model.Id == id), (ulong)parsed.GetValue(seed));
            string folder = Path.GetFullPath(parsed.GetValue(output) ?? id, terminal.Folder);
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !parsed.GetValue(force))
            {
                throw new InputRefusedException($"{parsed.GetValue(output) ?? id}: the folder is not empty; name another one with -o, or say --force.");
            }

            Directory.CreateDirectory(folder);
            var files = SimulationFiles.Write(company, parsed.GetValue(customers), folder, parsed.GetValue(format) == "jsonl", terminal);
            string shown = parsed.GetValue(output) ?? id;
            terminal.Print(parsed.GetValue(common.Json) ? WrittenJson(files, shown) : Written(files, shown, isChinese));
            return Cli.Done;
        });
        return command;
    }

    private static string Listing(bool isChinese)
    {
        string language = isChinese ? "zh" : "en";
        IEnumerable<string> lines = CompanyPresets.All.Select(model => string.Create(
            CultureInfo.InvariantCulture,
            $"  {model.Id,-12} {model.Name.In(language)} ({model.Touchpoints.Length}{(isChinese ? " 个接触点" : " touchpoints")})"));
        return (isChinese
                ? "可用的虚拟公司（所有数字均为虚构）："
                : "There are these companies; all their numbers are made up:")
            + $"\n{string.Join('\n', lines)}\n"
            + (isChinese ? "例如：mot simulate hotel -o DIR" : "For example: mot simulate hotel -o DIR");
    }

    private static string Written(IReadOnlyList<SimulationFiles.Written> files, string folder, bool isChinese)
    {
        IEnumerable<string> lines = files.Select(file => string.Create(
            CultureInfo.InvariantCulture, $"  {file.Name,-18} {(isChinese ? file.Chinese : file.English)}{(file.Rows is { } rows ? isChinese ? $"（{Numbers.Count(rows)} 行）" : $" ({Numbers.Count(rows)} rows)" : "")}"));
        string next = files.Any(file => file.Name == "responses.csv")
            ? (isChinese ? $"\n下一步：mot report {folder}/study.json" : $"\nNext: mot report {folder}/study.json")
            : "";
        return (isChinese ? $"已写入 {folder}：" : $"Written to {folder}:") + $"\n{string.Join('\n', lines)}{next}";
    }

    private static string ListingJson() => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("companies");
        foreach (CompanyModel model in CompanyPresets.All)
        {
            json.WriteStartObject();
            json.WriteString("id", model.Id);
            json.WriteStartObject("name");
            foreach ((string language, string name) in model.Name.Entries)
            {
                json.WriteString(language, name);
            }

            json.WriteEndObject();
            json.WriteNumber("touchpoints", model.Touchpoints.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string WrittenJson(IReadOnlyList<SimulationFiles.Written> files, string folder) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("folder", folder);
        json.WriteStartArray("files");
        foreach (SimulationFiles.Written file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            if (file.Rows is { } rows)
            {
                json.WriteNumber("rows", rows);
            }
            else
            {
                json.WriteNull("rows");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
