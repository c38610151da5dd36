using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mot.Reporting.Pictures;

namespace Mot.Core.Tests.Reporting.Pictures;

/// <summary>What holds of every picture, whatever it shows.</summary>
public sealed partial class PictureTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    private static readonly string[] s_languages = ["en", "zh"];

    public static TheoryData<string, string> All => [.. from name in PictureCases.All.Keys from language in s_languages select (name, language)];

    [Theory]
    [MemberData(nameof(All))]
    public void Picture_IsWellFormedAndHarmless(string name, string language)
    {
        string svg = PictureCases.All[name](new() { Language = language });
        var root = XDocument.Parse(svg).Root!;

        root.Name.ShouldBe(s_svg + "svg");
        root.Attribute("role")!.Value.ShouldBe("img");
        string id = root.Attribute("id")!.Value;
        root.Attribute("aria-labelledby")!.Value.ShouldBe($"{id}-title {id}-desc");
        root.Element(s_svg + "title")!.Value.ShouldNotBeNullOrWhiteSpace();
        root.Element(s_svg + "desc")!.Value.Length.ShouldBeGreaterThan(10);
        string[] ids = [.. root.DescendantsAndSelf().Attributes("id").Select(attribute => attribute.Value)];
        ids.ShouldBeUnique();
        ids.ShouldAllBe(each => each.StartsWith(id, StringComparison.Ordinal));

        string[] elements = ["svg", "title", "desc", "style", "defs", "pattern", "rect", "line", "path", "circle", "text", "g"];
        root.DescendantsAndSelf().ShouldAllBe(element => elements.Contains(element.Name.LocalName));
        root.DescendantsAndSelf().Attributes().ShouldAllBe(attribute => !attribute.Name.LocalName.StartsWith("on") && !attribute.Name.LocalName.Contains("href") && !attribute.Value.Contains("NaN"));
        svg.ShouldNotContain('\r');
        svg.ShouldNotContain("=\"-0\"");
        svg.Any(c => char.IsControl(c) && c != '\n').ShouldBeFalse();
        Numbers().Matches(svg[svg.IndexOf("</style>", StringComparison.Ordinal)..]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Picture_IsTheSameEveryTime(string name, string language)
    {
        PictureOptions options = new() { Language = language, Id = "one" };
        string svg = PictureCases.All[name](options);

        PictureCases.All[name](options).ShouldBe(svg);
        svg.ShouldContain("id=\"one\"");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Texts_NeitherOverlapNorLeaveThePicture(string name, string language)
    {
        var root = XDocument.Parse(PictureCases.All[name](new() { Language = language })).Root!;
        (double width, double height) = (Number(root, "width"), Number(root, "height"));
        Box[] texts = [.. root.Descendants(s_svg + "text").Select(Box.Of)];

        texts.ShouldNotBeEmpty();
        texts.ShouldAllBe(text => text.Size >= Canvas.SmallSize);
        texts.Where(text => text.Left < 0 || text.Right > width || text.Top < 0 || text.Bottom > height).ShouldBeEmpty();
        (from a in texts from b in texts where a != b && a.Overlaps(b) select $"{a.Text} / {b.Text}").ShouldBeEmpty();
    }

    [Fact]
    public void Boxes_SeeAnOverlapAndACut()
    {
        var canvas = new Canvas("c", 100, 40, "t", "d");
        canvas.Text(10, 20, "first text", full: "the whole");
        canvas.Text(40, 24, "中文", Anchor.Middle);
        Box[] boxes = [.. XDocument.Parse(canvas.ToString()).Descendants(s_svg + "text").Select(Box.Of)];

        boxes[0].Overlaps(boxes[1]).ShouldBeTrue();
        boxes[0].Text.ShouldBe("first text");
        (boxes[1].Left, boxes[1].Right).ShouldBe((28, 52));
    }

    [Fact]
    public void SmallGrades_AreNotTold()
    {
        // Of sixty customers three would fall from two to one: fewer than five.
        PictureCases.DryRun.CountOf("two", "one").ShouldBe(3);
        string svg = SvgGradeMigration.Of(PictureCases.DryRun);

        svg.ShouldContain("two → one: &lt;5");
        svg.ShouldNotContain("two → one: 3");
        int[] told = [.. XDocument.Parse(svg).Descendants(s_svg + "text").Select(text => int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0)];
        told.ShouldAllBe(number => number % 5 == 0);
    }

    [Fact]
    public void Trend_RefusesWhatIsNotThere()
    {
        Should.Throw<ArgumentException>(() => SvgTrend.Of(PictureCases.Waves, "nothing"));
        Should.Throw<ArgumentException>(() => SvgTrend.Of(PictureCases.Waves, events: [new("1999", PictureCases.Text("a", "b"))])).Message.ShouldContain("1999");
        Should.Throw<ArgumentException>(() => new TrendEvent(" ", PictureCases.Text("a", "b")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\"")]
    public void Id_MustBeAnId(string id) => Should.Throw<ArgumentException>(() => new PictureOptions { Id = id }).ParamName.ShouldBe("Id");

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    // More than two decimals, or a decimal comma.
    [GeneratedRegex("=\"-?[0-9]+[,.][0-9]{3,}\"|=\"-?[0-9]+,[0-9]")]
    private static partial Regex Numbers();

    private sealed record Box(string Text, double Left, double Top, double Right, double Bottom, double Size)
    {
        internal static Box Of(XElement element)
        {
            // The tip is a child; what is shown is the text beside it.
            string text = string.Concat(element.Nodes().OfType<XText>().Select(node => node.Value));
            double size = Number(element, "font-size");
            double width = TextWidth.Of(text, size, element.Attribute("class")!.Value.Contains(Look.Bold, StringComparison.Ordinal));
            double x = Number(element, "x") - element.Attribute("text-anchor")?.Value switch { "middle" => width / 2, "end" => width, _ => 0 };
            double y = Number(element, "y");
            return new(text, x, y - (size * 0.85), x + width, y + (size * 0.2), size);
        }

        internal bool Overlaps(Box other) => Left < other.Right - 0.5 && other.Left < Right - 0.5 && Top < other.Bottom - 1 && other.Top < Bottom - 1;
    }
}
