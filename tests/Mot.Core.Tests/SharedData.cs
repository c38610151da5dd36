using System.Diagnostics.CodeAnalysis;

namespace Mot.Core.Tests;

/// <summary>
/// Finds the real data sets and golden values, which are not part of the repository: the folders named by MOT_DATA and
/// MOT_GOLDEN, otherwise <c>shared/data</c> and <c>shared/reference/golden</c> beside the checkout or above it.
/// </summary>
/// <remarks>A test that needs them and does not find them is skipped: <c>SharedData.Require("sfo_2018.csv")</c>.</remarks>
internal static class SharedData
{
    private static readonly string? s_data = Locate("MOT_DATA", Path.Combine("shared", "data"));
    private static readonly string? s_golden = Locate("MOT_GOLDEN", Path.Combine("shared", "reference", "golden"));

    /// <summary>The path of a data file, if the data sets are here.</summary>
    public static bool TryFind(string file, [NotNullWhen(true)] out string? path) => TryFind(s_data, file, out path);

    /// <summary>The path of a file of golden values, if they are here.</summary>
    public static bool TryFindGolden(string file, [NotNullWhen(true)] out string? path) => TryFind(s_golden, file, out path);

    /// <summary>The path of a data file; skips the running test if there is none.</summary>
    public static string Require(string file) => TryFind(file, out string? path) ? path : Skip(file, "MOT_DATA");

    /// <summary>The path of a file of golden values; skips the running test if there is none.</summary>
    public static string RequireGolden(string file) => TryFindGolden(file, out string? path) ? path : Skip(file, "MOT_GOLDEN");

    private static bool TryFind(string? folder, string file, [NotNullWhen(true)] out string? path)
    {
        path = folder is null ? null : Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            path = null;
        }

        return path is not null;
    }

    [DoesNotReturn]
    private static string Skip(string file, string variable)
    {
        Assert.Skip($"{file} is not here; set {variable} to the folder that holds it.");
        throw new InvalidOperationException("Assert.Skip returned.");
    }

    private static string? Locate(string variable, string relative)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named)
        {
            return named;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, relative);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
