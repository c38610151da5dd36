using BenchmarkDotNet.Attributes;
using Mot.Core.Ratings;

namespace Mot.Core.Benchmarks;

/// <summary>Asks what it costs to count all pairs of answers to twenty five-step questions, beside reading the answers at all.</summary>
[MemoryDiagnoser]
public class CoRatingsBenchmarks
{
    private const int Seed = 20_170_501;
    private const int Width = 20;
    private const int Steps = 5;

    // The plain arrays of code without the library: the steps, and one value for missing.
    private const int Values = Steps + 1;
    private const byte Missing = Steps;

    private static readonly Question[] _questions =
    [
        .. Enumerable.Range(0, Width).Select(q => new Question(
            $"q{q}", LocalizedText.Of("en", $"Question {q}"), QuestionKind.Satisfaction, RatingScale.Create(1, Steps))),
    ];

    private Answer[] _rows = [];
    private byte[] _plainRows = [];

    [Params(20_000, 10_000_000)]
    public int Responses { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix(Seed);
        _rows = new Answer[Responses * Width];
        _plainRows = new byte[Responses * Width];
        for (int row = 0; row < Responses; row++)
        {
            // Answers of one person resemble each other.
            int mood = random.Below(3);
            for (int q = 0; q < Width; q++)
            {
                int step = random.Below(10) == 0 ? Missing : Math.Min(mood + random.Below(3), Steps - 1);
                int at = (row * Width) + q;
                _plainRows[at] = (byte)step;
                _rows[at] = step == Missing ? Answer.Missing(MissingKind.NotApplicable) : _questions[q].Scale.Rate(1 + step);
            }
        }

        IEnumerable<long> expected = Counts(NestedLoops(_plainRows));
        Check.Same(expected, Counts(AddRange()), "pairs on one thread");
        Check.Same(expected, Counts(AddRangeOnTwoThreads()), "pairs on two threads");
        Check.Same(Counts(NestedLoops(_plainRows.AsSpan(0, Hundredth * Width))), Linq(), "pairs by LINQ");
    }

    private int Hundredth => Responses / 100;

    [Benchmark(Baseline = true)]
    public ulong PlainRead() => Check.PlainRead<Answer>(_rows);

    [Benchmark]
    public CoRatings AddRange()
    {
        CoRatings pairs = NewCoRatings();
        pairs.AddRange(_rows);
        return pairs;
    }

    [Benchmark]
    public CoRatings AddRangeOnTwoThreads()
    {
        CoRatings first = NewCoRatings();
        CoRatings second = NewCoRatings();
        int half = Responses / 2 * Width;
        Parallel.Invoke(() => first.AddRange(_rows.AsSpan(0, half)), () => second.AddRange(_rows.AsSpan(half)));
        first.Merge(second);
        return first;
    }

    /// <summary>Straightforward loops into a four-dimensional array, all rows: no checks, one kind of missing.</summary>
    [Benchmark]
    public long[,,,] NestedLoops() => NestedLoops(_plainRows);

    /// <summary>What one would write first, on one hundredth of the rows only: multiply by a hundred to compare.</summary>
    [Benchmark]
    public long[] LinqOnAHundredthOfTheRows() => Linq();

    private static CoRatings NewCoRatings() => new(_questions[0], _questions[1..]);

    private static long[,,,] NestedLoops(ReadOnlySpan<byte> rows)
    {
        long[,,,] counts = new long[Width, Width, Values, Values];
        for (int start = 0; start < rows.Length; start += Width)
        {
            if (rows[start] == Missing)
            {
                continue;
            }

            for (int a = 0; a < Width; a++)
            {
                for (int b = a + 1; b < Width; b++)
                {
                    counts[a, b, rows[start + a], rows[start + b]]++;
                }
            }
        }

        return counts;
    }

    private long[] Linq()
    {
        byte[][] rows = [.. _plainRows.Take(Hundredth * Width).Chunk(Width).Where(row => row[0] != Missing)];
        return
        [
            .. from a in Enumerable.Range(0, Width)
               from b in Enumerable.Range(a + 1, Width - a - 1)
               let counts = rows.CountBy(row => (row[a], row[b])).ToDictionary()
               from first in Enumerable.Range(0, Values)
               from second in Enumerable.Range(0, Values)
               select (long)counts.GetValueOrDefault(((byte)first, (byte)second)),
        ];
    }

    private static IEnumerable<long> Counts(long[,,,] counts) => Cells().Select(cell => counts[cell.A, cell.B, cell.First, cell.Second]);

    private static IEnumerable<long> Counts(CoRatings pairs) =>
        Cells().Select(cell => pairs.CountOf(cell.A, AnswerOf(cell.First), cell.B, AnswerOf(cell.Second)));

    private static IEnumerable<(int A, int B, int First, int Second)> Cells() =>
        from a in Enumerable.Range(0, Width)
        from b in Enumerable.Range(a + 1, Width - a - 1)
        from first in Enumerable.Range(0, Values)
        from second in Enumerable.Range(0, Values)
        select (a, b, first, second);

    private static Answer AnswerOf(int value) =>
        value == Missing ? Answer.Missing(MissingKind.NotApplicable) : _questions[0].Scale.Rate(1 + value);
}
