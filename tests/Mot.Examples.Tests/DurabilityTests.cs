using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Mot.Examples.WebApi;

namespace Mot.Examples.Tests;

/// <summary>Whatever happens to the host, what was acknowledged is there afterwards, once.</summary>
public sealed class DurabilityTests
{
    private const int Trips = 40;

    private static readonly string[] s_touchpoints = ["booking", "check-in", "room", "wifi", "check-out"];
    private static readonly string[] s_looked =
    [
        "/findings", "/report?language=zh", "/journey-map", "/journey-map.svg?language=zh", "/touchpoints", "/customers/c7/score", "/customers/c7/grade", "/customers/c5/grade?on=2025-12-31",
    ];

    [Fact]
    public async Task Restarted_EveryAnswerIsTheSameByteForByte()
    {
        using var folder = new TempFolder();
        string[] before;
        await using (Hotel hotel = await Hotel.OpenAsync(folder.Database))
        {
            await hotel.SeedAsync(120);
            before = await LookAsync(hotel);
        }

        await using Hotel again = await Hotel.OpenAsync(folder.Database);

        (await LookAsync(again)).ShouldBe(before);
        JsonElement.Parse(before[0]).GetProperty("responses").GetInt32().ShouldBeGreaterThan(50);
        await again.SeedAsync(120);
        (await LookAsync(again)).ShouldBe(before);
    }

    [Fact]
    public async Task SixteenClients_AddUpToExactlyTheSumsOfOne()
    {
        const int Clients = 16;
        const int Each = 200;
        using var parallel = new TempFolder();
        using var sequential = new TempFolder();
        await using Hotel many = await Hotel.OpenAsync(parallel.Database);
        await using Hotel one = await Hotel.OpenAsync(sequential.Database);

        // Trips are shared among the clients, so that several of them go on with the same one at the same time.
        string[][] sent = [.. Enumerable.Range(0, Clients).Select(client => Enumerable.Range(0, Each).Select(n => Encounter(client, n)).ToArray())];
        await Task.WhenAll(sent.Select(async encounters =>
        {
            foreach (string[] some in encounters.Chunk(4))
            {
                await many.PostAsync("/encounters", Hotel.Batch(some));
            }
        }));
        foreach (string[] encounters in sent)
        {
            await one.PostAsync("/encounters", Hotel.Batch(encounters));
        }

        string findings = await many.GetAsync("/findings");
        findings.ShouldBe(await one.GetAsync("/findings"));
        JsonElement.Parse(findings).GetProperty("responses").GetInt32().ShouldBe(Trips);
        (await Rows.OfAsync(many)).Length.ShouldBe(Clients * Each);
    }

    [Fact]
    public async Task StoppedUnderLoad_EveryAcknowledgedEncounterIsThere()
    {
        using var folder = new TempFolder();
        ConcurrentQueue<string> acknowledged;
        await using (Hotel hotel = await Hotel.OpenAsync(folder.Database))
        {
            (acknowledged, Task clients) = Load(hotel.Address);
            await WaitForAsync(() => acknowledged.Count > 100);
            await hotel.StopAsync();
            await clients;
        }

        await ShouldHoldAsync(folder, acknowledged);
    }

    [Fact]
    public async Task KilledUnderLoad_EveryAcknowledgedEncounterIsThere()
    {
        using var folder = new TempFolder();
        using Process host = Start(folder);
        ConcurrentQueue<string> acknowledged;
        Task clients;
        try
        {
            (acknowledged, clients) = Load(AddressOf(host));
            await WaitForAsync(() => acknowledged.Count > 100);
        }
        finally
        {
            host.Kill(entireProcessTree: true);
        }

        await clients;
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);

        await ShouldHoldAsync(folder, acknowledged);
    }

    [Fact]
    public async Task ASecondHost_TakesOver_AndTheFirstWritesNoMore()
    {
        using var folder = new TempFolder();
        await using Hotel first = await Hotel.OpenAsync(folder.Database);
        await first.PostAsync("/encounters", Encounter(0, 0));
        await using Hotel second = await Hotel.OpenAsync(folder.Database);

        (await first.SendAsync(HttpMethod.Post, "/encounters", Encounter(0, 1))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await second.PostAsync("/encounters", Encounter(0, 1))).GetProperty("accepted").GetInt32().ShouldBe(1);
        (await second.GetAsync("/health")).ShouldBe("Healthy");
    }

    private static string Encounter(int client, int n) => Hotel.Encounter(
        string.Create(CultureInfo.InvariantCulture, $"e{client}-{n}"),
        string.Create(CultureInfo.InvariantCulture, $"g{n % Trips}"),
        "t1",
        s_touchpoints[(n / Trips) % s_touchpoints.Length],
        client,
        1 + ((client + n) % 5));

    private static async Task<string[]> LookAsync(Hotel hotel)
    {
        var answers = new List<string>();
        foreach (string path in s_looked)
        {
            answers.Add(await hotel.GetAsync(path));
        }

        return [.. answers];
    }

    /// <summary>Eight clients that send one encounter after the other until the host is gone.</summary>
    private static (ConcurrentQueue<string> Acknowledged, Task Clients) Load(Uri address)
    {
        var acknowledged = new ConcurrentQueue<string>();
        return (acknowledged, Task.WhenAll(Enumerable.Range(0, 8).Select(async client =>
        {
            using var http = new HttpClient { BaseAddress = address };
            for (int n = 0; n < 10_000; n++)
            {
                string encounter = Encounter(client, n);
                using var body = new StringContent(encounter, System.Text.Encoding.UTF8, "application/json");
                try
                {
                    using HttpResponseMessage answer = await http.PostAsync(new Uri("/encounters", UriKind.Relative), body);
                    if (answer.StatusCode != HttpStatusCode.OK)
                    {
                        return;
                    }

                    acknowledged.Enqueue(encounter);
                }
                catch (HttpRequestException)
                {
                    return;
                }
            }
        })));
    }

    /// <summary>Starts a new host over what is left: it knows everything that was acknowledged, and its sums are those of one that is sent every row in order.</summary>
    private static async Task ShouldHoldAsync(TempFolder folder, ConcurrentQueue<string> acknowledged)
    {
        using var fresh = new TempFolder();
        await using Hotel again = await Hotel.OpenAsync(folder.Database);
        string[] kept = await Rows.OfAsync(again);
        kept.Length.ShouldBeGreaterThanOrEqualTo(acknowledged.Count);
        foreach (string[] some in acknowledged.Chunk(500))
        {
            (await again.PostAsync("/encounters", Hotel.Batch(some))).GetProperty("duplicates").GetInt32().ShouldBe(some.Length);
        }

        await using Hotel other = await Hotel.OpenAsync(fresh.Database);
        foreach (string[] some in kept.Chunk(EncounterReader.MostInBatch))
        {
            await other.PostAsync("/encounters", Hotel.Batch(some));
        }

        (await again.GetAsync("/findings")).ShouldBe(await other.GetAsync("/findings"));
    }

    private static async Task WaitForAsync(Func<bool> isReached)
    {
        for (int i = 0; !isReached() && i < 3_000; i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        isReached().ShouldBeTrue();
    }

    private static Process Start(TempFolder folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path };
        foreach (string argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Mot.Examples.WebApi.dll"), $"--ConnectionStrings:Mot={folder.Database}", "--urls=http://127.0.0.1:0"])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static Uri AddressOf(Process host)
    {
        const string Listening = "Now listening on: ";
        while (host.StandardOutput.ReadLine() is { } line)
        {
            int at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new(line[(at + Listening.Length)..]);
            }
        }

        throw new InvalidOperationException("The host did not start.");
    }
}
