using System.Collections.Immutable;
using Mot.Core.Grades;

namespace Mot.Core.Customers;

/// <summary>What another policy would change: who stands where under either, who moves, and why.</summary>
/// <remarks>
/// <para><b>Definition.</b> Every history is replayed from its first fact under both policies, as if each had always been in force, and the two
/// standings are compared on one day. Nothing is changed. A move is up or down by the order of the proposed scale.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class GradeDryRun
{
    private readonly Dictionary<(string From, string To), int> _counts;

    private GradeDryRun(
        GradePolicy current, GradePolicy proposed, DateOnly asOf, Dictionary<(string From, string To), int> counts, ImmutableArray<GradeMove> moves, int customers)
    {
        Current = current;
        Proposed = proposed;
        AsOf = asOf;
        _counts = counts;
        Moves = moves;
        Customers = customers;
    }

    /// <summary>The policy in force.</summary>
    public GradePolicy Current { get; }

    /// <summary>The other policy.</summary>
    public GradePolicy Proposed { get; }

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>How many customers were looked at.</summary>
    public int Customers { get; }

    /// <summary>The customers whose grade differs, in the order of the histories.</summary>
    public ImmutableArray<GradeMove> Moves { get; }

    /// <summary>How many of them would have a higher grade of the proposed scale.</summary>
    public int Up => Moves.Count(move => Direction(move) > 0);

    /// <summary>How many of them would have a lower grade of the proposed scale.</summary>
    public int Down => Moves.Count(move => Direction(move) < 0);

    /// <summary>Replays all histories under both policies.</summary>
    /// <param name="histories">The histories, read once.</param>
    /// <param name="current">The policy in force.</param>
    /// <param name="proposed">The other policy.</param>
    /// <param name="asOf">The day on which the two are compared.</param>
    /// <returns>What would change.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is after the year 9000.</exception>
    public static GradeDryRun Of(IEnumerable<CustomerHistory> histories, GradePolicy current, GradePolicy proposed, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(histories);
        var one = new CustomerGrader(current);
        var other = new CustomerGrader(proposed);
        var counts = new Dictionary<(string From, string To), int>();
        var moves = ImmutableArray.CreateBuilder<GradeMove>();
        int customers = 0;
        foreach (CustomerHistory history in histories)
        {
            customers++;
            GradeStanding before = one.Grade(history, asOf);
            GradeStanding after = other.Grade(history, asOf);
            (string From, string To) pair = (before.Grade?.Code ?? "", after.Grade?.Code ?? "");
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
            if (pair.From != pair.To)
            {
                moves.Add(Move(history, one, other, before, after));
            }
        }

        return new(current, proposed, asOf, counts, moves.ToImmutable(), customers);
    }

    /// <summary>How many customers have one grade under the current policy and another, or the same, under the proposed one.</summary>
    /// <param name="from">The code of a grade of the current policy; null for customers without a grade.</param>
    /// <param name="to">The code of a grade of the proposed policy; null for customers without a grade.</param>
    /// <returns>The number.</returns>
    public int CountOf(string? from, string? to) => _counts.GetValueOrDefault((from ?? "", to ?? ""));

    internal int Direction(GradeMove move) => (move.From is null ? -1 : Proposed.Scale.IndexOf(move.From.Code)) is var from
        && move is { From: not null, To: not null } && from >= 0
            ? Proposed.Scale.IndexOf(move.To.Code).CompareTo(from)
            : 0;

    private static GradeMove Move(CustomerHistory history, CustomerGrader one, CustomerGrader other, GradeStanding before, GradeStanding after)
    {
        if (before.Grade is not { } from || after.Grade is not { } to)
        {
            return new(history.Customer, before.Grade, after.Grade, GradeMoveReason.Status, [], []);
        }

        if (other.Policy.Scale.IndexOf(from.Code) < 0)
        {
            return new(history.Customer, from, to, GradeMoveReason.GradeGone, [], []);
        }

        // Whoever rises had not entered the higher grade before; whoever falls has not entered it now.
        bool rises = other.Policy.Scale.IndexOf(to.Code) > other.Policy.Scale.IndexOf(from.Code);
        Grade higher = rises ? to : from;
        ImmutableArray<CriterionReading> current = Readings(one, before, higher, toEnter: rises);
        ImmutableArray<CriterionReading> proposed = Readings(other, after, higher, toEnter: !rises);
        bool differ = IsMet(one, higher, current) != IsMet(other, higher, proposed);
        return new(history.Customer, from, to, differ ? GradeMoveReason.Criteria : GradeMoveReason.Timing, current, proposed);
    }

    private static ImmutableArray<CriterionReading> Readings(CustomerGrader grader, GradeStanding standing, Grade grade, bool toEnter) =>
        grader.Policy.Rules.FirstOrDefault(rule => rule.Grade == grade.Code) is { } rule
            ? [.. rule.Criteria.Select(criterion =>
            {
                MeasureReading reading = standing.Measures.First(measure => measure.Measure.Code == criterion.Measure);
                return new CriterionReading(reading.Measure, reading.Value, toEnter ? criterion.Enter : criterion.Stay, criterion.MayBeMissing);
            })]
            : [];

    private static bool IsMet(CustomerGrader grader, Grade grade, ImmutableArray<CriterionReading> readings) =>
        grader.Policy.Rules.FirstOrDefault(rule => rule.Grade == grade.Code) is { } rule
        && (rule.AnyIsEnough ? readings.Any(reading => reading.IsMet == true) : readings.All(reading => reading.IsMet == true));
}
