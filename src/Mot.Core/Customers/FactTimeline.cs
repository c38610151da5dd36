using System.Collections.Immutable;

namespace Mot.Core.Customers;

/// <summary>The facts about one person as days: from when to when each of them is known and counts.</summary>
internal sealed class FactTimeline
{
    private const int Ever = int.MaxValue;

    private readonly GradePolicy _policy;
    private readonly Known[] _known;
    private readonly List<Counted> _counted = [];
    private readonly int _kinds;

    internal FactTimeline(GradePolicy policy, CustomerHistory history, GradeView view)
    {
        _policy = policy;
        _known = new Known[history.Facts.Length];
        for (int f = 0; f < _known.Length; f++)
        {
            CustomerFact fact = history.Facts[f];
            _kinds |= 1 << (int)fact.Kind;
            _known[f] = new(fact, (view == GradeView.AsTold ? fact.Recorded : fact.Occurred).DayNumber, Ever);
        }

        Correct(view);
        foreach (Known known in _known)
        {
            AddCounted(known);
        }

        Days = [.. ChangeDays()];
        Array.Sort(Days);
    }

    /// <summary>
    /// The days on which anything changed about the person, a fact becoming known or a value no longer counting, in order; a day may occur
    /// several times. Facts about other facts are none about the person.
    /// </summary>
    internal int[] Days { get; }

    /// <summary>The number of a measure on a day; null for no answer.</summary>
    internal decimal? ValueOn(int measure, int day)
    {
        GradeMeasure definition = _policy.Measures[measure];
        decimal sum = 0;
        int n = 0;
        decimal extreme = 0;
        Counted? latest = null;
        foreach (Counted value in _counted)
        {
            if (value.Measure != measure || value.From > day || value.To <= day)
            {
                continue;
            }

            n++;
            sum += value.Value;
            extreme = n == 1 ? value.Value : Math.Min(extreme, value.Value);

            // Facts are in the order of days and ids.
            latest = value;
        }

        return definition.Summary switch
        {
            MeasureSummary.Sum => sum,
            MeasureSummary.Count => n,
            _ when n == 0 => null,
            MeasureSummary.Mean => sum / n,
            MeasureSummary.Minimum => extreme,
            _ => latest!.Value.Value,
        };
    }

    /// <summary>Whether there is any fact of a kind, known or not.</summary>
    internal bool Has(FactKind kind) => (_kinds & (1 << (int)kind)) != 0;

    /// <summary>The facts that became known on a day and were not corrected on it, in the order in which they count.</summary>
    internal IEnumerable<CustomerFact> On(int day)
    {
        foreach (Known known in _known)
        {
            if (known.From == day && known.To > day)
            {
                yield return known.Fact;
            }
        }
    }

    /// <summary>The facts of some kinds that are known and not corrected on a day, by day and id.</summary>
    internal IEnumerable<CustomerFact> KnownOn(int day, FactKind one, FactKind other)
    {
        foreach (Known known in _known)
        {
            if (known.From <= day && known.To > day && (known.Fact.Kind == one || known.Fact.Kind == other))
            {
                yield return known.Fact;
            }
        }
    }

    /// <summary>Whether the later of a refusal and an agreement is the refusal; of one day the refusal counts.</summary>
    internal bool IsRefusedOn(int day, FactKind refused, FactKind accepted)
    {
        if (!Has(refused))
        {
            return false;
        }

        CustomerFact? last = null;
        foreach (CustomerFact fact in KnownOn(day, refused, accepted))
        {
            if (last is null || fact.Occurred > last.Occurred || fact.Kind == refused)
            {
                last = fact;
            }
        }

        return last?.Kind == refused;
    }

    /// <summary>How many facts had no effect on a day, by reason.</summary>
    internal ImmutableSortedDictionary<LeftOutReason, int> LeftOut(int day, bool isRefused)
    {
        ImmutableSortedDictionary<LeftOutReason, int> counts = ImmutableSortedDictionary<LeftOutReason, int>.Empty;
        foreach (Known known in _known)
        {
            if (known.From <= day && Reason(known, day, isRefused) is { } reason)
            {
                counts = counts.SetItem(reason, counts.GetValueOrDefault(reason) + 1);
            }
        }

        return counts;
    }

    private LeftOutReason? Reason(Known known, int day, bool isRefused) => known.Fact switch
    {
        { Replaces: { } wrong } when !Array.Exists(_known, other => other.Fact.Id == wrong && other.From <= day) => LeftOutReason.NothingToCorrect,
        { Kind: FactKind.GradeGranted, Code: var grade } when _policy.Scale.IndexOf(grade!) < 0 => LeftOutReason.NoGrade,
        { Kind: FactKind.Measured } => ReasonOfValue(known, day, isRefused),
        _ => null,
    };

    private LeftOutReason? ReasonOfValue(Known known, int day, bool isRefused) =>
        known.To <= day ? LeftOutReason.Corrected
        : isRefused ? LeftOutReason.GradingRefused
        : _policy.NotAllowed(known.Fact) is { } notAllowed ? notAllowed
        : WithdrawnOn(known.Fact) <= day ? LeftOutReason.ConsentWithdrawn
        : IsCounted(known.Fact, day) ? null
        : _policy.Measures.Any(measure => measure.Facts == known.Fact.Code) ? LeftOutReason.TooOld
        : LeftOutReason.NoMeasure;

    private bool IsCounted(CustomerFact fact, int day)
    {
        foreach (Counted value in _counted)
        {
            if (ReferenceEquals(value.Fact, fact) && value.From <= day && value.To > day)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<int> ChangeDays()
    {
        foreach (Known known in _known)
        {
            if (known.Fact.Kind is not FactKind.SamePerson and not FactKind.Retracted)
            {
                yield return known.From;
            }
        }

        foreach (Counted value in _counted)
        {
            if (value.To < Ever)
            {
                yield return value.To;
            }
        }
    }

    private void Correct(GradeView view)
    {
        for (int c = 0; c < _known.Length; c++)
        {
            if (_known[c].Fact.Replaces is not { } wrong)
            {
                continue;
            }

            for (int f = 0; f < _known.Length; f++)
            {
                if (_known[f].Fact.Id == wrong)
                {
                    int from = view == GradeView.AsTold ? _known[c].From : int.MinValue;
                    _known[f] = _known[f] with { To = Math.Min(_known[f].To, from) };
                }
            }
        }
    }

    private void AddCounted(Known known)
    {
        CustomerFact fact = known.Fact;
        if (fact.Kind != FactKind.Measured || known.To <= known.From || _policy.NotAllowed(fact) is not null)
        {
            return;
        }

        int to = Math.Min(known.To, WithdrawnOn(fact));
        for (int m = 0; m < _policy.Measures.Length; m++)
        {
            GradeMeasure measure = _policy.Measures[m];
            if (measure.Facts == fact.Code)
            {
                int end = Math.Min(to, measure.Months is { } months ? CustomerHistory.Later(fact.Occurred, months).DayNumber : Ever);
                if (end > known.From)
                {
                    _counted.Add(new(fact, m, fact.Value!.Value, known.From, end));
                }
            }
        }
    }

    // What the customer agreed to again after a withdrawal carries the new consent.
    private int WithdrawnOn(CustomerFact fact)
    {
        int first = Ever;
        if (fact.Basis == LawfulBasis.Consent && Has(FactKind.ConsentWithdrawn))
        {
            foreach (Known known in _known)
            {
                if (known.Fact.Kind == FactKind.ConsentWithdrawn && known.Fact.Code == fact.Purpose && known.To > known.From
                    && known.Fact.Occurred >= fact.Occurred)
                {
                    first = Math.Min(first, known.From);
                }
            }
        }

        return first;
    }

    private readonly record struct Known(CustomerFact Fact, int From, int To);

    private readonly record struct Counted(CustomerFact Fact, int Measure, decimal Value, int From, int To);
}
