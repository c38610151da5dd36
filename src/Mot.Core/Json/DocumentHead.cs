using System.Text.Json;

namespace Mot.Core.Json;

/// <summary>What every document says first: its kind, and the version of its format.</summary>
internal static class DocumentHead
{
    /// <summary>The version that this library writes, and the only one there is so far.</summary>
    internal const int Version = 1;

    /// <summary>Where an editor finds the schema of a document; read and forgotten.</summary>
    internal const string Schema = "$schema";

    internal const string VersionName = "version";

    internal const string KindName = "kind";

    /// <summary>Whether a name belongs to the head of a document and not to what it says.</summary>
    internal static bool Has(string name) => name is Schema or VersionName or KindName;

    /// <summary>Adds what is wrong with the head of a whole document.</summary>
    internal static void Check<T>(T document, string kind, DocumentFaults faults)
        where T : IJsonDocument => Check(document.Kind, document.Version, kind, "$", faults);

    /// <summary>Adds what is wrong with the head of a document inside another one, where it may be left out.</summary>
    internal static void CheckInside<T>(T document, string kind, string path, DocumentFaults faults)
        where T : IJsonDocument => Check(document.Kind ?? kind, document.Version ?? Version, kind, path, faults);

    /// <summary>Adds the faults because of which nothing else of a document matters: it is another one, or of another version. Returns their places.</summary>
    internal static Dictionary<string, TextPosition> CheckFirst(ReadOnlySpan<byte> utf8, string kind, DocumentFaults faults)
    {
        string? found = null;
        int? version = null;
        var places = new Dictionary<string, TextPosition>(StringComparer.Ordinal);
        try
        {
            Find(utf8, ref found, ref version, places);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What was found before the place counts; the place itself is told by the walk.
        }

        Check(found ?? kind, version ?? Version, kind, "$", faults);
        return places;
    }

    internal static string MissingKind(string kind) => $"The kind is missing; it must be \"{kind}\".";

    internal static string MissingVersion() => $"The version is missing; this library reads version {Guard.Text(Version)}.";

    private static void Check(string? found, int? version, string kind, string path, DocumentFaults faults)
    {
        if (found != kind)
        {
            faults.Add($"{path}.{KindName}", found is null ? MissingKind(kind) : $"This is a '{found}' document, not a '{kind}'; {Door(found)}.");
        }

        if (version != Version)
        {
            faults.Add($"{path}.{VersionName}", version switch
            {
                null => MissingVersion(),
                > Version => $"Version {Guard.Text(version.Value)} was written by a newer Mot.Core; this one reads version {Guard.Text(Version)}.",
                _ => $"Version {Guard.Text(version.Value)} never existed; this library reads version {Guard.Text(Version)}.",
            });
        }
    }

    private static void Find(ReadOnlySpan<byte> utf8, ref string? kind, ref int? version, Dictionary<string, TextPosition> places)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isKind = reader.ValueTextEquals(KindName);
            bool isVersion = reader.ValueTextEquals(VersionName);
            reader.Read();
            if (isKind || isVersion)
            {
                places.TryAdd($"$.{(isKind ? KindName : VersionName)}", TextPosition.Of(utf8, reader.TokenStartIndex));
            }

            if (isKind && reader.TokenType == JsonTokenType.String)
            {
                kind = reader.GetString();
            }
            else if (isVersion && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number))
            {
                version = number;
            }

            reader.Skip();
        }
    }

    private static string Door(string kind) => kind switch
    {
        JourneyJson.Kind => Reads(nameof(JourneyJson)),
        StudyJson.Kind => Reads(nameof(StudyJson)),
        StudyTallyJson.Kind => Reads(nameof(StudyTallyJson)),
        ScoringPolicyJson.Kind => Reads(nameof(ScoringPolicyJson)),
        ExpectationDriftJson.Kind => Reads(nameof(ExpectationDriftJson)),
        TierPolicyJson.Kind => Reads(nameof(TierPolicyJson)),
        ReleaseLogJson.Kind => Reads(nameof(ReleaseLogJson)),
        ReleasePolicyJson.Kind => Reads(nameof(ReleasePolicyJson)),
        LayerPolicyJson.Kind => Reads(nameof(LayerPolicyJson)),
        RfmPolicyJson.Kind => Reads(nameof(RfmPolicyJson)),
        AbcPolicyJson.Kind => Reads(nameof(AbcPolicyJson)),
        RatingDistributionJson.Kind => Reads(nameof(RatingDistributionJson)),
        CoRatingsJson.Kind => Reads(nameof(CoRatingsJson)),
        ScoreSumsJson.Kind => Reads(nameof(ScoreSumsJson)),
        JourneyStateJson.Kind => Reads(nameof(JourneyStateJson)),
        GradePolicyJson.Kind => Reads(nameof(GradePolicyJson)),
        CustomerLedgerJson.Kind => Reads(nameof(CustomerLedgerJson)),
        StudyFindingsJson.Kind or WaveComparisonJson.Kind or WaveTrendJson.Kind or LintReportJson.Kind or RfmJson.Kind or GradesJson.Kind or GradeDryRunJson.Kind => "it is a result, and results are written only",
        _ => "there is no kind of that name",
    };

    private static string Reads(string door) => $"{door}.Read reads it";
}
