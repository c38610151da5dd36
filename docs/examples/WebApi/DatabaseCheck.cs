using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Mot.Examples.WebApi;

/// <summary>Healthy while the database answers and this host is the one that writes to it.</summary>
internal sealed class DatabaseCheck(IDbContextFactory<HotelContext> databases, Intake intake) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using HotelContext db = await databases.CreateDbContextAsync(cancellationToken);
        return !await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Unhealthy("The database does not answer.")
            : !intake.IsOpen ? HealthCheckResult.Unhealthy("No more answers are taken.")
            : HealthCheckResult.Healthy();
    }
}
