using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Places;

/// <content>Things made that have no name of their own: "the airport", "a police station in Osh", "the prime minister's office".</content>
internal sealed partial class DescriptionReader
{
    private void ReadFacilities(int firstDescription)
    {
        foreach (var token in _sentence.Tokens)
        {
            if (token.Upos is not (Upos.NOUN or Upos.PROPN) || token.Xpos is "NNS" or "NNPS" || FacilityRadius(token) is not { } radius)
            {
                continue;
            }

            var span = NounPhrase.SpanOf(_sentence, token);
            // "took office", "in hospital", "at school": not one place. One with "the", "a", a possessive or a name before it is.
            if (!HasDeterminer(token) && !HasNameBefore(token))
            {
                continue;
            }

            if (token.MainRelation is "compound" or "amod" || _found.Skip(firstDescription).Any(other => other.Span.Overlaps(span)))
            {
                continue;
            }

            var toponym = ToponymOver(token.Index);
            if (toponym is { } known && _toponyms[known].Readings.Count > 0 && _toponyms[known].Hint != ToponymHint.Facility)
            {
                continue;
            }

            if (toponym is { } named)
            {
                // The name has its own mention; what it needs is a place to lie in.
                _found.Add(new PlaceDescription
                {
                    Span = _toponyms[named].Span, Sentence = _sentence.Index, Kind = DescriptionKind.Facility, Anchors = AnchorsOf(token), Placed = named, RadiusKm = radius,
                });
                continue;
            }

            _found.Add(new PlaceDescription
            {
                Span = span, Sentence = _sentence.Index, Kind = DescriptionKind.Facility, Anchors = AnchorsOf(token), RadiusKm = radius,
            });
        }
    }

    private double? FacilityRadius(Token token)
    {
        var lemma = token.Lemma.ToLowerInvariant();
        if (token.Index > 0 && _words.Facilities.TryGetValue(Lower(token.Index - 1) + " " + lemma, out var compound))
        {
            return compound;
        }

        // A stretch of road and an office of a firm say too little of where; a camp or a mine may be anything.
        return lemma is "station" or "camp" or "crossing" or "gate" or "park" or "line" ? null
            : _words.Facilities.TryGetValue(lemma, out var radius) ? radius : null;
    }

    private bool HasDeterminer(Token token) => _sentence.ChildrenOf(token).Any(child => child.MainRelation == "det" || child.Relation == "nmod:poss");

    private bool HasNameBefore(Token token) => _sentence.ChildrenOf(token).Any(child => child.Index < token.Index && child.Upos == Upos.PROPN);

    private int? ToponymOver(int token)
    {
        foreach (var toponym in _toponymAt.Values)
        {
            if (_toponyms[toponym].First <= token && token < _toponyms[toponym].End)
            {
                return toponym;
            }
        }

        return null;
    }

    // The place that the phrase itself gives: "the Osh airport", "a hospital in Kabul", "Kabul's airport".
    private int[] AnchorsOf(Token token)
    {
        foreach (var (at, toponym) in _toponymAt.OrderBy(pair => Math.Abs(pair.Key - token.Index)))
        {
            var name = _toponyms[toponym];
            if (name.First <= token.Index && token.Index < name.End)
            {
                continue;
            }

            if (name.Use != ToponymUse.Demonym && (name.End == token.Index || (name.End == token.Index - 1 && Lower(name.End) is "'s" or "’s" or "international" or "central" or "main")))
            {
                return [toponym];
            }

            var head = _sentence.Tokens[Math.Min(name.End, _sentence.Tokens.Count) - 1];
            if (IsAnchor(name) && at > token.Index && at - token.Index <= 6 && _sentence.IsWithin(head, token) && _lower[(token.Index + 1)..at].Any(word => word is "in" or "at" or "near" or "of"))
            {
                return [toponym];
            }
        }

        return [];
    }
}
