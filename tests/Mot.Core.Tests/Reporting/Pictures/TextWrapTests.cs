using FsCheck;
using FsCheck.Fluent;
using Mot.Reporting.Pictures;

namespace Mot.Core.Tests.Reporting.Pictures;

/// <summary>Lines of a width, and the numbers and names that stand in a picture.</summary>
public sealed class TextWrapTests
{
    [Fact]
    public void English_BreaksAtBlanks() =>
        TextWrap.Of("one two three", TextWidth.Of("one two"), 3).Lines.ShouldBe(["one two", "three"]);

    [Fact]
    public void Chinese_BreaksAnywhereButBeforeClosingPunctuation()
    {
        // Six wide: the comma would begin the second line, so the sign before it goes with it.
        TextWrap.Of("一二三四五六，七八", 72, 3).Lines.ShouldBe(["一二三四五", "六，七八"]);
        TextWrap.Of("一二三四五（六七）", 72, 3).Lines.ShouldBe(["一二三四五", "（六七）"]);
    }

    [Fact]
    public void WhatDoesNotFit_EndsWithAnEllipsis()
    {
        (IReadOnlyList<string> lines, bool isCut) = TextWrap.Of("one two three four", TextWidth.Of("one two"), 2);

        isCut.ShouldBeTrue();
        lines.Count.ShouldBe(2);
        lines[1].ShouldEndWith("…");
        TextWrap.Of("one two", 500, 1).IsCut.ShouldBeFalse();
    }

    [Fact]
    public void Lines_AreNeverWiderThanAsked() => Law.Check(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), Gen.Choose(30, 200).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), (text, width, most) =>
        {
            (IReadOnlyList<string> lines, bool isCut) = TextWrap.Of(text.Get + "中文 and words，标点。", width, most);
            return lines.Count <= most && lines.All(line => TextWidth.Of(line) <= width) && (isCut || Letters(string.Concat(lines)) == Letters(text.Get + "中文 and words，标点。"));
        }));

    [Theory]
    [InlineData(-0.001, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(1.006, "1.01")]
    [InlineData(-12.5, "-12.5")]
    [InlineData(1234567, "1234567")]
    public void Number_IsShortAndNeverMinusZero(double value, string text) => Plain.Number(value).ShouldBe(text);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Number_IsFinite(double value) => Should.Throw<ArgumentOutOfRangeException>(() => Plain.Number(value));

    [Fact]
    public void Xml_EscapesAndLosesWhatSteers() => Plain.Xml("a<b>&\"'\u202E\u0007\uFFFE\ud800 c\n").ShouldBe("a&lt;b&gt;&amp;&quot;&#39; \uFFFD c");

    [Fact]
    public void Scale_HasRoundTicks()
    {
        var scale = LinearScale.Nice(-17.3, 41, 0, 100);

        scale.Ticks.ShouldBe([-20, 0, 20, 40, 60]);
        scale.At(-20).ShouldBe(0);
        scale.At(60).ShouldBe(100);
        LinearScale.Nice(0, 0.35, 0, 1).Ticks.Select(tick => Math.Round(tick, 9)).ShouldBe([0, 0.1, 0.2, 0.3, 0.4]);
        LinearScale.Nice(3, 3, 0, 1).Ticks.Count.ShouldBeGreaterThan(2);
    }

    private static string Letters(string text) => string.Concat(Plain.Clean(text).Where(c => c != ' '));
}
