using System.Collections.Immutable;

namespace Mot.Core.Customers;

/// <summary>Which facts grading may read: for which purposes they were collected, and on which ground they are held.</summary>
/// <remarks>
/// <para>Checked whenever a fact is read and not only when it is stored. What is left out is counted with its reason. Not legal advice.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Sources.</b> GDPR (EU 2016/679), Articles 5, 6, 7; PIPL (个人信息保护法, 2021), Articles 6, 13, 15.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record LawfulUse
{
    /// <summary>Creates the rule.</summary>
    /// <param name="purposes">The purposes that allow grading; at least one.</param>
    /// <exception cref="ArgumentException">There is none, or one is malformed.</exception>
    public LawfulUse(params IEnumerable<string> purposes)
    {
        ArgumentNullException.ThrowIfNull(purposes);
        Purposes = purposes.Select(purpose => Guard.Id(purpose, nameof(purposes))).ToImmutableSortedSet(StringComparer.Ordinal);
        if (Purposes.IsEmpty)
        {
            throw new ArgumentException("Name at least one purpose for which facts may be read; grading reads nothing without one.", nameof(purposes));
        }
    }

    /// <summary>The purposes that allow grading, in ordinal order.</summary>
    public ImmutableSortedSet<string> Purposes { get; }

    /// <summary>The grounds that allow it. Default: consent and contract, which both the GDPR and the PIPL know.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One is unstated or unknown.</exception>
    public ImmutableSortedSet<LawfulBasis> Bases
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Bases));
            foreach (LawfulBasis basis in value)
            {
                if (Guard.Defined(basis, nameof(Bases)) == LawfulBasis.Unstated)
                {
                    throw new ArgumentOutOfRangeException(nameof(Bases), basis, "A ground that was not stated allows nothing.");
                }
            }

            field = value.IsEmpty ? throw new ArgumentException("Name at least one ground.", nameof(Bases)) : value;
        }
    } = [LawfulBasis.Consent, LawfulBasis.Contract];

    /// <inheritdoc/>
    public bool Equals(LawfulUse? other) => other is not null && Purposes.SetEquals(other.Purposes) && Bases.SetEquals(other.Bases);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Purposes.Count, Bases.Count, Purposes[0]);
}
