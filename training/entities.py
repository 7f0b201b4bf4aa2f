"""What each corpus teaches about entities: for every word the set of tags that its label allows.

No corpus labels all ten types. Where one is silent about a type, its O must not teach that the word is
none; so a label becomes a set of tags, and the loss is that of the whole set. To keep the sets small,
a word that could hardly be of a silent type (an ordinary lower-case word) stays plain O.
"""
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))

FACILITY = set("airport airfield airbase base bridge square hospital prison jail camp street road avenue highway boulevard hotel "
               "stadium tunnel dam mosque church cathedral temple shrine monastery barracks palace embassy consulate plant port "
               "terminal station tower building barrage checkpoint crossing market mall school university library museum".split())
# Of these, a name that ends so and is labelled as a place surely is a facility; the others may be companies or schools.
MONTHS = set("january february march april june july august september october november december".split())
WEEKDAYS = set("monday tuesday wednesday thursday friday saturday sunday".split())
CALENDAR = MONTHS | WEEKDAYS
TIME_WORDS = set("today yesterday tomorrow tonight overnight day days week weeks month months year years decade decades century "
                 "weekend morning afternoon evening night midnight noon dawn dusk hour hours minute minutes second seconds ago last next "
                 "this past early late mid later earlier since spring summer autumn fall winter daily a.m. p.m. am pm o'clock gmt "
                 "current recent recently now currently fiscal quarter may mar sun mon tue wed thu fri sat jan feb apr jun jul aug sep sept oct nov dec "
                 "eve anniversary".split())
NUMBER_WORDS = set("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
                   "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions "
                   "billion billions dozen dozens score scores several few couple some many half third quarter percent % $ € £ dollars "
                   "kilometers kilometres miles meters metres km tons tonnes feet yards acres first second both pair handful".split())
BEFORE_NUMBER = set("at least more than about around some over nearly almost up to as many between and fewer less under approximately "
                    "the of - than a an".split())
WEAPONS = re.compile(r"^(ak|rpg|m16|tnt|ied|gun|rifle|pistol|bomb|grenade|rocket|missile|mortar|shell|artillery|tank|knife|knive|machete|sword|"
                     r"axe|stone|stick|club|bat|explosive|dynamite|mine|landmine|car|truck|tear|gas|petrol|molotov|cocktail|water|cannon|rubber|"
                     r"bullet|ammunition|weapon|warhead|torpedo|drone|jet|helicopter|kalashnikov|shotgun|revolver|chemical|sarin|machine|suicide|"
                     r"belt|vest|roadside|nerve|agent|arms|warplane|bomber|fighter|gunship)s?$")


def lexicon(name):
    with open(os.path.join(HERE, "written", name), encoding="utf8") as lines:
        return {line.strip().lower() for line in lines if line.strip() and line[0] != "#"}


class Allowed:
    """Turns labels into sets of tags, each set as a tuple of columns of `entity_tags`."""

    def __init__(self, entity_tags):
        self.column = {tag: i for i, tag in enumerate(entity_tags)}
        self.everything = tuple(range(len(entity_tags)))
        self.groups = lexicon("groups.lexicon")

    def tags(self, types, begin=None):
        """Columns of the types; begin True or False for B or I only, None for both."""
        wanted = "BI" if begin is None else "B" if begin else "I"
        return {self.column[f"{b}-{t}"] for t in types for b in wanted}

    def of(self, sentence, corpus):
        """A list of tuples, one a word."""
        words = [w.form for w in sentence.words]
        if corpus == "written":
            return [(self.column[t],) for t in sentence.tags]
        allowed = []
        for i, tag in enumerate(sentence.tags):
            if tag == "?":
                allowed.append(self.everything)
            elif tag == "O":
                allowed.append(tuple(sorted(self.outside(words, i, corpus))))
            else:
                begin, kind = tag.split("-", 1)
                allowed.append(tuple(sorted(self.tags(self.types(words, sentence.tags, i, kind, corpus), begin == "B"))))
        return allowed

    def types(self, words, tags, i, kind, corpus):
        """Our types for a corpus's own type, looking at the whole span around word i."""
        first, last = i, i
        while tags[first][0] == "I":
            first -= 1
        while last + 1 < len(tags) and tags[last + 1][0] == "I":
            last += 1
        span = [w.lower() for w in words[first:last + 1]]
        facility = span[-1].rstrip("s") in FACILITY or span[0] in ("camp", "fort", "checkpoint")
        if kind in ("LOC", "location", "Location"):
            return ("FAC",) if facility else ("LOC",)
        if kind in ("ORG", "corporation", "Organisation"):
            return ("ORG", "FAC") if facility else ("ORG",)
        if kind in ("PER", "person", "Person"):
            return ("GROUP",) if corpus == "gum" and all(w in self.groups for w in span) else ("PER",)
        if kind in ("TIME", "Temporal"):
            clock = any(w in ("a.m.", "p.m.", "am", "pm", "hour", "hours", "minutes", "morning", "night", "evening", "afternoon",
                              "noon", "midnight", "dawn") or re.match(r"\d+:\d\d", w) for w in span)
            return ("DATE", "TIME") if clock else ("DATE",)
        if kind in ("MISC",):
            return ("GROUP",) if all(w in self.groups for w in span) else ("MISC", "GROUP", "WEAPON")
        return {"group": ("ORG", "GROUP", "MISC"), "product": ("MISC", "WEAPON"), "creative-work": ("MISC",), "EVENT": ("MISC",),
                "Nationality": ("GROUP",), "Weapon": ("WEAPON",), "MilitaryPlatform": ("WEAPON",), "Quantity": ("QUANTITY",),
                "Money": ("QUANTITY",), "DocumentReference": ("MISC",)}[kind]

    def outside(self, words, i, corpus):
        """Tags allowed for a word labelled O."""
        word, lower, outside = words[i], words[i].lower(), {self.column["O"]}
        if lower in self.groups and word[0].isupper():
            return self.tags(["GROUP"])
        if lower in CALENDAR and word[0].isupper() and corpus not in ("gum", "re3d"):
            return self.tags(["DATE"])
        if word[0].isupper() and (i > 0 and words[i - 1] not in ".!?:\"“" or word.isupper() and len(word) > 1):
            outside |= self.tags(["MISC", "WEAPON", "GROUP", "DATE", "TIME"])
        near = [w.lower() for w in words[i:i + 4]]
        number = lambda w: w in NUMBER_WORDS or w[0].isdigit()
        if number(lower) or lower in BEFORE_NUMBER and any(number(w) for w in near):
            outside |= self.tags(["QUANTITY", "DATE", "TIME"])
        if lower in TIME_WORDS or lower in BEFORE_NUMBER and any(w in TIME_WORDS for w in near):
            outside |= self.tags(["DATE", "TIME"])
        if WEAPONS.match(lower) or lower == "-" and any(WEAPONS.match(w) for w in near):
            outside |= self.tags(["WEAPON"])
        return outside


def mend_user_names(sentence):
    """BTC cuts `@name` into two entities; they become one word with an open label."""
    words, tags, i = [], [], 0
    while i < len(sentence.words):
        word, tag = sentence.words[i], sentence.tags[i]
        if word.form == "@" and i + 1 < len(sentence.words):
            word.form += sentence.words[i + 1].form
            tag, i = "?", i + 1
        elif tag[0] == "I" and tags and tags[-1] in ("?", "O"):
            tag = "B" + tag[1:]
        words.append(word)
        tags.append(tag)
        i += 1
    sentence.words, sentence.tags = words, tags
    return sentence


SMALL = set("of the and for in al - 's & / de el la ul bin ibn".split())
LABELLED = {"Organisation", "Location", "Person", "Nationality", "Weapon", "MilitaryPlatform", "Temporal", "Quantity", "Money", "DocumentReference"}
COMMON = {"Nationality", "Weapon", "MilitaryPlatform", "Temporal", "Quantity", "Money"}


def re3d_sentence(text, spans, id, tagged):
    """re3d labels common nouns too and nests its spans. Names keep their label, shortest first kept out by the longest
    name; what is only part of a longer, common description is left open ("?")."""
    names, vague = [], []
    for start, end, kind, _ in spans:
        words = text[start:end].split()
        lead = len(words[0]) + 1 if len(words) > 1 and words[0].lower() in ("the", "a", "an") else 0
        words = words[1:] if lead else words
        if not words:
            continue
        named = all(w[0].isupper() or w[0].isdigit() or w.lower() in SMALL for w in words) and words[0][0].isupper()
        if kind in LABELLED and (named and words[0].lower() not in ("i", "we", "they", "he", "she", "it", "you", "our", "us") or kind in COMMON):
            names.append((start + lead, end, kind))
        else:
            vague.append((start, end, "VAGUE"))
    sentence, open_words = tagged(text, names, id), tagged(text, vague, id)
    for i, tag in enumerate(open_words.tags):
        if tag != "O" and sentence.tags[i] == "O":
            sentence.tags[i] = "?"
    return sentence
