using Mot.Core.Estimation;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>What an index comes to: its mean over respondents and how well its questions agree.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class IndexFindings
{
    internal IndexFindings(string id, LocalizedText name, Estimate mean, long partial, Reliability? reliability)
    {
        Id = id;
        Name = name;
        Mean = mean;
        Partial = partial;
        Reliability = reliability;
    }

    /// <summary>The id of a declared index; of a dimension a path such as <c>dimension/reliability/perceived</c>.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The mean over respondents, with weights where the study has them: points from 0 to 100 for a declared index, points of the scale for a dimension.</summary>
    public Estimate Mean { get; }

    /// <summary>Of how many respondents the value was worked out from less than everything: questions left out, or weights that could not be used.</summary>
    public long Partial { get; }

    /// <summary>How well the questions agree; null when there are fewer than two.</summary>
    public Reliability? Reliability { get; }
}
