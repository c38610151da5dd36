using Mot.Core.Journeys;
using static Mot.Simulation.PresetSketch;

namespace Mot.Simulation;

/// <summary>A hotpot restaurant. Its owners believe in the noodle show and the snacks; what counts beside broth and service is fresh dishes, clean restrooms, being looked after while waiting, and the farewell.</summary>
internal static class HotpotPreset
{
    internal static CompanyDraft Draft()
    {
        CompanyDraft hotpot = new PresetSketch("hotpot", "An evening at the hotpot restaurant", "火锅店就餐")
            .Stage("arrive", "Arriving", "到店")
            .Add(new("reservation", "Reservation or queue number", "订位与取号", "front-of-house", ContactChannel.App, ContactChannel.Phone, ContactChannel.Counter)
            {
                Kind = MomentKind.First,
                Truth = new() { Level = 3.9, Penalty = 0.1, Reward = 0.06 },
            })
            .Add(new("waiting-area", "Waiting area: being looked after", "等位关怀", "front-of-house", ContactChannel.InPerson)
            {
                Role = "host",
                Truth = new() { Reach = 0.65, Level = 3.7, Spread = 0.9, Penalty = 0.1, Reward = 0.4, AsksExpectation = true, Expected = 3.4, MinutesBefore = 10 },
            })
            .Add(new("snacks", "Snacks and nail care while waiting", "等位小吃与美甲", "front-of-house", ContactChannel.InPerson)
            {
                Believed = true,
                Truth = new() { Reach = 0.45, Level = 4.3, Spread = 0.6, Penalty = 0.02, Reward = 0.12, MinutesBefore = 10 },
            })
            .Add(new("seating", "Seating", "入座", "front-of-house", ContactChannel.InPerson) { Role = "host", Truth = new() { Level = 4.0, Spread = 0.7, MinutesBefore = 25 } })
            .Stage("meal", "The meal", "用餐")
            .Add(new("ordering", "Ordering by tablet", "平板点餐", "digital", ContactChannel.Kiosk, ContactChannel.App)
            {
                Truth = new() { Level = 4.0, Penalty = 0.15, Reward = 0.04, FailureRate = 0.04, RecoveryRate = 0.7, MinutesBefore = 5 },
            })
            .Add(new("broth", "Soup base", "锅底", "kitchen", ContactChannel.InPerson)
            {
                Believed = true,
                Truth = new() { Level = 4.1, Spread = 0.8, Penalty = 0.3, Reward = 0.3, AsksExpectation = true, Expected = 4.2, MinutesBefore = 12 },
            })
            .Add(new("dishes", "Freshness of the dishes", "菜品新鲜度", "kitchen", ContactChannel.InPerson)
            {
                Truth = new() { Level = 4.1, Spread = 0.9, Penalty = 0.48, Reward = 0.05, FailureRate = 0.06, FailureDrop = 2, RecoveryRate = 0.7, AsksExpectation = true, Expected = 4.3, MinutesBefore = 8 },
            })
            .Add(new("service", "Service of the staff", "服务员的服务", "front-of-house", ContactChannel.InPerson)
            {
                Role = "waiter",
                Believed = true,
                Truth = new() { RepeatRate = 0.3, Level = 4.3, Spread = 0.8, Penalty = 0.24, Reward = 0.36, FailureRate = 0.04, RecoveryRate = 0.8, RecoveryEffect = 1.1, AsksExpectation = true, Expected = 4.2 },
            })
            .Add(new("noodle-show", "Noodle show", "捞面表演", "front-of-house", ContactChannel.InPerson)
            {
                Role = "noodle-performer",
                Believed = true,
                Truth = new() { Reach = 0.4, Level = 4.4, Spread = 0.6, Penalty = 0.02, Reward = 0.15 },
            })
            .Add(new("restroom", "Restroom", "洗手间", "premises", ContactChannel.Facility)
            {
                Truth = new() { Reach = 0.7, Level = 4.0, Spread = 0.9, Penalty = 0.36, Reward = 0.03, FailureRate = 0.08, FailureDrop = 1.8, RecoveryRate = 0.3 },
            })
            .Stage("leave", "Leaving", "离店")
            .Add(new("paying", "Paying", "结账", "front-of-house", ContactChannel.App, ContactChannel.Counter)
            {
                Role = "cashier",
                Truth = new() { Level = 4.1, Spread = 0.6, Penalty = 0.12, Reward = 0.02, FailureRate = 0.02, RecoveryRate = 0.8 },
            })
            .Add(new("farewell", "Farewell", "送客", "front-of-house", ContactChannel.InPerson) { Role = "host", Truth = new() { Level = 3.9, Spread = 0.9, Penalty = 0.08, Reward = 0.3, MinutesBefore = 5 } })
            .Company();
        hotpot.Personas.Add(new("friends", Text("friends", "朋友聚会"), 0.5) { OnlineShare = 0.8 });
        hotpot.Personas.Add(new("family", Text("family with children", "带孩子的家庭"), 0.3)
        {
            SpendFactor = 1.3,
            Reaches = By(("noodle-show", 0.6), ("restroom", 0.9)),
            WeightFactors = By(("restroom", 1.3), ("service", 1.1)),
        });
        hotpot.Personas.Add(new("business", Text("business guests", "商务宴请"), 0.2)
        {
            PriceClass = "private-room",
            SpendFactor = 2,
            ExpectationShift = 0.3,
            Reaches = By(("waiting-area", 0.2), ("snacks", 0.1)),
        });
        hotpot.Teams.Add(new("host", 5, 0.3));
        hotpot.Teams.Add(new("waiter", 24, 0.4));
        hotpot.Teams.Add(new("noodle-performer", 3, 0.2));
        hotpot.Teams.Add(new("cashier", 3, 0.15));
        hotpot.Changes.Add(new(new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), "waiting-area", 0.4));
        hotpot.Memory = new() { Peak = 0.2, Trough = 0.1, End = 0.1 };
        hotpot.Expectations = new() { TrendPerYear = 0.2, UpwardRate = 0.4 };
        hotpot.Purchases = new() { RateShape = 1.2, RateScale = 80, DropoutA = 1, DropoutB = 4, SpendShape = 8, CustomerShape = 6, SpendScale = 200 };
        return hotpot;
    }
}
