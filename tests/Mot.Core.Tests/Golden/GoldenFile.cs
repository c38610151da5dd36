using System.Text.Json;

namespace Mot.Core.Tests.Golden;

/// <summary>Answers of independent statistics software; a test that needs a file that is not here is skipped.</summary>
internal sealed class GoldenFile
{
    private readonly JsonElement _root;
    private readonly double _abs;
    private readonly double _rel;

    private GoldenFile(JsonElement root)
    {
        _root = root;
        JsonElement tolerance = root.GetProperty("tolerance");
        _abs = tolerance.GetProperty("abs").GetDouble();
        _rel = tolerance.GetProperty("rel").GetDouble();
    }

    public static GoldenFile Require(string file) =>
        new(JsonDocument.Parse(File.ReadAllText(SharedData.RequireGolden(file))).RootElement);

    /// <summary>A column of the inputs or, with a dot, a nested one.</summary>
    public JsonElement[] Input(string path) => Items(_root.GetProperty("inputs"), path);

    /// <summary>A column of the outputs or, with a dot, a nested one.</summary>
    public JsonElement[] Output(string path) => Items(_root.GetProperty("outputs"), path);

    /// <summary>Numbers of the outputs by their name; null where the file has none of that path.</summary>
    public IReadOnlyDictionary<string, double>? Named(string path) => _root.GetProperty("outputs").TryGetProperty(path, out JsonElement found)
        ? found.EnumerateObject().ToDictionary(each => each.Name, each => Number(each.Value))
        : null;

    /// <summary>What a driver adds beside so many others.</summary>
    public double[] Levels(string driver) => [.. _root.GetProperty("outputs").GetProperty("contribution_by_level").GetProperty(driver).EnumerateArray().Select(Number)];

    /// <summary>A matrix of the outputs, row by row.</summary>
    public double[] Matrix(string path) => [.. Output(path).SelectMany(row => row.EnumerateArray().Select(Number))];

    /// <summary>A single number of the outputs.</summary>
    public double One(string path) => Number(At(_root.GetProperty("outputs"), path));

    /// <summary>A column of the data that stand in the file.</summary>
    public double[] Values(string column) => [.. _root.GetProperty("data").GetProperty("values").GetProperty(column).EnumerateArray().Select(Number)];

    /// <summary>The names of the data's columns.</summary>
    public string[] Columns() => [.. Items(_root.GetProperty("data"), "columns").Select(column => column.GetString()!)];

    /// <summary>Numbers that stand beside the data's name.</summary>
    public double[] Data(string path) => [.. Items(_root.GetProperty("data"), path).Select(Number)];

    public long[] Counts(string path) => [.. Input(path).Select(item => item.GetInt64())];

    public double[] Wanted(string path) => [.. Output(path).Select(Number)];

    /// <summary>Asserts within the tolerance of the file, or a stated absolute one.</summary>
    public void Check(double? got, double want, string what, double? abs = null, double unit = 1)
    {
        got.ShouldNotBeNull(what);
        double allowed = abs ?? Math.Max(_abs, _rel * Math.Abs(want));
        (Math.Abs((got.Value / unit) - want) <= allowed).ShouldBeTrue($"{what}: got {got / unit:R}, want {want:R}");
    }

    public static double Number(JsonElement item) => item.ValueKind == JsonValueKind.Number
        ? item.GetDouble()
        : double.Parse(item.GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private static JsonElement[] Items(JsonElement from, string path) => [.. At(from, path).EnumerateArray()];

    // A name may hold a dot itself.
    private static JsonElement At(JsonElement from, string path) => from.TryGetProperty(path, out JsonElement whole)
        ? whole
        : path.Split('.').Aggregate(from, (element, name) => element.GetProperty(name));
}
