using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Simulation;

namespace Mot.Examples.WebApi;

/// <summary>Guests of a hotel that does not exist, so that there is something to look at: <c>--seed 500</c>. Sent twice they are there once.</summary>
internal sealed class Seed(Intake intake, Study study)
{
    private const int RowsAtOnce = 500;
    private const ulong Number = 1;

    internal async Task AddAsync(int customers, CancellationToken cancellation)
    {
        var hotel = SyntheticCompany.Create(CompanyPresets.Hotel, Number);
        foreach (SyntheticCustomer[] some in hotel.Customers(customers).Chunk(RowsAtOnce / 10))
        {
            cancellation.ThrowIfCancellationRequested();
            AnswerRow[] rows = [.. some.SelectMany(customer => customer.Trips.SelectMany(trip => RowsOf(hotel.Study, customer, trip)))];
            CustomerFact[] spent = [.. some.SelectMany(customer => customer.Trips.Select(trip => SpendOf(customer, trip)))];
            await intake.CommitAsync(async (db, touched) =>
            {
                await AnswerBook.AddAsync(db, touched, rows);
                await CustomerBook.AddAsync(db, spent);
            });
        }
    }

    private static CustomerFact SpendOf(SyntheticCustomer customer, Trip trip) => CustomerFact.Measured(
        $"seed.{customer.Id}.{trip.Number}", customer.Id, DateOnly.FromDateTime(trip.At.UtcDateTime), "spend", trip.Spend, "contract", LawfulBasis.Contract);

    // What was answered afterwards, at the time at which it happened.
    private IEnumerable<AnswerRow> RowsOf(Study asked, SyntheticCustomer customer, Trip trip)
    {
        for (int q = 0; trip.Response is { } response && q < asked.Questions.Length; q++)
        {
            Question? own = study.Questions.FirstOrDefault(each => each.Id == asked.Questions[q].Id);
            Answer answer = response.Answers[q];
            Encounter? met = trip.Encounters.Select(each => each.Encounter).FirstOrDefault(each => each.Touchpoint == own?.Touchpoint);
            if (own is null || answer.MissingKind == MissingKind.NotAsked)
            {
                continue;
            }

            DateTimeOffset at = met?.At ?? response.At!.Value;
            yield return new()
            {
                Id = $"seed.{customer.Id}.{trip.Number}.{own.Id}",
                Customer = customer.Id.Value,
                Trip = $"{customer.Id}-{trip.Number}",
                Question = own.Id,
                At = new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
                Rating = own.Scale.ValueOf(answer),
                Missing = answer.MissingKind,
                Channel = met?.Channel?.Code,
            };
        }
    }
}
