using Sitrep.Language;

namespace Sitrep.Places;

/// <content>Parts, surroundings, borders and ways.</content>
internal sealed partial class DescriptionReader
{
    /// <summary>"southern Kyrgyzstan", "the south of the country", "the northern parts of Mali", "Mali's restive north", "in the south".</summary>
    private int? PartAt(int first)
    {
        var start = Lower(first) is "the" ? first + 1 : first;
        var (bearing, word) = BearingAt(start, out var at);
        if (bearing is null)
        {
            return PossessedPartAt(first);
        }

        var isAdjective = word!.EndsWith("ern", StringComparison.Ordinal) || word == "central";
        if (_toponymAt.TryGetValue(at, out var direct) && IsAnchor(_toponyms[direct]) && !_toponymAt.ContainsKey(first))
        {
            return AddPart(start, _toponyms[direct].End, direct, bearing, word);
        }

        // "southern part of X", "northern provinces of the country".
        if (isAdjective && PartNouns.Contains(Lower(at)))
        {
            at++;
        }
        else if (isAdjective || Lower(first) is not "the")
        {
            return null;
        }

        if (Lower(at) is "of" or "in" && AnchorAt(at + 1, out var end) is { } anchor)
        {
            return AddPart(first, end, anchor, bearing, word);
        }

        // "in the south" alone is the country's; "the South" and "the West" are sides in politics.
        var follows = Lower(at);
        return Lower(first) is "the" && Lower(first - 1) is "in" or "from" or "to" or "across" or "throughout" && follows != "of" && char.IsLower(_sentence.Tokens[start].Text[0])
            && (isAdjective || !_words.Settlements.ContainsKey(follows)) && (isAdjective || _sentence.Tokens[start].Upos is Upos.NOUN or Upos.X or Upos.ADJ or Upos.ADV) && !IsNounAfter(at, isAdjective)
            ? AddPart(first, at, PlaceDescription.MainCountry, bearing, word)
            : null;
    }

    // "in the south bank", "the north side": the bearing belongs to the noun.
    private bool IsNounAfter(int at, bool isAdjective) => !isAdjective && at < _lower.Length && _sentence.Tokens[at].Upos is Upos.NOUN or Upos.PROPN;

    private int? PossessedPartAt(int first)
    {
        int anchor;
        int at;
        if (_toponymAt.TryGetValue(first, out var toponym) && IsAnchor(_toponyms[toponym]))
        {
            (anchor, at) = (toponym, _toponyms[toponym].End);
        }
        else if (Lower(first) == "the" && Lower(first + 1) == "country")
        {
            (anchor, at) = (PlaceDescription.MainCountry, first + 2);
        }
        else
        {
            return null;
        }

        if (Lower(at) is not ("'s" or "’s" or "'" or "’"))
        {
            return null;
        }

        at++;
        if (at < _lower.Length && _sentence.Tokens[at].Upos == Upos.ADJ && !_words.Bearings.ContainsKey(_lower[at]))
        {
            at++;
        }

        var (bearing, word) = BearingAt(at, out var end);
        if (bearing is null || bearing < 0)
        {
            return null;
        }

        if (word!.EndsWith("ern", StringComparison.Ordinal))
        {
            if (!PartNouns.Contains(Lower(end)))
            {
                return null;
            }

            end++;
        }

        return AddPart(first, end, anchor, bearing, word);
    }

    private int AddPart(int first, int end, int anchor, double? bearing, string word)
    {
        Add(DescriptionKind.Part, first, end, anchor, bearing, word);
        return end;
    }

    /// <summary>"near X", "outside X", "close to X", "on the outskirts of X", "just north of X", "off the coast of X".</summary>
    private int? NearAt(int first)
    {
        var at = first;
        string? word = null;
        double? bearing = null;
        switch (Lower(first))
        {
            case "near" or "outside" or "nearby":
                at++;
                break;
            case "close" when Lower(first + 1) == "to":
                at += 2;
                break;
            case "not" when Lower(first + 1) == "far" && Lower(first + 2) == "from":
                at += 3;
                break;
            case "on" or "in" or "at" or "off" or "to" when Lower(first + 1) == "the":
                var noun = first + 2;
                if (noun < _lower.Length && IsPlainAdjective(noun))
                {
                    noun++;
                }

                if (!(_words.Outskirts.ContainsKey(Lower(noun)) || (Lower(first) == "off" && Lower(noun) == "coast")) || Lower(noun + 1) != "of")
                {
                    return null;
                }

                at = noun + 2;
                break;
            default:
                (bearing, word) = BearingAt(first, out at);
                if (bearing is null or < 0 || Lower(at) != "of" || Lower(first - 1) is "the" or "'s")
                {
                    return null;
                }

                at++;
                break;
        }

        if (AnchorAt(at, out var end) is not { } anchor)
        {
            return null;
        }

        Add(DescriptionKind.Near, first, end, anchor, bearing, word);
        return end;
    }

    /// <summary>"the border between A and B", "the Kyrgyz-Uzbek border", "Turkey's border with Syria", "the Syrian border".</summary>
    private int? BorderAt(int at)
    {
        if (Lower(at) is not ("border" or "frontier" or "borders"))
        {
            return null;
        }

        // "border guards", "border police": a force, not a place; "border area", "border region" is one.
        if (at + 1 < _lower.Length && _sentence.Tokens[at + 1].Upos == Upos.NOUN && Lower(at + 1) is not ("area" or "areas" or "region" or "regions" or "zone" or "crossing"))
        {
            return null;
        }

        var anchors = new List<int>();
        var (first, end) = (at, at + 1);
        if (TwoPlaces(at + 1, "between", "and", out var afterTwo) is { } two)
        {
            (anchors, end) = ([.. two], afterTwo);
        }
        else
        {
            if (Lower(at + 1) == "with" && StateAt(Lower(at + 2) == "the" ? at + 3 : at + 2) is { } other)
            {
                anchors.Add(other);
                end = _toponyms[other].End;
            }

            var before = Lower(at - 1) is "'s" or "’s" ? at - 1 : at;
            if (_toponymEndingAt.TryGetValue(before, out var near))
            {
                anchors.Insert(0, near);
                first = _toponyms[near].First;
                if (Lower(first - 1) is "-" or "–" && _toponymEndingAt.TryGetValue(first - 1, out var far))
                {
                    anchors.Insert(0, far);
                    first = _toponyms[far].First;
                }
            }
        }

        if (anchors.Count == 0)
        {
            return null;
        }

        while (Lower(first - 1) is "the" or "its" or "their" || (first > 0 && IsPlainAdjective(first - 1)))
        {
            first--;
        }

        _found.Add(new PlaceDescription
        {
            Span = Span(first, end),
            Sentence = _sentence.Index,
            Kind = DescriptionKind.Border,
            Anchors = anchors.Count == 1 ? [anchors[0], PlaceDescription.MainCountry] : anchors,
        });
        return end;
    }

    // A country as name or as word for its people.
    private int? StateAt(int at) => _toponymAt.TryGetValue(at, out var toponym) ? toponym : null;

    /// <summary>"the road between A and B", "the highway from A to B", "halfway between A and B".</summary>
    private int? BetweenAt(int at)
    {
        if (Lower(at) is not ("road" or "highway" or "route" or "track" or "railway" or "line" or "halfway" or "midway" or "way" or "motorway" or "corridor"))
        {
            return null;
        }

        if ((TwoPlaces(at + 1, "between", "and", out var end) ?? TwoPlaces(at + 1, "from", "to", out end)) is not { } two)
        {
            return null;
        }

        var first = Lower(at - 1) is "the" or "a" ? at - 1 : at;
        _found.Add(new PlaceDescription
        {
            Span = Span(first, end),
            Sentence = _sentence.Index,
            Kind = DescriptionKind.Between,
            Anchors = two,
        });
        return end;
    }

    private int[]? TwoPlaces(int at, string opener, string joiner, out int end)
    {
        end = at;
        if (Lower(at) != opener || AnchorAt(at + 1, out var middle) is not (>= 0 and var a) || Lower(middle) != joiner || AnchorAt(middle + 1, out end) is not (>= 0 and var b))
        {
            return null;
        }

        return [a, b];
    }

    private static readonly System.Collections.Frozen.FrozenSet<string> PartNouns = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["part", "parts", "region", "regions", "half", "area", "areas", "province", "provinces", "district", "districts", "tip", "corner", "fringe", "fringes", "reaches", "state", "states", "coast", "outskirts", "suburbs", "edge", "side"],
        StringComparer.Ordinal);
}
