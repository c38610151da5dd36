using System.Net;
using System.Text.Json;

namespace Mot.Examples.Tests;

/// <summary>Grades from facts and trips, and customers who want to be forgotten.</summary>
public sealed class CustomerTests
{
    // 1,200 + 900 = 2,100 in twelve months is enough for gold from 2,000; the journey score of the stay below is 100.
    private const string Facts = """
        {
          "version": 1,
          "kind": "customerLedger",
          "facts": [
            {"id": "f1", "customer": "g1", "kind": "measured", "occurred": "2026-03-01", "code": "spend", "value": 1200, "purpose": "contract", "basis": "contract"},
            {"id": "f2", "customer": "g1", "kind": "measured", "occurred": "2026-10-05", "code": "spend", "value": 900, "purpose": "contract", "basis": "contract"}
          ]
        }
        """;

    [Theory]
    [InlineData("2026-02-28", null)]
    [InlineData("2026-03-01", "silver")]
    [InlineData("2026-10-05", "gold")]
    public async Task Grade_OnADay_IsWhatTheFactsSaidByThen(string day, string? grade)
    {
        using var folder = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(folder.Database);
        await hotel.PostAsync("/facts", Facts);

        JsonElement standing = (await hotel.GetJsonAsync($"/customers/g1/grade?on={day}")).GetProperty("customers")[0];

        standing.GetProperty("grade").GetString().ShouldBe(grade);
    }

    [Fact]
    public async Task APoorJourney_CountsForTheGrade()
    {
        // One touchpoint with 2 is 25 points, and gold asks for 60.
        using var folder = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(folder.Database);
        await hotel.PostAsync("/encounters", Hotel.Encounter("e1", "g1", "t1", "room", 1, 2).Replace("2026-11-20", "2026-09-20", StringComparison.Ordinal));
        await hotel.PostAsync("/facts", Facts);

        string answer = await hotel.GetAsync("/customers/g1/grade");

        JsonElement standing = JsonElement.Parse(answer).GetProperty("customers")[0];
        standing.GetProperty("grade").GetString().ShouldBe("silver");
        standing.GetProperty("alarms").EnumerateArray().Select(alarm => alarm.GetString()).ShouldBe(["valued-in-trouble"], answer);
    }

    [Fact]
    public async Task Facts_SentTwiceCountOnce_AndFaultsAreToldAllAtOnce()
    {
        using var folder = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(folder.Database);
        await hotel.PostAsync("/facts", Facts);
        (await hotel.PostAsync("/facts", Facts)).GetProperty("duplicates").GetInt32().ShouldBe(2);
        (await hotel.PostAsync("/facts", Facts.Replace("900", "901", StringComparison.Ordinal), HttpStatusCode.Conflict)).GetProperty("detail").GetString()!.ShouldContain("'f2'");
        string told = (await hotel.PostAsync(
            "/facts",
            Facts.Replace("2026-03-01", "March", StringComparison.Ordinal).Replace("\"value\": 900, ", "", StringComparison.Ordinal),
            HttpStatusCode.BadRequest)).GetProperty("errors").GetProperty("$")[0].GetString()!;
        told.ShouldContain("$.facts[0].occurred");
        told.ShouldContain("$.facts[1].value");
        await hotel.PostAsync("/facts", Facts.Replace("\"f1\"", "\"trip.1\"", StringComparison.Ordinal), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Erased_NothingIsLeft_NeitherInRowsNorInSums()
    {
        using var with = new TempFolder();
        using var without = new TempFolder();
        await using Hotel hotel = await Hotel.OpenAsync(with.Database);
        await using Hotel never = await Hotel.OpenAsync(without.Database);
        string other = Hotel.Batch(Hotel.Encounter("o1", "g2", "t1", "room", 1, 4), Hotel.Encounter("o2", "g2", "t1", "wifi", 2, 3));
        await never.PostAsync("/encounters", other);
        await hotel.PostAsync("/encounters", other);

        // One person under two ids, with two trips.
        await hotel.PostAsync("/encounters", Hotel.Batch(Hotel.Encounter("e1", "g1", "t1", "room", 1, 2), Hotel.Encounter("e2", "g1", "t2", "room", 1, 5), Hotel.Encounter("e3", "g9", "t1", "spa", 1, 5)));
        await hotel.PostAsync("/facts", Facts.Replace("]", ",{\"id\": \"f3\", \"customer\": \"g9\", \"kind\": \"samePerson\", \"occurred\": \"2026-11-01\", \"sameAs\": \"g1\"}]", StringComparison.Ordinal));

        (HttpStatusCode status, string receipt) = await hotel.SendAsync(HttpMethod.Delete, "/customers/g1");

        status.ShouldBe(HttpStatusCode.OK, receipt);
        receipt.ShouldBe("""{"answers":3,"trips":3,"facts":3}""");
        (await hotel.GetAsync("/findings")).ShouldBe(await never.GetAsync("/findings"));
        foreach (string id in (string[])["g1", "g9"])
        {
            (await hotel.SendAsync(HttpMethod.Get, $"/customers/{id}/score")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await hotel.SendAsync(HttpMethod.Get, $"/customers/{id}/grade")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await hotel.SendAsync(HttpMethod.Delete, "/customers/g1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await hotel.SendAsync(HttpMethod.Delete, "/customers/no%20id")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
