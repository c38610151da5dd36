using FsCheck;
using FsCheck.Fluent;

namespace Mot.Core.Tests.Laws;

// Through Law.Configure, because Law.Check follows the environment of the run.
public class LawTests
{
    [Fact]
    public void Configure_WithTheSameSeed_SeesTheSameCases()
    {
        static List<int> Cases(string? seed)
        {
            List<int> seen = [];
            Prop.ForAll<int>(value => { seen.Add(value); }).Check(Law.Configure(seed, "50"));
            return seen;
        }

        Cases(null).ShouldBe(Cases(null));
        Cases("1,3").ShouldBe(Cases("1,3"));
        Cases("1,3").ShouldNotBe(Cases(null));
        Cases(null).Count.ShouldBe(50);
    }

    [Fact]
    public void Configure_WhenThePropertyFails_ThrowsWithTheSeed()
    {
        Exception failure = Should.Throw<Exception>(() => Prop.ForAll<int>(value => value < 5).Check(Law.Configure(null, null)));

        failure.Message.ShouldContain("Falsifiable");
        failure.Message.ShouldContain("Replay");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1,2,3,4")]
    [InlineData("one,two")]
    public void Configure_WithAMalformedSeed_Throws(string seed) =>
        Should.Throw<FormatException>(() => Law.Configure(seed, null));
}
