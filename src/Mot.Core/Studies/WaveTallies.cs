using System.Collections.Immutable;
using Mot.Core.Encounters;

namespace Mot.Core.Studies;

/// <summary>The exact sums of a study whose responses belong to several waves: one tally for each.</summary>
/// <remarks>
/// <para><b>Merging.</b> As for <see cref="StudyTally"/>: any order and any split give the same sums, and all waves together are the tally of
/// all responses. An operation that throws leaves everything as it was.</para>
/// <para><b>Thread safety.</b> None. Keep one per worker and <see cref="Merge"/>.</para>
/// </remarks>
public sealed class WaveTallies
{
    private readonly Dictionary<string, StudyTally> _waves = new(StringComparer.Ordinal);

    /// <summary>Starts without responses.</summary>
    /// <param name="study">The study; it names no wave itself.</param>
    /// <exception cref="ArgumentException">The study is of one wave.</exception>
    public WaveTallies(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        Study = study.Wave is null
            ? study
            : throw new ArgumentException($"Study '{study.Id}' is of the wave '{study.Wave}' alone.", nameof(study));
    }

    /// <summary>The study of all waves.</summary>
    public Study Study { get; }

    /// <summary>The waves that occur, from the earliest to the latest: in the order that the study's table declares, else in ordinal order.</summary>
    public ImmutableArray<string> Waves => Study.Table?.Wave is { } column ? [.. column.Sort(_waves.Keys)] : [.. _waves.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The tallies from the earliest wave to the latest; the study of each names its wave.</summary>
    /// <returns>The tallies themselves, not copies.</returns>
    public ImmutableArray<StudyTally> InOrder() => [.. Waves.Select(wave => _waves[wave])];

    /// <summary>The tally of a wave.</summary>
    /// <param name="wave">A wave that occurs.</param>
    /// <returns>The tally itself, not a copy.</returns>
    /// <exception cref="ArgumentException">It does not occur.</exception>
    public StudyTally this[string wave] => _waves.TryGetValue(wave, out StudyTally? tally)
        ? tally
        : throw new ArgumentException($"There is no wave '{wave}'; there are {string.Join(", ", Waves)}.", nameof(wave));

    /// <summary>Adds a response to its wave.</summary>
    /// <param name="response">A response that says which wave it belongs to.</param>
    /// <exception cref="ArgumentException">It does not, or as for <see cref="StudyTally.Add"/>.</exception>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void Add(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        string wave = response.Wave ?? throw new ArgumentException("The response does not say which wave it belongs to.", nameof(response));
        StudyTally tally = _waves.GetValueOrDefault(wave) ?? new(OfWave(wave));
        tally.Add(response);
        _waves[wave] = tally;
    }

    /// <summary>Adds counts to their wave.</summary>
    /// <param name="counts">Counts that say which wave they belong to.</param>
    /// <exception cref="ArgumentException">They do not, or as for <see cref="StudyTally.AddCounts"/>.</exception>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void AddCounts(ResponseCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        string wave = counts.Wave ?? throw new ArgumentException("The counts do not say which wave they belong to.", nameof(counts));
        StudyTally tally = _waves.GetValueOrDefault(wave) ?? new(OfWave(wave));
        tally.AddCounts(counts);
        _waves[wave] = tally;
    }

    /// <summary>Adds everything that others hold.</summary>
    /// <param name="other">Tallies of the same study, these included; they are not changed.</param>
    /// <exception cref="ArgumentException">They are of another study.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void Merge(WaveTallies other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var merged = new Dictionary<string, StudyTally>(StringComparer.Ordinal);
        foreach ((string wave, StudyTally theirs) in other._waves)
        {
            var tally = new StudyTally(_waves.TryGetValue(wave, out StudyTally? mine) ? mine.Study : OfWave(wave));
            if (mine is not null)
            {
                tally.Merge(mine);
            }

            tally.Merge(theirs);
            merged[wave] = tally;
        }

        foreach ((string wave, StudyTally tally) in merged)
        {
            _waves[wave] = tally;
        }
    }

    /// <summary>The sums of all waves together.</summary>
    /// <returns>A new tally of <see cref="Study"/>.</returns>
    /// <exception cref="OverflowException">The sums are beyond what a tally can hold.</exception>
    public StudyTally Whole()
    {
        var whole = new StudyTally(Study);
        foreach (StudyTally wave in _waves.Values)
        {
            whole.MergeSums(wave);
        }

        return whole;
    }

    /// <summary>The waves, one line.</summary>
    public override string ToString() => $"{Study.Id}: {string.Join(", ", Waves)}";

    private Study OfWave(string wave)
    {
        StudyDraft draft = StudyDraft.From(Study);
        draft.Wave = wave;
        return draft.Build();
    }
}
