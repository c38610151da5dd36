using System.Text.Json.Serialization;
using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>Joint counts in documents: all tables one after the other, empty cells left out.</summary>
internal sealed record CoRatingsWire : IJsonDocument
{
    /// <summary>Where an editor finds the schema of the document; read and forgotten.</summary>
    [JsonPropertyName(DocumentHead.Schema)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Schema { get; init; }

    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The scales by name; left out inside a tally, whose study knows them.</summary>
    public Dictionary<string, ScaleWire>? Scales { get; init; }

    /// <summary>The outcome, then the other questions; left out inside a tally.</summary>
    public IReadOnlyList<QuestionWire>? Questions { get; init; }

    /// <summary>For each cell that is not empty its number and its n. Tables follow in the order (0,0), (0,1), …, (1,1), (1,2), …; within a table rows are the first question's cells; cells are notAsked, notApplicable, blank, doNotKnow, refused, outOfRange, then the steps.</summary>
    public required SortedDictionary<int, long> Counts { get; init; }

    /// <summary>Σw in millionths of the same cells; left out when every weight is 1.</summary>
    public SortedDictionary<int, long>? Weights { get; init; }

    internal static CoRatingsWire Of(CoRatings ratings, bool withQuestions)
    {
        var scales = new ScaleNames(ratings.Questions);
        return new()
        {
            Scales = withQuestions ? scales.ToWire() : null,
            Questions = withQuestions ? [.. ratings.Questions.Select(question => QuestionWire.Of(question, scales[question.Scale]))] : null,
            Counts = Sparse(ratings.Tables.Counts, ratings.Tables.Counts),
            Weights = ratings.Tables.Weights.IsEmpty ? null : Sparse(ratings.Tables.Weights, ratings.Tables.Counts),
        };
    }

    /// <summary>The joint counts of a whole document, which says its questions.</summary>
    internal CoRatings? Read(DocumentFaults faults)
    {
        if (Questions is null || Questions.Count == 0 || Scales is null)
        {
            faults.Add("$.questions", "Joint counts need their questions and scales.");
            return null;
        }

        Dictionary<string, RatingScale?> scales = ScaleNames.Read(Scales, faults);
        Question?[] questions = [.. Questions.Select((question, q) => question.Read(scales, $"$.questions[{q}]", faults))];
        CoRatings? ratings = faults.IsEmpty ? faults.Try("$.questions", () => new CoRatings(questions[0]!, questions.Skip(1).OfType<Question>())) : null;
        if (ratings is not null)
        {
            Fill(ratings, "$", faults);
        }

        return ratings;
    }

    internal void Fill(CoRatings empty, string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, CoRatingsJson.Kind, path, faults);
        long[]? counts = Dense(Counts, empty.Tables.Size, $"{path}.counts", faults);
        long[]? weights = Weights is null ? null : Dense(Weights, empty.Tables.Size, $"{path}.weights", faults);
        if (counts is not null && (Weights is null || weights is not null) && !empty.TryRestore(counts, weights))
        {
            faults.Add(path, "No rows with an answered outcome can have these counts: the tables contradict one another.");
        }
    }

    private static SortedDictionary<int, long> Sparse(ReadOnlySpan<long> sums, ReadOnlySpan<long> counts)
    {
        var sparse = new SortedDictionary<int, long>();
        for (int cell = 0; cell < sums.Length; cell++)
        {
            if (counts[cell] != 0)
            {
                sparse[cell] = sums[cell];
            }
        }

        return sparse;
    }

    private static long[]? Dense(SortedDictionary<int, long> sparse, int size, string path, DocumentFaults faults)
    {
        long[] dense = new long[size];
        foreach ((int cell, long sum) in sparse)
        {
            if (cell < 0 || cell >= size)
            {
                faults.Add($"{path}.{Guard.Text(cell)}", $"The cells are numbered from 0 to {Guard.Text(size - 1)}.");
                return null;
            }

            dense[cell] = sum;
        }

        return dense;
    }
}
