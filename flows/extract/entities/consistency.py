"""A name that is tagged in one place of a document is a name in its other places."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from flows.extract.entities.tagger import TypedSpan
from flows.extract.text import Text

_LONGEST_NAME = 8


def consistent(text: Text, spans: list[TypedSpan], taken: list[tuple[int, int]]) -> list[TypedSpan]:
    """Return the spans with each wording under its most frequent tag and its untagged repeats added.

    Repeats are looked for outside ``taken`` and the spans themselves; a wording that also stands in small letters,
    or is a single short word, is not repeated.
    """
    counts: dict[str, Counter[str]] = {}
    for span in spans:
        counts.setdefault(text.string[span.start : span.end], Counter())[span.tag] += 1
    settled = [_settled(text, span, counts) for span in spans]
    repeated = _repeats(text, counts, [*taken, *((span.start, span.end) for span in spans)])
    return sorted([*settled, *repeated])


def _settled(text: Text, span: TypedSpan, counts: dict[str, Counter[str]]) -> TypedSpan:
    tally = counts[text.string[span.start : span.end]]
    tag, count = tally.most_common(1)[0]
    return span._replace(tag=tag) if count > tally[span.tag] else span


def _repeats(text: Text, counts: dict[str, Counter[str]], taken: list[tuple[int, int]]) -> list[TypedSpan]:
    taken = sorted(taken)
    firsts: dict[str, set[str]] = {}
    for name in counts:
        if _may_repeat(name):
            firsts.setdefault(name.split()[0], set()).add(name)
    ends = [end for _, end in taken]
    found: list[TypedSpan] = []
    done = 0
    for token in text.tokens:
        if token.start < done or token.exact not in firsts:
            continue
        for name in sorted(firsts[token.exact], key=len, reverse=True):
            end = token.start + len(name)
            if _stands(text.string, name, token.start, end) and _is_free(taken, ends, token.start, end):
                found.append(TypedSpan(token.start, end, counts[name].most_common(1)[0][0]))
                done = end
                break
    return found


def _may_repeat(name: str) -> bool:
    words = name.split()
    return len(name) >= 3 and len(words) <= _LONGEST_NAME and name[0].isupper() and not name.isdigit()


def _stands(string: str, name: str, start: int, end: int) -> bool:
    following = string[end : end + 1]
    goes_on = string[end : end + 2]
    return (
        string.startswith(name, start)
        and not following.isalnum()
        and not (following in {"-", " "} and goes_on[1:].isupper())
    )


def _is_free(taken: list[tuple[int, int]], ends: list[int], start: int, end: int) -> bool:
    index = bisect_left(ends, start + 1)
    return index >= len(taken) or taken[index][0] >= end
