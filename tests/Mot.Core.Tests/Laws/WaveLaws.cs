using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Laws;

/// <summary>What waves promise: they add up to the whole, in any order of rows, and two in a row are a comparison.</summary>
public sealed class WaveLaws
{
    [Fact]
    public void Whole_OfAnySplitIntoWaves_IsTheTallyOfAllResponses() => Check((random, study, responses) =>
    {
        WaveTallies waves = Split(study, responses);

        Text(waves.Whole()).ShouldBe(Text(StudyCases.Tally(study, responses)));
        waves.InOrder().Sum(wave => wave.Whole.Count).ShouldBe(responses.Length);
        waves.Waves.ShouldBe(responses.Select(response => response.Wave!).Distinct().Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Add_InAnyOrder_GivesTheSameWaves() => Check((random, study, responses) =>
    {
        Response[] shuffled = [.. responses];
        random.Shuffle(shuffled);

        Texts(Split(study, shuffled)).ShouldBe(Texts(Split(study, responses)));
    });

    [Fact]
    public void Merge_OfAnySplit_EqualsOnePass() => Check((random, study, responses) =>
    {
        var merged = new WaveTallies(study);
        foreach (IGrouping<int, Response> part in responses.GroupBy(_ => random.Next(3)))
        {
            WaveTallies other = Split(study, part);
            string before = Texts(other);
            merged.Merge(other);
            Texts(other).ShouldBe(before);
        }

        Texts(merged).ShouldBe(Texts(Split(study, responses)));
        merged.Merge(merged);
        Texts(merged).ShouldBe(Texts(Split(study, [.. responses, .. responses])));
    });

    [Fact]
    public void Wave_IsTheTallyOfItsResponsesAlone() => Check((random, study, responses) =>
    {
        foreach (StudyTally wave in Split(study, responses).InOrder())
        {
            Text(wave).ShouldBe(Text(StudyCases.Tally(wave.Study, responses.Where(response => response.Wave == wave.Study.Wave))));
        }
    });

    [Fact]
    public void Trend_OfTwoWaves_IsTheirComparison() => Check((random, study, responses) =>
    {
        StudyTally[] waves = [.. Split(study, responses).InOrder()];
        if (waves.Length < 2)
        {
            return;
        }

        FindingsSettings settings = new() { Correction = StudyCases.Pick(random, Enum.GetValues<FamilyCorrection>()), AssumeSimpleSample = StudyCases.Seldom(random) };
        WaveTrend trend = WaveTrend.Of(waves[..2], settings);
        WaveComparison comparison = WaveComparison.Of(waves[1], waves[0], settings);

        (trend.Family.Size, trend.Family.IntervalLevel).ShouldBe((comparison.Family.Size, comparison.Family.IntervalLevel));
        trend.Questions.Length.ShouldBe(comparison.Questions.Length);
        foreach ((QuestionTrend line, ComparedQuestion compared) in trend.Questions.Zip(comparison.Questions))
        {
            line.Question.ShouldBe(compared.Question);
            line.Steps.Single().Comparison!.Difference.ShouldBe(compared.Comparison!.Difference);
            line.Steps.Single().Comparison!.Verdict.ShouldBe(compared.Comparison.Verdict);
            line.Steps.Single().Weighting.ShouldBe(comparison.Weighting);
            if (comparison.Weighting == line.Points[0].Metrics!.Weighting && comparison.Weighting == line.Points[1].Metrics!.Weighting)
            {
                line.Points.Select(point => point.Metrics).ShouldBe([compared.Second, compared.First]);
            }
        }
    });

    [Fact]
    public void Trend_DoesNotDependOnTheOrderOfRows() => Check((random, study, responses) =>
    {
        Response[] shuffled = [.. responses];
        random.Shuffle(shuffled);
        WaveTallies waves = Split(study, responses);
        if (waves.Waves.Length > 1)
        {
            WaveTrendJson.Write(WaveTrend.Of(Split(study, shuffled).InOrder())).ShouldBe(WaveTrendJson.Write(WaveTrend.Of(waves.InOrder())));
        }
    });

    [Fact]
    public void Trend_OfAPartOfTheWaves_HasTheSamePointsAndDifferencesButAnotherFamily() => Check((random, study, responses) =>
    {
        StudyTally[] waves = [.. Split(study, responses).InOrder()];
        if (waves.Length < 3)
        {
            return;
        }

        FindingsSettings none = new() { Correction = FamilyCorrection.None };
        foreach ((QuestionTrend part, QuestionTrend all) in WaveTrend.Of(waves[1..], none).Questions.Zip(WaveTrend.Of(waves, none).Questions))
        {
            part.Points.ShouldBe(all.Points[1..]);
            part.Steps.Select(step => step.Comparison!.Difference).ShouldBe(all.Steps[1..].Select(step => step.Comparison!.Difference));
        }
    });

    private static WaveTallies Split(Study study, IEnumerable<Response> responses)
    {
        var waves = new WaveTallies(study);
        foreach (Response response in responses)
        {
            waves.Add(response);
        }

        return waves;
    }

    private static void Check(Action<Random, Study, Response[]> law) => Law.Check(StudyCases.All(random =>
    {
        StudyDraft draft = StudyDraft.From(StudyCases.Study(random));
        draft.Wave = null;
        draft.Table = draft.Table is null ? null : draft.Table with { Wave = null };
        Study study = draft.Build();
        law(random, study, [.. StudyCases.Responses(random, study, 40).Select(response => InWave(response, $"w{random.Next(3)}"))]);
    }));

    private static Response InWave(Response response, string wave) => new(response.Answers.AsSpan())
    {
        Respondent = response.Respondent,
        Cluster = response.Cluster,
        Weight = response.Weight,
        Groups = response.Groups,
        Wave = wave,
    };

    // One text, because Shouldly compares lists of texts letter by letter.
    private static string Texts(WaveTallies waves) => string.Join('\n', waves.InOrder().Select(Text));

    private static string Text(StudyTally tally) => StudyTallyJson.Write(tally);
}
