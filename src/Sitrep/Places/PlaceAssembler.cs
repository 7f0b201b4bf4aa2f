using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Places;

/// <summary>Writes down what was decided: one place for all mentions of one entry, a geometry for each place told by others, all in order of first mention.</summary>
internal sealed class PlaceAssembler(Gazetteer gazetteer, ToponymReading reading, IReadOnlyList<ResolvedToponym> resolved, string? mainCountry, string text)
{
    // A side of a disc: its middle lies this share of the radius away, and this share holds nearly all of it.
    private const double PartOffset = 0.45;
    private const double PartRadius = 0.8;
    private const double CentralRadius = 0.5;

    // "20 km east" is rounded and counted from somewhere in the town.
    private const double DistanceError = 0.2;

    // "Near" a place is seldom further than this from its edge.
    private const double NearKm = 15;

    // Unlisted rivers, hills and villages lie somewhere round the listed place of the same name.
    private const double NamesakeKm = 100;

    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<int, Draft> _byEntry = [];
    private readonly Dictionary<string, Draft> _byName = new(StringComparer.Ordinal);
    private readonly Draft?[] _ofToponym = new Draft?[resolved.Count];

    /// <summary>The report's places.</summary>
    public IReadOnlyList<Place> Assemble()
    {
        for (var n = 0; n < resolved.Count; n++)
        {
            if (resolved[n].Toponym.Use is ToponymUse.Name or ToponymUse.Capital)
            {
                _ofToponym[n] = DraftOf(n);
                _ofToponym[n]!.Mentions.Add(resolved[n].Toponym.Span);
            }
        }

        foreach (var description in reading.Descriptions)
        {
            Describe(description);
        }

        var order = _drafts.Where(draft => draft.Mentions.Count > 0).OrderBy(draft => draft.Mentions.Min(span => span.Start)).ThenByDescending(draft => draft.Mentions.Min(span => span.Length)).ToList();
        return [.. order.Select(draft => draft.ToPlace(order))];
    }

    private Draft DraftOf(int toponym)
    {
        var (name, entry, confidence) = resolved[toponym];
        if (entry is { } listed)
        {
            if (!_byEntry.TryGetValue(listed.Index, out var draft))
            {
                _byEntry[listed.Index] = draft = Listed(listed, name, confidence);
                _drafts.Add(draft);
            }

            return draft;
        }

        var key = FoldedName.Of(name.Name);
        if (!_byName.TryGetValue(key, out var unlisted))
        {
            _byName[key] = unlisted = new Draft
            {
                Name = name.Name,
                Kind = name.Hint switch
                {
                    ToponymHint.Facility => PlaceKind.Facility,
                    ToponymHint.Settlement => PlaceKind.Village,
                    ToponymHint.Division => PlaceKind.Region,
                    _ => PlaceKind.Area,
                },
                Confidence = 0.5,
            };
            _drafts.Add(unlisted);
            if (name.Qualifier is { } qualifier && DraftFor(qualifier) is { } holder)
            {
                unlisted.Take(holder, "in {0}");
            }
        }

        return unlisted;
    }

    private Draft Listed(GazetteerEntry entry, Toponym name, double confidence)
    {
        var isNamesake = name.Hint is ToponymHint.Water && !entry.Feature.IsWater();
        return new Draft
        {
            Name = isNamesake ? name.Name : gazetteer.NameOf(entry.Index),
            Kind = isNamesake ? PlaceKind.Region : entry.Kind,
            GeonamesId = isNamesake || entry.GeonamesId == 0 ? null : entry.GeonamesId,
            Country = entry.Country,
            Admin1 = entry.Feature == PlaceFeature.Division1 ? gazetteer.NameOf(entry.Index) : entry.Division1 >= 0 ? gazetteer.NameOf(entry.Division1) : null,
            Latitude = entry.Latitude,
            Longitude = entry.Longitude,
            RadiusKm = isNamesake ? NamesakeKm : entry.RadiusKm,
            Confidence = confidence,
        };
    }

    // The place of a name that itself makes none ("the Osh police"), for what is told by it.
    private Draft? DraftFor(int toponym)
    {
        if (_ofToponym[toponym] is { } made)
        {
            return made;
        }

        if (resolved[toponym] is not (var name, { } entry, var confidence))
        {
            return null;
        }

        if (!_byEntry.TryGetValue(entry.Index, out var draft))
        {
            _byEntry[entry.Index] = draft = Listed(entry, name, confidence);
            _drafts.Add(draft);
        }

        return draft;
    }

    private Draft? AnchorOf(int anchor)
    {
        if (anchor != PlaceDescription.MainCountry)
        {
            return DraftFor(anchor);
        }

        if (mainCountry is null || gazetteer.Country(mainCountry) is not { } country)
        {
            return null;
        }

        if (!_byEntry.TryGetValue(country.Index, out var draft))
        {
            _byEntry[country.Index] = draft = new Draft
            {
                Name = gazetteer.NameOf(country.Index), Kind = PlaceKind.Country, Country = country.Country,
                Latitude = country.Latitude, Longitude = country.Longitude, RadiusKm = country.RadiusKm, Confidence = 0.8,
            };
            _drafts.Add(draft);
        }

        return draft;
    }

    private void Describe(PlaceDescription description)
    {
        switch (description.Kind)
        {
            case DescriptionKind.Capital:
                DescribeCapital(description);
                return;
            case DescriptionKind.Facility:
                DescribeFacility(description);
                return;
        }

        var anchors = description.Anchors.Select(AnchorOf).OfType<Draft>().Where(draft => draft.Latitude is not null).Distinct().ToList();
        if (anchors.Count == 0)
        {
            return;
        }

        var (words, latitude, longitude, radius) = description.Kind switch
        {
            DescriptionKind.Offset => Offset(description, anchors[0]),
            DescriptionKind.Part => Part(description, anchors[0]),
            DescriptionKind.Near => Near(description, anchors[0]),
            DescriptionKind.Border => Border(anchors),
            _ => Between(anchors),
        };
        if (description.Placed is { } placed && _ofToponym[placed] is { } known && !anchors.Contains(known))
        {
            known.Relation ??= (words, anchors);
            if (known.Latitude is null)
            {
                (known.Latitude, known.Longitude, known.RadiusKm, known.Country) = (latitude, longitude, radius, known.Country ?? anchors[0].Country);
            }

            return;
        }

        Area(description.Span, PlaceKind.Area, anchors, words, latitude, longitude, radius);
    }

    private void DescribeCapital(PlaceDescription description)
    {
        if (description.Placed is { } named && _ofToponym[named] is { } known)
        {
            known.Mentions.Add(description.Span);
            return;
        }

        var country = description.Anchors[0] == PlaceDescription.MainCountry ? mainCountry : resolved[description.Anchors[0]].Entry?.Country;
        if (country is null || gazetteer.CapitalOf(country) is not { } capital)
        {
            return;
        }

        if (!_byEntry.TryGetValue(capital.Index, out var draft))
        {
            _byEntry[capital.Index] = draft = new Draft
            {
                Name = gazetteer.NameOf(capital.Index), Kind = PlaceKind.City, GeonamesId = capital.GeonamesId, Country = country,
                Admin1 = capital.Division1 >= 0 ? gazetteer.NameOf(capital.Division1) : null,
                Latitude = capital.Latitude, Longitude = capital.Longitude, RadiusKm = capital.RadiusKm, Confidence = 0.8,
            };
            _drafts.Add(draft);
        }

        draft.Mentions.Add(description.Span);
    }

    // A thing made takes its town's coordinates, with the town's radius.
    private void DescribeFacility(PlaceDescription description)
    {
        var holder = description.Anchors.Select(AnchorOf).OfType<Draft>().FirstOrDefault(draft => draft.Latitude is not null) ?? NearestHolder(description);
        if (description.Placed is { } placed)
        {
            if (_ofToponym[placed] is { Latitude: null } named)
            {
                named.Kind = PlaceKind.Facility;
                if (holder is not null && holder != named)
                {
                    named.Take(holder, "in {0}");
                }
            }

            return;
        }

        if (holder is { Latitude: { } latitude, Longitude: { } longitude })
        {
            Area(description.Span, PlaceKind.Facility, [holder], "in {0}", latitude, longitude, holder.RadiusKm ?? 0);
        }
    }

    // The settled place named last before it in the same sentence, or first after it; else the one named last before.
    private Draft? NearestHolder(PlaceDescription description)
    {
        Draft? before = null;
        Draft? after = null;
        Draft? earlier = null;
        for (var n = 0; n < resolved.Count; n++)
        {
            var (toponym, entry, _) = resolved[n];
            if (_ofToponym[n] is not { } draft || entry is not { } listed || !(listed.Feature.IsSettlement() || toponym.Use == ToponymUse.Capital))
            {
                continue;
            }

            if (toponym.Sentence < description.Sentence && toponym.Sentence >= description.Sentence - 2)
            {
                earlier = draft;
            }
            else if (toponym.Sentence == description.Sentence)
            {
                if (toponym.Span.End <= description.Span.Start)
                {
                    before = draft;
                }
                else
                {
                    after ??= draft;
                }
            }
        }

        return after ?? before ?? earlier ?? AnchorOf(PlaceDescription.MainCountry);
    }

    private void Area(TextSpan span, PlaceKind kind, List<Draft> anchors, string words, double latitude, double longitude, double radius)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{words}|{string.Join(',', anchors.Select(anchor => _drafts.IndexOf(anchor)))}|{kind}");
        if (kind == PlaceKind.Area && _byName.TryGetValue(key, out var same))
        {
            same.Mentions.Add(span);
            return;
        }

        var draft = new Draft
        {
            Name = WithoutArticle(span.In(text)),
            Kind = kind,
            Country = anchors.Select(anchor => anchor.Country).Distinct(StringComparer.Ordinal).Count() == 1 ? anchors[0].Country : null,
            Admin1 = kind == PlaceKind.Facility ? anchors[0].Admin1 : null,
            Latitude = latitude,
            Longitude = longitude,
            RadiusKm = radius,
            Relation = (words, anchors),
            Confidence = anchors.Min(anchor => anchor.Confidence),
        };
        draft.Mentions.Add(span);
        _drafts.Add(draft);
        if (kind == PlaceKind.Area)
        {
            _byName[key] = draft;
        }
    }

    private static string WithoutArticle(string words)
    {
        foreach (var article in Articles)
        {
            if (words.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                return words[article.Length..];
            }
        }

        return words;
    }

    private static readonly string[] Articles = ["the ", "a ", "an "];

    private static (string, double, double, double) Offset(PlaceDescription description, Draft anchor)
    {
        var distance = description.DistanceKm ?? 0;
        if (description.Bearing is not { } bearing)
        {
            return ($"{description.DistanceWords} from {{0}}", anchor.Latitude!.Value, anchor.Longitude!.Value, Math.Round(distance + (anchor.RadiusKm ?? 0)));
        }

        var (latitude, longitude) = GreatCircle.Offset(anchor.Latitude!.Value, anchor.Longitude!.Value, bearing, distance);
        // A bearing word covers 45 degrees: half of that to either side is 0.4 of the distance at most, mostly much less.
        return ($"{description.DistanceWords} {description.BearingWord} of {{0}}", latitude, longitude, Math.Ceiling((distance * DistanceError) + Math.Min(anchor.RadiusKm ?? 0, 30) * 0.5 + 1));
    }

    private static (string, double, double, double) Part(PlaceDescription description, Draft anchor)
    {
        var radius = anchor.RadiusKm ?? 50;
        if (description.Bearing is not >= 0)
        {
            return ("central part of {0}", anchor.Latitude!.Value, anchor.Longitude!.Value, Math.Ceiling(radius * CentralRadius));
        }

        var (latitude, longitude) = GreatCircle.Offset(anchor.Latitude!.Value, anchor.Longitude!.Value, description.Bearing.Value, radius * PartOffset);
        var word = description.BearingWord!;
        var adjective = word.EndsWith("ern", StringComparison.Ordinal) ? word : word + "ern";
        return ($"{adjective} part of {{0}}", latitude, longitude, Math.Ceiling(radius * PartRadius));
    }

    private static (string, double, double, double) Near(PlaceDescription description, Draft anchor)
    {
        var radius = anchor.RadiusKm ?? 5;
        if (description.Bearing is not >= 0)
        {
            return ("near {0}", anchor.Latitude!.Value, anchor.Longitude!.Value, Math.Ceiling(radius + NearKm));
        }

        var (latitude, longitude) = GreatCircle.Offset(anchor.Latitude!.Value, anchor.Longitude!.Value, description.Bearing.Value, radius + NearKm);
        return ($"{description.BearingWord} of {{0}}", latitude, longitude, Math.Ceiling(radius + NearKm));
    }

    private (string, double, double, double) Border(List<Draft> anchors)
    {
        if (anchors.Count == 1)
        {
            return ("border of {0}", anchors[0].Latitude!.Value, anchors[0].Longitude!.Value, anchors[0].RadiusKm ?? 100);
        }

        var (a, b) = (anchors[0], anchors[1]);
        const string words = "border of {0} and {1}";
        if (a.Kind == PlaceKind.Country && b.Kind == PlaceKind.Country && a.Country is { } one && b.Country is { } two && gazetteer.Border(one, two) is { } stretch)
        {
            return (words, stretch.Latitude, stretch.Longitude, stretch.RadiusKm);
        }

        var (_, latitude, longitude, radius) = Between(anchors);
        return (words, latitude, longitude, radius);
    }

    private static (string, double, double, double) Between(List<Draft> anchors)
    {
        var (a, b) = (anchors[0], anchors[^1]);
        var (latitude, longitude) = GreatCircle.Midpoint(a.Latitude!.Value, a.Longitude!.Value, b.Latitude!.Value, b.Longitude!.Value);
        var half = GreatCircle.DistanceKm(a.Latitude.Value, a.Longitude.Value, b.Latitude.Value, b.Longitude.Value) / 2;
        return (anchors.Count > 1 ? "between {0} and {1}" : "near {0}", latitude, longitude, Math.Ceiling(half + 5));
    }

    private sealed class Draft
    {
        public required string Name { get; init; }

        public PlaceKind Kind { get; set; }

        public List<TextSpan> Mentions { get; } = [];

        public int? GeonamesId { get; init; }

        public string? Country { get; set; }

        public string? Admin1 { get; set; }

        public double? Latitude { get; set; }

        public double? Longitude { get; set; }

        public double? RadiusKm { get; set; }

        public double Confidence { get; init; }

        public (string Words, List<Draft> Anchors)? Relation { get; set; }

        public void Take(Draft holder, string words)
        {
            (Latitude, Longitude, RadiusKm, Country, Admin1) = (holder.Latitude, holder.Longitude, holder.RadiusKm, holder.Country, holder.Admin1);
            Relation = (words, [holder]);
        }

        // An anchor that the report names only by its people ("Kyrgyz") is no place of the record; its name stands in the words.
        private PlaceRelation? RelationIn(List<Draft> order)
        {
            if (Relation is not var (words, anchors))
            {
                return null;
            }

            var places = new List<int>();
            for (var i = 0; i < anchors.Count; i++)
            {
                var slot = "{" + i.ToString(CultureInfo.InvariantCulture) + "}";
                var at = order.IndexOf(anchors[i]);
                words = words.Replace(slot, at < 0 ? anchors[i].Name : "{" + places.Count.ToString(CultureInfo.InvariantCulture) + "}", StringComparison.Ordinal);
                if (at >= 0)
                {
                    places.Add(at);
                }
            }

            return new PlaceRelation(words, places);
        }

        public Place ToPlace(List<Draft> order) =>
            new()
            {
                Name = Name,
                Kind = Kind,
                Mentions = [.. Mentions.Distinct().OrderBy(span => span.Start).ThenBy(span => span.End)],
                GeonamesId = GeonamesId,
                Country = Country,
                Admin1 = Admin1,
                Latitude = Latitude is { } latitude ? Math.Round(latitude, 4) : null,
                Longitude = Longitude is { } longitude ? Math.Round(longitude, 4) : null,
                PrecisionKm = RadiusKm is { } radius ? Math.Round(radius, 1) : null,
                Relation = RelationIn(order),
                Confidence = Confidence,
            };
    }
}
