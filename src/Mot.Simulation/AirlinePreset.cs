using Mot.Core.Journeys;
using static Mot.Simulation.PresetSketch;

namespace Mot.Simulation;

/// <summary>An airline. Its owners believe in meal and seat; what counts beside the cabin crew is baggage, how disruptions are handled, and entertainment.</summary>
internal static class AirlinePreset
{
    internal static CompanyDraft Draft()
    {
        CompanyDraft airline = new PresetSketch("airline", "A flight with the airline", "航班旅程")
            .Stage("plan", "Planning", "计划")
            .Add(new("booking", "Booking", "订票", "sales", ContactChannel.Web, ContactChannel.App, ContactChannel.Phone)
            {
                Kind = MomentKind.First,
                Truth = new() { Level = 4.0, Penalty = 0.14, Reward = 0.06, FailureRate = 0.03, RecoveryRate = 0.5, ChannelShifts = By(("phone", -0.4)) },
            })
            .Stage("airport", "At the airport", "机场")
            .Add(new("check-in", "Check-in and bag drop", "值机与行李托运", "ground-services", ContactChannel.Counter, ContactChannel.Kiosk, ContactChannel.App)
            {
                Role = "ground-agent",
                Believed = true,
                Truth = new() { Level = 4.0, Penalty = 0.28, Reward = 0.16, FailureRate = 0.04, RecoveryRate = 0.6, AsksExpectation = true, Expected = 3.9, MinutesBefore = 20_000 },
            })
            .Add(new("security", "Security check", "安检", "airport", ContactChannel.InPerson) { Truth = new() { Level = 3.6, Spread = 0.9, Penalty = 0.13, Reward = 0.03, MinutesBefore = 25 } })
            .Add(new("lounge", "Lounge", "贵宾休息室", "ground-services", ContactChannel.Facility) { Truth = new() { Reach = 0.15, Level = 4.2, Penalty = 0.04, Reward = 0.15 } })
            .Add(new("boarding", "Boarding", "登机", "ground-services", ContactChannel.InPerson)
            {
                Role = "ground-agent",
                Truth = new() { Level = 3.8, Penalty = 0.1, Reward = 0.06, MinutesBefore = 45 },
            })
            .Add(new("disruption", "Delay or cancellation, and how it was handled", "航班延误与处置", "operations", ContactChannel.InPerson, ContactChannel.App)
            {
                Role = "ground-agent",
                Truth = new() { Reach = 0.22, Level = 3.2, Spread = 1, Penalty = 0.55, Reward = 0.1, FailureRate = 0.3, FailureDrop = 1.2, RecoveryRate = 0.45, MinutesBefore = 60 },
            })
            .Stage("flight", "On board", "机上")
            .Add(new("cabin-crew", "Cabin crew", "客舱乘务", "cabin", ContactChannel.InPerson)
            {
                Role = "cabin-crew",
                Believed = true,
                Truth = new() { Level = 4.1, Spread = 0.8, Penalty = 0.26, Reward = 0.4, AsksExpectation = true, Expected = 4.0, MinutesBefore = 30 },
            })
            .Add(new("seat", "Seat", "座椅", "fleet", ContactChannel.Facility)
            {
                Believed = true,
                Truth = new() { Level = 3.5, Spread = 0.7, Penalty = 0.12, Reward = 0.08 },
            })
            .Add(new("meal", "Meal and drinks", "餐食", "catering", ContactChannel.InPerson)
            {
                Role = "cabin-crew",
                Believed = true,
                Truth = new() { Reach = 0.8, Level = 3.5, Spread = 0.9, Penalty = 0.06, Reward = 0.1, AsksExpectation = true, Expected = 3.6, MinutesBefore = 60 },
            })
            .Add(new("entertainment", "Entertainment and Wi-Fi", "机上娱乐与网络", "fleet", ContactChannel.Facility) { Truth = new() { Reach = 0.6, Level = 3.6, Spread = 0.9, Penalty = 0.05, Reward = 0.32 } })
            .Stage("arrival", "Arriving", "抵达")
            .Add(new("baggage", "Baggage claim", "行李提取", "ground-services", ContactChannel.Facility)
            {
                Truth = new() { Reach = 0.65, Level = 3.9, Spread = 0.9, Penalty = 0.4, Reward = 0.04, FailureRate = 0.06, FailureDrop = 2.2, RecoveryRate = 0.5, AsksExpectation = true, Expected = 4.1, MinutesBefore = 150 },
            })
            .Add(new("loyalty", "Miles and account", "里程与账户", "sales", ContactChannel.App, ContactChannel.Email)
            {
                Kind = MomentKind.Third,
                Truth = new() { Reach = 0.4, Level = 3.7, Penalty = 0.05, Reward = 0.13, MinutesBefore = 1_440 },
            })
            .Company();
        airline.Personas.Add(new("business", Text("business traveller", "商务旅客"), 0.3)
        {
            PriceClass = "business",
            SpendFactor = 2.5,
            ExpectationShift = 0.3,
            OnlineShare = 0.8,
            Reaches = By(("lounge", 0.4), ("baggage", 0.4)),
            WeightFactors = By(("disruption", 1.3)),
        });
        airline.Personas.Add(new("leisure", Text("leisure traveller", "休闲旅客"), 0.5) { PriceClass = "economy", OnlineShare = 0.6, Reaches = By(("lounge", 0.05)) });
        airline.Personas.Add(new("visiting", Text("visiting friends and family", "探亲访友"), 0.2)
        {
            PriceClass = "economy",
            SpendFactor = 0.8,
            ExpectationShift = -0.2,
            OnlineShare = 0.4,
            Reaches = By(("lounge", 0.03), ("baggage", 0.9)),
        });
        airline.Teams.Add(new("ground-agent", 25, 0.3));
        airline.Teams.Add(new("cabin-crew", 40, 0.35));
        airline.Changes.Add(new(new(2025, 4, 1, 0, 0, 0, TimeSpan.Zero), "baggage", -0.5));
        airline.Memory = new() { Peak = 0.05, Trough = 0.2, End = 0.05 };
        airline.Expectations = new() { TrendPerYear = 0.1, UpwardRate = 0.2, DownwardRate = 0.4 };
        airline.Purchases = new() { RateShape = 0.8, RateScale = 120, DropoutA = 0.8, DropoutB = 3, SpendShape = 5, CustomerShape = 3.5, SpendScale = 200 };
        return airline;
    }
}
