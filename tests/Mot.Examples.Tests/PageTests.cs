using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mot.Examples.Tests;

/// <summary>What the page about the service says is answered is answered.</summary>
public sealed partial class PageTests
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("docs/web-api.md")]
    [InlineData("docs/web-api.zh-CN.md")]
    public async Task CurlLines_AreAnsweredAsThePageSays(string page)
    {
        using var folder = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(folder.Database);
        Match[] calls = [.. Curl().Matches(Read(page)).Cast<Match>()];
        calls.Length.ShouldBeGreaterThan(3);
        foreach (Match call in calls)
        {
            string? body = call.Groups["body"].Success ? call.Groups["body"].Value : null;
            HttpMethod method = call.Groups["method"].Success ? new(call.Groups["method"].Value) : body is null ? HttpMethod.Get : HttpMethod.Post;
            (_, string text) = await hotel.SendAsync(method, call.Groups["path"].Value, body);
            string answer = JsonSerializer.Serialize(JsonElement.Parse(text), s_indented);
            int from = 0;
            foreach (string part in call.Groups["answer"].Value.Split("…\n", StringSplitOptions.RemoveEmptyEntries).Select(part => part.TrimEnd('\n', ' ')))
            {
                int at = answer.IndexOf(part, from, StringComparison.Ordinal);
                at.ShouldBeGreaterThanOrEqualTo(0, $"This is not answered (any more):\n{part}\nbut\n{answer}");
                from = at + part.Length;
            }
        }
    }

    [Fact]
    public async Task RequestsFile_IsUnderstood()
    {
        using var folder = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(folder.Database);
        string[] requests = Read("docs/examples/WebApi/requests.http").Split("\n### ")[1..];
        requests.Length.ShouldBe(8);
        foreach (string request in requests)
        {
            string[] lines = request.Split('\n', 3);
            string[] head = lines[1].Split(' ');
            string body = lines[2].Replace("Content-Type: application/json", "", StringComparison.Ordinal).Trim();
            (System.Net.HttpStatusCode status, string text) = await hotel.SendAsync(new(head[0]), head[1].Replace("{{host}}", "", StringComparison.Ordinal), body.Length == 0 ? null : body);
            status.ShouldBe(System.Net.HttpStatusCode.OK, text);
        }
    }

    private static string Read(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");

    private static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", file);

    [GeneratedRegex(@"^```sh\ncurl -s (?:-X (?<method>[A-Z]+) )?http://127\.0\.0\.1:5080(?<path>\S+)(?: -d '(?<body>[^']*)')?\n```\n\n```json\n(?<answer>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Curl();
}
