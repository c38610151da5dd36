using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mot.Examples.WebApi;

namespace Mot.Examples.Tests;

/// <summary>The web application, really listening on a port of this machine, over a database that outlives it.</summary>
internal sealed class Hotel : IAsyncDisposable
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private Hotel(WebApplication app)
    {
        _app = app;
        _client = new() { BaseAddress = new(app.Urls.First()) };
    }

    internal Uri Address => _client.BaseAddress!;

    internal IServiceProvider Services => _app.Services;

    internal static async Task<Hotel> OpenAsync(string connection)
    {
        WebApplication app = HotelHost.Build(
            [$"--ConnectionStrings:Mot={connection}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft.EntityFrameworkCore=None", "--Logging:LogLevel:Microsoft.AspNetCore=None"],
            new FixedClock());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    internal Task SeedAsync(int customers) => _app.Services.GetRequiredService<Seed>().AddAsync(customers, CancellationToken.None);

    /// <summary>Stops as a machine that is told to: what was taken is finished.</summary>
    internal Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    internal async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    internal async Task<string> GetAsync(string path)
    {
        (HttpStatusCode status, string text) = await SendAsync(HttpMethod.Get, path);
        status.ShouldBe(HttpStatusCode.OK, text);
        return text;
    }

    internal async Task<JsonElement> GetJsonAsync(string path) => JsonElement.Parse(await GetAsync(path));

    internal async Task<JsonElement> PostAsync(string path, string json, HttpStatusCode expected = HttpStatusCode.OK)
    {
        (HttpStatusCode status, string text) = await SendAsync(HttpMethod.Post, path, json);
        status.ShouldBe(expected, text);
        return JsonElement.Parse(text);
    }

    /// <summary>An encounter as a client sends it.</summary>
    internal static string Encounter(string id, string customer, string trip, string touchpoint, int hour, int rating) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"{{id}}","customer":"{{customer}}","trip":"{{trip}}","touchpoint":"{{touchpoint}}","at":"{{Now.AddDays(-2).AddHours(hour).UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}}","rating":{{rating}}}""");

    internal static string Batch(params IEnumerable<string> encounters) => $"[{string.Join(',', encounters)}]";

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
