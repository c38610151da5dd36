using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mot.Examples.WebApi;

/// <summary>The application: what it is made of, and which path leads where.</summary>
internal static class HotelHost
{
    // A batch of a thousand encounters has about 200 kB.
    private const long MostBytes = 1 << 20;

    /// <summary>Builds the application; nothing runs yet.</summary>
    /// <exception cref="ArgumentException">The study or the policy beside the application has faults; the message lists all of them.</exception>
    internal static WebApplication Build(string[] args, TimeProvider? time = null)
    {
        string folder = AppContext.BaseDirectory;
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = folder });
        #region register
        builder.Services.AddMotCore(o =>
        {
            o.ReadStudy(File.ReadAllBytes(Path.Combine(folder, "study.json")));
            o.ReadGrading(File.ReadAllBytes(Path.Combine(folder, "grading.json")));
        });
        #endregion register
        builder.Services.TryAddSingleton(time ?? TimeProvider.System);
        builder.Services.AddHotelDatabase(builder.Configuration.GetConnectionString("Mot") ?? "Data Source=mot.db");
        builder.Services.AddSingleton<Trips>();
        builder.Services.AddSingleton<Intake>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Intake>());
        builder.Services.AddSingleton<LiveFindings>();
        builder.Services.AddSingleton<EncounterReader>();
        builder.Services.AddSingleton<Seed>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        builder.Services.AddProblemDetails();
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = MostBytes);

        WebApplication app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = fault => fault switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                IntakeUnavailableException => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },

            // The writer has told the log.
            SuppressDiagnosticsCallback = fault => fault.Exception is IntakeUnavailableException,
        });
        app.UseStatusCodePages();
        app.MapHealthChecks("/health");
        app.MapPost("/encounters", EncounterEndpoints.PostAsync);
        app.MapPost("/facts", FactEndpoints.PostAsync);
        app.MapGet("/customers/{id}/score", CustomerEndpoints.ScoreAsync);
        app.MapGet("/customers/{id}/grade", CustomerEndpoints.GradeAsync);
        app.MapDelete("/customers/{id}", CustomerEndpoints.EraseAsync);
        app.MapGet("/touchpoints", FindingsEndpoints.Touchpoints);
        app.MapGet("/findings", FindingsEndpoints.Findings);
        app.MapGet("/report", FindingsEndpoints.Report);
        app.MapGet("/journey-map", FindingsEndpoints.MapPage);
        app.MapGet("/journey-map.svg", FindingsEndpoints.Map);
        return app;
    }
}
