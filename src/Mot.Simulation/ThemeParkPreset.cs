using Mot.Core.Journeys;
using static Mot.Simulation.PresetSketch;

namespace Mot.Simulation;

/// <summary>A theme park. Its owners believe in shop and photos; what counts beside the rides is queueing, restrooms and the show.</summary>
internal static class ThemeParkPreset
{
    internal static CompanyDraft Draft()
    {
        CompanyDraft park = new PresetSketch("theme-park", "A day at the theme park", "主题乐园一日游")
            .Stage("arrive", "Arriving", "入园")
            .Add(new("tickets", "Tickets", "购票", "sales", ContactChannel.App, ContactChannel.Web, ContactChannel.Counter)
            {
                Kind = MomentKind.First,
                Truth = new() { Level = 3.9, Penalty = 0.1, Reward = 0.05, ChannelShifts = By(("counter", -0.4)) },
            })
            .Add(new("parking", "Parking and transport", "停车与交通", "premises", ContactChannel.Facility) { Truth = new() { Reach = 0.7, Level = 3.6, Spread = 0.9, Penalty = 0.13, Reward = 0.03, MinutesBefore = 10_000 } })
            .Add(new("entry", "Entry and bag check", "检票与安检", "operations", ContactChannel.InPerson) { Role = "gate-attendant", Truth = new() { Level = 3.8, Penalty = 0.12, Reward = 0.04 } })
            .Stage("park", "In the park", "园内")
            .Add(new("queue", "Queueing", "排队", "operations", ContactChannel.Facility)
            {
                Truth = new() { Level = 3.4, Spread = 1, Penalty = 0.42, Reward = 0.08, FailureRate = 0.12, FailureDrop = 1.4, RecoveryRate = 0.2, AsksExpectation = true, Expected = 3.3, MinutesBefore = 20 },
            })
            .Add(new("rides", "Rides", "游乐项目", "attractions", ContactChannel.InPerson)
            {
                Role = "ride-operator",
                Believed = true,
                Truth = new() { RepeatRate = 0.6, Level = 4.2, Spread = 0.9, Penalty = 0.3, Reward = 0.34, FailureRate = 0.04, FailureDrop = 2, RecoveryRate = 0.3, AsksExpectation = true, Expected = 4.3, MinutesBefore = 45 },
            })
            .Add(new("show", "Parade and show", "花车巡游与演出", "entertainment", ContactChannel.InPerson)
            {
                Role = "performer",
                Truth = new() { Reach = 0.75, Level = 4.1, Spread = 0.9, Penalty = 0.06, Reward = 0.42, AsksExpectation = true, Expected = 3.9, MinutesBefore = 60 },
            })
            .Add(new("characters", "Meeting the characters", "卡通人物互动", "entertainment", ContactChannel.InPerson)
            {
                Role = "performer",
                Believed = true,
                Truth = new() { Reach = 0.5, Level = 4.3, Spread = 0.7, Penalty = 0.06, Reward = 0.3 },
            })
            .Add(new("food", "Food", "餐饮", "concessions", ContactChannel.Counter, ContactChannel.App)
            {
                Role = "food-attendant",
                Truth = new() { Reach = 0.9, RepeatRate = 0.2, Level = 3.3, Spread = 0.9, Penalty = 0.15, Reward = 0.06, FailureRate = 0.04, RecoveryRate = 0.6, MinutesBefore = 60 },
            })
            .Add(new("restroom", "Restrooms", "洗手间", "premises", ContactChannel.Facility)
            {
                Truth = new() { Reach = 0.95, Level = 3.9, Spread = 0.9, Penalty = 0.32, Reward = 0.03, FailureRate = 0.07, FailureDrop = 1.8, RecoveryRate = 0.2, AsksExpectation = true, Expected = 4.0 },
            })
            .Add(new("app", "Park app and map", "乐园应用与地图", "digital", ContactChannel.App) { Truth = new() { Reach = 0.6, Level = 3.8, Penalty = 0.08, Reward = 0.08, FailureRate = 0.05 } })
            .Add(new("photo", "Ride photos", "游玩照片", "concessions", ContactChannel.Kiosk, ContactChannel.App) { Believed = true, Truth = new() { Reach = 0.35, Level = 3.7, Penalty = 0.02, Reward = 0.1 } })
            .Stage("leave", "Leaving", "离园")
            .Add(new("shop", "Shop", "纪念品商店", "concessions", ContactChannel.Counter)
            {
                Role = "shop-assistant",
                Believed = true,
                Truth = new() { Reach = 0.65, Level = 3.9, Spread = 0.7, Penalty = 0.03, Reward = 0.1, MinutesBefore = 30 },
            })
            .Add(new("exit", "Exit and way home", "离园", "operations", ContactChannel.Facility) { Truth = new() { Level = 3.7, Penalty = 0.1, Reward = 0.04, MinutesBefore = 15 } })
            .Company();
        park.Personas.Add(new("young-family", Text("family with small children", "带幼儿的家庭"), 0.4)
        {
            SpendFactor = 1.4,
            Reaches = By(("characters", 0.8), ("restroom", 1)),
            WeightFactors = By(("restroom", 1.3), ("characters", 1.2)),
        });
        park.Personas.Add(new("teens", Text("teenagers and students", "青少年与学生"), 0.35) { SpendFactor = 0.8, OnlineShare = 0.8, Reaches = By(("characters", 0.2)), WeightFactors = By(("rides", 1.2)) });
        park.Personas.Add(new("pass-holder", Text("annual pass holder", "年卡会员"), 0.25)
        {
            PriceClass = "annual-pass",
            SpendFactor = 0.5,
            ExpectationShift = 0.3,
            OnlineShare = 0.9,
            Reaches = By(("shop", 0.3), ("photo", 0.1)),
        });
        park.Teams.Add(new("gate-attendant", 8, 0.25));
        park.Teams.Add(new("ride-operator", 30, 0.25));
        park.Teams.Add(new("performer", 16, 0.35));
        park.Teams.Add(new("food-attendant", 15, 0.25));
        park.Teams.Add(new("shop-assistant", 8, 0.2));
        park.Changes.Add(new(new(2025, 5, 1, 0, 0, 0, TimeSpan.Zero), "queue", 0.5));
        park.Memory = new() { Peak = 0.25, Trough = 0.1, End = 0.05 };
        park.Expectations = new() { TrendPerYear = 0.1, UpwardRate = 0.35, DownwardRate = 0.25 };
        park.Purchases = new() { RateShape = 0.6, RateScale = 200, DropoutA = 1.5, DropoutB = 3, SpendShape = 7, CustomerShape = 5, SpendScale = 250 };
        return park;
    }
}
