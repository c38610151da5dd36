using System.Text;
using Mot.Reporting;

namespace Mot.Cli;

/// <summary>Writes a report into a folder: each file whole or not at all.</summary>
internal static class ReportFolder
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes all files of a report; those of the same names are replaced.</summary>
    /// <returns>What to tell about it, a line for each file.</returns>
    internal static string Write(Report report, string folder, Terminal terminal, bool isChinese)
    {
        string full = Path.GetFullPath(folder, terminal.Folder);
        if (File.Exists(full))
        {
            throw new InputRefusedException($"--output: '{folder}' is a file; name a folder.");
        }

        Directory.CreateDirectory(full);
        foreach (ReportFile file in report.Files)
        {
            string path = Path.Combine(full, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // Beside it first, so that who stops half-way keeps the older file.
            string partial = path + ".partial";
            File.WriteAllText(partial, file.Text, s_utf8);
            File.Move(partial, path, overwrite: true);
        }

        return (isChinese ? $"已写入 {folder}：" : $"Written to {folder}:") + "\n"
            + string.Concat(report.Files.Select(file => $"  {file.Name}\n"));
    }
}
