using System.Collections.Immutable;
using System.Text.Json;
using Mot.Core.Customers;
using Mot.Core.Expectations;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Core.DependencyInjection;

/// <summary>What a host chooses when it registers the library: its studies and its policies.</summary>
/// <remarks><para><b>Thread safety.</b> None; used during registration alone.</para></remarks>
public sealed class MotCoreOptions
{
    private readonly List<Fault> _unread = [];
    private int _documents;

    /// <summary>The host's studies; each id once.</summary>
    public IList<Study> Studies { get; } = [];

    /// <summary>How journeys are scored. Null: as the only study says; without one, or with several, <see cref="ScoringPolicy.Default"/>.</summary>
    public ScoringPolicy? Scoring { get; set; }

    /// <summary>How small a shown group may be. Null: as the only study says; without one, or with several, <see cref="ReleasePolicy.Default"/>.</summary>
    public ReleasePolicy? Release { get; set; }

    /// <summary>How customers are graded. Default: null, and no grader is registered.</summary>
    public GradePolicy? Grading { get; set; }

    /// <summary>How findings are worked out. Default: <see cref="FindingsSettings.Default"/>.</summary>
    public FindingsSettings Findings { get; set; } = FindingsSettings.Default;

    /// <summary>How expectations move with experience. Default: <see cref="ExpectationDrift.Default"/>.</summary>
    public ExpectationDrift Drift { get; set; } = ExpectationDrift.Default;

    /// <summary>The names of codes. Default: <see cref="Vocabulary.Default"/>.</summary>
    public Vocabulary Vocabulary { get; set; } = Vocabulary.Default;

    /// <summary>Adds a study from its document. What is wrong with it is told with everything else, by <see cref="Validate"/>.</summary>
    /// <param name="utf8">The document in UTF-8, as for <see cref="StudyJson.Read"/>.</param>
    public void ReadStudy(ReadOnlySpan<byte> utf8)
    {
        if (Read(utf8, StudyJson.Read) is { } study)
        {
            Studies.Add(study);
        }
    }

    /// <summary>Reads how customers are graded from its document. What is wrong with it is told with everything else, by <see cref="Validate"/>.</summary>
    /// <param name="utf8">The document in UTF-8, as for <see cref="GradePolicyJson.Read"/>.</param>
    public void ReadGrading(ReadOnlySpan<byte> utf8) => Grading = Read(utf8, GradePolicyJson.Read);

    /// <summary>Lists everything that is wrong.</summary>
    /// <returns>All faults, each with its place; empty when there are none.</returns>
    public ImmutableArray<Fault> Validate()
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        faults.AddRange(_unread);
        AddNull(faults, Findings, nameof(Findings));
        AddNull(faults, Drift, nameof(Drift));
        AddNull(faults, Vocabulary, nameof(Vocabulary));
        for (int s = 0; s < Studies.Count; s++)
        {
            string place = $"{nameof(Studies)}[{Guard.Text(s)}]";
            AddNull(faults, Studies[s], place);
            if (Studies[s] is { } study && Studies.Take(s).Any(other => other is not null && KeyOf(other) == KeyOf(study)))
            {
                faults.Add(new(place, $"The study '{KeyOf(study)}' occurs twice."));
            }
        }

        if (Studies is [{ } only])
        {
            AddContradiction(faults, Scoring, only.Scoring, nameof(Scoring), only);
            AddContradiction(faults, Release, only.Release, nameof(Release), only);
        }

        return faults.ToImmutable();
    }

    /// <summary>The key under which a study and its recorder are registered: its id, and its wave where it has one.</summary>
    internal static string KeyOf(Study study) => study.Wave is null ? study.Id : $"{study.Id}/{study.Wave}";

    private T? Read<T>(ReadOnlySpan<byte> utf8, Func<ReadOnlySpan<byte>, T> read)
        where T : class
    {
        _documents++;
        try
        {
            return read(utf8);
        }
        catch (JsonException refused)
        {
            _unread.Add(new($"document {Guard.Text(_documents)}", refused.Message));
            return null;
        }
    }

    private static void AddNull(ImmutableArray<Fault>.Builder faults, object? value, string name)
    {
        if (value is null)
        {
            faults.Add(new(name, "This must not be null."));
        }
    }

    // A policy that is said in two places would be one in the study's sums and another in the host.
    private static void AddContradiction<T>(ImmutableArray<Fault>.Builder faults, T? stated, T own, string name, Study study)
        where T : class
    {
        if (stated is not null && !stated.Equals(own))
        {
            faults.Add(new(name, $"Study '{KeyOf(study)}' says another one; say it in the study alone."));
        }
    }
}
