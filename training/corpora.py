"""Readers of the corpora. What they hand on is a list of documents; a document is a list of paragraphs,
a paragraph a list of sentences, a sentence a `Sentence`. Nothing is decided here about training."""
import dataclasses
import json
import re


@dataclasses.dataclass
class Word:
    """One syntactic word. Head 0 is the root; None where the corpus says nothing."""
    form: str
    lemma: str = None
    upos: str = None
    xpos: str = None
    head: int = None
    relation: str = None


@dataclasses.dataclass
class Sentence:
    """Words and what the corpus says of them. `tags` are its own BIO tags; `mentions` are
    (first, last, head, type, chain) with word numbers from 0 inside the sentence."""
    id: str
    words: list
    tags: list = None
    mentions: list = dataclasses.field(default_factory=list)


def read_conllu(path):
    """Documents of a CoNLL-U file; fused tokens and empty nodes are skipped, `Entity=` is read if there."""
    documents, paragraph, sentence_id, words, entities = [], None, None, [], []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                documents.append([])
                paragraph = None
            elif line.startswith("# newpar"):
                paragraph = None
            elif line.startswith("# sent_id"):
                sentence_id = line.split("=", 1)[1].strip()
            elif not line:
                if paragraph is None:
                    paragraph = []
                    documents[-1].append(paragraph)
                paragraph.append(Sentence(sentence_id, words, mentions=read_mentions(words, entities)))
                words, entities = [], []
            elif line[0] != "#":
                column = line.split("\t")
                if column[0].isdigit():
                    words.append(Word(column[1], column[2], column[3], column[4], int(column[6]), column[7]))
                    entities.append(next((f[7:] for f in column[9].split("|") if f.startswith("Entity=")), ""))
    return documents


def read_mentions(words, entities):
    """GUM's `Entity=` brackets of one sentence. The head is the word whose own head lies outside the span."""
    opened, mentions = [], []
    for number, field in enumerate(entities):
        for kind, body in brackets(field):
            if kind == "open":
                chain, etype = body.split("-")[:2]
                opened.append([number, chain, etype])
            else:
                # A bare ")" closes the mention opened last in this field, "7)" the last one of chain 7.
                at = len(opened) - 1 if not body else max(i for i, o in enumerate(opened) if o[1] == body)
                first, chain, etype = opened.pop(at)
                span = range(first, number + 1)
                head = next((i for i in span if words[i].head - 1 not in span), number)
                mentions.append((first, number, head, etype, chain))
    return sorted(mentions, key=lambda m: (m[0], -m[1]))


def brackets(field):
    """("open", body) and ("close", chain or "") in order, from a field such as `(1-person-new(2-place-new)1)`."""
    found, position = [], 0
    while position < len(field):
        if field[position] == "(":
            end = position + 1
            while end < len(field) and field[end] not in "()":
                end += 1
            body = field[position + 1:end]
            found.append(("open", body))
            position = end
        elif field[position] == ")":
            found.append(("close", ""))
            position += 1
        else:
            end = field.index(")", position)
            found.append(("close", field[position:end]))
            position = end + 1
    return found


def read_bio(path):
    """Sentences of a BIO file, in order; comment lines give the sentence's id where there is one."""
    sentences, sentence_id, words, tags = [], "", [], []
    with open(path, encoding="utf8") as lines:
        for line in [*lines, "\n"]:
            line = line.rstrip("\n")
            if line.startswith("# ") and "\t" not in line:
                sentence_id = line.split("=", 1)[-1].strip()
            elif line:
                form, tag = line.split("\t")
                words.append(Word(form))
                tags.append(tag)
            elif words:
                sentences.append(Sentence(sentence_id, words, tags))
                words, tags = [], []
    return sentences


# Words of plain text, roughly as EWT cuts them; used for re3d and the written sentences only.
# The product's own tokeniser is in C#.
WORD = re.compile(r"""n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Maj|Capt|St|Gov|Sen|Rep|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[ap]\.m)\.
    |\d+(?:[.,:]\d+)*(?:[A-Za-z]{1,2}\b)?|[^\W\d_]+?(?=n['’]t\b)|\w+(?:\.\w+)*|\.{2,}|--+|\S""", re.VERBOSE)


def words_of(text):
    """(start, end) of each word of plain text."""
    return [match.span() for match in WORD.finditer(text)]


def tagged(text, spans, id=""):
    """A sentence of plain text with (start, end, type) spans as BIO; longer spans win over those inside."""
    at = words_of(text)
    tags = ["O"] * len(at)
    for start, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        inside = [i for i, (a, b) in enumerate(at) if a < end and b > start]
        if inside and all(tags[i] == "O" for i in inside):
            for i in inside:
                tags[i] = ("B-" if i == inside[0] else "I-") + kind
    return Sentence(id, [Word(text[a:b]) for a, b in at], tags)


def read_written(path):
    """Written sentences: `[GROUP Uzbek] youths ...`; one paragraph a line, lines with # and empty ones skipped."""
    sentences = []
    with open(path, encoding="utf8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            text, spans, position = "", [], 0
            for match in re.finditer(r"\[([A-Z]+) ([^\]]+)\]", line):
                text += line[position:match.start()]
                spans.append((len(text), len(text) + len(match[2]), match[1]))
                text += match[2]
                position = match.end()
            sentences.append(tagged(text + line[position:], spans, f"{path}:{number}"))
    return sentences


def read_re3d(path):
    """Lines of re3d's documents as sentences with its own types."""
    sentences = []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            document, position = json.loads(line), 0
            for text in document["text"].split("\n"):
                spans = [(e["start"] - position, e["end"] - position, e["type"], e["confidence"])
                         for e in document["entities"] if position <= e["start"] and e["end"] <= position + len(text)]
                if text.strip():
                    sentences.append((text, spans, document["docid"]))
                position += len(text) + 1
    return sentences
