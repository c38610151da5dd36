using Mot.Core.Journeys;
using static Mot.Simulation.PresetSketch;

namespace Mot.Simulation;

/// <summary>A hotel. Its owners believe in check-out and restaurant; what counts beside the room is Wi-Fi, cleanliness and breakfast.</summary>
internal static class HotelPreset
{
    internal static CompanyDraft Draft()
    {
        CompanyDraft hotel = new PresetSketch("hotel", "A stay at the hotel", "酒店入住")
            .Stage("before", "Before the stay", "入住前")
            .Add(new("booking", "Booking", "预订", "sales", ContactChannel.Web, ContactChannel.App, ContactChannel.Phone)
            {
                Kind = MomentKind.First,
                Truth = new() { Level = 4.1, ChannelShifts = By(("phone", -0.3)) },
            })
            .Stage("arrival", "Arriving", "抵达")
            .Add(new("parking", "Parking and arrival", "停车与抵达", "front-office", ContactChannel.Facility)
            {
                Truth = new() { Reach = 0.55, Level = 3.7, Spread = 0.9, Penalty = 0.12, Reward = 0.04, FailureRate = 0.06, MinutesBefore = 14_400 },
            })
            .Add(new("check-in", "Check-in", "办理入住", "front-office", ContactChannel.Counter, ContactChannel.App)
            {
                Role = "receptionist",
                Believed = true,
                Truth = new() { Level = 4.0, Penalty = 0.32, Reward = 0.24, FailureRate = 0.05, RecoveryRate = 0.6, AsksExpectation = true, Expected = 4.0 },
            })
            .Stage("stay", "Staying", "住店")
            .Add(new("room", "The room", "客房", "rooms", ContactChannel.Facility)
            {
                Believed = true,
                Truth = new() { Level = 4.0, Spread = 0.9, Penalty = 0.34, Reward = 0.34, FailureRate = 0.06, FailureDrop = 1.8, RecoveryRate = 0.5, AsksExpectation = true, Expected = 4.2 },
            })
            .Add(new("cleanliness", "Cleanliness and housekeeping", "清洁与客房服务", "rooms", ContactChannel.InPerson)
            {
                Role = "room-attendant",
                Truth = new() { Level = 4.1, Spread = 0.9, Penalty = 0.45, Reward = 0.04, FailureRate = 0.07, FailureDrop = 2, RecoveryRate = 0.5, AsksExpectation = true, Expected = 4.4, MinutesBefore = 240 },
            })
            .Add(new("wifi", "Wi-Fi", "无线网络", "technology", ContactChannel.Facility)
            {
                Truth = new() { Reach = 0.85, Level = 3.9, Spread = 0.9, Penalty = 0.36, Reward = 0.04, FailureRate = 0.12, FailureDrop = 1.6, RecoveryRate = 0.3, MinutesBefore = 60 },
            })
            .Add(new("breakfast", "Breakfast", "早餐", "kitchen", ContactChannel.InPerson)
            {
                Role = "breakfast-host",
                Truth = new() { Reach = 0.8, Level = 3.8, Spread = 0.9, Penalty = 0.06, Reward = 0.36, AsksExpectation = true, Expected = 3.7, MinutesBefore = 600 },
            })
            .Add(new("restaurant", "Restaurant and bar", "餐厅与酒吧", "kitchen", ContactChannel.InPerson)
            {
                Role = "waiter",
                Believed = true,
                Truth = new() { Reach = 0.35, RepeatRate = 0.2, Level = 4.1, Penalty = 0.06, Reward = 0.12, FailureRate = 0.03, RecoveryRate = 0.7, MinutesBefore = 240 },
            })
            .Add(new("spa", "Pool and spa", "泳池与水疗", "leisure", ContactChannel.Facility) { Truth = new() { Reach = 0.25, Level = 4.2, Penalty = 0.03, Reward = 0.14, MinutesBefore = 180 } })
            .Stage("leaving", "Leaving", "离店")
            .Add(new("check-out", "Check-out and bill", "退房与账单", "front-office", ContactChannel.Counter, ContactChannel.App)
            {
                Role = "receptionist",
                Believed = true,
                Truth = new() { Level = 4.2, Spread = 0.7, Penalty = 0.1, Reward = 0.05, FailureRate = 0.04, RecoveryRate = 0.8, MinutesBefore = 720 },
            })
            .Add(new("follow-up", "Message after the stay", "离店回访", "sales", ContactChannel.Email, ContactChannel.App)
            {
                Kind = MomentKind.Third,
                Truth = new() { Reach = 0.6, Level = 3.6, Penalty = 0.02, Reward = 0.05, MinutesBefore = 2_880 },
            })
            .Company();
        hotel.Personas.Add(new("business", Text("business guest", "商务客人"), 0.45)
        {
            PriceClass = "flexible",
            SpendFactor = 1.2,
            ExpectationShift = 0.2,
            OnlineShare = 0.7,
            Reaches = By(("wifi", 0.97), ("spa", 0.1)),
            WeightFactors = By(("wifi", 1.3)),
        });
        hotel.Personas.Add(new("couple", Text("couple", "情侣与夫妻"), 0.35) { OnlineShare = 0.5, Reaches = By(("spa", 0.45)) });
        hotel.Personas.Add(new("family", Text("family", "家庭"), 0.2) { ExpectationShift = -0.1, OnlineShare = 0.4, Reaches = By(("breakfast", 0.95), ("parking", 0.8)) });
        hotel.Teams.Add(new("receptionist", 12, 0.35));
        hotel.Teams.Add(new("room-attendant", 20, 0.25));
        hotel.Teams.Add(new("breakfast-host", 6, 0.2));
        hotel.Teams.Add(new("waiter", 8, 0.3));
        hotel.Changes.Add(new(new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), "breakfast", 0.4));
        hotel.Memory = new() { Peak = 0.1, Trough = 0.15, End = 0.05, First = 0.05 };
        hotel.Expectations = new() { TrendPerYear = 0.15 };
        hotel.Purchases = new() { RateShape = 1, RateScale = 250, DropoutA = 1, DropoutB = 3, SpendScale = 300 };
        return hotel;
    }
}
