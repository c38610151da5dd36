using Mot.Core.Grades;

namespace Mot.Core.Json;

/// <summary>A grade in documents.</summary>
internal sealed record GradeWire
{
    /// <summary>The stable code.</summary>
    public required string Code { get; init; }

    /// <summary>The name, by language; the code where none is given.</summary>
    public Dictionary<string, string>? Name { get; init; }

    internal static GradeWire Of(Grade grade) => new() { Code = grade.Code, Name = TextWire.Of(grade.Name) };

    internal Grade? Read(string path, DocumentFaults faults)
    {
        LocalizedText? name = TextWire.Read(Name, $"{path}.name", faults);
        return faults.Try($"{path}.code", () => new Grade(Code, name));
    }
}
