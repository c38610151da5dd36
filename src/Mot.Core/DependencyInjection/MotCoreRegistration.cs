using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mot.Core;
using Mot.Core.Customers;
using Mot.Core.DependencyInjection;
using Mot.Core.Journeys;
using Mot.Core.Privacy;
using Mot.Core.Scoring;
using Mot.Core.Studies;

#pragma warning disable IDE0130 // Hosts look for registrations in this namespace.
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers Mot.Core with a host.</summary>
/// <remarks><para><b>Thread safety.</b> As for the service collection: none.</para></remarks>
public static class MotCoreRegistration
{
    /// <summary>Registers the host's policies and studies as singletons. What is registered already stays, so calling it twice is harmless.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// <para>Registered are <c>ScoringPolicy</c>, <c>ReleasePolicy</c>, <c>ReleaseGate</c>, <c>FindingsSettings</c>, <c>ExpectationDrift</c> and
    /// <c>Vocabulary</c>; where one is given <c>GradePolicy</c>, with its <c>CustomerGrader</c>. Each study is registered with its <c>Journey</c>, its <c>JourneyScorer</c> and a <c>Recorder</c> under the key of its
    /// id, followed by a slash and its wave where it has one; the only study also without a key.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">The options have faults; the message lists all of them. Nothing was registered.</exception>
    public static IServiceCollection AddMotCore(this IServiceCollection services, Action<MotCoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new MotCoreOptions();
        configure?.Invoke(options);
        ImmutableArray<Fault> faults = options.Validate();
        if (!faults.IsEmpty)
        {
            throw new ArgumentException(Fault.Describe("Mot.Core cannot be registered.", faults), nameof(configure));
        }

        Study? only = options.Studies is [Study one] ? one : null;
        services.TryAddSingleton(options.Scoring ?? only?.Scoring ?? ScoringPolicy.Default);
        services.TryAddSingleton(options.Release ?? only?.Release ?? ReleasePolicy.Default);
        services.TryAddSingleton(provider => new ReleaseGate(provider.GetRequiredService<ReleasePolicy>()));
        services.TryAddSingleton(options.Findings);
        services.TryAddSingleton(options.Drift);
        services.TryAddSingleton(options.Vocabulary);
        if (options.Grading is { } grading)
        {
            services.TryAddSingleton(grading);
            services.TryAddSingleton(provider => new CustomerGrader(provider.GetRequiredService<GradePolicy>()));
        }

        foreach (Study study in options.Studies)
        {
            AddStudy(services, study);
        }

        if (only is not null)
        {
            string key = MotCoreOptions.KeyOf(only);
            services.TryAddSingleton(only);
            services.TryAddSingleton(only.Journey);
            services.TryAddSingleton(only.Scorer);
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<Recorder>(key));
        }

        return services;
    }

    private static void AddStudy(IServiceCollection services, Study study)
    {
        string key = MotCoreOptions.KeyOf(study);
        services.TryAddKeyedSingleton(key, study);
        services.TryAddKeyedSingleton<Journey>(key, study.Journey);
        services.TryAddKeyedSingleton<JourneyScorer>(key, study.Scorer);
        services.TryAddKeyedSingleton(key, new Recorder(study));
    }
}
