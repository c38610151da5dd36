using Mot.Core.Grades;

namespace Mot.Core.Tests.Customers;

public sealed class GradeScaleTests
{
    private static readonly GradeScale s_three = new(new Grade("bronze"), new Grade("silver"), new Grade("gold"));

    [Fact]
    public void Grades_HavePlacesFromTheLowest()
    {
        s_three.Grades.Select(grade => s_three.IndexOf(grade.Code)).ShouldBe([0, 1, 2]);
        (s_three.Lowest.Code, s_three.Highest.Code, s_three.IndexOf("platinum")).ShouldBe(("bronze", "gold", -1));
        s_three.ToString().ShouldBe("bronze < silver < gold");
        s_three.Lowest.Name.ShouldBe(LocalizedText.Of("en", "bronze"));
    }

    [Fact]
    public void TwoToTwenty_EachOnce_AreAScale()
    {
        static GradeScale Of(int grades) => new(Enumerable.Range(0, grades).Select(g => new Grade($"g{g}")));

        Of(2).Grades.Length.ShouldBe(2);
        Of(GradeScale.MaxGrades).Grades.Length.ShouldBe(20);
        Should.Throw<ArgumentException>(() => Of(1)).Message.ShouldContain("2 to 20 grades, not 1");
        Should.Throw<ArgumentException>(() => Of(21)).Message.ShouldContain("2 to 20 grades, not 21");
        Should.Throw<ArgumentException>(() => new GradeScale(new Grade("a"), new Grade("b"), new Grade("a"))).Message.ShouldContain("'a' occurs twice");
        Should.Throw<ArgumentNullException>(() => new GradeScale(new Grade("a"), null!));
    }

    [Fact]
    public void Scales_AreEqualWhereTheirGradesAreInOrder()
    {
        s_three.ShouldBe(new GradeScale(new Grade("bronze"), new Grade("silver"), new Grade("gold")));
        s_three.GetHashCode().ShouldBe(new GradeScale(new Grade("bronze"), new Grade("silver"), new Grade("gold")).GetHashCode());
        s_three.ShouldNotBe(new GradeScale(new Grade("silver"), new Grade("bronze"), new Grade("gold")));
        s_three.ShouldNotBe(new GradeScale(new Grade("bronze"), new Grade("silver")));
        s_three.Equals(null).ShouldBeFalse();
    }
}
