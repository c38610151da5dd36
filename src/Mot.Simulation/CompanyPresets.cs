using System.Collections.Immutable;

namespace Mot.Simulation;

/// <summary>Five synthetic companies, of the industries that the literature on moments of truth tells of.</summary>
/// <remarks>
/// <para>All their numbers are made up: they say nothing about any industry or company. What is planted in them, and what their owners wrongly believe, is in <c>docs/simulation.md</c>.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public static class CompanyPresets
{
    /// <summary>An airline, from booking to baggage (航空公司).</summary>
    public static CompanyModel Airline { get; } = AirlinePreset.Draft().Build();

    /// <summary>A hotel, from booking to the follow-up (酒店).</summary>
    public static CompanyModel Hotel { get; } = HotelPreset.Draft().Build();

    /// <summary>A visit to a bank branch (银行网点).</summary>
    public static CompanyModel BankBranch { get; } = BankBranchPreset.Draft().Build();

    /// <summary>An evening in a hotpot restaurant (火锅店).</summary>
    public static CompanyModel HotpotRestaurant { get; } = HotpotPreset.Draft().Build();

    /// <summary>A day in a theme park (主题乐园).</summary>
    public static CompanyModel ThemePark { get; } = ThemeParkPreset.Draft().Build();

    /// <summary>All of them, in the order above.</summary>
    public static ImmutableArray<CompanyModel> All { get; } = [Airline, Hotel, BankBranch, HotpotRestaurant, ThemePark];
}
