"""A name that is tagged in one place of a document is a name in its other places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from flows.extract.entities.tagger import TypedSpan
from flows.extract.text import Text

_WORDS_AT_MOST = 8
_LONGEST_NAME = 80
_FIRST_WORD = re.compile(r"[^\W\d_a-z][^\W_]*")
_INSIDE_NAMES = {"&", "/", "-"}
"""What stands before a word that goes on with a name."""


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
    ends = [end for _, end in taken]
    string, lengths = text.string, _lengths_by_first(counts)
    found: list[TypedSpan] = []
    done = 0
    for start, word in text.capitals:
        if word not in lengths or start < done or string[start - 1 : start] in _INSIDE_NAMES:
            continue
        for length in lengths[word]:
            end = start + length
            tally = counts.get(string[start:end])
            if tally and _ends_at(string, end) and _is_free(taken, ends, start, end):
                found.append(TypedSpan(start, end, tally.most_common(1)[0][0]))
                done = end
                break
    return found


def _lengths_by_first(names: Iterable[str]) -> dict[str, list[int]]:
    """Return the lengths of the names that begin with a word, longest first: few, however many names there are."""
    found: dict[str, set[int]] = {}
    for name in names:
        first = _FIRST_WORD.match(name)
        if first and _may_repeat(name):
            found.setdefault(first.group(), set()).add(len(name))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


def _may_repeat(name: str) -> bool:
    words = name.split()
    return 3 <= len(name) <= _LONGEST_NAME and len(words) <= _WORDS_AT_MOST and name[0].isupper() and not name.isdigit()


def _ends_at(string: str, end: int) -> bool:
    following = string[end : end + 1]
    return not following.isalnum() and not (following in {"-", " "} and string[end + 1 : end + 2].isupper())


def _is_free(taken: list[tuple[int, int]], ends: list[int], start: int, end: int) -> bool:
    index = bisect_left(ends, start + 1)
    return index >= len(taken) or taken[index][0] >= end
