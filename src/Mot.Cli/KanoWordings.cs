using System.Text.RegularExpressions;
using Mot.Analytics.Kano;

namespace Mot.Cli;

/// <summary>Finds out how the answers of a table are worded, from what is declared or from the sets that come with the library; nothing is guessed.</summary>
internal static partial class KanoWordings
{
    private static readonly Dictionary<string, KanoAnswer> s_keys = new(StringComparer.Ordinal)
    {
        ["like"] = KanoAnswer.Like,
        ["must-be"] = KanoAnswer.MustBe,
        ["neutral"] = KanoAnswer.Neutral,
        ["live-with"] = KanoAnswer.LiveWith,
        ["dislike"] = KanoAnswer.Dislike,
    };

    /// <summary>What <c>--answers</c> declares: the id of a set, five texts, or a file.</summary>
    internal static KanoWording Declared(string text, Terminal terminal)
    {
        if (KanoWording.BuiltIn.FirstOrDefault(wording => wording.Id == text) is { } builtIn)
        {
            return builtIn;
        }

        if (text.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return JsonFile.Open(text, terminal).Read(utf8 => KanoWording.Parse(utf8));
        }

        Match[] keys = [.. Key().Matches(text).Cast<Match>()];
        if (keys.Length == 0 || keys[0].Index != 0)
        {
            throw new InputRefusedException(
                $"--answers: '{text}' is not allowed; write the name of a set ({string.Join(", ", KanoWording.BuiltIn.Select(wording => wording.Id))}), a file such as answers.json, or like=…,must-be=…,neutral=…,live-with=…,dislike=….");
        }

        var texts = new Dictionary<KanoAnswer, IReadOnlyList<string>>();
        for (int k = 0; k < keys.Length; k++)
        {
            // A text may hold commas: it goes on to the next name of an answer.
            int from = keys[k].Index + keys[k].Length;
            string own = text[from..(k + 1 < keys.Length ? keys[k + 1].Index : text.Length)].Trim();
            KanoAnswer answer = s_keys[keys[k].Groups[1].Value];
            texts[answer] = [.. texts.GetValueOrDefault(answer, []), own];
        }

        try
        {
            return KanoWording.Create("declared", texts);
        }
        catch (ArgumentException refused)
        {
            throw new InputRefusedException($"--answers: {refused.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    /// <summary>The one set that all answers of a table belong to.</summary>
    /// <param name="file">The name of the table.</param>
    /// <param name="found">Every text with the place where it stands first.</param>
    internal static KanoWording Recognised(string file, IReadOnlyList<KanoText> found)
    {
        KanoWording[] fitting = [.. KanoWording.BuiltIn.Where(wording => found.All(text => wording.TryRead(text.Text, out _)))];
        if (fitting.Length == 0)
        {
            throw Unknown(file, found);
        }

        // Two sets that read every text of the table alike are one here.
        if (Array.Find(fitting, other => found.Any(text => Read(other, text) != Read(fitting[0], text))) is { } second)
        {
            throw new InputRefusedException(
                $"{file}: the answers fit the sets '{fitting[0].Id}' and '{second.Id}', which read them differently; say which with --answers.");
        }

        return fitting[0];
    }

    /// <summary>Refuses texts that a declared wording does not have.</summary>
    internal static void Check(string file, KanoWording wording, IReadOnlyList<KanoText> found)
    {
        KanoText[] strange = [.. found.Where(text => Read(wording, text) is null)];
        if (strange.Length > 0)
        {
            throw InputRefusedException.Of(
                $"{file}: there are answers that the wording '{wording.Id}' does not have.", [.. strange.Select(text => text.Fault(file, "is none of: " + Texts(wording)))], strange.Length);
        }
    }

    // The nearest set names the texts that keep it from fitting.
    private static InputRefusedException Unknown(string file, IReadOnlyList<KanoText> found)
    {
        KanoWording nearest = KanoWording.BuiltIn.MaxBy(wording => found.Count(text => Read(wording, text) is not null))!;
        KanoText[] strange = [.. found.Where(text => Read(nearest, text) is null)];
        bool isNear = strange.Length < found.Count;
        List<string> lines =
        [
            .. strange.Take(isNear ? strange.Length : 5).Select(text => text.Fault(file, isNear ? $"is not in the set '{nearest.Id}', which the other answers come from." : "is in no known set.")),
            .. KanoWording.BuiltIn.Select(wording => $"known set '{wording.Id}': {Texts(wording)}"),
        ];
        return InputRefusedException.Of(
            $"{file}: the answers fit no known wording; declare yours with --answers like=…,must-be=…,neutral=…,live-with=…,dislike=…", lines, lines.Count);
    }

    private static string Texts(KanoWording wording) =>
        string.Join(" | ", Enum.GetValues<KanoAnswer>().Select(answer => wording.TextsOf(answer)[0]));

    private static KanoAnswer? Read(KanoWording wording, KanoText text) => wording.TryRead(text.Text, out KanoAnswer answer) ? answer : null;

    [GeneratedRegex(@"(?:^|[,;])\s*(like|must-be|neutral|live-with|dislike)\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
