namespace Mot.Core.Tests;

public class LocalizedTextTests
{
    private static readonly LocalizedText s_text = LocalizedText.Of("en", "counter").With("zh", "柜台").With("zh-Hant", "櫃檯");

    [Theory]
    [InlineData("en", "counter")]
    [InlineData("EN", "counter")]
    [InlineData("en-GB", "counter")]
    [InlineData("zh", "柜台")]
    [InlineData("zh-CN", "柜台")]
    [InlineData("zh-hant", "櫃檯")]
    [InlineData("zh-Hant-TW", "柜台")] // The primary language, not the longest match.
    [InlineData("fr", "counter")]
    [InlineData("", "counter")]
    [InlineData("-", "counter")]
    public void In_FallsBackToThePrimaryLanguageAndThenTheFirst(string language, string expected) =>
        s_text.In(language).ShouldBe(expected);

    [Fact]
    public void With_ALanguageThatIsThere_ReplacesIt()
    {
        LocalizedText changed = s_text.With("ZH", "接触点");
        changed.In("zh").ShouldBe("接触点");
        changed.Entries.Length.ShouldBe(3);
        s_text.In("zh").ShouldBe("柜台");
        s_text.ToString().ShouldBe("counter");
    }

    [Fact]
    public void Equals_IgnoresTheOrderOfDeclaration()
    {
        LocalizedText one = LocalizedText.Of("en", "a").With("zh", "b");
        LocalizedText other = LocalizedText.Of("ZH", "b").With("en", "a");
        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
        one.ShouldNotBe(LocalizedText.Of("en", "a"));
        one.ShouldNotBe(one.With("zh", "c"));
    }

    [Theory]
    [InlineData("e")]
    [InlineData("")]
    [InlineData("e1")]
    [InlineData("en_GB")]
    [InlineData("en-")]
    [InlineData("en-123456789")]
    [InlineData("中文")]
    [InlineData("abcdefghi")]
    public void Of_AMalformedTag_Throws(string tag) =>
        Should.Throw<ArgumentException>(() => LocalizedText.Of(tag, "text")).Message.ShouldContain($"'{tag}'");

    [Fact]
    public void Of_ABlankText_Throws()
    {
        Should.Throw<ArgumentException>(() => LocalizedText.Of("en", " "));
        Should.Throw<ArgumentNullException>(() => LocalizedText.Of("en", null!));
        Should.Throw<ArgumentNullException>(() => LocalizedText.Of(null!, "x"));
    }
}
