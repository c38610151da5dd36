using System.Collections.Immutable;

namespace Mot.Core.Customers;

/// <summary>Which customers, or which touchpoints by the number of complaints, make up most of a total.</summary>
/// <remarks>
/// <para><b>Definition.</b> Values in descending order, equal ones by id; the class follows from the share of the total that lies before a value (or up to
/// it, see <see cref="AbcRule"/>). Equal values always have the same class.</para>
/// <para><b>Unit and range.</b> Values in any one unit, in whole millionths; those below 0 have no part in a total and are left out and counted.</para>
/// <para><b>Undefined.</b> Where the total is 0 there are no shares and so no classes.</para>
/// <para><b>Accuracy.</b> Exact: sums and cut-offs are compared as whole numbers; in doubles 0.7 and 0.1 do not reach 0.8.</para>
/// <para><b>Sources.</b> Pareto (1896), Cours d'économie politique; Dickie (1951), Factory Management and Maintenance 109(7), 92-94 (ABC).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class AbcFindings
{
    private readonly string[] _ids;
    private readonly long[] _values;
    private readonly AbcClass[] _classes;
    private readonly Int128[] _before;
    private readonly Int128 _total;

    // For each value as it was given its place in the order; below 0 for those left out.
    private readonly int[] _ranks;

    private AbcFindings(AbcPolicy policy, string[] ids, long[] values, int[] ranks, ImmutableArray<string> excluded)
    {
        _ranks = ranks;
        Policy = policy;
        Excluded = excluded;
        (_ids, _values) = (ids, values);
        foreach (long value in values)
        {
            _total += value;
        }

        _classes = new AbcClass[IsDefined ? ids.Length : 0];
        _before = new Int128[_classes.Length];
        Classify();
        Classes = IsDefined ? [Sum(AbcClass.A), Sum(AbcClass.B), Sum(AbcClass.C)] : [];
    }

    /// <summary>The cut-offs.</summary>
    public AbcPolicy Policy { get; }

    /// <summary>Whether the total is above 0, so that there are shares and classes.</summary>
    public bool IsDefined => _total > 0;

    /// <summary>The total of all values that are not below 0, 0 or more in the unit of the values.</summary>
    public decimal Total => MoneyUnit.FromMillionths(_total);

    /// <summary>How many values there are that are not below 0.</summary>
    public int Count => _ids.Length;

    /// <summary>Whose values are below 0, by id.</summary>
    public ImmutableArray<string> Excluded { get; }

    /// <summary>A, B and C; empty when there are none.</summary>
    public ImmutableArray<AbcClassFindings> Classes { get; }

    /// <summary>Every value with its class, the largest first and equal ones by id, made one by one as they are asked for; none where there are no classes.</summary>
    public IEnumerable<AbcItem> Items => _classes.Select((abc, i) => new AbcItem(_ids[i], _values[i], abc, _before[i], _total));

    /// <summary>Classifies values.</summary>
    /// <param name="values">For each id its value, in millionths, ties to even; each id once.</param>
    /// <param name="policy">The cut-offs; null for <see cref="AbcPolicy.Default"/>.</param>
    /// <returns>The classes.</returns>
    /// <exception cref="ArgumentException">An id is malformed or stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is beyond about 9.2 × 10¹².</exception>
    public static AbcFindings Of(IReadOnlyCollection<KeyValuePair<string, decimal>> values, AbcPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var seen = new HashSet<string>(values.Count, StringComparer.Ordinal);
        foreach ((string id, _) in values)
        {
            if (!seen.Add(Guard.Id(id, nameof(values))))
            {
                throw new ArgumentException($"'{id}' stands twice.", nameof(values));
            }
        }

        return Of(
            [.. values.Select(pair => pair.Key)],
            [.. values.Select(pair => MoneyUnit.ToMillionths(pair.Value, -MoneyUnit.Largest, nameof(values)))],
            policy ?? AbcPolicy.Default);
    }

    /// <summary>Classifies columns, which are kept as they are.</summary>
    internal static AbcFindings Of(string[] ids, long[] millionths, AbcPolicy policy)
    {
        // The largest first: ascending order of what is missing to the largest number.
        int[] places = [.. Enumerable.Range(0, ids.Length).Where(i => millionths[i] >= 0)];
        long[] keys = [.. places.Select(i => long.MaxValue - millionths[i])];
        Array.Sort(keys, places);
        for (int start = 0, end = 0; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            places.AsSpan(start, end - start).Sort((a, b) => string.CompareOrdinal(ids[a], ids[b]));
        }

        int[] ranks = new int[ids.Length];
        Array.Fill(ranks, -1);
        for (int rank = 0; rank < places.Length; rank++)
        {
            ranks[places[rank]] = rank;
        }

        return new(
            policy,
            [.. places.Select(i => ids[i])],
            [.. places.Select(i => millionths[i])],
            ranks,
            [.. Enumerable.Range(0, ids.Length).Where(i => millionths[i] < 0).Select(i => ids[i]).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The class of a value by its place as it was given; nothing for one that was left out, and where there are no classes.</summary>
    internal AbcClass? ClassAt(int given) => IsDefined && _ranks[given] >= 0 ? _classes[_ranks[given]] : null;

    private void Classify()
    {
        Int128 before = 0;
        for (int start = 0, end = 0; start < _classes.Length; start = end)
        {
            Int128 after = before;
            end = start;
            while (end < _classes.Length && _values[end] == _values[start])
            {
                after += _values[end++];
            }

            AbcClass abc = Policy.Of(Policy.Rule == AbcRule.Before ? before : after, _total);
            _classes.AsSpan(start, end - start).Fill(abc);
            _before.AsSpan(start, end - start).Fill(before);
            before = after;
        }
    }

    private AbcClassFindings Sum(AbcClass abc)
    {
        int count = 0;
        Int128 sum = 0;
        for (int i = 0; i < _classes.Length; i++)
        {
            if (_classes[i] == abc)
            {
                count++;
                sum += _values[i];
            }
        }

        return new()
        {
            Class = abc,
            Count = count,
            CountShare = (double)count / _classes.Length,
            Value = MoneyUnit.FromMillionths(sum),
            ValueShare = (double)sum / (double)_total,
        };
    }
}
