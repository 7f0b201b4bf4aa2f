"""From scores to a tree and to entity spans. The C# side does the same."""
import numpy


def tree(scores):
    """Heads (0 = root, j + 1 = word j) of the best tree with exactly one word under the root. scores: [n, n + 1]."""
    n = len(scores)
    full = numpy.full((n + 1, n + 1), -1e9)
    full[1:] = scores
    full[numpy.arange(n + 1), numpy.arange(n + 1)] = -1e9
    heads = full.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and not cycle(heads):
        return heads[1:]
    heads = edmonds(full)
    roots = numpy.flatnonzero(heads[1:] == 0) + 1
    if len(roots) == 1:
        return heads[1:]
    best, best_score = None, -numpy.inf
    for root in roots:
        one = full.copy()
        one[1:, 0] = -1e9
        one[root] = -1e9
        one[root, 0] = full[root, 0]
        found = edmonds(one)
        score = one[numpy.arange(1, n + 1), found[1:]].sum()
        if score > best_score:
            best, best_score = found, score
    return best[1:]


def cycle(heads):
    """The nodes of one cycle, or an empty list."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node):]
        for n in path:
            state[n] = 2
    return []


def edmonds(scores):
    """Chu-Liu and Edmonds: best head of every node, node 0 the root. scores[child, head]."""
    heads = scores.argmax(1)
    heads[0] = 0
    ring = cycle(heads)
    if not ring:
        return heads
    inside, rest = numpy.array(ring), numpy.array([i for i in range(len(scores)) if i not in set(ring)])
    new, size = len(rest), len(rest) + 1
    small = numpy.full((size, size), -1e9)
    small[:new, :new] = scores[numpy.ix_(rest, rest)]
    into = scores[numpy.ix_(inside, rest)] - scores[inside, heads[inside]][:, None]
    small[new, :new] = into.max(0)
    small[:new, new] = scores[numpy.ix_(rest, inside)].max(1)
    small[0] = -1e9
    small[numpy.arange(size), numpy.arange(size)] = -1e9
    found = edmonds(small)
    result = heads.copy()
    for i in range(1, new):
        result[rest[i]] = inside[scores[rest[i], inside].argmax()] if found[i] == new else rest[found[i]]
    entry = inside[into[:, found[new]].argmax()]
    result[entry] = rest[found[new]]
    return result


def tags(scores, names):
    """Best BIO path: I-X only after B-X or I-X. scores: [n, tags]; gives tag numbers."""
    kinds = len(names)
    allowed = numpy.zeros((kinds, kinds))
    for a, before in enumerate(names):
        for b, after in enumerate(names):
            if after[0] == "I" and before[1:] != after[1:]:
                allowed[a, b] = -1e9
    start = numpy.array([-1e9 if name[0] == "I" else 0 for name in names])
    best, back = scores[0] + start, []
    for row in scores[1:]:
        through = best[:, None] + allowed
        back.append(through.argmax(0))
        best = through.max(0) + row
    path = [int(best.argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return path[::-1]


def spans(names):
    """Set of (first, last, type) of a BIO tag list."""
    found, first = set(), None
    for i, name in enumerate([*names, "O"]):
        if first is not None and name[0] != "I":
            found.add((first, i - 1, names[first][2:]))
            first = None
        if name[0] == "B":
            first = i
    return found
