using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Simulation;

/// <summary>A table of a synthetic company, row by row as CSV or JSON Lines: what a company would have in its files, and customers and people with their truth.</summary>
/// <remarks>
/// <para>UTF-8, LF line ends, invariant numbers; the same company always gives the same bytes. CSV has a header; JSON Lines has one object for each row, numbers as numbers and empty cells as null.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class CompanyTable
{
    private const string Number = "#";

    private readonly Func<SyntheticCustomer, IEnumerable<string[]>> _rows;
    private readonly bool[] _isNumber;

    // A column whose name begins with a number sign holds numbers.
    private CompanyTable(string name, string[] columns, Func<SyntheticCustomer, IEnumerable<string[]>> rows)
    {
        Name = name;
        _isNumber = [.. columns.Select(column => column.StartsWith(Number, StringComparison.Ordinal))];
        Columns = [.. columns.Select(column => column.TrimStart('#'))];
        _rows = rows;
    }

    /// <summary>The name, which is that of its file without the ending: <c>responses</c>, <c>encounters</c>, <c>purchases</c>, <c>customers</c>.</summary>
    public string Name { get; }

    /// <summary>The names of the columns.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The tables of a company.</summary>
    /// <param name="company">The company.</param>
    /// <returns>Responses, encounters, purchases and customers.</returns>
    public static ImmutableArray<CompanyTable> Of(SyntheticCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        Study study = company.Study;
        return
        [
            new(
                "responses",
                ["respondent", "customer", "at", .. study.Segments.Select(segment => segment.Id), .. study.Questions.Select(question => Number + question.Id)],
                customer => Responses(study, customer)),
            new("encounters", ["customer", "#trip", "touchpoint", "at", "channel", "person", "failed", "recovery", "#rating", "#experienced"], Encounters),
            new("purchases", ["customer", "#trip", "at", "#amount"], Purchases),
            new("customers", ["customer", "persona", "priceClass", "style", "joined", "#trips", "stopped", "#purchasesPerDay", "#dropoutShare", "#meanSpend"], Customer),
        ];
    }

    /// <summary>The header of the CSV, without a line end.</summary>
    /// <returns>The names of the columns.</returns>
    public string CsvHeader() => string.Join(',', Columns.Select(Quoted));

    /// <summary>A customer's rows as CSV.</summary>
    /// <param name="customer">A customer of the company.</param>
    /// <returns>Lines without line ends; none where the customer has no rows.</returns>
    public IEnumerable<string> CsvRows(SyntheticCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return _rows(customer).Select(cells => string.Join(',', cells.Select(Quoted)));
    }

    /// <summary>A customer's rows as JSON objects.</summary>
    /// <param name="customer">A customer of the company.</param>
    /// <returns>Lines without line ends; none where the customer has no rows.</returns>
    public IEnumerable<string> JsonRows(SyntheticCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return _rows(customer).Select(Object);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static IEnumerable<string[]> Responses(Study study, SyntheticCustomer customer)
    {
        foreach (Trip trip in customer.Trips)
        {
            if (trip.Response is { } response)
            {
                yield return
                [
                    response.Respondent!, customer.Id.Value, Text(response.At!.Value), .. response.Groups.Select(group => group ?? ""),
                    .. response.Answers.Select((answer, q) => Text(study.Questions[q].Scale, answer)),
                ];
            }
        }
    }

    private static IEnumerable<string[]> Encounters(SyntheticCustomer customer)
    {
        foreach (Trip trip in customer.Trips)
        {
            foreach (TripEncounter each in trip.Encounters)
            {
                yield return
                [
                    customer.Id.Value, Text(trip.Number), each.Encounter.Touchpoint, Text(each.Encounter.At), each.Encounter.Channel?.Code ?? "", each.Person ?? "",
                    Text(each.HasFailed), Text(each.Encounter.IsRecovery), each.Encounter.Answer.IsRated ? Text(Questionnaire.Five, each.Encounter.Answer) : "", Text(each.Experienced),
                ];
            }
        }
    }

    private static IEnumerable<string[]> Purchases(SyntheticCustomer customer) =>
        customer.Trips.Select(trip => new[] { customer.Id.Value, Text(trip.Number), Text(trip.At), trip.Spend.ToString("0.00", CultureInfo.InvariantCulture) });

    private static IEnumerable<string[]> Customer(SyntheticCustomer customer) =>
    [
        [
            customer.Id.Value, customer.Persona.Id, customer.Persona.PriceClass, customer.Style.Id, Text(customer.Trips[0].At), Text(customer.Trips.Length),
            Text(customer.HasStopped), Text(customer.PurchasesPerDay), Text(customer.DropoutShare), Text(customer.MeanSpend),
        ],
    ];

    private static string Text(RatingScale scale, Answer answer) => answer.MissingKind switch
    {
        null => scale.ValueOf(answer)!.Value.ToString(CultureInfo.InvariantCulture),
        MissingKind.NotApplicable => Questionnaire.NotMet,
        MissingKind.DoNotKnow => Questionnaire.DoNotKnow,
        _ => "",
    };

    private static string Text(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool isSo) => isSo ? "yes" : "no";

    // The shortest text that reads back to the same double.
    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string Object(string[] cells)
    {
        var text = new StringBuilder("{");
        for (int c = 0; c < cells.Length; c++)
        {
            // A missing code stands in a column of numbers as a text.
            string cell =
                cells[c].Length == 0 ? "null"
                : _isNumber[c] && (char.IsAsciiDigit(cells[c][0]) || cells[c][0] == '-') ? cells[c]
                : $"\"{JsonEncodedText.Encode(cells[c])}\"";
            text.Append(c == 0 ? "" : ",").Append('"').Append(JsonEncodedText.Encode(Columns[c])).Append("\":").Append(cell);
        }

        return text.Append('}').ToString();
    }
}
