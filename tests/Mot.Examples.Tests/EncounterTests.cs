using System.Net;
using System.Text.Json;

namespace Mot.Examples.Tests;

/// <summary>Answers over HTTP: what is kept, what is refused, and what they come to.</summary>
public sealed class EncounterTests
{
    // Check-in 5 is 100 points, the room 2 is 25, check-out 4 is 75: mean 66.666667, peak 100, end 75. 0.5·66.666667 + 0.25·100 + 0.25·75 = 77.083333.
    private static readonly string s_stay = Hotel.Batch(
        Hotel.Encounter("e3", "g1", "t1", "check-out", 20, 4),
        Hotel.Encounter("e1", "g1", "t1", "check-in", 1, 5),
        Hotel.Encounter("e2", "g1", "t1", "room", 2, 2));

    [Fact]
    public async Task Score_IsTheOneWorkedByHand_AndItsReasonsAddUp()
    {
        using var folder = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(folder.Database);

        JsonElement added = await hotel.PostAsync("/encounters", s_stay);
        added.GetProperty("accepted").GetInt32().ShouldBe(3);

        JsonElement answer = await hotel.GetJsonAsync("/customers/g1/score");
        answer.GetProperty("trip").GetString().ShouldBe("t1");
        JsonElement score = answer.GetProperty("score");
        score.GetProperty("score").GetDecimal().ShouldBe(77.083333m);
        decimal points = score.GetProperty("contributions").EnumerateArray().Sum(part => part.GetProperty("points").GetDecimal())
            + score.GetProperty("adjustments").EnumerateArray().Sum(part => part.GetProperty("points").GetDecimal());
        points.ShouldBe(77.083333m);

        JsonElement room = (await hotel.GetJsonAsync("/touchpoints")).EnumerateArray().Single(each => each.GetProperty("touchpoint").GetString() == "room");
        room.GetProperty("mean").GetProperty("n").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task OneAtATime_InAnyOrder_IsTheSameAsABatch()
    {
        using var first = new TempFolder();
        using var second = new TempFolder();
        await using Hotel batch = await Hotel.OpenAsync(first.Database);
        await using Hotel single = await Hotel.OpenAsync(second.Database);
        await batch.PostAsync("/encounters", s_stay);
        foreach (JsonElement encounter in JsonElement.Parse(s_stay).EnumerateArray())
        {
            await single.PostAsync("/encounters", encounter.GetRawText());
        }

        (await single.GetAsync("/findings")).ShouldBe(await batch.GetAsync("/findings"));
        (await single.GetAsync("/customers/g1/score")).ShouldBe(await batch.GetAsync("/customers/g1/score"));
    }

    [Fact]
    public async Task SentTwice_IsCountedOnce()
    {
        using var folder = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(folder.Database);
        await hotel.PostAsync("/encounters", s_stay);
        string before = await hotel.GetAsync("/findings");

        JsonElement again = await hotel.PostAsync("/encounters", s_stay);

        again.GetProperty("accepted").GetInt32().ShouldBe(0);
        again.GetProperty("duplicates").GetInt32().ShouldBe(3);
        (await hotel.GetAsync("/findings")).ShouldBe(before);
    }

    [Fact]
    public async Task AnIdUsedForSomethingElse_IsAConflict_AndNothingIsKept()
    {
        using var folder = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(folder.Database);
        await hotel.PostAsync("/encounters", s_stay);
        string before = await hotel.GetAsync("/findings");

        JsonElement problem = await hotel.PostAsync(
            "/encounters",
            Hotel.Batch(Hotel.Encounter("new", "g1", "t1", "wifi", 3, 5), Hotel.Encounter("e2", "g1", "t1", "room", 2, 5)),
            HttpStatusCode.Conflict);

        problem.GetProperty("detail").GetString()!.ShouldContain("'e2'");
        (await hotel.GetAsync("/findings")).ShouldBe(before);
    }

    [Fact]
    public async Task Faults_AreToldAllAtOnce_AndNothingIsKept()
    {
        using var folder = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(folder.Database);
        string good = Hotel.Encounter("e1", "g1", "t1", "room", 1, 5);
        JsonElement problem = await hotel.PostAsync(
            "/encounters",
            Hotel.Batch(
                good,
                Hotel.Encounter("e 2", "g1", "t1", "room", 1, 9),
                """{"id":"e3","customer":"g1","touchpoint":"roof","at":"2026-11-20","rating":"good","ratting":3}""",
                """{"id":"e4","customer":"g1","trip":"t1","question":"overall","at":"2026-11-22T20:00:00Z","missing":"lost"}""",
                """{"id":"e5","customer":"g1","trip":"t1","at":"2026-11-20T20:00:00Z"}""",
                good),
            HttpStatusCode.BadRequest);

        string[] told = [.. problem.GetProperty("errors").EnumerateObject().SelectMany(fault => fault.Value.EnumerateArray().Select(message => $"{fault.Name}: {message.GetString()}"))];
        told.ShouldBe([
            "[1].id: 'e 2' is not allowed; allowed are 1 to 64 letters, digits, hyphens, dots and underscores.",
            "[1].rating: 9 is not allowed for 'room'; allowed is 1 to 5.",
            "[2].at: '2026-11-20' is not a moment with its offset, such as 2026-11-22T09:30:00+08:00 or 2026-11-22T01:30:00Z.",
            "[2].rating: \"good\" is not a number.",
            "[2].ratting: There is no such property; there are at, channel, customer, id, missing, question, rating, recovery, touchpoint, trip.",
            "[2].touchpoint: 'roof' is not allowed; allowed are booking, parking, check-in, room, cleanliness, wifi, breakfast, restaurant, spa, check-out, follow-up.",
            "[2].trip: It is missing.",
            "[3].at: 2026-11-22T20:00:00Z is not allowed; allowed is 2000-01-01T00:00:00Z to 2026-11-22T12:05:00Z.",
            "[3].missing: 'lost' is not allowed; allowed are notApplicable, blank, doNotKnow, refused.",
            "[4].rating: Say either the rating, or in 'missing' why there is none: notApplicable, blank, doNotKnow, refused.",
            "[4].touchpoint: Say either the touchpoint, or the question where it is about the trip as a whole.",
            "[5].id: 'e1' occurs twice in the batch.",
        ]);
        (await hotel.SendAsync(HttpMethod.Get, "/customers/g1/score")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("{", "$")]
    [InlineData("[]", "$")]
    [InlineData("[7]", "[0]")]
    [InlineData("null", "$")]
    public async Task WhatIsNoEncounter_IsRefusedWithItsPlace(string body, string place)
    {
        using var folder = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(folder.Database);

        JsonElement problem = await hotel.PostAsync("/encounters", body, HttpStatusCode.BadRequest);

        problem.GetProperty("errors").EnumerateObject().Single().Name.ShouldBe(place);
    }

    [Fact]
    public async Task ARecovery_RaisesTheScore_AndIsNoSecondRating()
    {
        // The room 1 is 0 points, put right with 5: half of the way, 50 points. One touchpoint: mean 50; peak and end stay with the failure, 0. 0.5·50 = 25.
        using var folder = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(folder.Database);
        await hotel.PostAsync("/encounters", Hotel.Encounter("e1", "g1", "t1", "room", 1, 1));
        await hotel.PostAsync("/encounters", Hotel.Encounter("e2", "g1", "t1", "room", 2, 5).Replace("}", ",\"recovery\":true}", StringComparison.Ordinal));

        (await hotel.GetJsonAsync("/customers/g1/score")).GetProperty("score").GetProperty("score").GetDecimal().ShouldBe(25);
        JsonElement findings = await hotel.GetJsonAsync("/findings");
        findings.GetProperty("responses").GetInt32().ShouldBe(1);
    }
}
