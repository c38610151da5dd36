namespace Mot.Core.Json;

/// <summary>Finds the name that somebody meant.</summary>
internal static class Spelling
{
    private const int LongestName = 64;

    /// <summary>The known name that is nearest to the one written, or nothing when none is near: one slip of the pen for a short name, and one more for every four letters.</summary>
    /// <remarks>A slip is a letter too many, one too few, another one, or two neighbours swapped (Damerau 1964, Communications of the ACM 7(3), 171-176); capitals do not count.</remarks>
    internal static string? Nearest(string written, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = 2 + (written.Length / 4);
        foreach (string name in written.Length <= LongestName ? known : [])
        {
            int slips = Slips(written.ToUpperInvariant(), name.ToUpperInvariant());
            (nearest, fewest) = slips < fewest ? (name, slips) : (nearest, fewest);
        }

        return nearest;
    }

    private static int Slips(string written, string name)
    {
        int[,] slips = new int[written.Length + 1, name.Length + 1];
        for (int i = 0; i <= written.Length; i++)
        {
            for (int j = 0; j <= name.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    slips[i, j] = i + j;
                    continue;
                }

                int change = slips[i - 1, j - 1] + (written[i - 1] == name[j - 1] ? 0 : 1);
                slips[i, j] = Math.Min(change, Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1);
                if (i > 1 && j > 1 && written[i - 1] == name[j - 2] && written[i - 2] == name[j - 1])
                {
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
                }
            }
        }

        return slips[written.Length, name.Length];
    }
}
