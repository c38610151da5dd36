using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Testing;

/// <summary>Responses and encounters.</summary>
internal static class ResponseCases
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static Gen<AnsweredStudy> AnsweredStudies { get; } =
        from study in StudyCases.Studies
        from count in Gen.Choose(0, 20)
        from responses in Gen.CollectToArray(Enumerable.Range(1, count).ToArray(), number => Responses(study, number))
        select new AnsweredStudy(study, [.. responses]);

    internal static Gen<CustomerTrip> Trips { get; } =
        from study in StudyCases.Studies
        let scored = Scored(study)
        from count in Gen.Choose(0, scored.Length == 0 ? 0 : 8)
        from encounters in count == 0 ? Gen.Constant(Array.Empty<Encounter>()) : Encounters(scored).ArrayOf(count)
        select new CustomerTrip(study, [.. encounters]);

    /// <summary>Encounters of one customer with touchpoints, each with the scale it is rated on.</summary>
    internal static Gen<Encounter> Encounters((string Id, RatingScale Scale)[] touchpoints) =>
        from touchpoint in Gen.Elements(touchpoints)
        from answer in ScaleCases.Answers(touchpoint.Scale)
        from minutes in Gen.Choose(0, 10_000)
        from recovery in ScaleCases.Seldom
        from channel in Gen.Elements<ContactChannel?>(null, ContactChannel.Counter, ContactChannel.App)
        select new Encounter(CustomerId.Create("c1"), touchpoint.Id, s_start.AddMinutes(minutes), answer) { Channel = channel, IsRecovery = recovery };

    internal static IEnumerable<AnsweredStudy> Shrink(AnsweredStudy answered)
    {
        ImmutableArray<Response> responses = answered.Responses;
        if (responses.Length > 3)
        {
            yield return new(answered.Study, responses[..(responses.Length / 2)]);
            yield return new(answered.Study, responses[(responses.Length / 2)..]);
        }

        for (int r = 0; r < responses.Length; r++)
        {
            yield return new(answered.Study, responses.RemoveAt(r));
        }

        for (int r = 0; r < responses.Length; r++)
        {
            foreach (Response plainer in Shrink(responses[r]))
            {
                yield return new(answered.Study, responses.SetItem(r, plainer));
            }
        }
    }

    internal static IEnumerable<CustomerTrip> Shrink(CustomerTrip trip)
    {
        for (int e = 0; e < trip.Encounters.Length; e++)
        {
            yield return new(trip.Study, trip.Encounters.RemoveAt(e));
        }

        for (int e = 0; e < trip.Encounters.Length; e++)
        {
            foreach (Encounter plainer in Shrink(trip.Encounters[e]))
            {
                yield return new(trip.Study, trip.Encounters.SetItem(e, plainer));
            }
        }
    }

    internal static IEnumerable<Encounter> Shrink(Encounter encounter)
    {
        foreach (Answer answer in ScaleCases.Shrink(encounter.Answer))
        {
            yield return new(encounter.Customer, encounter.Touchpoint, encounter.At, answer) { Channel = encounter.Channel, IsRecovery = encounter.IsRecovery };
        }

        if (encounter.Channel is not null || encounter.IsRecovery)
        {
            yield return encounter with { Channel = null, IsRecovery = false };
        }
    }

    private static IEnumerable<Response> Shrink(Response response)
    {
        for (int q = 0; q < response.Answers.Length; q++)
        {
            foreach (Answer plainer in ScaleCases.Shrink(response.Answers[q]))
            {
                yield return Copy(response, response.Answers.SetItem(q, plainer), response.Weight);
            }
        }

        if (response.Weight != CaseWeight.One)
        {
            yield return Copy(response, response.Answers, CaseWeight.One);
        }
    }

    private static Response Copy(Response response, ImmutableArray<Answer> answers, CaseWeight weight) => new(answers.AsSpan())
    {
        Respondent = response.Respondent,
        Cluster = response.Cluster,
        Groups = response.Groups,
        At = response.At,
        Weight = weight,
    };

    private static Gen<Response> Responses(Study study, int number) =>
        from answers in Gen.CollectToArray(study.Questions.ToArray(), question => ScaleCases.Answers(question.Scale))
        from groups in Gen.CollectToArray(study.Segments.ToArray(), Groups)
        from cluster in Gen.Elements("f1", "f2", "f3")
        from weighted in ScaleCases.Seldom
        from weight in Gen.Elements(0m, 0.5m, 2m, 3.25m)
        from minutes in Gen.Choose(0, 500_000)
        select new Response(answers)
        {
            Respondent = $"r{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
            Cluster = cluster,
            Groups = [.. groups],
            At = s_start.AddMinutes(minutes),
            Weight = weighted ? CaseWeight.Create(weight) : CaseWeight.One,
        };

    private static Gen<string?> Groups(Segment segment) =>
        Gen.Elements<string?>(segment.Groups.IsEmpty ? [null, "a", "b"] : [null, .. segment.Groups.Select(group => group.Id)]);

    private static (string Id, RatingScale Scale)[] Scored(Study study) =>
    [
        .. study.Journey.Touchpoints.Select(touchpoint => study.ScoringQuestion(touchpoint)).OfType<Question>().Select(question => (question.Touchpoint!, question.Scale)),
    ];
}
