using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Mot.Examples.WebApi;

/// <summary>Which database a connection string means.</summary>
internal static class HotelDatabase
{
    #region database
    internal static IServiceCollection AddHotelDatabase(this IServiceCollection services, string connection) =>
        services.AddDbContextFactory<HotelContext>(options => _ = IsPostgres(connection)
            ? options.UseNpgsql(connection, npgsql => npgsql.EnableRetryOnFailure())
            : options.UseSqlite(connection));

    // A connection string of PostgreSQL names a host, one of SQLite a file.
    internal static bool IsPostgres(string connection) =>
        new DbConnectionStringBuilder { ConnectionString = connection }.ContainsKey("Host");
    #endregion database
}
