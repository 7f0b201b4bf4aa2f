namespace Sitrep.Store.Search;

/// <summary>
/// What the index of terms is asked, in the one form that each engine writes in its own syntax. It holds for every event that
/// is asked for, and may hold for a few more, which the rows then rule out.
/// </summary>
/// <param name="AllOf">Of each list one phrase must be there. No list: any event.</param>
/// <param name="NoneOf">Phrases that must not be there; only beside at least one list.</param>
internal sealed record TermQuery(IReadOnlyList<IReadOnlyList<Phrase>> AllOf, IReadOnlyList<Phrase> NoneOf)
{
    /// <summary>The terms of a query.</summary>
    public static TermQuery Of(SearchQuery query, WordForms forms)
    {
        var all = new List<IReadOnlyList<Phrase>>();
        foreach (var words in query.Words?.Sought ?? [])
        {
            all.Add([.. words.SelectMany(w => w.Phrases(forms))]);
        }

        foreach (var actor in query.Actors)
        {
            List<Phrase> names = [.. EventTerms.Named(EventTerms.ActorPrefix, actor.Name)];
            all.Add(actor.Country is { } country ? [.. names, new Phrase(EventTerms.Tag("state", country))] : names);
        }

        AddAny(query.Sources.SelectMany(s => EventTerms.Named(EventTerms.SourcePrefix, s)));
        AddTags("country", query.Countries);
        AddTags("type", query.Types);
        AddTags("mode", query.Modes);
        AddTags("acled", query.Acled);
        foreach (var toll in query.Tolls)
        {
            AddAny(EventTerms.Digits(toll.Least, toll.Most).Select(digits => new Phrase(EventTerms.TollTag(toll.Kind, digits))));
        }

        if (query.Area is { } area)
        {
            AddAny(GeoCells.Covering(area).Select(cell => new Phrase(cell)));
        }

        return new TermQuery(all, [.. query.Words?.LeftOut.SelectMany(w => w.Phrases(forms)) ?? []]);

        void AddTags(string kind, IEnumerable<string> values) => AddAny(values.Select(v => new Phrase(EventTerms.Tag(kind, v))));

        void AddAny(IEnumerable<Phrase> phrases)
        {
            if (phrases.ToList() is { Count: > 0 } list)
            {
                all.Add(list);
            }
        }
    }

    /// <summary>The same, and this term as well.</summary>
    public TermQuery And(string term) => this with { AllOf = [.. AllOf, [new Phrase(term)]] };
}
