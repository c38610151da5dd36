namespace Mot.Core.Tests;

public class TestCultureTests
{
    [Fact]
    public void AmbientCulture_HasADecimalComma() =>
#pragma warning disable CA1305 // The ambient culture is what is tested.
        1.5.ToString().ShouldBe("1,5");
#pragma warning restore CA1305
}
