using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mot.Analytics.Drivers;

/// <summary>The Shapley value of R², exactly: each variable swept in or left out, the last three in closed form, subset weights summed on the way back.</summary>
/// <remarks>
/// <para><b>Definition.</b> LMG of j = Σ over subsets S without j of |S|!(p-1-|S|)!/p! · (R²(S with j) - R²(S)). Collected by subsets that is T(j) - B, with
/// T(j) = Σ over subsets with j of c(|S|) R²(S), c(s) = ((s-1)!(p-s)! + s!(p-1-s)!)/p!, and a B that is the same for all; because the shares add up to R², B need not be summed.</para>
/// <para><b>Cost.</b> A few operations for each subset; memory goes with the square of the number of variables. Rows of a triangle lie one after the other, so
/// that leaving the first variable out is a step forward and copies nothing. Four subsets that differ in the first two variables go through the recursion side by side.</para>
/// <para><b>Determinism.</b> How the subsets are cut into tasks depends on their number alone, and tasks are added in their order: the same bits at any thread count.</para>
/// <para><b>Sources.</b> Lindeman, Merenda and Gold (1980); Kruskal (1987), Am. Statistician 41, 6-10; Grömping (2007), Am. Statistician 61, 139-147; Goodnight (1979), Am. Statistician 33, 149-158 (sweep).</para>
/// </remarks>
internal sealed class SubsetRecursion
{
    /// <summary>A variable of which less than this share of the variance is left after those before it adds nothing: what they span holds it.</summary>
    internal const double Dependent = 1e-12;

    private const int Lanes = 4;
    private const int LaneItems = 2;

    // Tasks have at least this many items below them, so that a small analysis is one task.
    private const int FewestBelow = 13;
    private const int MostTaskItems = 8;

    // So many sums are collected apart before they join the others: the rounding of a sum of 2^27 terms stays that of 2^14.
    private const int Flushed = 13;

    // In the order of the recursion: groups of several columns first, so that the closed form of single columns comes last.
    private readonly int[] _items;
    private readonly int[] _widths;
    private readonly int[] _firstColumns;
    private readonly double[] _triangle;
    private readonly int _columns;
    private readonly double[] _weights;

    private SubsetRecursion(double[] matrix, double[] withOutcome, int[][] items)
    {
        _items = [.. Enumerable.Range(0, items.Length).OrderBy(item => items[item].Length > 1 ? 0 : 1)];
        _widths = [.. _items.Select(item => items[item].Length)];
        int[] order = [.. _items.SelectMany(item => items[item])];
        _columns = order.Length;
        _firstColumns = new int[_items.Length];
        for (int i = 1; i < _items.Length; i++)
        {
            _firstColumns[i] = _firstColumns[i - 1] + _widths[i - 1];
        }

        _triangle = new double[SizeOf(_columns)];
        int at = 0;
        for (int i = 0; i < _columns; i++)
        {
            for (int j = i; j < _columns; j++)
            {
                _triangle[at++] = matrix[(order[i] * withOutcome.Length) + order[j]];
            }

            _triangle[at++] = withOutcome[order[i]];
        }

        _weights = WeightsOf(_items.Length);
    }

    /// <summary>Shares R² out.</summary>
    /// <param name="matrix">The covariances of the columns with unit diagonal before controls were taken out, row by row.</param>
    /// <param name="withOutcome">Those with the outcome, whose variance is 1.</param>
    /// <param name="items">For each driver its columns.</param>
    /// <param name="run">Threads, cancellation and progress.</param>
    /// <returns>For each driver its share; they add up to the R² of all.</returns>
    internal static double[] Shares(double[] matrix, double[] withOutcome, int[][] items, LongRun run) =>
        items.Length == 0 ? [] : new SubsetRecursion(matrix, withOutcome, items).Run(run);

    private double[] Run(LongRun run)
    {
        int items = _items.Length;
        int laneItems = Math.Min(LaneItems, items);
        int taskItems = Math.Clamp(items - laneItems - FewestBelow, 0, MostTaskItems);
        int prefix = laneItems + taskItems;
        double[][] sums = new double[1 << taskItems][];
        run.ForEach(sums.Length, task => sums[task] = new Task(this, prefix, laneItems, task).Run());
        double[] totals = new double[items];
        for (int task = 0; task < sums.Length; task++)
        {
            for (int i = 0; i < items; i++)
            {
                totals[i] += sums[task][i];
            }
        }

        double sum = 0;
        foreach (double total in totals)
        {
            sum += total;
        }

        _ = Swept([.. Enumerable.Repeat(true, items)], out double all);
        double common = (sum - all) / items;
        double[] shares = new double[items];
        for (int i = 0; i < items; i++)
        {
            shares[_items[i]] = Math.Max(totals[i] - common, 0);
        }

        return shares;
    }

    // The triangle that is left after those of the first items that are in were swept, and how much they explain.
    private double[] Swept(ReadOnlySpan<bool> isIn, out double explained)
    {
        explained = 0;
        double[] triangle = _triangle;
        int columns = _columns;
        for (int item = 0; item < isIn.Length; item++)
        {
            for (int c = 0; c < _widths[item]; c++)
            {
                double[] next = new double[SizeOf(columns - 1)];
                double inverse = isIn[item] && triangle[0] > Dependent ? 1 / triangle[0] : 0;
                explained += triangle[columns] * triangle[columns] * inverse;
                int from = columns + 1;
                int to = 0;
                for (int i = 1; i < columns; i++)
                {
                    double factor = triangle[i] * inverse;
                    for (int j = i; j <= columns; j++)
                    {
                        next[to++] = triangle[from++] - (factor * triangle[j]);
                    }
                }

                triangle = next;
                columns--;
            }
        }

        return triangle;
    }

    private static int SizeOf(int columns) => columns * (columns + 3) / 2;

    private static double[] WeightsOf(int items)
    {
        // ω(s) = s!(p-1-s)!/p!, from ω(0) = 1/p by ω(s) = ω(s-1) · s/(p-s).
        double[] omega = new double[items];
        omega[0] = 1.0 / items;
        for (int s = 1; s < items; s++)
        {
            omega[s] = omega[s - 1] * s / (items - s);
        }

        double[] weights = new double[items + 1];
        for (int s = 0; s <= items; s++)
        {
            weights[s] = (s > 0 ? omega[s - 1] : 0) + (s < items ? omega[s] : 0);
        }

        return weights;
    }

    /// <summary>Four subsets of the first items, side by side, with all subsets of the others.</summary>
    private sealed class Task
    {
        private readonly SubsetRecursion _of;
        private readonly int _prefix;
        private readonly bool[][] _isIn = new bool[Lanes][];
        private readonly Vector256<double>[] _weights;
        private readonly Vector256<double>[][] _levels;
        private readonly Vector256<double>[] _sums;
        private Vector256<double>[] _within;

        internal Task(SubsetRecursion of, int prefix, int laneItems, int task)
        {
            (_of, _prefix) = (of, prefix);
            int below = of._items.Length - prefix;
            _levels = [.. Enumerable.Range(0, below + 1).Select(level => new Vector256<double>[SizeOf(ColumnsFrom(prefix + level))])];
            _sums = new Vector256<double>[below];
            _within = _sums;
            Span<double> sizes = stackalloc double[Lanes];
            for (int lane = 0; lane < Lanes; lane++)
            {
                // Fewer lane items than two (one or two drivers in all) leave lanes that count nothing.
                int chosen = lane | (task << laneItems);
                _isIn[lane] = [.. Enumerable.Range(0, prefix).Select(item => ((chosen >> item) & 1) == 1)];
                sizes[lane] = lane >> laneItems == 0 ? _isIn[lane].Count(isIn => isIn) : -1;
            }

            _weights = new Vector256<double>[below + 1];
            for (int s = 0; s <= below; s++)
            {
                _weights[s] = Vector256.Create(Weight(sizes[0], s), Weight(sizes[1], s), Weight(sizes[2], s), Weight(sizes[3], s));
            }
        }

        /// <summary>T of each item over these subsets.</summary>
        internal double[] Run()
        {
            Vector256<double> explained = Start();
            Vector256<double> all = Node(ref MemoryMarshal.GetArrayDataReference(_levels[0]), 0, explained, 0);
            double[] sums = new double[_of._items.Length];
            for (int lane = 0; lane < Lanes; lane++)
            {
                for (int item = 0; item < _prefix; item++)
                {
                    sums[item] += _isIn[lane][item] ? all[lane] : 0;
                }
            }

            for (int i = 0; i < _sums.Length; i++)
            {
                sums[_prefix + i] = Vector256.Sum(_sums[i]);
            }

            return sums;
        }

        private int ColumnsFrom(int item) => item < _of._items.Length ? _of._columns - _of._firstColumns[item] : 0;

        private double Weight(double size, int more) => size < 0 ? 0 : _of._weights[(int)size + more];

        // The triangle that is left of each lane after its first items were swept in, and how much they explain.
        private Vector256<double> Start()
        {
            Span<double> explained = stackalloc double[Lanes];
            for (int lane = 0; lane < Lanes; lane++)
            {
                double[] left = _of.Swept(_isIn[lane], out explained[lane]);
                for (int i = 0; i < left.Length; i++)
                {
                    _levels[0][i] = _levels[0][i].WithElement(lane, left[i]);
                }
            }

            return Vector256.Create<double>(explained);
        }

        // All subsets of the items from one on; returns Σ c R² over them.
        private Vector256<double> Node(ref Vector256<double> triangle, int item, Vector256<double> explained, int size)
        {
            int left = _sums.Length - item;
            if (left == Flushed && _within == _sums)
            {
                return Apart(ref triangle, item, explained, size);
            }

            if (left == 3 && _of._widths[_prefix + item] == 1)
            {
                return LastThree(ref triangle, explained, size);
            }

            if (left == 0)
            {
                return _weights[size] * explained;
            }

            int columns = ColumnsFrom(_prefix + item);
            int width = _of._widths[_prefix + item];
            int skipped = SizeOf(columns) - SizeOf(columns - width);
            Vector256<double> without = Node(ref Unsafe.Add(ref triangle, skipped), item + 1, explained, size);
            ref Vector256<double> next = ref Sweep(ref triangle, columns, width, _levels[item + 1], ref explained);
            Vector256<double> with = Node(ref next, item + 1, explained, size + 1);
            _within[item] += with;
            return without + with;
        }

        // Collects the sums below apart.
        private Vector256<double> Apart(ref Vector256<double> triangle, int item, Vector256<double> explained, int size)
        {
            _within = new Vector256<double>[_sums.Length];
            Vector256<double> sum = Node(ref triangle, item, explained, size);
            for (int i = item; i < _sums.Length; i++)
            {
                _sums[i] += _within[i];
            }

            _within = _sums;
            return sum;
        }

        private static ref Vector256<double> Sweep(
            ref Vector256<double> triangle, int columns, int width, Vector256<double>[] target, ref Vector256<double> explained)
        {
            if (width > 1)
            {
                // Several columns of one item: each into an array of its own, the last into the level's.
                ref Vector256<double> one = ref triangle;
                for (int c = 0; c < width; c++)
                {
                    var next = c == width - 1 ? target : new Vector256<double>[SizeOf(columns - 1)];
                    one = ref Sweep(ref one, columns--, 1, next, ref explained);
                }

                return ref one;
            }

            if (columns == 1)
            {
                Vector256<double> only = Inverse(triangle);
                Vector256<double> last = Unsafe.Add(ref triangle, 1);
                explained += last * last * only;
                return ref triangle;
            }

            ref Vector256<double> to = ref target[0];
            Vector256<double> inverse = Inverse(triangle);
            Vector256<double> outcome = Unsafe.Add(ref triangle, columns);
            explained += outcome * outcome * inverse;
            ref Vector256<double> from = ref Unsafe.Add(ref triangle, columns + 1);
            for (int i = 1; i < columns; i++)
            {
                Vector256<double> factor = Unsafe.Add(ref triangle, i) * inverse;
                for (int j = i; j <= columns; j++)
                {
                    to = from - (factor * Unsafe.Add(ref triangle, j));
                    to = ref Unsafe.Add(ref to, 1);
                    from = ref Unsafe.Add(ref from, 1);
                }
            }

            return ref target[0];
        }

        private Vector256<double> LastThree(ref Vector256<double> m, Vector256<double> explained, int size)
        {
            Vector256<double> a11 = m;
            Vector256<double> a12 = Unsafe.Add(ref m, 1);
            Vector256<double> a13 = Unsafe.Add(ref m, 2);
            Vector256<double> b1 = Unsafe.Add(ref m, 3);
            Vector256<double> a22 = Unsafe.Add(ref m, 4);
            Vector256<double> a23 = Unsafe.Add(ref m, 5);
            Vector256<double> b2 = Unsafe.Add(ref m, 6);
            Vector256<double> a33 = Unsafe.Add(ref m, 7);
            Vector256<double> b3 = Unsafe.Add(ref m, 8);

            Vector256<double> i1 = Inverse(a11);
            Vector256<double> i2 = Inverse(a22);
            Vector256<double> only1 = explained + (b1 * b1 * i1);
            Vector256<double> only2 = explained + (b2 * b2 * i2);
            Vector256<double> only3 = explained + (b3 * b3 * Inverse(a33));

            // What is left of the second and third after the first, and of the third after the second.
            Vector256<double> f12 = a12 * i1;
            Vector256<double> f13 = a13 * i1;
            Vector256<double> a22After1 = a22 - (f12 * a12);
            Vector256<double> a23After1 = a23 - (f12 * a13);
            Vector256<double> a33After1 = a33 - (f13 * a13);
            Vector256<double> b2After1 = b2 - (f12 * b1);
            Vector256<double> b3After1 = b3 - (f13 * b1);
            Vector256<double> i2After1 = Inverse(a22After1);
            Vector256<double> f23 = a23 * i2;
            Vector256<double> b3After2 = b3 - (f23 * b2);
            Vector256<double> f23After1 = a23After1 * i2After1;
            Vector256<double> b3AfterBoth = b3After1 - (f23After1 * b2After1);
            Vector256<double> both12 = only1 + (b2After1 * b2After1 * i2After1);
            Vector256<double> both13 = only1 + (b3After1 * b3After1 * Inverse(a33After1));
            Vector256<double> both23 = only2 + (b3After2 * b3After2 * Inverse(a33 - (f23 * a23)));
            Vector256<double> all = both12 + (b3AfterBoth * b3AfterBoth * Inverse(a33After1 - (f23After1 * a23After1)));

            Vector256<double> one = _weights[size + 1];
            Vector256<double> two = _weights[size + 2];
            Vector256<double> three = _weights[size + 3] * all;
            int last = _within.Length - 1;
            _within[last - 2] += (one * only1) + (two * (both12 + both13)) + three;
            _within[last - 1] += (one * only2) + (two * (both12 + both23)) + three;
            _within[last] += (one * only3) + (two * (both13 + both23)) + three;
            return (_weights[size] * explained) + (one * (only1 + only2 + only3)) + (two * (both12 + both13 + both23)) + three;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> Inverse(Vector256<double> left) =>
            Vector256.ConditionalSelect(
                Vector256.GreaterThan(left, Vector256.Create(Dependent)), Vector256<double>.One / left, Vector256<double>.Zero);
    }
}
