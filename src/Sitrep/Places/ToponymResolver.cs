using Sitrep.Text;

namespace Sitrep.Places;

/// <summary>
/// Decides which place each name of a report means, and where the places told by others lie. Uses the report's own
/// context: the countries and divisions it names, its other places, what stands after a comma, size, and distance. A name
/// that nothing is known of stays a place without coordinates; it never voids the others.
/// </summary>
public sealed class ToponymResolver(Gazetteer gazetteer)
{
    // A name in the first two sentences tells more of where the report is than one further down.
    private const double EarlyWeight = 1.3;
    private const double DatelineWeight = 1.6;
    private const double WithinNameWeight = 0.6;
    private const double DemonymWeight = 0.8;

    /// <summary>Resolves a report's toponyms and descriptions.</summary>
    public PlaceResolution Resolve(ToponymReading reading, Report report)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(report);
        var senseOf = new NameSense[reading.Toponyms.Count];
        var senses = SensesOf(reading, senseOf);
        foreach (var sense in senses)
        {
            sense.Weight = WeightOf(sense, reading, report);
        }

        SenseScorer.Score(senses, gazetteer);
        var resolved = new ResolvedToponym[reading.Toponyms.Count];
        for (var n = 0; n < resolved.Length; n++)
        {
            var best = senseOf[n].Best;
            resolved[n] = new ResolvedToponym(reading.Toponyms[n], best?.Entry, best?.Probability ?? 0);
        }

        var mainCountry = MainCountry(resolved, report);
        return new PlaceResolution(new PlaceAssembler(gazetteer, reading, resolved, mainCountry, report.Text).Assemble(), resolved, mainCountry);
    }

    private List<NameSense> SensesOf(ToponymReading reading, NameSense[] senseOf)
    {
        var senses = new List<NameSense>();
        var byName = new Dictionary<string, NameSense>(StringComparer.Ordinal);
        // The narrowed mentions first: "Paris" alone is the Paris that was narrowed elsewhere.
        foreach (var n in Enumerable.Range(0, senseOf.Length).OrderBy(n => reading.Toponyms[n].Qualifier is null))
        {
            var toponym = reading.Toponyms[n];
            var name = KeyOf(toponym);
            var qualifier = toponym.Qualifier is { } q ? reading.Toponyms[q] : null;
            var key = qualifier is null ? name : name + "," + KeyOf(qualifier);
            if (!byName.TryGetValue(key, out var sense))
            {
                sense = new NameSense(gazetteer, toponym);
                senses.Add(sense);
                byName[key] = sense;
                byName.TryAdd(name, sense);
            }

            if (sense.Hint == ToponymHint.None)
            {
                sense.Hint = toponym.Hint;
            }

            sense.Mentions.Add(n);
            senseOf[n] = sense;
        }

        for (var n = 0; n < senseOf.Length; n++)
        {
            if (reading.Toponyms[n].Qualifier is { } q && senseOf[q] != senseOf[n])
            {
                senseOf[n].Qualifier ??= senseOf[q];
            }
        }

        return senses;
    }

    // "Osh province" and "Osh" are two places; so are "Kyrgyz" and a village Kyrgyz.
    private static string KeyOf(Toponym toponym) =>
        (toponym.Use is ToponymUse.Demonym or ToponymUse.Capital ? toponym.Use + " " : "")
        + (toponym.Hint is ToponymHint.Division or ToponymHint.Water or ToponymHint.Land ? toponym.Hint + " " : "")
        + FoldedName.Of(toponym.Name);

    private static double WeightOf(NameSense sense, ToponymReading reading, Report report)
    {
        var weight = 0.0;
        foreach (var n in sense.Mentions)
        {
            var toponym = reading.Toponyms[n];
            var one = toponym.Use switch { ToponymUse.WithinName => WithinNameWeight, ToponymUse.Demonym => DemonymWeight, _ => 1 };
            one *= IsDateline(toponym, report) ? DatelineWeight : toponym.Sentence < 2 ? EarlyWeight : 1;
            weight = Math.Max(weight, one);
        }

        // Ten mentions count as twice one: what is named often is where it happens, or is only spoken of.
        return weight * (1 + Math.Log10(sense.Mentions.Count));
    }

    // "OSH, Kyrgyzstan, June 13 (Reuters) -": capitals at the head of the text.
    private static bool IsDateline(Toponym toponym, Report report) =>
        toponym.Sentence < 2 && toponym.First == 0 && toponym.Name.Length > 2 && toponym.Name.All(c => !char.IsLower(c)) && report.Text.Length > toponym.Span.End;

    private static string? MainCountry(ResolvedToponym[] resolved, Report report)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (toponym, entry, confidence) in resolved)
        {
            if (entry?.Country is not { } country)
            {
                continue;
            }

            var one = toponym.Use switch
            {
                ToponymUse.Demonym => 0.4,
                ToponymUse.WithinName => 0.3,
                _ => entry.Value.Feature.IsCountry() ? 0.7 : 1,
            };
            one *= IsDateline(toponym, report) ? 2 : toponym.Sentence < 2 ? EarlyWeight : 1;
            counts[country] = counts.GetValueOrDefault(country) + (one * confidence);
        }

        return counts.Count == 0 ? null : counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key;
    }
}
