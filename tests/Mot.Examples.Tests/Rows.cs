using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mot.Examples.WebApi;

namespace Mot.Examples.Tests;

/// <summary>What the database holds, as clients would send it.</summary>
internal static class Rows
{
    internal static async Task<string[]> OfAsync(Hotel hotel)
    {
        await using HotelContext db = await hotel.Services.GetRequiredService<IDbContextFactory<HotelContext>>().CreateDbContextAsync();
        return [.. (await db.Answers.AsNoTracking().OrderBy(row => row.Sequence).ToArrayAsync()).Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":"{{row.Id}}","customer":"{{row.Customer}}","trip":"{{row.Trip}}","touchpoint":"{{row.Question}}","at":"{{row.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}}","rating":{{row.Rating}}}"""))];
    }
}
