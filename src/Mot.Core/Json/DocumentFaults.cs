using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Mot.Core.Json;

/// <summary>Collects everything that is wrong with a document, so that it can be told at once.</summary>
internal sealed class DocumentFaults
{
    // A document of a million faults is told by its first ones.
    private const int MostTold = 50;

    private readonly List<(string Path, string Message, TextPosition? At)> _faults = [];
    private int _more;

    /// <summary>Whether nothing is wrong so far.</summary>
    internal bool IsEmpty => _faults.Count == 0;

    /// <summary>How many things are wrong so far.</summary>
    internal int Count => _faults.Count + _more;

    /// <summary>Adds a fault; its place in the text is known, or found when the document is refused.</summary>
    internal void Add(string path, string message, TextPosition? at = null)
    {
        if (_faults.Count < MostTold)
        {
            _faults.Add((path, message, at));
        }
        else
        {
            _more++;
        }
    }

    internal void AddRange(IEnumerable<Fault> faults)
    {
        foreach (Fault fault in faults)
        {
            Add(fault.Path, fault.Message);
        }
    }

    /// <summary>Makes something through its own door; what the door refuses becomes a fault at the path.</summary>
    [return: MaybeNull]
    internal T Try<T>(string path, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception refused) when (refused is ArgumentException or OverflowException or InvalidOperationException)
        {
            Add(path, Text(refused));
            return default;
        }
    }

    /// <summary>The value; a fault when it is null, which the serialiser does not check inside of maps.</summary>
    internal T? NotNull<T>(T? value, string path)
        where T : class
    {
        if (value is null)
        {
            Add(path, "This must not be null.");
        }

        return value;
    }

    /// <summary>Throws when anything is wrong with a document whose structure is right.</summary>
    internal void ThrowIfAny(string what, ReadOnlySpan<byte> utf8)
    {
        if (!IsEmpty)
        {
            throw Refusal(what, DocumentPlaces.Find(utf8, _faults.Select(fault => fault.Path)));
        }
    }

    /// <summary>The exception that tells everything, at the path and the place of the first fault.</summary>
    internal JsonException Refusal(string what, Dictionary<string, TextPosition> places)
    {
        (Fault Fault, TextPosition? At)[] told = [.. _faults.Select(fault => Told(fault.Path, fault.Message, fault.At ?? DocumentPlaces.Nearest(fault.Path, places)))];
        string more = _more == 0 ? "" : $"\n  … and {Guard.Text(_more)} more.";
        return new(
            $"{Fault.Describe($"The {what} cannot be read.", told.Select(each => each.Fault))}{more}", told[0].Fault.Path, told[0].At?.Line, told[0].At?.BytesInLine);
    }

    private static (Fault, TextPosition?) Told(string path, string message, TextPosition? at) =>
        (new(path, at is null ? message : $"{message} ({at})"), at);

    // Without the parameter's name, which means nothing to whoever wrote the document.
    private static string Text(Exception refused)
    {
        string message = refused.Message;
        if (refused is ArgumentException { ParamName: { } name })
        {
            message = message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal);
        }

        if (refused is ArgumentOutOfRangeException { ActualValue: { } value })
        {
            string text = value is IFormattable number ? Guard.Text(number) : $"{value}";
            message = $"{message.Split(Environment.NewLine)[0]} It is {text}.";
        }

        return message;
    }
}
