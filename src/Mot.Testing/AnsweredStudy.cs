using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Studies;

namespace Mot.Testing;

/// <summary>A study together with responses to it, so that a property can be about both.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class AnsweredStudy
{
    internal AnsweredStudy(Study study, ImmutableArray<Response> responses)
    {
        Study = study;
        Responses = responses;
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Responses that the study accepts; may be empty.</summary>
    public ImmutableArray<Response> Responses { get; }

    /// <summary>The sums of the responses.</summary>
    /// <returns>A new tally.</returns>
    public StudyTally Tally()
    {
        var tally = new StudyTally(Study);
        tally.AddRange(Responses);
        return tally;
    }

    /// <summary>The study, and every response as its answers.</summary>
    public override string ToString() =>
        $"{Study}: {string.Join("; ", Responses.Select(response => string.Join(", ", response.Answers)))}";
}
