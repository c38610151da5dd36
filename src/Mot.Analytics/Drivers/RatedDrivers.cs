using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Analytics.Drivers;

/// <summary>Drivers that are rated touchpoints: the covariances and the model that ratings with missing answers come to.</summary>
/// <remarks>
/// <para><b>Definition.</b> With <see cref="MissingRule.Availability"/>, u = 1 where a question was rated and z = u times the rating; the outcome is explained by all u, which are always in and get no share, and
/// all z, among which R² is shared out. The additive form understates touchpoints that few meet when customers average over what they met.</para>
/// <para><b>Columns.</b> Each question has one column of its id, in steps of its scale; whether it was rated is the column <c>rated:ID</c>.</para>
/// <para><b>Sources.</b> The availability rule: Cohen, Cohen, West and Aiken (2003), Applied Multiple Regression, ch. 11 (missing by nature of the thing).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class RatedDrivers
{
    private readonly ImmutableArray<AnswerColumn> _columns;

    private RatedDrivers(MatrixAttempt attempt, DriverModel model, MissingRule rule, ImmutableArray<AnswerColumn> columns)
    {
        Covariances = attempt.Matrix;
        Fault = attempt.Fault;
        FaultyQuestions = attempt.Columns;
        SmallestEigenvalue = attempt.SmallestEigenvalue;
        Model = model;
        Rule = rule;
        _columns = columns;
    }

    /// <summary>How they vary together; null where the rule gives no matrix: see <see cref="Fault"/>.</summary>
    public CovarianceMatrix? Covariances { get; }

    /// <summary>Why there is no matrix; null when there is one.</summary>
    public MatrixFault? Fault { get; }

    /// <summary>The ids of the questions that the fault is about; empty when it is about all.</summary>
    public ImmutableArray<string> FaultyQuestions { get; }

    /// <summary>The smallest eigenvalue of the pairwise correlations: above 0, or the matrix is refused and not repaired. Null with other rules.</summary>
    public double? SmallestEigenvalue { get; }

    /// <summary>Which column is what.</summary>
    public DriverModel Model { get; }

    /// <summary>What was done with missing answers.</summary>
    public MissingRule Rule { get; }

    /// <summary>From joint counts, exactly.</summary>
    /// <param name="ratings">The joint counts; their outcome is the outcome.</param>
    /// <param name="drivers">The drivers, of columns that are questions' ids; null for all other questions, those about one touchpoint together.</param>
    /// <param name="rule">Availability or pairwise; the others need rows.</param>
    /// <param name="weighting">Whether rows count by their weight. Default: each once.</param>
    /// <returns>The covariances and the model.</returns>
    /// <exception cref="ArgumentException">A column is no question, the rule needs rows, or no rows have an answered outcome.</exception>
    public static RatedDrivers Of(
        CoRatings ratings, IEnumerable<Driver>? drivers = null, MissingRule rule = MissingRule.Availability, Weighting weighting = Weighting.None)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.RowCount == 0)
        {
            throw new ArgumentException("No row has an answered outcome.", nameof(ratings));
        }

        bool weighted = Guard.Defined(weighting) == Weighting.CaseWeights;
        ImmutableArray<Driver> chosen = [.. drivers ?? ByTouchpoint(ratings.Questions.Skip(1))];
        Func<string, int> indexOf = column => IndexOf(ratings.Questions, column);
        switch (Guard.Defined(rule))
        {
            case MissingRule.Availability:
                ImmutableArray<AnswerColumn> columns = AvailabilityColumns(ratings.Questions, 0, chosen, indexOf);
                return new(MatrixAttempt.Of(CovarianceMatrix.Of(ratings, columns, weighted)), AvailabilityModel(ratings.Outcome.Id, chosen), rule, columns);
            case MissingRule.Pairwise:
                return new(PairwiseMatrix.Of(ratings, [.. Questions(chosen).Select(indexOf)], weighted), new(ratings.Outcome.Id, chosen), rule, []);
            default:
                throw new ArgumentException($"{rule} needs rows; joint counts do not tell which answers belong to one respondent.", nameof(rule));
        }
    }

    /// <summary>From rows.</summary>
    /// <param name="rows">The rows; those with an answered outcome count.</param>
    /// <param name="outcome">The id of the outcome's question.</param>
    /// <param name="drivers">The drivers, of columns that are questions' ids.</param>
    /// <param name="rule">What is done with missing answers.</param>
    /// <param name="weighting">Whether rows count by their weight. Default: each once.</param>
    /// <returns>The covariances and the model.</returns>
    /// <exception cref="ArgumentException">There is no such question, no row has an answered outcome, or there are more drivers than the rule can take.</exception>
    public static RatedDrivers Of(
        RatingRows rows, string outcome, IEnumerable<Driver> drivers, MissingRule rule = MissingRule.Availability, Weighting weighting = Weighting.None)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(drivers);
        return new RatedRows(rows, outcome, [.. drivers]).Of(Guard.Defined(rule), Guard.Defined(weighting) == Weighting.CaseWeights);
    }

    /// <summary>The drivers of questions: those about one touchpoint together, the others each by itself.</summary>
    /// <param name="questions">The questions.</param>
    /// <returns>The drivers, in the order in which they first occur.</returns>
    public static ImmutableArray<Driver> ByTouchpoint(IEnumerable<Question> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return [.. questions.GroupBy(question => question.Touchpoint ?? question.Id, StringComparer.Ordinal).Select(group => new Driver(group.Key, group.Select(question => question.Id)))];
    }

    /// <summary>What the rows of groups come to, for the jackknife.</summary>
    internal Resampling Groups(IEnumerable<CoRatings> groups, bool weighted) => Resampling.OfGroups(
        Covariances!, [.. groups.Where(group => group.RowCount > 0).Select(group => ColumnSums.Of(group, _columns, weighted))]);

    /// <summary>The shares, or why there are none.</summary>
    internal DriverShares Shares(DriverSettings settings, LongRun run) => Covariances is { } covariances
        ? DriverImportance.Run(covariances, Model, settings, run)
        : throw new InvalidOperationException("There is no matrix.");

    internal static RatedDrivers FromTrusted(MatrixAttempt attempt, DriverModel model, MissingRule rule) => new(attempt, model, rule, []);

    internal static IEnumerable<string> Questions(ImmutableArray<Driver> drivers) => drivers.SelectMany(driver => driver.Columns);

    /// <summary>The outcome, then for each question of the drivers its rating and whether there is one.</summary>
    internal static ImmutableArray<AnswerColumn> AvailabilityColumns(
        ImmutableArray<Question> questions, int outcome, ImmutableArray<Driver> drivers, Func<string, int> indexOf) =>
    [
        AnswerColumn.Rating(questions[outcome].Id, outcome, questions[outcome].Scale),
        .. Questions(drivers).Select(column => AnswerColumn.Rating(column, indexOf(column), questions[indexOf(column)].Scale)),
        .. Questions(drivers).Select(column => AnswerColumn.IsRated(Rated(column), indexOf(column), questions[indexOf(column)].Scale)),
    ];

    internal static DriverModel AvailabilityModel(string outcome, ImmutableArray<Driver> drivers) => new(outcome, drivers, Questions(drivers).Select(Rated));

    private static string Rated(string column) => $"rated:{column}";

    private static int IndexOf(ImmutableArray<Question> questions, string id)
    {
        for (int q = 0; q < questions.Length; q++)
        {
            if (questions[q].Id == id)
            {
                return q;
            }
        }

        throw new ArgumentException($"There is no question '{id}'; there are {string.Join(", ", questions)}.", nameof(id));
    }
}
