using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Mot.Cli;

/// <summary><c>mot init</c>: what is in a table of answers, and the outline of a study for it.</summary>
internal static class InitCommand
{
    internal static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var table = new Argument<string>("RESPONSES.csv") { Description = "A table of answers: UTF-8, comma separated, the first row the names of the columns, one row for each respondent." };
        var output = new Option<string?>("--output", "-o") { Description = "Where to write the outline of a study. Without it the columns are only listed.", HelpName = "STUDY.json" };
        var id = new Option<string?>("--id") { Description = "The id of the study. Without it: the name of the table.", HelpName = "ID" };
        Option<string[]> touchpoints = Columns("--touchpoints", "Columns that each rate one place of contact, in the order of the journey.");
        Option<string[]> outcomes = Columns("--outcomes", "Columns that stand for the journey as a whole.");
        Option<string[]> questions = Columns("--questions", "Other columns of ratings.");
        Option<string[]> segments = Columns("--segments", "Columns that say which group a respondent belongs to.");
        var respondent = new Option<string?>("--respondent") { Description = "The column of the respondents' ids.", HelpName = "COLUMN" };
        var weight = new Option<string?>("--weight") { Description = "The column of case weights.", HelpName = "COLUMN" };
        var cluster = new Option<string?>("--cluster") { Description = "The column of the clusters in which people were sampled.", HelpName = "COLUMN" };
        var force = new Option<bool>("--force") { Description = "Overwrite the file if it is there." };
        var command = new Command(
            "init",
            "List the columns of a table of answers and write the outline of a study for it. Kinds and scales are never guessed: each place that you have to decide begins with TODO, and 'mot report' lists those that are left. Columns may be written with *, such as Q7*.")
        {
            table, output, id, touchpoints, outcomes, questions, segments, respondent, weight, cluster, force, common.Language, common.Json,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(table)!;
            string language = parsed.GetValue(common.Language)!;
            var profile = TableProfile.Read(path, terminal);
            var roles = ColumnRoles.Of(
                profile,
                new() { Respondent = parsed.GetValue(respondent), Weight = parsed.GetValue(weight), Cluster = parsed.GetValue(cluster) },
                parsed.GetValue(outcomes)!,
                parsed.GetValue(segments)!,
                parsed.GetValue(touchpoints)!,
                parsed.GetValue(questions)!);
            if (parsed.GetValue(common.Json) || parsed.GetValue(output) is null)
            {
                terminal.Print(parsed.GetValue(common.Json) ? ColumnListing.Json(profile) : ColumnListing.Text(profile, language == "zh") + Next(path, language == "zh"));
            }

            if (parsed.GetValue(output) is { } file)
            {
                string outline = StudyOutline.Write(profile, roles, parsed.GetValue(id) ?? StudyOutline.IdLike(Path.GetFileNameWithoutExtension(profile.File)), language);
                Save(file, outline, parsed.GetValue(force), terminal);
                if (!parsed.GetValue(common.Json))
                {
                    terminal.Print(Written(file, outline, path, language == "zh", terminal));
                }
            }

            return Cli.Done;
        });
        return command;
    }

    private static Option<string[]> Columns(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "COLUMN",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
        DefaultValueFactory = _ => [],
    };

    private static void Save(string file, string outline, bool mayOverwrite, Terminal terminal)
    {
        string full = Path.GetFullPath(file, terminal.Folder);
        if (File.Exists(full) && !mayOverwrite)
        {
            throw new InputRefusedException($"{file}: the file is there already; write to another, or overwrite it with --force.");
        }

        File.WriteAllText(full, outline, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string Next(string path, bool isChinese) => isChinese
        ? $"\n下一步，说明各列的用途并写出调研草稿：\n  mot init {path} --touchpoints 列,列 --outcomes 列 --segments 列 -o study.json\n"
        : $"\nNext, say which columns are what, and write the outline of a study:\n  mot init {path} --touchpoints COLUMN,COLUMN --outcomes COLUMN --segments COLUMN -o study.json\n";

    private static string Written(string file, string outline, string table, bool isChinese, Terminal terminal)
    {
        string open = OpenPlaces.Of(Encoding.UTF8.GetBytes(outline)).Count.ToString(CultureInfo.InvariantCulture);
        string folder = Path.GetDirectoryName(Path.GetFullPath(table, terminal.Folder)) == Path.GetDirectoryName(Path.GetFullPath(file, terminal.Folder))
            ? ""
            : $" --data {Path.GetDirectoryName(table)}";
        return isChinese
            ? $"已写出 {file}，有 {open} 处待您决定，均以“{OpenPlaces.Mark.Trim()}”开头。相同的可以用编辑器一次全部替换。然后：\n  mot lint {file}      尚未决定的，以及日后会缺的\n  mot report {file}{folder}\n"
            : $"Wrote {file} with {open} places for you to decide, each marked \"{OpenPlaces.Mark.Trim()}\". Those that are alike can be replaced at once in an editor. Then:\n  mot lint {file}      what is not decided yet, and what will be missed later\n  mot report {file}{folder}\n";
    }
}
