using FsCheck;
using FsCheck.Fluent;

namespace Mot.Core.Tests.Laws;

public class LawTests
{
    [Fact]
    public void Check_WithTheSameSeed_SeesTheSameCases()
    {
        // Law.Check itself follows MOT_SEED, which a nightly run sets to random.
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
    public void Check_WhenThePropertyFails_ThrowsWithTheSeed()
    {
        Exception failure = Should.Throw<Exception>(() => Law.Check(Prop.ForAll<int>(value => value < 5)));

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
