using System.Globalization;
using System.Text.Json;
using Mot.Analytics.Lifetime;
using Mot.Core.Estimation;

namespace Mot.Cli;

/// <summary>The forecasts of all customers, one by one as they are made: nothing is kept.</summary>
internal static class LifetimeScores
{
    private const string Header = "customer,alive,aliveLow,aliveHigh,purchases,purchasesLow,purchasesHigh,countLow,countHigh,spend,spendLow,spendHigh,value,valueLow,valueHigh";

    /// <summary>CSV: a header, then a line for each customer; what is undefined is empty.</summary>
    internal static void WriteCsv(TextWriter output, IEnumerable<(string Id, CustomerForecast Forecast)> customers)
    {
        output.Write(Header + "\n");
        foreach ((string id, CustomerForecast forecast) in customers)
        {
            string quoted = id.AsSpan().IndexOfAny(",\"\r\n") < 0 ? id : $"\"{id.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{quoted},{Text(forecast.Alive)},{Text(forecast.Purchases)},{forecast.CountLow},{forecast.CountHigh},{Text(forecast.Spend)},{Text(forecast.Value)}\n"));
        }
    }

    /// <summary>One JSON object; level and method of all intervals stand once, before the customers.</summary>
    internal static void WriteJson(TextWriter output, LifetimeForecast forecast, IEnumerable<(string Id, CustomerForecast Forecast)> customers)
    {
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"version\":1,\"kind\":\"lifetimeForecast\",\"model\":\"{forecast.Fit.Process.ToString().ToLowerInvariant()}\",\"n\":{forecast.Fit.N},\"level\":{forecast.Fit.Level},\"method\":\"delta\",\"horizon\":{forecast.Settings.Horizon},\"steps\":{forecast.Settings.Steps},\"discount\":{forecast.Settings.Discount},\"customers\":["));
        using var line = new MemoryStream();
        bool isFirst = true;
        foreach ((string id, CustomerForecast each) in customers)
        {
            line.SetLength(0);
            using (var writer = new Utf8JsonWriter(line))
            {
                Write(writer, id, each);
            }

            output.Write(isFirst ? "\n" : ",\n");
            output.Write(System.Text.Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
            isFirst = false;
        }

        output.Write("\n]}\n");
    }

    private static void Write(Utf8JsonWriter writer, string id, CustomerForecast forecast)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        Write(writer, "alive", forecast.Alive);
        Write(writer, "purchases", forecast.Purchases);
        Write(writer, "countLow", forecast.CountLow);
        Write(writer, "countHigh", forecast.CountHigh);
        writer.WriteStartArray("steps");
        foreach (double step in forecast.Steps)
        {
            writer.WriteNumberValue(step);
        }

        writer.WriteEndArray();
        Write(writer, "discountedPurchases", forecast.DiscountedPurchases);
        Write(writer, "residual", forecast.Residual);
        Write(writer, "spend", forecast.Spend);
        Write(writer, "value", forecast.Value);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, long? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, Estimate estimate)
    {
        writer.WriteStartObject(name);
        foreach ((string part, double? number) in (ReadOnlySpan<(string, double?)>)[("value", estimate.Value), ("low", estimate.Low), ("high", estimate.High)])
        {
            if (number is { } known)
            {
                writer.WriteNumber(part, known);
            }
            else
            {
                writer.WriteNull(part);
            }
        }

        writer.WriteString("reason", estimate.Reason is { } reason ? JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()) : null);
        writer.WriteEndObject();
    }

    private static string Text(Estimate estimate) => estimate.IsDefined
        ? string.Create(CultureInfo.InvariantCulture, $"{estimate.Value:G6},{estimate.Low:G6},{estimate.High:G6}")
        : ",,";
}
