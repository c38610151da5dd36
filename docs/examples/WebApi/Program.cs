using Mot.Examples.WebApi;

await using WebApplication app = HotelHost.Build(args);
await app.StartAsync();
if (app.Configuration.GetValue<int>("seed") is > 0 and var customers)
{
    await app.Services.GetRequiredService<Seed>().AddAsync(customers, app.Lifetime.ApplicationStopping);
}

await app.WaitForShutdownAsync();
