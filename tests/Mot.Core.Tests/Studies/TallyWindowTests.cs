using Mot.Core.Json;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>A window has the bits of a tally to which only its periods were ever added.</summary>
public sealed class TallyWindowTests
{
    private static readonly Study s_study = Desk.Draft().Build();

    [Fact]
    public void Window_IsTheSumOfItsPeriods() => Law.Check(StudyCases.All(random =>
    {
        Study study = StudyCases.Study(random);
        var window = new TallyWindow(study, random.Next(1, 4));
        StudyTally[] periods = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => StudyCases.Tally(study, StudyCases.Responses(random, study, 6)))];
        for (int p = 0; p < periods.Length; p++)
        {
            window.Push(periods[p]);
            StudyTally[] inside = periods[Math.Max(0, p + 1 - window.Length)..(p + 1)];
            window.Count.ShouldBe(inside.Length);
            var expected = new StudyTally(study);
            Array.ForEach(inside, expected.Merge);
            Text(window.Snapshot()).ShouldBe(Text(expected));
        }
    }));

    [Fact]
    public void Subtract_CorrectsThePeriodSoThatItLeavesTheWindowCorrected()
    {
        var window = new TallyWindow(s_study, 2);
        window.Push(StudyCases.Tally(s_study, Desk.Eight[..2]));
        window.Push(StudyCases.Tally(s_study, Desk.Eight[2..4]));

        Should.Throw<InvalidOperationException>(() => window.Subtract(Desk.Eight[6], 0));
        window.Subtract(Desk.Eight[0], 1);
        Text(window.Snapshot()).ShouldBe(Text(StudyCases.Tally(s_study, Desk.Eight[1..4])));

        window.Push(new StudyTally(s_study));
        Text(window.Snapshot()).ShouldBe(Text(StudyCases.Tally(s_study, Desk.Eight[2..4])));
    }

    [Fact]
    public void Push_CopiesThePeriod()
    {
        var window = new TallyWindow(s_study, 1);
        StudyTally period = StudyCases.Tally(s_study, Desk.Eight[..2]);
        window.Push(period);
        period.Add(Desk.Eight[3]);
        window.Push(new StudyTally(s_study));

        window.Snapshot().Whole.Count.ShouldBe(0);
    }

    [Fact]
    public void Refused_NamesTheRange()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TallyWindow(s_study, 0)).ParamName.ShouldBe("length");
        var window = new TallyWindow(s_study, 3);
        window.Push(StudyCases.Tally(s_study, Desk.Eight));
        Should.Throw<ArgumentOutOfRangeException>(() => window.Subtract(Desk.Eight[0], 1)).Message.ShouldContain("holds 1 periods");
        Should.Throw<ArgumentOutOfRangeException>(() => window.Subtract(Desk.Eight[0], -1));
    }

    private static string Text(StudyTally tally) => StudyTallyJson.Write(tally);
}
