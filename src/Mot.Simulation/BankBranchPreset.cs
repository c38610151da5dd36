using Mot.Core.Journeys;
using static Mot.Simulation.PresetSketch;

namespace Mot.Simulation;

/// <summary>A bank branch. Its owners believe in the hall and the machines; what counts beside the counter is waiting, the adviser and how complaints are handled.</summary>
internal static class BankBranchPreset
{
    internal static CompanyDraft Draft()
    {
        CompanyDraft bank = new PresetSketch("bank-branch", "A visit to the bank branch", "银行网点办理业务")
            .Stage("before", "Before the visit", "到店前")
            .Add(new("app", "App and appointment", "手机银行与预约", "digital", ContactChannel.App, ContactChannel.Web)
            {
                Believed = true,
                Kind = MomentKind.Zero,
                Truth = new() { Reach = 0.6, Level = 3.9, Penalty = 0.12, Reward = 0.1, FailureRate = 0.05 },
            })
            .Stage("arrive", "Arriving", "到店")
            .Add(new("parking", "Parking", "停车", "premises", ContactChannel.Facility) { Truth = new() { Reach = 0.4, Level = 3.3, Spread = 1, Penalty = 0.12, Reward = 0.02, MinutesBefore = 1_440 } })
            .Add(new("greeting", "Greeting in the hall", "大堂迎宾", "branch", ContactChannel.InPerson)
            {
                Role = "lobby-manager",
                Believed = true,
                Truth = new() { Level = 4.0, Penalty = 0.08, Reward = 0.1, MinutesBefore = 5 },
            })
            .Add(new("queue-number", "Queue number", "取号", "branch", ContactChannel.Kiosk) { Truth = new() { Reach = 0.9, Level = 4.0, Spread = 0.7, MinutesBefore = 3 } })
            .Add(new("waiting", "Waiting", "排队等候", "branch", ContactChannel.Facility)
            {
                Truth = new() { Reach = 0.9, Level = 3.5, Spread = 1, Penalty = 0.42, Reward = 0.1, FailureRate = 0.12, FailureDrop = 1.3, RecoveryRate = 0.25, AsksExpectation = true, Expected = 3.6, MinutesBefore = 15 },
            })
            .Stage("business", "Business", "办理")
            .Add(new("counter", "Counter", "柜台办理", "branch", ContactChannel.Counter)
            {
                Role = "teller",
                Believed = true,
                Truth = new() { Reach = 0.8, Level = 4.0, Penalty = 0.34, Reward = 0.16, FailureRate = 0.05, FailureDrop = 1.8, RecoveryRate = 0.6, AsksExpectation = true, Expected = 4.0, MinutesBefore = 15 },
            })
            .Add(new("machine", "Cash machine and self-service", "自助设备", "premises", ContactChannel.Kiosk)
            {
                Believed = true,
                Truth = new() { Reach = 0.5, RepeatRate = 0.15, Level = 4.0, Penalty = 0.13, Reward = 0.02, FailureRate = 0.05, RecoveryRate = 0.4 },
            })
            .Add(new("adviser", "Adviser", "理财顾问", "wealth", ContactChannel.InPerson, ContactChannel.Phone)
            {
                Role = "adviser",
                Truth = new() { Reach = 0.35, Level = 3.9, Spread = 0.9, Penalty = 0.12, Reward = 0.44, AsksExpectation = true, Expected = 3.9, ChannelShifts = By(("phone", -0.3)) },
            })
            .Add(new("fees", "Fees and forms", "费用与单据", "products", ContactChannel.Counter) { Truth = new() { Level = 3.5, Spread = 0.7, Penalty = 0.14, Reward = 0.04, MinutesBefore = 10 } })
            .Stage("after", "Afterwards", "离店后")
            .Add(new("complaint", "Complaint and answer", "投诉与答复", "service-quality", ContactChannel.Phone, ContactChannel.Counter, ContactChannel.App)
            {
                Role = "service-agent",
                Kind = MomentKind.Third,
                Truth = new() { Reach = 0.1, Level = 3.0, Spread = 1.1, Penalty = 0.5, Reward = 0.3, FailureRate = 0.25, RecoveryRate = 0.4, MinutesBefore = 2_880 },
            })
            .Company();
        bank.Personas.Add(new("everyday", Text("everyday customer", "日常业务客户"), 0.55) { OnlineShare = 0.6 });
        bank.Personas.Add(new("wealthy", Text("wealth customer", "贵宾理财客户"), 0.2)
        {
            PriceClass = "premier",
            SpendFactor = 4,
            ExpectationShift = 0.4,
            Reaches = By(("adviser", 0.85), ("waiting", 0.6), ("queue-number", 0.5)),
            WeightFactors = By(("adviser", 1.2)),
        });
        bank.Personas.Add(new("elderly", Text("elderly customer", "老年客户"), 0.25)
        {
            ExpectationShift = -0.1,
            OnlineShare = 0.1,
            Reaches = By(("app", 0.15), ("counter", 0.97), ("machine", 0.2)),
            WeightFactors = By(("waiting", 1.2)),
        });
        bank.Teams.Add(new("lobby-manager", 4, 0.3));
        bank.Teams.Add(new("teller", 10, 0.3));
        bank.Teams.Add(new("adviser", 6, 0.45));
        bank.Teams.Add(new("service-agent", 5, 0.4));
        bank.Changes.Add(new(new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), "waiting", 0.5));
        bank.Memory = new() { Peak = 0.05, Trough = 0.2, End = 0.05 };
        bank.Expectations = new() { TrendPerYear = 0.05 };
        bank.Purchases = new() { RateShape = 1.5, RateScale = 110, DropoutA = 0.6, DropoutB = 4, SpendShape = 4, CustomerShape = 3, SpendScale = 20 };
        return bank;
    }
}
