using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Encounters;
using Mot.Core.Ratings;

namespace Mot.Simulation;

/// <summary>Turns what was felt on a trip into ratings at the moment and a questionnaire.</summary>
internal sealed class AnswerSheet
{
    private const double Middle = 3;
    private const double HalfLength = 2;

    private readonly CompanyModel _model;
    private readonly ImmutableArray<Answer> _five = Answers(Questionnaire.Five);
    private readonly ImmutableArray<Answer> _ten = Answers(Questionnaire.Ten);
    private readonly ImmutableArray<Answer> _ease = Answers(Questionnaire.Ease);
    private readonly int[] _asksExpectation;
    private readonly bool _hasChannels;
    private readonly bool _hasProblems;

    internal AnswerSheet(CompanyModel model)
    {
        _model = model;
        _asksExpectation = [.. Enumerable.Range(0, model.Touchpoints.Length).Where(t => model.Touchpoints[t].AsksExpectation)];
        _hasChannels = model.Study.Segments.Any(segment => segment.Id == "channel");
        _hasProblems = model.Study.Segments.Any(segment => segment.Id == "problem");
    }

    internal Trip Fill(
        ulong seed, long customer, CustomerId id, CustomerTraits traits, TripWalk walk, ImmutableArray<double> expected, decimal spend, double judged)
    {
        var draws = Draws.Of(seed, customer, walk.Number - 1, TripWalk.Answering);
        bool isRated = draws.Happens(_model.Answers.MomentRate);
        bool isAsked = walk.Number > traits.FirstAsked && walk.Number <= traits.FirstAsked + _model.Answers.TripsAsked;
        bool isAnswered = draws.Happens(_model.Answers.ResponseRate) && isAsked;
        ImmutableArray<TripEncounter> encounters = Encounters(id, walk, traits.Style, isRated, ref draws);
        return new(walk, encounters, expected, spend, judged, isAnswered ? Respond(id, traits, walk, expected, judged, ref draws) : null);
    }

    private ImmutableArray<TripEncounter> Encounters(CustomerId id, TripWalk walk, ScaleStyle style, bool isRated, ref Draws draws)
    {
        var encounters = ImmutableArray.CreateBuilder<TripEncounter>(walk.Steps.Count + walk.Steps.Count(step => step.Recovered));
        foreach (TripWalk.Step step in walk.Steps)
        {
            string touchpoint = _model.Journey.Touchpoints[step.Touchpoint].Id;
            Answer first = isRated ? Rate(step.First, style, _five, ref draws) : Answer.NotAsked;
            encounters.Add(new(new(id, touchpoint, step.At, first) { Channel = step.Channel }, step.Person?.Id, step.First, step.Failed));
            if (step.Recovered)
            {
                Answer after = isRated ? Rate(step.Left, style, _five, ref draws) : Answer.NotAsked;
                encounters.Add(new(
                    new(id, touchpoint, step.Ended, after) { Channel = step.Channel, IsRecovery = true }, step.Person?.Id, step.Left, hasFailed: false));
            }
        }

        return encounters.MoveToImmutable();
    }

    private Response Respond(CustomerId id, CustomerTraits traits, TripWalk walk, ImmutableArray<double> expected, double judged, ref Draws draws)
    {
        double[] sums = new double[_model.Touchpoints.Length];
        int[] counts = new int[sums.Length];
        foreach (TripWalk.Step step in walk.Steps)
        {
            sums[step.Touchpoint] += step.Left;
            counts[step.Touchpoint]++;
        }

        var answers = new List<Answer>(_model.Study.Questions.Length);
        for (int t = 0; t < sums.Length; t++)
        {
            // Drawn also where it was not met, so that a change of reach changes nothing else.
            double felt = counts[t] == 0 ? judged : ((1 - _model.Answers.Halo) * sums[t] / counts[t]) + (_model.Answers.Halo * judged);
            Answer answer = Ask(felt, traits.Style, _five, ref draws);
            answers.Add(counts[t] == 0 ? Answer.Missing(MissingKind.NotApplicable) : answer);
        }

        foreach (int t in _asksExpectation)
        {
            answers.Add(Ask(expected[t], traits.Style, _five, ref draws));
        }

        answers.Add(Ask(judged, traits.Style, _five, ref draws));
        answers.Add(Ask(judged, traits.Style, _ten, ref draws));
        int unrecovered = walk.Steps.Count(step => step is { Failed: true, Recovered: false });
        answers.Add(Ask(judged - (_model.Answers.EffortOfFailure * unrecovered), traits.Style, _ease, ref draws));
        return new([.. answers])
        {
            Respondent = $"{id.Value}-{Guard.Text(walk.Number)}",
            Groups = Groups(traits, walk),
            Cluster = id.Value,
            At = (walk.Steps.Count == 0 ? walk.At : walk.Steps[^1].Ended).AddDays(1),
        };
    }

    private ImmutableArray<string?> Groups(CustomerTraits traits, TripWalk walk)
    {
        var groups = ImmutableArray.CreateBuilder<string?>(_model.Study.Segments.Length);
        groups.Add(traits.Persona.Id);
        if (_hasChannels)
        {
            groups.Add(walk.Steps.Select(step => step.Channel?.Code).FirstOrDefault(code => code is not null));
        }

        if (_hasProblems)
        {
            // Where several things failed, the one that left the worst behind.
            TripWalk.Step[] failed = [.. walk.Steps.Where(step => step.Failed).OrderBy(step => step.Left)];
            groups.Add(failed.Length == 0 ? Questionnaire.NoProblem : _model.Journey.Touchpoints[failed[0].Touchpoint].Id);
            groups.Add(
                failed.Length == 0 ? Questionnaire.NoProblem : failed.All(step => step.Recovered) ? Questionnaire.Recovered : Questionnaire.NotRecovered);
        }

        return groups.ToImmutable();
    }

    private Answer Ask(double felt, ScaleStyle style, ImmutableArray<Answer> answers, ref Draws draws)
    {
        bool isBlank = draws.Happens(_model.Answers.BlankRate);
        bool doesNotKnow = draws.Happens(_model.Answers.DoNotKnowRate);
        Answer answer = Rate(felt, style, answers, ref draws);
        return isBlank ? Answer.Missing(MissingKind.Blank) : doesNotKnow ? Answer.Missing(MissingKind.DoNotKnow) : answer;
    }

    // The nearest step of a scale whose ends are those of the scale from 1 to 5; what lies beyond is an end.
    private Answer Rate(double felt, ScaleStyle style, ImmutableArray<Answer> answers, ref Draws draws)
    {
        double shown = Middle + (style.Stretch * (felt + (_model.Answers.Noise * draws.Normal()) - Middle)) + style.Shift;
        double last = answers.Length - 1;
        double step = Math.Floor(((shown - Middle + HalfLength) / (2 * HalfLength) * last) + 0.5);
        return answers[(int)Math.Clamp(step, 0, last)];
    }

    private static ImmutableArray<Answer> Answers(RatingScale scale) =>
        [.. Enumerable.Range(0, scale.StepCount).Select(step => scale.Rate(scale.Min + (step * scale.Step)))];
}
