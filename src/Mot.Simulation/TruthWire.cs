using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mot.Core;

namespace Mot.Simulation;

/// <summary>The truth as it stands in JSON.</summary>
internal sealed record TruthWire(
    int Version, string Kind, string Company, IReadOnlyDictionary<string, string> Name, string Seed, DateTimeOffset Start, int Days,
    double Neutral, double MomentFrom, double IndifferentTo, double AsymmetricFrom, TruthWire.SampleWire Sample,
    IEnumerable<TruthWire.TouchpointWire> Touchpoints, IEnumerable<TruthWire.PersonaWire> Personas, IEnumerable<TruthWire.StyleWire> Styles,
    MemoryRule Memory, ExpectationModel Expectations, PurchaseModel Purchases, AnswerModel Answers, IEnumerable<PlantedChange> Changes, IEnumerable<FrontLinePerson> People)
{
    internal static TruthWire Of(CompanyTruth truth)
    {
        CompanyModel model = truth.Company.Model;
        return new(
            1, CompanyTruthJson.Kind, model.Id, Names(model.Name), Guard.Text(truth.Company.Seed), model.Start, model.Days,
            CompanyModel.Neutral, TouchpointModel.MomentFrom, TouchpointModel.IndifferentTo, TouchpointModel.AsymmetricFrom,
            new(CompanyTruth.SampleCustomers, truth.SampleTrips, truth.MeanJudged, truth.SpreadJudged),
            truth.Touchpoints.Select(Of),
            model.Personas.Select(each => new PersonaWire(
                each.Id, Names(each.Name), each.Share, each.ExpectationShift, each.OnlineShare, each.PriceClass, each.SpendFactor, each.Reaches, each.WeightFactors)),
            model.Styles.Select(each => new StyleWire(each.Id, each.Share, each.Stretch, each.Shift)),
            model.Memory, model.Expectations, model.Purchases, model.Answers, model.Changes, truth.Company.People);
    }

    private static TouchpointWire Of(TouchpointTruth truth)
    {
        TouchpointModel model = truth.Model;
        return new(
            truth.Touchpoint.Id, Names(truth.Touchpoint.Name), truth.Touchpoint.Stage, model.IsMomentOfTruth, truth.Touchpoint.BelievedCritical, Code(truth.Belief),
            Code(model.Class), model.Asymmetry, model.Penalty, model.Reward, model.Reach, model.RepeatRate, model.Level, model.Spread, model.FailureRate, model.FailureDrop,
            model.RecoveryRate, model.RecoveryEffect, model.Expected, model.AsksExpectation, model.ChannelShifts,
            new(truth.Reach, truth.Experienced, truth.FailedShare, truth.Importance, truth.PointLess, truth.PointMore, truth.FailureCost, truth.RecoveryGain,
                truth.ExpectedByQuarter.Select(quarter => new QuarterWire(quarter.Key, quarter.Value))));
    }

    private static string Code<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    private static ImmutableSortedDictionary<string, string> Names(LocalizedText text) => text.Entries.ToImmutableSortedDictionary(StringComparer.Ordinal);

    internal sealed record SampleWire(int Customers, long Trips, double MeanJudged, double SpreadJudged);

    internal sealed record TouchpointWire(
        string Id, IReadOnlyDictionary<string, string> Name, string Stage, bool MomentOfTruth, bool? BelievedCritical, string Belief, string Class, double? Asymmetry,
        double Penalty, double Reward, double Reach, double RepeatRate, double Level, double Spread, double FailureRate, double FailureDrop, double RecoveryRate, double RecoveryEffect,
        double Expected, bool AsksExpectation, IReadOnlyDictionary<string, double> ChannelShifts, PopulationWire Population);

    internal sealed record PopulationWire(
        double? Reach, double? Experienced, double? FailedShare, double? Importance, double? PointLess, double? PointMore, double? FailureCost, double? RecoveryGain,
        IEnumerable<QuarterWire> ExpectedByQuarter);

    internal sealed record QuarterWire(string Quarter, double Expected);

    internal sealed record PersonaWire(
        string Id, IReadOnlyDictionary<string, string> Name, double Share, double ExpectationShift, double OnlineShare, string PriceClass, double SpendFactor,
        IReadOnlyDictionary<string, double> Reaches, IReadOnlyDictionary<string, double> WeightFactors);

    internal sealed record StyleWire(string Id, double Share, double Stretch, double Shift);
}

/// <summary>The generated serialiser: camelCase, no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TruthWire))]
internal sealed partial class TruthJsonContext : JsonSerializerContext;
