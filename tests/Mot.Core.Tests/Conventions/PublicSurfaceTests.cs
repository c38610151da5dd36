using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mot.Core.Customers;
using Mot.Core.DependencyInjection;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Conventions;

public partial class PublicSurfaceTests
{
    private const int MaxLines = 400;

    private static readonly string[] s_bannedNouns =
        ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Processor", "Dto", "Info", "Data", "Base", "Common", "Extensions"];

    // Collect what is checked before it is used: a study through Build, a host's choices at the call of AddMotCore.
    private static readonly Type[] s_settable = [typeof(StudyDraft), typeof(GradePolicyDraft), typeof(MotCoreOptions)];

    private static readonly Type[] s_numbers = [typeof(double), typeof(decimal), typeof(int), typeof(long)];

    // Longer than the limit with a reason.
    private static readonly string[] s_longFiles = ["RatingDistribution.cs"];

    [Fact]
    public void Structs_AreReadonly()
    {
        Type[] structs = Public(type => type is { IsValueType: true, IsEnum: false }, atLeast: 4);
        structs.Where(type => !type.IsDefined(typeof(IsReadOnlyAttribute))).ShouldBeEmpty();
    }

    [Fact]
    public void Classes_AreSealedOrStaticOrAbstract() =>
        Public(type => type.IsClass, atLeast: 30).Where(type => !type.IsSealed && !type.IsAbstract).ShouldBeEmpty();

    [Fact]
    public void Properties_HaveNoPublicSetterButInit() =>
        Public(type => !s_settable.Contains(type), atLeast: 50).SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(Named).ShouldBeEmpty();

    [Fact]
    public void Fields_ArePublicOnlyWhenConstant() =>
        Public(type => !type.IsEnum, atLeast: 40).SelectMany(type => type.GetFields()).Where(field => !field.IsLiteral)
            .Select(Named).ShouldBeEmpty();

    [Fact]
    public void Types_DoNotShareTheNameOfTheirNamespace() =>
        Public(_ => true, atLeast: 50).Where(type => CoreSource.PublicTypes.Any(other => other.Namespace!.Split('.').Contains(type.Name)))
            .ShouldBeEmpty();

    [Fact]
    public void Types_HaveNoEmptyNouns() =>
        CoreSource.WrittenTypes.Where(type => !type.Name.Contains('<'))
            .Where(type => Word().Matches(type.Name).Any(word => s_bannedNouns.Contains(word.Value)))
            .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Structs_SayWhatTheirDefaultMeans() =>
        Public(type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false }, atLeast: 4)
            .Where(type => !CoreSource.Documentation(type).Contains("Default value", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Metrics_NameTheirSources() =>
        Public(IsMetric, atLeast: 4)
            .Where(type => !CoreSource.Documentation(type).Contains("Sources", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Metrics_StateUnitAndWhenTheyAreUndefined() =>
        Public(IsMetric, atLeast: 4)
            .Where(type => !CoreSource.Documentation(type).Contains("Unit and range", StringComparison.Ordinal)
                || !CoreSource.Documentation(type).Contains("Undefined", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Metrics_DeclareWhatTheyAre()
    {
        Type[] metrics = Public(IsMetric, atLeast: 5);
        metrics.Where(type => !type.GetProperties().Any(property => property.PropertyType == typeof(Metric))
            && !type.GetMethods().Any(method => method.ReturnType == typeof(Metric) && !method.IsSpecialName)).ShouldBeEmpty();

        RatingScale scale = RatingScale.Create(1, 5);
        Metric[] declared =
        [
            .. CoreSource.PublicTypes.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
                .Where(property => property.PropertyType == typeof(Metric)).Select(property => (Metric)property.GetValue(null)!),
            .. CoreSource.PublicTypes.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(method => method.ReturnType == typeof(Metric) && !method.IsSpecialName).Select(method => (Metric)method.Invoke(null, [scale])!),
        ];
        declared.Length.ShouldBeGreaterThanOrEqualTo(metrics.Length);
        declared.Select(metric => metric.Id).ShouldBeUnique();
        foreach (Metric metric in declared)
        {
            Vocabulary.Default.NameOf($"metric.{metric.Id}", "zh").ShouldNotBe(metric.Id);
            Vocabulary.Default.NameOf($"metric.{metric.Id}", "en").ShouldNotBe(Vocabulary.Default.NameOf($"metric.{metric.Id}", "zh"));
            (metric.Min is null || metric.Max is null || metric.Min < metric.Max).ShouldBeTrue(metric.Id);
            Guard.IdFault(metric.Id).ShouldBeNull();
        }
    }

    [Fact]
    public void Numbers_SayWhatTheyCountOrTheirRange()
    {
        PropertyInfo[] numbers =
        [
            .. Public(_ => true, atLeast: 50).SelectMany(type => type.GetProperties())
                .Where(property => s_numbers.Contains(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)),
        ];
        numbers.Length.ShouldBeGreaterThan(80);
        numbers.Where(property => !Unit().IsMatch(CoreSource.Documentation(property))).Select(Named).ShouldBeEmpty();
    }

    [Fact]
    public void Summaries_StateTheirThreadSafety() =>
        Public(type => type.GetMethod("Merge") is not null, atLeast: 4)
            .Where(type => !CoreSource.Documentation(type).Contains("Thread safety", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Files_HoldOnePublicTypeOfTheirName()
    {
        (string Name, IReadOnlyList<string> Types)[] files =
            [.. CoreSource.RequireFiles().Select(file => (Path.GetFileNameWithoutExtension(file), CoreSource.PublicTypesIn(file)))];
        files.Sum(file => file.Types.Count).ShouldBe(CoreSource.PublicTypes.Count(type => !type.IsNested));
        files.Where(file => file.Types.Count > 1 || (file.Types.Count == 1 && file.Types[0] != file.Name))
            .Select(file => $"{file.Name}: {string.Join(", ", file.Types)}").ShouldBeEmpty();
    }

    [Fact]
    public void Files_AreShort() =>
        CoreSource.RequireFiles().Where(file => File.ReadLines(file).Count() > MaxLines)
            .Select(Path.GetFileName).ShouldBeSubsetOf(s_longFiles);

    private static Type[] Public(Func<Type, bool> which, int atLeast)
    {
        Type[] seen = [.. CoreSource.PublicTypes.Where(which)];
        seen.Length.ShouldBeGreaterThanOrEqualTo(atLeast);
        return seen;
    }

    private static bool IsMetric(Type type) => type is { IsAbstract: true, IsSealed: true }
        && type.GetMethods().Any(method => method.Name == "Of" && method.ReturnType == typeof(Estimate));

    private static string Named(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";

    [GeneratedRegex("from |in the unit|point|share|how many|number of|per |[01] |between|millionth|null|or more|rating|scale|at least", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();
}
