using FsCheck;
using FsCheck.Fluent;
using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Testing;

namespace Mot.Simulation.Tests;

public class MotArbitrariesTests
{
    private const int MostSteps = 2000;

    private static readonly IArbMap s_mot = ArbMap.Default.Merge(typeof(MotArbitraries));

    [Fact]
    public void EveryArbitrary_IsFoundByTheMap()
    {
        System.Reflection.MethodInfo[] methods = [.. typeof(MotArbitraries).GetMethods().Where(method => method.IsStatic)];
        methods.Length.ShouldBe(15);
        foreach (System.Reflection.MethodInfo method in methods)
        {
            Type type = method.ReturnType.GetGenericArguments()[0];
            typeof(MotArbitrariesTests).GetMethod(nameof(Draws), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, null);
        }
    }

    [Fact]
    public void Studies_GoThroughJson() => Law.Check(Prop.ForAll(s_mot.ArbFor<Study>(), study =>
        StudyJson.Write(StudyJson.Read(System.Text.Encoding.UTF8.GetBytes(StudyJson.Write(study)))).ShouldBe(StudyJson.Write(study))));

    [Fact]
    public void Journeys_GoThroughJson() => Law.Check(Prop.ForAll(s_mot.ArbFor<Journey>(), journey =>
        JourneyJson.Write(JourneyJson.Read(System.Text.Encoding.UTF8.GetBytes(JourneyJson.Write(journey)))).ShouldBe(JourneyJson.Write(journey))));

    [Fact]
    public void AnsweredStudies_AreTallied() => Law.Check(Prop.ForAll(s_mot.ArbFor<AnsweredStudy>(), answered =>
        answered.Tally().Whole.Count.ShouldBe(answered.Responses.Length)));

    [Fact]
    public void Trips_AreScored() => Law.Check(Prop.ForAll(s_mot.ArbFor<CustomerTrip>(), trip =>
        (trip.Study.Scorer.Score(trip.State()).Points ?? 0).ShouldBeInRange(0, 100)));

    [Fact]
    public void Shrinking_ComesToAnEnd()
    {
        End<RatingScale>();
        End<Answer>();
        End<Question>();
        End<Journey>();
        End<Study>();
        End<AnsweredStudy>();
        End<CustomerTrip>();
        End<Encounter>();
        End<ScoringPolicy>();
        End<CompanyModel>();
    }

    [Fact]
    public void Shrinking_FindsASmallCase()
    {
        Exception failed = Should.Throw<Exception>(() => Prop.ForAll(s_mot.ArbFor<AnsweredStudy>(), answered =>
            answered.Responses.All(response => response.Answers.All(answer => answer.MissingKind != MissingKind.Blank))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000)));

        // One response is left, and in it one blank.
        string shrunk = failed.Message.Split("Shrunk:")[1];
        shrunk.Split("Blank").Length.ShouldBe(2);
        shrunk.ShouldNotContain(";");
        shrunk.ShouldNotContain("step");
    }

    [Fact]
    public void Cases_AreDiverse()
    {
        Study[] studies = [.. s_mot.GeneratorFor<Study>().Sample(300)];
        studies.Select(study => study.Questions.Length).Distinct().Count().ShouldBeGreaterThan(4);
        studies.SelectMany(study => study.Questions).Select(question => question.Kind).Distinct().Count().ShouldBe(5);
        studies.Count(study => study.Segments.Length == 2).ShouldBeGreaterThan(10);
        studies.Count(study => study.CoRated.Length > 0).ShouldBeGreaterThan(10);
        studies.Count(study => study.Scoring.Gates.Length > 0).ShouldBeGreaterThan(10);
        studies.Count(study => study.Replicates is not null).ShouldBeGreaterThan(10);
        studies.SelectMany(study => study.Journey.Touchpoints).Count(touchpoint => touchpoint.Next.Length == 1 && study(touchpoint)).ShouldBeGreaterThan(0);
        AnsweredStudy[] answered = [.. s_mot.GeneratorFor<AnsweredStudy>().Sample(300)];
        answered.ShouldContain(each => each.Responses.IsEmpty);
        answered.SelectMany(each => each.Responses).SelectMany(response => response.Answers).Select(answer => answer.MissingKind).Distinct().Count().ShouldBe(7);
        s_mot.GeneratorFor<RatingScale>().Sample(200).ShouldContain(scale => scale.Direction == ScaleDirection.LowerIsBetter);
        s_mot.GeneratorFor<RatingDistribution>().Sample(200).ShouldContain(distribution => distribution.Count == 0);

        bool study(Touchpoint touchpoint) => touchpoint.Next[0] != $"t{touchpoint.Index + 2}";
    }

    private static void Draws<T>()
    {
        T[] sample = [.. s_mot.GeneratorFor<T>().Sample(50)];
        sample.Length.ShouldBe(50);
        sample.ShouldAllBe(item => item!.ToString() != null);
    }

    private static void End<T>()
    {
        Arbitrary<T> arbitrary = s_mot.ArbFor<T>();
        foreach (T start in arbitrary.Generator.Sample(60))
        {
            // Always the first and always the last of what is offered: both ways must end.
            foreach (bool first in new[] { true, false })
            {
                T at = start;
                int steps = 0;
                while ((first ? arbitrary.Shrinker(at).FirstOrDefault() : arbitrary.Shrinker(at).LastOrDefault()) is { } next && arbitrary.Shrinker(at).Any())
                {
                    at = next;
                    (++steps).ShouldBeLessThan(MostSteps);
                }
            }
        }
    }
}
