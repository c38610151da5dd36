using FsCheck;
using FsCheck.Fluent;
using Mot.Reporting;

namespace Mot.Core.Tests.Reporting;

public class ParagraphTests
{
    [Fact]
    public void Wrap_BreaksAtBlanks() =>
        Paragraph.Wrap("one two  three", 8).ShouldBe(["one two", "three"]);

    [Fact]
    public void Wrap_BreaksChineseBetweenCharactersButNotBeforePunctuation() =>
        Paragraph.Wrap("接触点很好。再来", 10).ShouldBe(["接触点很", "好。再来"]);

    [Fact]
    public void Wrap_CutsThroughAWordThatIsTooWide() =>
        Paragraph.Wrap("Donaudampfschiff", 5).ShouldBe(["Donau", "dampf", "schif", "f"]);

    [Fact]
    public void Wrap_OfNothing_IsOneEmptyLine() => Paragraph.Wrap("", 5).ShouldBe([""]);

    [Fact]
    public void Wrap_NeverExceedsTheWidthAndLosesNothingButBlanks()
    {
        Gen<string> texts = Gen.Elements("a", "bc", " ", "安", "检", "，", "。", "（", "long-word", "4.06").ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            List<string> lines = Paragraph.Wrap(text, 6);
            lines.ShouldAllBe(line => DisplayWidth.Of(line) <= 6);
            string.Concat(lines).Replace(" ", "", StringComparison.Ordinal).ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }
}
