using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mot.Core.Customers;
using Mot.Core.DependencyInjection;
using Mot.Core.Expectations;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Core.Tests.Customers;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.DependencyInjection;

public sealed class MotCoreRegistrationTests
{
    private static readonly Study s_study = Desk.Draft().Build();

    [Fact]
    public void Defaults_AreTheDefaultPolicies()
    {
        using ServiceProvider host = new ServiceCollection().AddMotCore().BuildServiceProvider();

        host.GetRequiredService<ScoringPolicy>().ShouldBeSameAs(ScoringPolicy.Default);
        host.GetRequiredService<ReleasePolicy>().ShouldBeSameAs(ReleasePolicy.Default);
        host.GetRequiredService<FindingsSettings>().ShouldBeSameAs(FindingsSettings.Default);
        host.GetRequiredService<ExpectationDrift>().ShouldBeSameAs(ExpectationDrift.Default);
        host.GetRequiredService<Vocabulary>().ShouldBeSameAs(Vocabulary.Default);
        host.GetRequiredService<ReleaseGate>().Policy.ShouldBe(ReleasePolicy.Default);
        host.GetService<Study>().ShouldBeNull();
    }

    [Fact]
    public void TheOnlyStudy_BringsItsPoliciesItsScorerAndARecorder()
    {
        using ServiceProvider host = new ServiceCollection().AddMotCore(o => o.Studies.Add(s_study)).BuildServiceProvider();

        host.GetRequiredService<Study>().ShouldBeSameAs(s_study);
        host.GetRequiredService<Journey>().ShouldBeSameAs(s_study.Journey);
        host.GetRequiredService<JourneyScorer>().ShouldBeSameAs(s_study.Scorer);
        host.GetRequiredService<ScoringPolicy>().ShouldBe(s_study.Scoring);
        host.GetRequiredService<ReleaseGate>().Policy.MinimumN.ShouldBe(3);
        Recorder recorder = host.GetRequiredService<Recorder>();
        recorder.Study.ShouldBeSameAs(s_study);
        recorder.ShouldBeSameAs(host.GetRequiredService<Recorder>());
        recorder.ShouldBeSameAs(host.GetRequiredKeyedService<Recorder>("desk"));
    }

    [Fact]
    public void SeveralStudies_HaveKeys()
    {
        Study later = Wave("2026");
        using ServiceProvider host = new ServiceCollection().AddMotCore(o =>
        {
            o.Studies.Add(s_study);
            o.Studies.Add(later);
        }).BuildServiceProvider();

        host.GetRequiredKeyedService<Study>("desk").ShouldBeSameAs(s_study);
        host.GetRequiredKeyedService<Study>("desk/2026").ShouldBeSameAs(later);
        host.GetRequiredKeyedService<JourneyScorer>("desk/2026").ShouldBeSameAs(later.Scorer);
        host.GetRequiredKeyedService<Journey>("desk").ShouldBeSameAs(s_study.Journey);
        host.GetRequiredKeyedService<Recorder>("desk").ShouldNotBeSameAs(host.GetRequiredKeyedService<Recorder>("desk/2026"));
        host.GetService<Study>().ShouldBeNull();
        host.GetRequiredService<ScoringPolicy>().ShouldBeSameAs(ScoringPolicy.Default);
    }

    [Fact]
    public void WhatTheHostRegistered_Stays()
    {
        var own = new ReleasePolicy { MinimumN = 30 };
        using ServiceProvider host = new ServiceCollection().AddSingleton(own).AddMotCore().BuildServiceProvider();

        host.GetRequiredService<ReleasePolicy>().ShouldBeSameAs(own);
        host.GetRequiredService<ReleaseGate>().Policy.ShouldBeSameAs(own);
    }

    [Fact]
    public void CallingTwice_IsHarmless()
    {
        IServiceCollection once = new ServiceCollection().AddMotCore(o => o.Studies.Add(s_study));
        int count = once.Count;
        once.AddMotCore().AddMotCore(o => o.Studies.Add(s_study));

        once.Count.ShouldBe(count);
        using ServiceProvider host = once.BuildServiceProvider();
        host.GetRequiredService<ReleasePolicy>().ShouldBe(s_study.Release);
    }

    [Fact]
    public void AllFaults_AreToldAtOnceAndNothingIsRegistered()
    {
        var services = new ServiceCollection();
        string message = Should.Throw<ArgumentException>(() => services.AddMotCore(o =>
        {
            o.ReadStudy("""{"kind":"study","version":1}"""u8);
            o.ReadStudy("[]"u8);
            o.Studies.Add(s_study);
            o.Release = ReleasePolicy.Default;
            o.Scoring = ScoringPolicy.Default;
            o.Findings = null!;
            o.Drift = null!;
            o.Vocabulary = null!;
        })).Message;

        foreach (string place in new[] { "document 1: ", "document 2: ", "Findings: ", "Drift: ", "Vocabulary: ", "Release: Study 'desk'", "Scoring: Study 'desk'" })
        {
            message.ShouldContain($"\n  {place}");
        }

        services.ShouldBeEmpty();
    }

    [Fact]
    public void Studies_AreDistinctAndNotNull()
    {
        var options = new MotCoreOptions();
        options.Studies.Add(s_study);
        options.Studies.Add(null!);
        options.Studies.Add(s_study);

        options.Validate().Select(fault => fault.Path).ShouldBe(["Studies[1]", "Studies[2]"]);
    }

    [Fact]
    public void ReadStudy_ReadsTheDocument()
    {
        var options = new MotCoreOptions();
        options.ReadStudy(Encoding.UTF8.GetBytes(StudyJson.Write(s_study)));

        options.Validate().ShouldBeEmpty();
        options.Studies.ShouldHaveSingleItem().Id.ShouldBe("desk");
    }

    private static Study Wave(string wave)
    {
        StudyDraft draft = Desk.Draft();
        draft.Wave = wave;
        return draft.Build();
    }

    [Fact]
    public void Grading_BringsAGrader_AndADocumentThatIsWrongIsToldWithTheRest()
    {
        using ServiceProvider host = new ServiceCollection()
            .AddMotCore(o => o.ReadGrading(Encoding.UTF8.GetBytes(GradePolicyJson.Write(GradeCases.ByScore().Build())))).BuildServiceProvider();
        host.GetRequiredService<CustomerGrader>().Policy.ShouldBeSameAs(host.GetRequiredService<GradePolicy>());
        host.GetRequiredService<GradePolicy>().Id.ShouldBe("by-score");
        new ServiceCollection().AddMotCore().BuildServiceProvider().GetService<CustomerGrader>().ShouldBeNull();

        ArgumentException refused = Should.Throw<ArgumentException>(() => new ServiceCollection().AddMotCore(o =>
        {
            o.ReadStudy("{}"u8);
            o.ReadGrading("{}"u8);
        }));
        refused.Message.ShouldContain("document 1");
        refused.Message.ShouldContain("document 2: The gradePolicy cannot be read.");
    }
}
