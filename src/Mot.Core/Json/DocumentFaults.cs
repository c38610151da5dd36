using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Mot.Core.Json;

/// <summary>Collects everything that is wrong with a document, so that it can be told at once.</summary>
internal sealed class DocumentFaults
{
    // A document of a million faults is told by its first ones.
    private const int MostTold = 50;

    private readonly List<Fault> _faults = [];
    private TextPosition? _first;
    private int _more;

    /// <summary>Whether nothing is wrong so far.</summary>
    internal bool IsEmpty => _faults.Count == 0;

    internal void Add(string path, string message) => Add(new Fault(path, message));

    /// <summary>Adds a fault whose place in the text is known.</summary>
    internal void Add(string path, string message, TextPosition at)
    {
        _first = IsEmpty ? at : _first;
        Add(new Fault(path, $"{message} ({at})"));
    }

    internal void AddRange(IEnumerable<Fault> faults)
    {
        foreach (Fault fault in faults)
        {
            Add(fault);
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

    /// <summary>Throws when anything is wrong.</summary>
    internal void ThrowIfAny(string what)
    {
        if (!IsEmpty)
        {
            throw Refusal(what);
        }
    }

    /// <summary>The exception that tells everything, at the path of the first fault.</summary>
    internal JsonException Refusal(string what)
    {
        string more = _more == 0 ? "" : $"\n  … and {Guard.Text(_more)} more.";
        return new($"{Fault.Describe($"The {what} cannot be read.", _faults)}{more}", _faults[0].Path, _first?.Line, _first?.BytesInLine);
    }

    private void Add(Fault fault)
    {
        if (_faults.Count < MostTold)
        {
            _faults.Add(fault);
        }
        else
        {
            _more++;
        }
    }

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
