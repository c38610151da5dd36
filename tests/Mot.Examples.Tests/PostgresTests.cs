using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mot.Examples.WebApi;

namespace Mot.Examples.Tests;

/// <summary>The same over PostgreSQL, where the environment variable <c>MOT_POSTGRES</c> gives a connection string; each run makes a database of its own.</summary>
public sealed class PostgresTests
{
    [Fact]
    public async Task Postgres_GivesWhatSqliteGives_RestartedAndErased()
    {
        string? server = Environment.GetEnvironmentVariable("MOT_POSTGRES");
        Assert.SkipWhen(server is null, "MOT_POSTGRES names no server.");
        string connection = string.Create(CultureInfo.InvariantCulture, $"{server};Database=mot_{Guid.NewGuid():n};Pooling=false");
        using var folder = new TempFolder();
        await using Hotel sqlite = await Hotel.OpenAsync(folder.Database);
        await sqlite.SeedAsync(60);
        await using (Hotel postgres = await Hotel.OpenAsync(connection))
        {
            await postgres.SeedAsync(60);
            await postgres.SeedAsync(60);
            await ShouldBeSameAsync(postgres, sqlite);
        }

        await using Hotel again = await Hotel.OpenAsync(connection);
        await ShouldBeSameAsync(again, sqlite);
        (await again.SendAsync(HttpMethod.Delete, "/customers/c7")).ShouldBe(await sqlite.SendAsync(HttpMethod.Delete, "/customers/c7"));
        await ShouldBeSameAsync(again, sqlite);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async client =>
        {
            for (int n = 0; n < 20; n++)
            {
                await again.PostAsync("/encounters", Hotel.Encounter($"e{client}-{n}", $"g{n}", "t1", "room", client, 1 + ((client + n) % 5)));
            }
        }));
        (await Rows.OfAsync(again)).Count(row => row.Contains("\"id\":\"e", StringComparison.Ordinal)).ShouldBe(320);

        await using HotelContext db = await again.Services.GetRequiredService<IDbContextFactory<HotelContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.EnsureDeletedAsync(TestContext.Current.CancellationToken);
    }

    private static async Task ShouldBeSameAsync(Hotel one, Hotel other)
    {
        foreach (string path in (string[])["/findings", "/journey-map.svg", "/customers/c5/score", "/customers/c5/grade?on=2025-12-31"])
        {
            (await one.GetAsync(path)).ShouldBe(await other.GetAsync(path));
        }
    }
}
