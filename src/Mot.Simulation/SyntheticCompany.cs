using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Studies;

namespace Mot.Simulation;

/// <summary>A company that does not exist, with customers from a seed: any number of them, each the same whenever and wherever it is made.</summary>
/// <remarks>
/// <para><b>Determinism.</b> A customer depends on the model, the seed and the customer's index alone: the first thousand of a million are the same as of ten thousand, any slice in any
/// order on any number of threads gives the same, bit by bit on every machine. Two models with the same journey share the luck of a seed, so that what differs is what was changed.</para>
/// <para><b>Cost.</b> Nothing is kept but the customer at hand.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class SyntheticCompany
{
    /// <summary>The largest number of customers: a billion times a million.</summary>
    public const long MostCustomers = 1_000_000_000_000_000;

    private readonly double[] _personaShares;
    private readonly double[] _styleShares;
    private readonly double[][] _weights;
    private readonly ImmutableArray<FrontLinePerson>[] _peopleAt;
    private readonly ContactChannel[][][] _channelsAt;
    private readonly PlantedChange[][] _changesAt;
    private readonly AnswerSheet _sheet;

    private SyntheticCompany(CompanyModel model, ulong seed)
    {
        Model = model;
        Seed = seed;
        _personaShares = [.. model.Personas.Select(persona => persona.Share)];
        _styleShares = [.. model.Styles.Select(style => style.Share)];
        Reaches = [.. model.Personas.Select(persona => model.Journey.Touchpoints.Select(each => persona.Reaches.GetValueOrDefault(each.Id, model[each.Id].Reach)).ToArray())];
        _weights = [.. model.Personas.Select(persona => model.Journey.Touchpoints.Select(each => persona.WeightFactors.GetValueOrDefault(each.Id, 1)).ToArray())];
        People = [.. model.Teams.SelectMany((team, t) => PeopleOf(team, t, seed))];
        _peopleAt = [.. model.Journey.Touchpoints.Select(each => People.Where(person => person.Role == each.FrontLineRole).ToImmutableArray())];
        _channelsAt = [.. model.Journey.Touchpoints.Select(each => new[] { ChannelsOf(each, isOnline: false), ChannelsOf(each, isOnline: true) })];
        _changesAt = [.. model.Journey.Touchpoints.Select(each => model.Changes.Where(change => change.Touchpoint == each.Id).ToArray())];
        _sheet = new(model);
    }

    /// <summary>The truth that customers are made of.</summary>
    public CompanyModel Model { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>The front-line people with their true skills, role by role; the skills of a role add up to 0.</summary>
    public ImmutableArray<FrontLinePerson> People { get; }

    /// <summary>The questionnaire.</summary>
    public Study Study => Model.Study;

    /// <summary>By persona and touchpoint the share of trips that meet it.</summary>
    internal double[][] Reaches { get; }

    /// <summary>Opens the company.</summary>
    /// <param name="model">The truth.</param>
    /// <param name="seed">Any number; another one makes other customers and other people.</param>
    /// <returns>The company.</returns>
    public static SyntheticCompany Create(CompanyModel model, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(model, seed);
    }

    /// <summary>One customer with all trips.</summary>
    /// <param name="index">The place among the customers, from 0 to <see cref="MostCustomers"/> - 1.</param>
    /// <returns>The customer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    public SyntheticCustomer Customer(long index) => Make(Guard.InRange(index, 0, MostCustomers - 1));

    /// <summary>Customers one after the other, made when they are asked for.</summary>
    /// <param name="count">How many, from 0 to <see cref="MostCustomers"/>.</param>
    /// <param name="first">The index of the first. Default: 0.</param>
    /// <returns>The customers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many from there on.</exception>
    public IEnumerable<SyntheticCustomer> Customers(long count, long first = 0)
    {
        Guard.InRange(first, 0, MostCustomers);
        Guard.InRange(count, 0, MostCustomers - first);
        return Slice(first, count);
    }

    /// <summary>The answered questionnaires of customers, one after the other.</summary>
    /// <param name="customers">How many customers, answering or not, from 0 to <see cref="MostCustomers"/>.</param>
    /// <param name="first">The index of the first customer. Default: 0.</param>
    /// <returns>Responses to <see cref="Study"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many customers from there on.</exception>
    public IEnumerable<Response> Responses(long customers, long first = 0) =>
        Customers(customers, first).SelectMany(customer => customer.Trips).Select(trip => trip.Response).OfType<Response>();

    /// <summary>The id of the model and the seed.</summary>
    public override string ToString() => $"{Model.Id} {Guard.Text(Seed)}";

    /// <summary>Follows a customer of any index from trip to trip, with what was expected of the touchpoints before each.</summary>
    internal CustomerTraits Follow(long index, Action<CustomerTraits, TripWalk, double[]> see)
    {
        var traits = CustomerTraits.Draw(Model, _personaShares, _styleShares, Seed, index);
        var path = new ExpectationPath(Model, traits, Seed, index);
        for (int t = 0; t < traits.TripDays.Length; t++)
        {
            var walk = TripWalk.Draw(this, index, t, traits);
            see(traits, walk, path.At(traits.TripDays[t]));
            path.Learn(walk);
        }

        return traits;
    }

    /// <summary>What touchpoints count for a persona.</summary>
    internal double[] WeightsOf(int persona) => _weights[persona];

    /// <summary>The channel of an encounter, evenly among those that are online or not; among all where there are none of the kind. Null when the touchpoint has none.</summary>
    internal ContactChannel? ChannelAt(int touchpoint, Persona persona, ref Draws draws)
    {
        // Two draws in any case, so that what follows does not depend on how many channels there are.
        bool isOnline = draws.Happens(persona.OnlineShare);
        double among = draws.Uniform();
        ContactChannel[] channels = _channelsAt[touchpoint][isOnline ? 1 : 0];
        return channels.Length == 0 ? null : channels[Math.Min((int)(among * channels.Length), channels.Length - 1)];
    }

    /// <summary>Who meets the customer at a touchpoint; null when nobody does. Of two people drawn at random the first in the list.</summary>
    internal FrontLinePerson? PersonAt(int touchpoint, ref Draws draws)
    {
        ImmutableArray<FrontLinePerson> people = _peopleAt[touchpoint];
        int count = Math.Max(people.Length, 1);
        int place = Math.Min(draws.Below(count), draws.Below(count));
        return people.IsEmpty ? null : people[place];
    }

    /// <summary>What planted changes add at a touchpoint.</summary>
    internal double ChangeAt(int touchpoint, DateTimeOffset at)
    {
        double points = 0;
        foreach (PlantedChange change in _changesAt[touchpoint])
        {
            points += at >= change.At ? change.Points : 0;
        }

        return points;
    }

    private static ContactChannel[] ChannelsOf(Touchpoint touchpoint, bool isOnline)
    {
        ContactChannel[] fitting = [.. touchpoint.Channels.Where(channel => channel.IsOnline == isOnline)];
        return fitting.Length > 0 ? fitting : [.. touchpoint.Channels];
    }

    private static IEnumerable<FrontLinePerson> PeopleOf(FrontLineTeam team, int place, ulong seed)
    {
        var draws = Draws.Of(seed, -1, TripWalk.NoTrip, place);
        double[] skills = new double[team.People];
        for (int p = 0; p < skills.Length; p++)
        {
            skills[p] = team.SkillSpread * draws.Normal();
        }

        // Drawn, then centred: 0 is the mean of the role, so that the touchpoint's level is what it says.
        double mean = skills.Sum() / skills.Length;
        double all = (double)team.People * team.People;
        return skills.Select((skill, p) => new FrontLinePerson(
            $"{team.Role}-{Guard.Text(p + 1)}", team.Role, skill - mean, ((2.0 * (team.People - p)) - 1) / all));
    }

    private SyntheticCustomer Make(long index)
    {
        var id = CustomerId.Create($"c{Guard.Text(index)}");
        var spending = Draws.Of(Seed, index, TripWalk.NoTrip, TripWalk.Spending);
        double[] parts = new double[Model.Touchpoints.Length];
        var trips = ImmutableArray.CreateBuilder<Trip>();
        CustomerTraits found = Follow(index, (traits, walk, expected) =>
        {
            double judged = Judgement.Of(Model, _weights[traits.PersonaIndex], walk, walk.Left(), expected, parts)
                + (Model.Memory.Noise * Draws.Of(Seed, index, walk.Number - 1, TripWalk.Judging).Normal());
            double cents = Math.Floor((spending.Gamma(Model.Purchases.SpendShape) / traits.SpendRate * 100) + 0.5);
            trips.Add(_sheet.Fill(Seed, index, id, traits, walk, [.. expected], (decimal)Math.Clamp(cents, 1, 1e15) / 100, judged));
        });
        return new(index, id, found, trips.ToImmutable());
    }

    private IEnumerable<SyntheticCustomer> Slice(long first, long count)
    {
        for (long index = first; index < first + count; index++)
        {
            yield return Make(index);
        }
    }
}
