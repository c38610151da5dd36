namespace Mot.Reporting.Pictures;

/// <summary>Finds room for short labels near their marks: no label lies over another label, over a mark or outside the area.</summary>
/// <remarks>Marks are taken in the order given; each takes the nearest free place of rings around it, to the upper right first. The same marks always give the same places.</remarks>
internal sealed class LabelPlaces(double left, double top, double right, double bottom)
{
    // Twelve directions, the upper right first, since most readers look there.
    private static readonly double[] s_turns = [-30, 30, 150, -150, -90, 90, 0, 180, -60, 60, 120, -120];

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    /// <summary>Keeps a box free of labels.</summary>
    internal void Take(double x1, double y1, double x2, double y2) => _taken.Add((x1, y1, x2, y2));

    /// <summary>Whether nothing lies in a box, nor any part of it outside the area.</summary>
    internal bool IsFree(double x1, double y1, double x2, double y2) =>
        x1 >= left && x2 <= right && y1 >= top && y2 <= bottom && !_taken.Exists(other => x1 < other.Right && other.Left < x2 && y1 < other.Bottom && other.Top < y2);

    /// <summary>The centre of a free box for a label of a size near a mark, and whether it is so far away that a line must lead to it; null when there is no room.</summary>
    internal (double X, double Y, bool IsFar)? Find(double x, double y, double width, double height, double mark)
    {
        for (int ring = 0; ring < 40; ring++)
        {
            foreach (double turn in s_turns)
            {
                double angle = turn * Math.PI / 180;
                double reach = (mark / 2) + 2 + (ring * 5);
                double cx = x + (Math.Cos(angle) * (reach + (width / 2)));
                double cy = y + (Math.Sin(angle) * (reach + (height / 2)));
                if (IsFree(cx - (width / 2), cy - (height / 2), cx + (width / 2), cy + (height / 2)))
                {
                    Take(cx - (width / 2), cy - (height / 2), cx + (width / 2), cy + (height / 2));
                    return (cx, cy, ring > 1);
                }
            }
        }

        return null;
    }
}
