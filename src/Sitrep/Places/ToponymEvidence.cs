using Sitrep.Language;

namespace Sitrep.Places;

/// <summary>Weighs whether words that the gazetteer lists name a place here: "Reading" in England, or reading; "Washington" the man.</summary>
/// <remarks>
/// A sum of weights; a name counts as a place from 1 up. Weights are round numbers set by hand; checked on the odd half (by document id) of
/// LGL and GeoVirus, where F1 changes by less than a point when any one of them is moved by a third.
/// </remarks>
internal sealed class ToponymEvidence(Gazetteer gazetteer)
{
    private const double Threshold = 1;

    // The model's tag over the words.
    private const double TaggedLocation = 3;
    private const double InLocation = 2;
    private const double TaggedFacility = 1.5;
    private const double InFacility = 0.3;
    private const double TaggedOrganization = -0.3;
    private const double OpensOrganization = 0.4;
    private const double InOrganization = -0.5;
    private const double TaggedPerson = -2.5;
    private const double InPerson = -4;
    private const double TaggedGroup = -2;
    private const double TaggedOther = -1.5;
    private const double UntaggedName = -0.3;
    private const double UntaggedWord = -3;

    // What the gazetteer lists under the name.
    private const double ListedCountry = 2.5;
    private const double ListedRegion = 1.5;
    private const double ListedCity = 1;
    private const double ListedTown = 0.3;
    private const double ListedVillage = -0.3;
    private const double OnlyOtherName = -0.7;
    private const double SeveralWords = 0.5;

    // The words beside it.
    private const double AfterPreposition = 0.7;
    private const double BesideItsHolder = 1.5;
    private const double WithGenericWord = 0.7;
    private const double PlaceElsewhere = 2;
    private const double InListOfPlaces = 1.2;
    private const double BeforeOutletWord = -2.5;
    private const double BesideAnotherNameWord = -1;

    /// <summary>What the evidence says.</summary>
    /// <param name="IsPlace">Whether the words name a place.</param>
    /// <param name="IsWithinName">Whether they do so as part of another name, or for those who act there.</param>
    public readonly record struct Verdict(bool IsPlace, bool IsWithinName);

    /// <summary>Weighs the evidence for the tokens from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public Verdict Weigh(Sentence sentence, int first, int end, IReadOnlyList<NameMatch> readings, ToponymHint hint, bool besideHolder, bool elsewhere, bool inList, string before)
    {
        var (tag, within) = TagWeight(sentence, first, end);
        if (readings.Count == 0)
        {
            // Only an entity LOC or FAC comes here without a reading. A name that nothing else speaks for is as often a firm or a man.
            var looksLikePlace = hint != ToponymHint.None || IsPlacePreposition(before) || besideHolder || inList || end - first > 1;
            return new Verdict(looksLikePlace && !IsInitials(sentence, first, end), false);
        }

        var weight = tag + ListWeight(readings)
            + (end - first > 1 ? SeveralWords : 0)
            + (IsPlacePreposition(before) ? AfterPreposition : 0)
            + (besideHolder ? BesideItsHolder : 0)
            + (elsewhere && tag < InLocation ? PlaceElsewhere : 0)
            + (inList ? InListOfPlaces : 0)
            + (NamesOutlet(sentence, end) ? BeforeOutletWord : 0)
            + (hint is ToponymHint.Division or ToponymHint.Settlement or ToponymHint.Water ? WithGenericWord : 0)
            + (EntityAt(sentence, first, end) is null && IsBesideNameWord(sentence, first, end) ? BesideAnotherNameWord : 0);
        return new Verdict(weight >= Threshold, within);
    }

    /// <summary>Whether the model takes the words, or more, for a place.</summary>
    public static bool IsLocation(Sentence sentence, int first, int end) => EntityAt(sentence, first, end) is { Type: EntityType.Location };

    /// <summary>Whether a word for people is used as one: not as a person's name, nor in a name of something else.</summary>
    public static bool IsDemonym(Sentence sentence, int first, int end) => EntityAt(sentence, first, end) is not { Type: EntityType.Person };

    private static (double Weight, bool Within) TagWeight(Sentence sentence, int first, int end)
    {
        if (EntityAt(sentence, first, end) is not { } entity)
        {
            var isName = Enumerable.Range(first, end - first).All(i => sentence.Tokens[i].Upos is Upos.PROPN or Upos.X or Upos.PUNCT or Upos.ADP or Upos.DET or Upos.CCONJ or Upos.ADJ)
                && Enumerable.Range(first, end - first).Any(i => sentence.Tokens[i].Upos is Upos.PROPN or Upos.X);
            return (isName ? UntaggedName : UntaggedWord, false);
        }

        var whole = entity.First >= first - 1 && entity.End <= end + 1;
        return entity.Type switch
        {
            EntityType.Location => (whole ? TaggedLocation : InLocation, false),
            EntityType.Facility => whole ? (TaggedFacility, false) : (InFacility, true),
            EntityType.Organization => (whole ? TaggedOrganization : first <= entity.First + 1 ? OpensOrganization : InOrganization, true),
            EntityType.Person => (whole ? TaggedPerson : InPerson, true),
            EntityType.Group => (TaggedGroup, true),
            _ => (TaggedOther, true),
        };
    }

    private double ListWeight(IReadOnlyList<NameMatch> readings)
    {
        var best = double.NegativeInfinity;
        // Sorted by population; the first few hold the best.
        for (var i = 0; i < Math.Min(readings.Count, 12); i++)
        {
            var entry = gazetteer.Entry(readings[i].Entry);
            var weight = entry.Feature switch
            {
                PlaceFeature.Country or PlaceFeature.FormerCountry or PlaceFeature.Continent => ListedCountry,
                PlaceFeature.Capital or PlaceFeature.Division1 or PlaceFeature.Sea or PlaceFeature.Region or PlaceFeature.Lake or PlaceFeature.River or PlaceFeature.Island
                    or PlaceFeature.Mountain or PlaceFeature.Desert or PlaceFeature.Facility => ListedRegion,
                PlaceFeature.Division2 => ListedTown,
                _ => entry.Population >= 1_000_000 ? ListedRegion : entry.Population >= 100_000 ? ListedCity : entry.Population >= 15_000 ? ListedTown : ListedVillage,
            };
            best = Math.Max(best, readings[i].Kind == NameKind.Main ? weight : weight + OnlyOtherName);
        }

        return best;
    }

    private static EntityMention? EntityAt(Sentence sentence, int first, int end)
    {
        foreach (var entity in sentence.Entities)
        {
            if (entity.First < end && first < entity.End && entity.Type is not (EntityType.Quantity or EntityType.Weapon))
            {
                return entity;
            }
        }

        return null;
    }

    // "the Los Angeles Times"; and "West Nile virus" is no river.
    private static bool NamesOutlet(Sentence sentence, int end) => end < sentence.Tokens.Count && sentence.Tokens[end].Text is "Times" or "Post" or "Herald" or "Tribune"
        or "Journal" or "Gazette" or "Chronicle" or "Daily" or "News" or "Telegraph" or "Observer" or "Star" or "virus" or "Virus";

    // "BSE", "TIF": a shout of a few capitals that no list knows.
    private static bool IsInitials(Sentence sentence, int first, int end) =>
        end - first == 1 && sentence.Tokens[first].Text is { Length: <= 5 } word && word.All(c => char.IsUpper(c) || !char.IsLetter(c));

    private static bool IsPlacePreposition(string word) => word is "in" or "at" or "near" or "from" or "to" or "outside" or "around" or "across" or "throughout" or "In" or "At" or "Near" or "From" or "into" or "toward" or "towards" or "inside" or "through" or "over" or "off";

    // "Houston" in "Whitney Houston" and "Lincoln" in "Lincoln Center" where the model tags neither.
    private static bool IsBesideNameWord(Sentence sentence, int first, int end) =>
        (first > 0 && IsCapitalised(sentence.Tokens[first - 1]) && sentence.Tokens[first - 1].Upos is Upos.PROPN)
        || (end < sentence.Tokens.Count && IsCapitalised(sentence.Tokens[end]) && sentence.Tokens[end].Upos is Upos.PROPN);

    private static bool IsCapitalised(Token token) => char.IsUpper(token.Text[0]) && token.Text.Length > 1;
}
