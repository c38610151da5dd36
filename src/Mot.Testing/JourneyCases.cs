using FsCheck;
using FsCheck.Fluent;
using Mot.Core;
using Mot.Core.Journeys;

namespace Mot.Testing;

/// <summary>Journeys and names.</summary>
internal static class JourneyCases
{
    private static readonly string[] s_words = ["desk", "登机口", "Gate 7", "\"quoted\"", "a/b\\c", "ünï", "x<y>&'z"];

    internal static Gen<LocalizedText> Texts { get; } =
        from word in Gen.Elements(s_words)
        from language in Gen.Elements("en", "zh", "de-AT")
        from second in ScaleCases.Seldom
        select second ? LocalizedText.Of(language, word).With("zh-Hant", word) : LocalizedText.Of(language, word);

    internal static Gen<Journey> Journeys { get; } = Of(mayBranch: true);

    /// <summary>Journeys without branches.</summary>
    internal static Gen<Journey> Straight { get; } = Of(mayBranch: false);

    internal static LocalizedText Text(string english, string chinese) => LocalizedText.Of("en", english).With("zh", chinese);

    internal static IEnumerable<Journey> Shrink(Journey journey)
    {
        Part[] parts = [.. journey.Touchpoints.Select(Part.Of)];
        for (int t = 0; t < parts.Length && parts.Length > 1; t++)
        {
            // Without branches, because they may lead to what was left out.
            yield return Build([.. parts.Where((_, other) => other != t).Select(part => part with { Next = null })], 0);
        }

        for (int t = 0; t < parts.Length; t++)
        {
            if (parts[t] != Part.Plain(parts[t].Id))
            {
                yield return Build([.. parts.Select((part, other) => other == t ? Part.Plain(part.Id) : part)], 0);
            }
        }
    }

    private static Gen<Journey> Of(bool mayBranch) =>
        from count in Gen.Choose(1, 6)
        from parts in Gen.CollectToArray(Enumerable.Range(1, count).ToArray(), t => Parts(t, count, mayBranch))
        from first in Gen.Choose(1, count)
        select Build(parts, first == count ? 0 : first);

    private static Gen<Part> Parts(int t, int count, bool mayBranch) =>
        from named in ScaleCases.Seldom
        from name in Texts
        from channels in Gen.Choose(0, 3)
        from staffed in ScaleCases.Seldom
        from optional in Gen.Elements(true, false)
        from repeatable in ScaleCases.Seldom
        from believed in Gen.Elements<bool?>(null, true, false)
        from branches in ScaleCases.Seldom
        from to in Gen.Choose(t, count)
        select new Part($"t{t}")
        {
            Name = named ? name : null,
            Channels = channels,
            IsStaffed = staffed,
            IsOptional = optional,
            IsRepeatable = repeatable,
            Believed = believed,
            Next = mayBranch && branches && to > t ? $"t{to}" : null,
        };

    private static Journey Build(Part[] parts, int first)
    {
        var draft = new JourneyDraft("journey");
        Part[][] stages = first == 0 ? [parts] : [parts[..first], parts[first..]];
        for (int s = 0; s < stages.Length; s++)
        {
            Part[] stage = stages[s];
            draft.Stage($"s{(s == 0 ? "1" : "2")}", into => Array.ForEach(stage, part => into.Touchpoint(part.Id, part.Describe)));
        }

        return draft.Build();
    }

    /// <summary>What is said about a touchpoint.</summary>
    private sealed record Part(string Id)
    {
        private static readonly ContactChannel[] s_channels = [ContactChannel.Counter, ContactChannel.App, ContactChannel.Create("robot", isOnline: true)];

        internal LocalizedText? Name { get; init; }

        internal int Channels { get; init; }

        internal bool IsStaffed { get; init; }

        internal bool IsOptional { get; init; }

        internal bool IsRepeatable { get; init; }

        internal bool? Believed { get; init; }

        internal string? Next { get; init; }

        internal static Part Plain(string id) => new(id);

        internal static Part Of(Touchpoint touchpoint) => new(touchpoint.Id)
        {
            Name = touchpoint.Name.Equals(LocalizedText.Of("en", touchpoint.Id)) ? null : touchpoint.Name,
            Channels = touchpoint.Channels.Length,
            IsStaffed = touchpoint.FrontLineRole is not null,
            IsOptional = touchpoint.IsOptional,
            IsRepeatable = touchpoint.IsRepeatable,
            Believed = touchpoint.BelievedCritical,
        };

        internal void Describe(TouchpointDraft draft)
        {
            draft.Via(s_channels.AsSpan(0, Channels));
            if (Name is not null)
            {
                foreach ((string language, string text) in Name.Entries)
                {
                    draft.Named(language, text);
                }
            }

            if (IsStaffed)
            {
                draft.OwnedBy("front-office").MetBy("agent");
            }

            if (IsOptional)
            {
                draft.Optional();
            }

            if (IsRepeatable)
            {
                draft.Repeatable();
            }

            if (Believed is { } believed)
            {
                draft.Believed(believed);
            }

            if (Next is not null)
            {
                draft.Then(Next);
            }
        }
    }
}
