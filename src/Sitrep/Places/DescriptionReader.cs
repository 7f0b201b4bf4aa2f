using System.Globalization;
using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Places;

/// <summary>
/// Finds places told by others in one sentence. Reads "twenty kilometers east of the Kyrgyz capital", "some 30 miles (48 km) from X",
/// "southern Kyrgyzstan", "the south of the country", "Mali's north", "the northern part of X", "near X", "on the outskirts of X",
/// "north of X", "the border between A and B", "the Kyrgyz-Uzbek border", "Turkey's border with Syria", "the road between A and B",
/// "the Kyrgyz capital", "the capital". Leaves "20 km" without an anchor, "the border" alone and "the West".
/// </summary>
internal sealed partial class DescriptionReader
{
    private readonly Gazetteer _gazetteer;
    private readonly PlaceWords _words;
    private readonly Sentence _sentence;
    private readonly string _text;
    private readonly List<Toponym> _toponyms;
    private readonly List<PlaceDescription> _found;
    private readonly string[] _lower;
    private readonly Dictionary<int, int> _toponymAt = [];
    private readonly Dictionary<int, int> _toponymEndingAt = [];

    /// <summary>A reader of one sentence, whose toponyms are in the list from <paramref name="firstToponym"/> on.</summary>
    public DescriptionReader(Gazetteer gazetteer, PlaceWords words, Sentence sentence, string text, List<Toponym> toponyms, int firstToponym, List<PlaceDescription> found)
    {
        (_gazetteer, _words, _sentence, _text, _toponyms, _found) = (gazetteer, words, sentence, text, toponyms, found);
        _lower = [.. sentence.Tokens.Select(token => token.Text.ToLowerInvariant())];
        for (var n = firstToponym; n < toponyms.Count; n++)
        {
            Register(n);
        }
    }

    /// <summary>Finds all of the sentence's descriptions.</summary>
    public void Read()
    {
        ReadCapitals();
        var start = _found.Count;
        for (var i = 0; i < _lower.Length; i++)
        {
            var next = OffsetAt(i) ?? BorderAt(i) ?? BetweenAt(i) ?? PartAt(i) ?? NearAt(i);
            if (next is { } end)
            {
                i = end - 1;
            }
        }

        ReadFacilities(start);
    }

    private void Register(int toponym)
    {
        _toponymAt[_toponyms[toponym].First] = toponym;
        _toponymEndingAt[_toponyms[toponym].End] = toponym;
    }

    private string Lower(int i) => i >= 0 && i < _lower.Length ? _lower[i] : "";

    // "the Kyrgyz capital", "the capital of Kyrgyzstan", "the Uzbek capital of Tashkent", "the capital, Bishkek".
    private void ReadCapitals()
    {
        for (var i = 0; i < _lower.Length; i++)
        {
            if (_lower[i] != "capital" || Lower(i + 1) is "punishment" or "offence" or "offense" or "gains" or "city" && Lower(i + 2) == "s")
            {
                continue;
            }

            var end = Lower(i + 1) == "city" ? i + 2 : i + 1;
            var first = i;
            int? owner = null;
            if (_toponymEndingAt.TryGetValue(i, out var before))
            {
                (owner, first) = (before, _toponyms[before].First);
            }
            else if (Lower(i - 1) is "'s" or "’s" && _toponymEndingAt.TryGetValue(i - 1, out before))
            {
                (owner, first) = (before, _toponyms[before].First);
            }

            if (Lower(first - 1) == "the")
            {
                first--;
            }

            // "the Uzbek capital of Tashkent", "the capital, Bishkek": the name that follows is the capital, and has a mention of its own.
            var named = ToponymAfter(end, "of") ?? ToponymAfter(end, ",") ?? (_toponymAt.TryGetValue(end, out var direct) ? direct : null);
            if (owner is null && Lower(end) == "of" && named is { } country && IsCountry(_toponyms[country]))
            {
                (owner, end, named) = (country, _toponyms[country].End, null);
            }
            else if (owner is null && Lower(first) != "the")
            {
                continue;
            }

            if (owner is { } of && named is null && CapitalReading(_toponyms[of]) is { } capital)
            {
                AddToponym(first, end, capital);
            }
            else
            {
                _found.Add(new PlaceDescription
                {
                    Span = Span(first, i + 1),
                    Sentence = _sentence.Index,
                    Kind = DescriptionKind.Capital,
                    Anchors = [owner ?? PlaceDescription.MainCountry],
                    Placed = named is { } name && !IsCountry(_toponyms[name]) ? name : null,
                });
            }
        }
    }

    private int? ToponymAfter(int at, string word) => Lower(at) == word && _toponymAt.TryGetValue(at + 1, out var toponym) ? toponym : null;

    private bool IsCountry(Toponym toponym) => toponym.Readings is [var first, ..] && _gazetteer.Entry(first.Entry).Feature.IsCountry();

    private NameMatch? CapitalReading(Toponym owner)
    {
        foreach (var reading in owner.Readings)
        {
            if (_gazetteer.Entry(reading.Entry) is { Feature: PlaceFeature.Country, Country: { } code } && _gazetteer.CapitalOf(code) is { } capital)
            {
                return new NameMatch(capital.Index, NameKind.Main);
            }
        }

        return null;
    }

    private void AddToponym(int first, int end, NameMatch reading)
    {
        _toponyms.Add(new Toponym
        {
            Span = Span(first, end),
            Sentence = _sentence.Index,
            First = first,
            End = end,
            Name = _gazetteer.NameOf(reading.Entry),
            Use = ToponymUse.Capital,
            Readings = [reading],
        });
        Register(_toponyms.Count - 1);
    }

    /// <summary>"twenty kilometers (12 miles) east of X": the number's token is where it starts.</summary>
    private int? OffsetAt(int first)
    {
        if (!TryNumber(first, out var number, out var at) || !TryUnit(at, out var unit, out at))
        {
            return null;
        }

        if (Lower(at) == "(")
        {
            while (at < _lower.Length && _lower[at] != ")")
            {
                at++;
            }

            at++;
        }

        if (Lower(at) is "away" or "or" or "so")
        {
            at++;
        }

        if (Lower(at) is "to" && Lower(at + 1) is "the")
        {
            at += 2;
        }

        var (bearing, word) = BearingAt(at, out var afterBearing);
        at = afterBearing;
        if (Lower(at) is not ("of" or "from" or "outside" or "off" or "inside" or "away"))
        {
            return null;
        }

        at = Lower(at) == "away" && Lower(at + 1) == "from" ? at + 2 : at + 1;
        if (AnchorAt(at, out var end) is not { } anchor || (bearing is null && Lower(end) == "to"))
        {
            return null;
        }

        var start = first;
        while (Lower(start - 1) is "about" or "some" or "around" or "nearly" or "roughly" or "just" or "approximately" or "only" or "almost" or "over")
        {
            start--;
        }

        Add(DescriptionKind.Offset, start, end, anchor, bearing, word, number * unit, DistanceWords(number, unit));
        return end;
    }

    // Whole kilometres and miles as the report counts; "half a mile" in metres.
    private static string DistanceWords(double number, double unit)
    {
        var isMiles = unit is 1.609344;
        return unit switch
        {
            1 or 1.609344 when number >= 1 => string.Create(CultureInfo.InvariantCulture, $"{number:0.##} {(isMiles ? (number == 1 ? "mile" : "miles") : "km")}"),
            1.852 => string.Create(CultureInfo.InvariantCulture, $"{number:0.##} nautical miles"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(number * unit * 1000):0} m"),
        };
    }

    private bool TryUnit(int at, out double km, out int end)
    {
        if (Lower(at) == "-")
        {
            at++;
        }

        if (_words.Units.TryGetValue(Lower(at) + " " + Lower(at + 1), out km))
        {
            end = at + 2;
            return true;
        }

        end = at + 1;
        // "5 m" is as often five million; only the word counts.
        return Lower(at) != "m" && _words.Units.TryGetValue(Lower(at), out km);
    }

    private bool TryNumber(int first, out double number, out int end)
    {
        number = 0;
        end = first;
        var any = false;
        while (end < _lower.Length)
        {
            var word = _lower[end];
            if (double.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits))
            {
                number += digits;
            }
            else if (word == "half" && Lower(end + 1) is "a" or "an")
            {
                (number, any) = (0.5, true);
                end += 2;
                break;
            }
            else if (word == "hundred" && any)
            {
                number *= 100;
            }
            else if (word == "dozen")
            {
                number = any ? number * 12 : 12;
            }
            else if (word == "-" && any && NumberWords.ContainsKey(Lower(end + 1)))
            {
                end++;
                continue;
            }
            else if (NumberWords.TryGetValue(word, out var value) && !(word is "a" or "an" && any))
            {
                number += value;
            }
            else if (word is "few" or "couple" or "of" && any)
            {
                number = word switch { "few" => 3, "couple" => 2, _ => number };
            }
            else
            {
                break;
            }

            any = true;
            end++;
        }

        return any;
    }

    private (double? Degrees, string? Word) BearingAt(int at, out int end)
    {
        // "north-east", "north - northeast" as tokens; then one word.
        foreach (var length in new[] { 5, 3, 1 })
        {
            if (at + length > _lower.Length || (length > 1 && _lower[at + 1] != "-"))
            {
                continue;
            }

            var word = string.Concat(_lower[at..(at + length)]);
            if (_words.Bearings.TryGetValue(word, out var degrees))
            {
                end = at + length;
                return (degrees, word);
            }
        }

        end = at;
        return (null, null);
    }

    /// <summary>The place that a phrase starting at a token stands for: a toponym, "the capital", "the country", "the village of X". Null: none.</summary>
    private int? AnchorAt(int at, out int end)
    {
        end = at;
        if (_toponymAt.TryGetValue(at, out var direct) && IsAnchor(_toponyms[direct]))
        {
            end = _toponyms[direct].End;
            return direct;
        }

        var scan = at;
        while (Lower(scan) is "the" or "its" or "nearby" or "neighboring" or "neighbouring" or "capital" or "port" || (scan < _lower.Length && IsPlainAdjective(scan)))
        {
            if (_toponymAt.TryGetValue(scan + 1, out var after) && IsAnchor(_toponyms[after]))
            {
                end = _toponyms[after].End;
                return after;
            }

            scan++;
        }

        if (Lower(scan) == "country" && Lower(scan - 1) is "the")
        {
            end = scan + 1;
            return PlaceDescription.MainCountry;
        }

        if (IsGenericNoun(Lower(scan)) && Lower(scan + 1) == "of" && scan > at)
        {
            var of = Lower(scan + 2) == "the" ? scan + 3 : scan + 2;
            if (_toponymAt.TryGetValue(of, out var named) && IsAnchor(_toponyms[named]))
            {
                end = _toponyms[named].End;
                return named;
            }
        }

        return null;
    }

    private static bool IsAnchor(Toponym toponym) => toponym.Use is ToponymUse.Name or ToponymUse.Capital;

    private bool IsPlainAdjective(int at) => _sentence.Tokens[at].Upos == Upos.ADJ && char.IsLower(_sentence.Tokens[at].Text[0]);

    private bool IsGenericNoun(string word) => _words.Settlements.ContainsKey(word) || _words.Divisions.ContainsKey(word) || _words.Lands.ContainsKey(word);

    private void Add(
        DescriptionKind kind, int first, int end, int anchor, double? bearing = null, string? word = null, double? distanceKm = null, string? distanceWords = null)
    {
        _found.Add(new PlaceDescription
        {
            Span = Span(first, end),
            Sentence = _sentence.Index,
            Kind = kind,
            Anchors = [anchor],
            Bearing = bearing,
            BearingWord = word,
            DistanceKm = distanceKm,
            DistanceWords = distanceWords,
            Placed = PlacedBefore(first),
        });
    }

    // "Kant Air Base twenty kilometers east of ...", "Kara-Suu, 20 km from Osh", "a base at Kant, located near Bishkek".
    private int? PlacedBefore(int first)
    {
        var at = first;
        while (Lower(at - 1) is "," or "(" or "located" or "situated" or "lying" or "about" or "some" or "just" or "around" or "-" or "–" or "—")
        {
            at--;
        }

        return _toponymEndingAt.TryGetValue(at, out var toponym) && IsAnchor(_toponyms[toponym]) ? toponym : null;
    }

    private TextSpan Span(int first, int end) => new(_sentence.Tokens[first].Span.Start, _sentence.Tokens[end - 1].Span.End);

    private static readonly System.Collections.Frozen.FrozenDictionary<string, double> NumberWords = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
        new (string Word, double Value)[]
        {
            ("a", 1), ("an", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
            ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
            ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("several", 5), ("few", 3),
        },
        row => row.Word,
        row => row.Value,
        StringComparer.Ordinal);
}
