using Mot.Reporting;

namespace Mot.Core.Tests.Reporting;

public class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("接触点", 6)]
    [InlineData("（n 3）", 7)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("░▒▓█–…·", 7)]
    [InlineData("𠀀", 2)]
    [InlineData("😀", 2)]
    [InlineData("\u001b[38;5;166mabc\u001b[0m", 3)]
    public void Of_CountsColumns(string text, int width) => DisplayWidth.Of(text).ShouldBe(width);

    [Fact]
    public void Pad_FillsToTheWidthInColumns()
    {
        DisplayWidth.PadRight("安检", 6).ShouldBe("安检  ");
        DisplayWidth.PadLeft("安检", 6).ShouldBe("  安检");
        DisplayWidth.PadLeft("安检", 3).ShouldBe("安检");
    }

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdef", 4, "abc…")]
    [InlineData("接触点", 5, "接触…")]
    [InlineData("接触点", 4, "接…")]
    public void Cut_NeverExceedsTheWidth(string text, int width, string cut) => DisplayWidth.Cut(text, width).ShouldBe(cut);

    [Fact]
    public void Clean_TakesOutWhatSteersATerminal() => DisplayWidth.Clean("a\u001b[31mb\nc").ShouldBe("a [31mb c");
}
