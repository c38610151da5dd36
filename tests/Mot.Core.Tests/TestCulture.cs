using System.Globalization;
using System.Runtime.CompilerServices;

namespace Mot.Core.Tests;

/// <summary>Runs every test under a decimal comma, so that a forgotten invariant culture fails at once.</summary>
internal static class TestCulture
{
    [ModuleInitializer]
    internal static void UseDecimalComma()
    {
        CultureInfo german = CultureInfo.GetCultureInfo("de-DE");
        CultureInfo.CurrentCulture = german;
        CultureInfo.CurrentUICulture = german;
        CultureInfo.DefaultThreadCurrentCulture = german;
        CultureInfo.DefaultThreadCurrentUICulture = german;
    }
}
