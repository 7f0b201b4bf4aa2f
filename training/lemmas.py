"""Lemmas as edit scripts: (lower, strip, append).

The lemma of a form is: the form, lower-cased if `lower`; without its last `strip` UTF-16 code units;
followed by `append`. "Riots" -> (True, 1, ""), "is" -> (True, 2, "be"), "Osh" -> (False, 0, "").
"""


def script(form, lemma):
    """The shortest script; lower-casing is preferred where both would do, so that RIOTS and riots share one."""
    lowered = form.lower()
    lower = lemma == lemma.lower() or common(lowered, lemma) > common(form, lemma)
    base = lowered if lower else form
    kept = common(base, lemma)
    return lower, units(base) - units(base[:kept]), lemma[kept:]


def apply(form, edit):
    """The lemma that a script gives for a form."""
    lower, strip, append = edit
    base = form.lower() if lower else form
    encoded = base.encode("utf-16-le")
    return encoded[:max(0, len(encoded) - 2 * strip)].decode("utf-16-le", "ignore") + append


def common(a, b):
    """Length of the common prefix."""
    length = 0
    while length < min(len(a), len(b)) and a[length] == b[length]:
        length += 1
    return length


def units(text):
    """Length in UTF-16 code units, as C# counts."""
    return len(text.encode("utf-16-le")) // 2
