"""From words to word pieces and letter cases. The C# side does the same, character for character;
`models/sitrep-en/CONTRACT.md` states the rules in words and `parity.json` holds examples.

All classes of characters are Unicode general categories, never Python's `isalnum` or `\\w`, so that
both sides can agree on them.
"""
import functools
import unicodedata

PAD, UNKNOWN, CLS, SEP = 0, 100, 101, 102
MAX_PIECES_PER_WORD = 8
LETTER_CASES = ["none", "lower", "title", "upper", "digits", "mixed"]


def letter_case(word):
    """Index into LETTER_CASES of a whole word; every piece of the word gets it."""
    kinds = [unicodedata.category(c) for c in word]
    small, large, titled = kinds.count("Ll"), kinds.count("Lu"), kinds.count("Lt")
    if small and not large and not titled:
        return 1
    if large and not small and not titled and len(kinds) > 1:
        return 3
    if kinds and kinds[0] == "Lu":
        # One lower-case letter at least and no capital after the first: "Osh", "O'hara", "U2b".
        return 2 if small and large == 1 and not titled else 5
    return 4 if "Nd" in kinds else 0


def normal_form(word):
    """Lower case, decomposed, without combining marks, lower case again (for marks that kept a capital)."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn").lower()


def parts(text):
    """Runs of letters, digits and low lines, and every other character by itself; white space is dropped."""
    found, run = [], ""
    for c in text:
        if unicodedata.category(c)[0] in "LN" or c == "_":
            run += c
            continue
        if run:
            found.append(run)
        run = ""
        if not c.isspace():
            found.append(c)
    return found + ([run] if run else [])


class WordPieces:
    """Greedy longest-match-first WordPiece over a vocabulary file, one piece a line."""

    def __init__(self, path):
        with open(path, encoding="utf8") as lines:
            self.ids = {piece.rstrip("\n"): number for number, piece in enumerate(lines)}
        self.of = functools.lru_cache(maxsize=200_000)(self._of)

    def _of(self, word):
        """Piece ids of one word, 1 to MAX_PIECES_PER_WORD of them."""
        pieces = []
        for part in parts(normal_form(word)):
            start = 0
            while start < len(part):
                end = len(part)
                while end > start and ("##" if start else "") + part[start:end] not in self.ids:
                    end -= 1
                if end == start:
                    # The rest of the part can't be spelt: one [UNK] stands for it, pieces before it stay.
                    pieces.append(UNKNOWN)
                    break
                pieces.append(self.ids[("##" if start else "") + part[start:end]])
                start = end
        return tuple(pieces[:MAX_PIECES_PER_WORD]) or (UNKNOWN,)
