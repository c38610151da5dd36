using System.Collections.Immutable;

namespace Mot.Core.Journeys;

/// <summary>Which languages texts are to have, and which of them lack one.</summary>
internal static class LintLanguages
{
    /// <summary>Those asked for; else those that more than half of the texts have.</summary>
    internal static ImmutableArray<string> Wanted(IReadOnlyCollection<LocalizedText> texts, LintSettings settings) => settings.Languages.IsEmpty
        ?
        [
            .. texts.SelectMany(text => text.Entries).Select(entry => entry.Key)
                .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)
                .Where(language => 2 * texts.Count(text => text.Has(language)) > texts.Count),
        ]
        : settings.Languages;

    /// <summary>The wanted languages that a text lacks.</summary>
    internal static ImmutableArray<string> Missing(LocalizedText text, ImmutableArray<string> wanted) =>
        [.. wanted.Where(language => !text.Has(language))];
}
