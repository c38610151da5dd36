namespace Mot.Core.Studies;

/// <summary>Which respondents a cell of a tally is about: all (nothing set), a group of a segment, within one replicate group or not.</summary>
internal readonly record struct CellKey(string? Replicate, string? Segment, string? Group) : IComparable<CellKey>
{
    internal static CellKey Whole => default;

    public int CompareTo(CellKey other)
    {
        int order = string.CompareOrdinal(Replicate, other.Replicate);
        order = order != 0 ? order : string.CompareOrdinal(Segment, other.Segment);
        return order != 0 ? order : string.CompareOrdinal(Group, other.Group);
    }
}
