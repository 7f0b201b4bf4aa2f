using System.Collections.Frozen;
using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Places;

/// <summary>
/// Finds place names and places told by others. Reads "Osh", "Jalal-Abad", "Long Beach, CA", "W.Va.", "the Kyrgyz capital",
/// "Kyrgyz" (as a word for people), "southern Kyrgyzstan", "20 km east of Osh", "the border between A and B". Which of
/// several places of one name is meant, <see cref="ToponymResolver"/> decides.
/// </summary>
/// <remarks>
/// Names come from two sides: the gazetteer (longest listed run of name words) and the model's entities. A listed name is
/// taken where <see cref="ToponymEvidence"/> speaks for it; an entity LOC or FAC is taken even where it isn't listed.
/// </remarks>
public sealed partial class ToponymReader(Gazetteer gazetteer, PlaceWords words)
{
    // The longest names in use ("Democratic Republic of the Congo", "Azad Jammu and Kashmir") have up to this many tokens.
    private const int LongestName = 9;

    private readonly ToponymEvidence _evidence = new(gazetteer);

    /// <summary>Finds the toponyms and descriptions of a report. Offsets count in <paramref name="text"/>.</summary>
    public ToponymReading Read(Analysis analysis, string text)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(text);
        var toponyms = new List<Toponym>();
        var descriptions = new List<PlaceDescription>();
        var candidates = analysis.Sentences.Select(sentence => ReadCandidates(sentence, text)).ToList();
        var certain = CertainNames(analysis, text, candidates);
        foreach (var sentence in analysis.Sentences)
        {
            var first = toponyms.Count;
            AddAccepted(sentence, text, candidates[sentence.Index], certain, toponyms);
            new DescriptionReader(gazetteer, words, sentence, text, toponyms, first, descriptions).Read();
        }

        return new ToponymReading(toponyms, descriptions);
    }

    private List<Candidate> ReadCandidates(Sentence sentence, string text)
    {
        var found = new List<Candidate>();
        var i = 0;
        while (i < sentence.Tokens.Count)
        {
            var candidate = CandidateAt(sentence, text, i);
            if (candidate is null)
            {
                i++;
                continue;
            }

            found.Add(candidate);
            i = candidate.End;
        }

        FitToEntities(sentence, text, found);
        return found;
    }

    private void AddAccepted(Sentence sentence, string text, List<Candidate> found, IReadOnlySet<string> certain, List<Toponym> toponyms)
    {
        var accepted = Accept(sentence, text, found, certain);
        var offset = toponyms.Count;
        for (var n = 0; n < accepted.Count; n++)
        {
            var candidate = accepted[n];
            toponyms.Add(new Toponym
            {
                Span = SpanOf(sentence, candidate.First, candidate.End),
                Sentence = sentence.Index,
                First = candidate.First,
                End = candidate.End,
                Name = SpanOf(sentence, candidate.First, candidate.End).In(text),
                Use = candidate.Use,
                Readings = candidate.Readings,
                Hint = candidate.Hint,
                Qualifier = candidate.Qualifier is { } q && accepted.IndexOf(q) is >= 0 and var at ? offset + at : null,
            });
        }
    }

    // Names that the model takes for places somewhere in the report: there it is sure, elsewhere ("the Huntsville police") it need not be.
    private static HashSet<string> CertainNames(Analysis analysis, string text, List<List<Candidate>> candidates)
    {
        var certain = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in analysis.Sentences)
        {
            foreach (var candidate in candidates[sentence.Index])
            {
                if (candidate.Use == ToponymUse.Name && ToponymEvidence.IsLocation(sentence, candidate.First, candidate.End))
                {
                    certain.Add(FoldedName.Of(SpanOf(sentence, candidate.First, candidate.End).In(text)));
                }
            }
        }

        return certain;
    }

    /// <summary>The longest listed name, abbreviation or word for people that starts at a token. Null: none does.</summary>
    private Candidate? CandidateAt(Sentence sentence, string text, int first)
    {
        var tokens = sentence.Tokens;
        if (!StartsName(tokens, first))
        {
            return null;
        }

        var limit = EndOfRun(tokens, first);
        for (var end = limit; end > first; end--)
        {
            if (end - 1 > first && !IsNameWord(tokens[end - 1]))
            {
                continue;
            }

            var span = SpanOf(sentence, first, end);
            if (span.Length > GazetteerLayout.LongestKey)
            {
                continue;
            }

            var written = span.In(text);
            if (AbbreviationAt(written, text, span.End) is { } abbreviation)
            {
                return new Candidate(first, end, abbreviation.Readings, ToponymUse.Name) { Abbreviation = abbreviation.Written };
            }

            var readings = gazetteer.Find(written);
            var demonyms = gazetteer.FindDemonym(written);
            if (demonyms.Count > 0 && !IsRatherName(readings, demonyms))
            {
                return new Candidate(first, end, demonyms, ToponymUse.Demonym);
            }

            if (readings.Count > 0 && !(end - first == 1 && (IsOnlyAbbreviated(written) || words.Never.Contains(written) || GenericWord(written) != ToponymHint.None)))
            {
                return new Candidate(first, end, readings, ToponymUse.Name);
            }
        }

        return null;
    }

    private (IReadOnlyList<NameMatch> Readings, string Written)? AbbreviationAt(string written, string text, int end)
    {
        if (written.Length > 12)
        {
            return null;
        }

        // "Ind" and "." are two tokens at the end of a sentence; the sentence's full stop is then no part of the name.
        var dotted = end < text.Length && text[end] == '.' && !written.EndsWith('.') ? written + "." : null;
        if (dotted is not null && gazetteer.FindAbbreviation(dotted) is { Count: > 0 } withDot)
        {
            return (withDot, dotted);
        }

        return gazetteer.FindAbbreviation(written) is { Count: > 0 } readings ? (readings, written) : null;
    }

    // "French" is no village in France, "Georgian" no county; but "Hong Kong" and "Holland" stay names.
    private bool IsRatherName(IReadOnlyList<NameMatch> readings, IReadOnlyList<NameMatch> demonyms) =>
        readings.Any(reading => gazetteer.Entry(reading.Entry) is var entry
            && (entry.Feature.IsCountry() || entry.Feature is PlaceFeature.Capital or PlaceFeature.Continent or PlaceFeature.Region or PlaceFeature.Sea or PlaceFeature.River or PlaceFeature.Division1
                || demonyms.Any(demonym => demonym.Entry == reading.Entry)));

    // Words of one or two capitals ("A", "ID") name villages somewhere; only the abbreviations count.
    private static bool IsOnlyAbbreviated(string written) => written.Length < 3 && written[0] < '\u0250';

    // Where the model sees a place, its words are the name: "Evergreen Lake" is not Evergreen, "Neches River" not the town of Neches.
    private void FitToEntities(Sentence sentence, string text, List<Candidate> found)
    {
        foreach (var entity in sentence.Entities)
        {
            if (entity.Type is not (EntityType.Location or EntityType.Facility))
            {
                continue;
            }

            var (first, end) = WithoutArticle(sentence, entity.First, entity.End);
            if (first >= end || !StartsName(sentence.Tokens, first))
            {
                continue;
            }

            var inside = found.Where(candidate => candidate.First < end && candidate.End > first).ToList();
            if (inside.Count == 0)
            {
                found.Add(new Candidate(first, end, [], ToponymUse.Name) { Hint = HintOf(sentence, first, end, out _) });
            }
            else if (entity.Type == EntityType.Location && inside.TrueForAll(one => one.First >= first && one.End <= end))
            {
                FitToLocation(sentence, text, found, inside, first, end);
            }
        }

        found.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private void FitToLocation(Sentence sentence, string text, List<Candidate> found, List<Candidate> inside, int first, int end)
    {
        if (inside is [var whole] && whole.First == first && whole.End == end)
        {
            return;
        }

        // "Osh, Kyrgyzstan" in one entity, and whatever else holds a comma, are several names.
        if (Enumerable.Range(first, end - first).Any(i => sentence.Tokens[i].Text is "," or "(" or "/" or "and" or "&" or "'s" or "’s"))
        {
            return;
        }

        var hint = HintOf(sentence, first, end, out var generic);
        if (inside is [var one] && one.Use == ToponymUse.Name && (one.End == end || one.First == first))
        {
            var rest = end - first - (one.End - one.First);
            if (one.End == end && Enumerable.Range(first, one.First - first).All(i => IsBearingOrCentre(sentence.Tokens[i].Text)))
            {
                return;
            }

            if (hint is ToponymHint.Division or ToponymHint.Settlement or ToponymHint.Water or ToponymHint.Land && rest == generic)
            {
                (one.First, one.End, one.Hint) = (first, end, hint);
                return;
            }

            // "Texas Comptroller", "Vancouver International", "Miss Ohio": a place that is known well enough stays one.
            if (!words.Streets.ContainsKey(sentence.Tokens[end - 1].Text) && IsKnownWell(one.Readings, leastPeople: one.First == first ? 15_000 : 100_000))
            {
                return;
            }
        }

        foreach (var part in inside)
        {
            found.Remove(part);
        }

        while (end > first + 1 && sentence.Tokens[end - 1].Upos == Upos.PUNCT)
        {
            end--;
        }

        found.Add(new Candidate(first, end, gazetteer.Find(SpanOf(sentence, first, end).In(text)), ToponymUse.Name) { Hint = hint });
    }

    private bool IsBearingOrCentre(string word) => words.Bearings.ContainsKey(word) || words.Centres.ContainsKey(word) || word == "-";

    private bool IsKnownWell(IReadOnlyList<NameMatch> readings, long leastPeople) => readings.Any(reading =>
        gazetteer.Entry(reading.Entry) is var entry && (entry.Feature is PlaceFeature.Country or PlaceFeature.Division1 or PlaceFeature.Capital or PlaceFeature.Division2 || entry.Population >= leastPeople));

    /// <summary>What a generic word at either end of a name says: "River", "Province", "Mount". <paramref name="length"/> is its tokens.</summary>
    private ToponymHint HintOf(Sentence sentence, int first, int end, out int length)
    {
        length = 1;
        foreach (var at in new[] { end - 1, first })
        {
            var word = sentence.Tokens[at].Text;
            if (end - first < 2)
            {
                continue;
            }

            var hint = GenericWord(word);
            if (hint != ToponymHint.None)
            {
                if (at == first && end - first > 2 && sentence.Tokens[first + 1].Text == "of")
                {
                    length = 2;
                }

                return hint;
            }
        }

        return ToponymHint.None;
    }

    private ToponymHint GenericWord(string word) =>
        words.Divisions.ContainsKey(word) ? ToponymHint.Division
        : words.Waters.ContainsKey(word) ? ToponymHint.Water
        : words.Lands.ContainsKey(word) ? ToponymHint.Land
        : words.Settlements.ContainsKey(word) ? ToponymHint.Settlement
        : words.Facilities.ContainsKey(word) || words.NamedOnly.ContainsKey(word) || words.Streets.ContainsKey(word) ? ToponymHint.Facility
        : ToponymHint.None;

    private List<Candidate> Accept(Sentence sentence, string text, List<Candidate> found, IReadOnlySet<string> certain)
    {
        for (var n = 0; n < found.Count; n++)
        {
            var candidate = found[n];
            Qualify(sentence, found, n);
            if (candidate.Hint == ToponymHint.None)
            {
                candidate.Hint = NeighbouringHint(sentence, candidate);
            }
        }

        var accepted = new List<Candidate>(found.Count);
        foreach (var candidate in found)
        {
            var before = candidate.First > 0 ? sentence.Tokens[candidate.First - 1].Text : "";
            var narrowed = candidate.Qualifier is not null;
            var narrows = found.Any(other => other.Qualifier == candidate);
            if (candidate.Abbreviation is { } abbreviation && !narrows && NeedsComma(abbreviation) && !ToponymEvidence.IsLocation(sentence, candidate.First, candidate.End))
            {
                continue;
            }

            if (candidate.Use == ToponymUse.Demonym)
            {
                if (ToponymEvidence.IsDemonym(sentence, candidate.First, candidate.End))
                {
                    accepted.Add(candidate);
                }

                continue;
            }

            var verdict = _evidence.Weigh(sentence, candidate.First, candidate.End, candidate.Readings, candidate.Hint, narrowed || narrows, certain.Contains(FoldedName.Of(SpanOf(sentence, candidate.First, candidate.End).In(text))), FollowsPlace(sentence, candidate, accepted), before);
            if (verdict.IsPlace)
            {
                candidate.Use = verdict.IsWithinName ? ToponymUse.WithinName : ToponymUse.Name;
                accepted.Add(candidate);
            }
        }

        foreach (var candidate in accepted)
        {
            if (candidate.Qualifier is { } qualifier && !accepted.Contains(qualifier))
            {
                candidate.Qualifier = null;
            }
        }

        return accepted;
    }

    // "in Rongo, Siaya and Kisumu": what is joined to a place is one.
    private static bool FollowsPlace(Sentence sentence, Candidate candidate, List<Candidate> accepted) =>
        accepted is [.., var last] && last.Use == ToponymUse.Name && candidate.First - last.End is 1 or 2 && candidate.First > last.End
        && sentence.Tokens[last.End].Text is "," or "and" or "or" && sentence.Tokens[candidate.First - 1].Text is "," or "and" or "or";

    // "Long Beach, CA", "Paris, Texas", "Osh (Kyrgyzstan)", "Gunten in Switzerland": the second holds the first.
    private void Qualify(Sentence sentence, List<Candidate> found, int n)
    {
        if (n + 1 >= found.Count || found[n].Use != ToponymUse.Name || found[n + 1].Use != ToponymUse.Name)
        {
            return;
        }

        var (place, next) = (found[n], found[n + 1]);
        var between = next.First - place.End;
        var joined = between == 1 && sentence.Tokens[place.End].Text is "," or "(" or "in"
            || (between == 0 && next.Abbreviation is not null)
            || (between == 2 && sentence.Tokens[place.End].Text is "," or "in" && sentence.Tokens[place.End + 1].Text is "in" or "the");
        if (joined && (place.Readings.Count == 0 || CanHold(next.Readings, place.Readings)))
        {
            place.Qualifier = next;
        }
    }

    private bool CanHold(IReadOnlyList<NameMatch> holders, IReadOnlyList<NameMatch> held)
    {
        foreach (var holder in holders)
        {
            var outer = gazetteer.Entry(holder.Entry);
            if (!outer.Feature.IsCountry() && !outer.Feature.IsDivision() && outer.Feature is not (PlaceFeature.Region or PlaceFeature.Island or PlaceFeature.Continent or PlaceFeature.Capital or PlaceFeature.DivisionSeat or PlaceFeature.Settlement or PlaceFeature.LowerSeat))
            {
                continue;
            }

            foreach (var reading in held)
            {
                if (reading.Entry != holder.Entry && Containment.Holds(gazetteer, outer, gazetteer.Entry(reading.Entry)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Osh province", "the state of Kaduna", "the village of Kara-Suu", "Bishkek airport" (the town's).
    private ToponymHint NeighbouringHint(Sentence sentence, Candidate candidate)
    {
        var tokens = sentence.Tokens;
        if (candidate.End < tokens.Count && words.Divisions.ContainsKey(tokens[candidate.End].Text) && candidate.Readings.Count > 0)
        {
            return ToponymHint.Division;
        }

        if (candidate.First >= 2 && tokens[candidate.First - 1].Text == "of")
        {
            var word = tokens[candidate.First - 2].Text;
            return words.Settlements.ContainsKey(word) ? ToponymHint.Settlement
                : words.Divisions.ContainsKey(word) ? ToponymHint.Division
                : words.Lands.ContainsKey(word) ? ToponymHint.Land
                : ToponymHint.None;
        }

        return ToponymHint.None;
    }

    // "Miss." opens a sentence and "OR" joins two: one-word abbreviations of states count after a comma only.
    private static bool NeedsComma(string abbreviation) =>
        abbreviation.EndsWith('.') ? abbreviation.Count(c => c == '.') == 1 : abbreviation.Length == 2 && abbreviation is not ("US" or "UK" or "EU" or "NZ" or "DC");

    private static bool StartsName(IReadOnlyList<Token> tokens, int at) =>
        IsNameWord(tokens[at]) || (at + 2 < tokens.Count && IsArabicArticle(tokens[at].Text) && tokens[at + 1].Text is "-" && IsNameWord(tokens[at + 2]));

    private static bool IsArabicArticle(string word) => word is "al" or "el" or "as" or "ar" or "ad" or "az" or "at" or "ash" or "an";

    // A word that can be part of a name: capitalised, or of a script without capitals.
    private static bool IsNameWord(Token token)
    {
        var text = token.Text.AsSpan().TrimStart("'’ʻ‘");
        // "US$" is money.
        return text.Length > 0 && char.IsLetter(text[0]) && !char.IsLower(text[0]) && text.IndexOfAny(NotInNames) < 0;
    }

    // The run of name words that starts at a token, with the small words that names have inside.
    private static int EndOfRun(IReadOnlyList<Token> tokens, int first)
    {
        var end = first + 1;
        var last = end;
        while (end < tokens.Count && end - first < LongestName)
        {
            if (IsNameWord(tokens[end]))
            {
                last = end + 1;
            }
            else if (!Connectors.Contains(tokens[end].Text) && !IsInnerStop(tokens, end))
            {
                break;
            }

            end++;
        }

        return last;
    }

    // "W.Va." as the tokens "W", "." and "Va.": no space on either side.
    private static bool IsInnerStop(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Text == "." && at > 0 && at + 1 < tokens.Count && tokens[at - 1].Span.End == tokens[at].Span.Start && tokens[at].Span.End == tokens[at + 1].Span.Start;

    private static (int First, int End) WithoutArticle(Sentence sentence, int first, int end) =>
        first < end && sentence.Tokens[first].Text is "the" or "The" or "THE" ? (first + 1, end) : (first, end);

    private static TextSpan SpanOf(Sentence sentence, int first, int end) => new(sentence.Tokens[first].Span.Start, sentence.Tokens[end - 1].Span.End);

    private static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create("$€£%@#/");

    private static readonly FrozenSet<string> Connectors = new[]
    {
        "-", "–", "‐", "‑", "'", "’", "of", "the", "and", "&", "de", "la", "le", "les", "del", "di", "da", "do", "dos", "das", "du", "des", "al", "el",
        "en", "am", "an", "der", "den", "sur", "sous", "upon", "on", "under", "e", "y", "i", "u", "d'", "l'", "d’", "l’", "ul", "ed", "ez", "es", "as", "ash", "bin", "van", "von", "au", "aux", "ben", "sobre", "in", "(",
    }.ToFrozenSet(StringComparer.Ordinal);

    private sealed class Candidate(int first, int end, IReadOnlyList<NameMatch> readings, ToponymUse use)
    {
        public int First { get; set; } = first;

        public int End { get; set; } = end;

        public IReadOnlyList<NameMatch> Readings { get; } = readings;

        public ToponymUse Use { get; set; } = use;

        public ToponymHint Hint { get; set; }

        public string? Abbreviation { get; init; }

        public Candidate? Qualifier { get; set; }
    }
}
