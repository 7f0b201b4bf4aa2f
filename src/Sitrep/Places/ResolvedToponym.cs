namespace Sitrep.Places;

/// <summary>A place name with the gazetteer entry it means.</summary>
/// <param name="Toponym">The name as the report writes it.</param>
/// <param name="Entry">The entry. Null: none is listed.</param>
/// <param name="Confidence">0 to 1: how far the chosen entry stands out among those of the name.</param>
public readonly record struct ResolvedToponym(Toponym Toponym, GazetteerEntry? Entry, double Confidence);
