namespace Mot.Reporting.Pictures;

/// <summary>Neighbouring ratings that are drawn as one piece of a bar.</summary>
/// <param name="Name">The ratings, with their label where they have one.</param>
/// <param name="Tone">The tone.</param>
/// <param name="Share">The share of them, from 0 to 1.</param>
internal sealed record RatingBand(string Name, Tone Tone, double Share);
