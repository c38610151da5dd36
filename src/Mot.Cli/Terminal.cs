namespace Mot.Cli;

/// <summary>Everything that a command takes from its surroundings, so that tests can put something else in its place.</summary>
internal sealed record Terminal
{
    internal required TextWriter Output { get; init; }

    internal required TextWriter Error { get; init; }

    internal bool OutputIsTerminal { get; init; }

    internal bool ErrorIsTerminal { get; init; }

    internal int Width { get; init; } = 80;

    /// <summary>The current folder, against which relative paths are meant.</summary>
    internal required string Folder { get; init; }

    /// <summary>What day it is where the command runs, for those that ask for it.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Looks an environment variable up.</summary>
    internal Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Prints JSON or a text with exactly one line end behind it.</summary>
    internal void Print(string text) => Output.Write(text.EndsWith('\n') ? text : text + "\n");

    internal void Complain(string text) => Error.Write(text + "\n");
}
