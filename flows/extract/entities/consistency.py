"""A name that is tagged in one place of a document is a name in its other places."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text

_WORDS_AT_MOST = 8
_LONGEST_NAME = 80
_DATED = LazyRegexp(r"(?<= Act)(?: of)? \d{4}\Z")
"""The year of a law, without which it is named too."""
_FIRST_WORD = LazyRegexp(r"[^\W\d_a-z][^\W_]*")
_LONGEST_JOINT = 5
_INSIDE_NAMES = {"&", "/", "-"}
"""What stands before a word that goes on with a name."""
Tallies = dict[str, dict[str, int]]
"""By wording how often it has each tag."""


def consistent(text: Text, spans: list[TypedSpan], taken: list[tuple[int, int]]) -> list[TypedSpan]:
    """Return the spans with each wording under its most frequent tag and its untagged repeats added.

    Repeats are looked for outside ``taken`` and the spans themselves; a wording that also stands in small letters,
    or is a single short word, is not repeated.
    """
    tallies = _tallies(text, spans)
    spans = _whole(text.string, spans, tallies)
    for name, tally in tallies.items():
        if len(tally) > 1 and tally.get("PER") and is_given_name(name):
            tally["PER"] = sum(tally.values())
    settled = [_settled(span, tallies[text.string[span.start : span.end]]) for span in spans]
    repeated = _repeats(text, tallies, [*taken, *((span.start, span.end) for span in spans)])
    return sorted([*settled, *repeated]) if repeated else settled


def _tallies(text: Text, spans: list[TypedSpan]) -> Tallies:
    """Return how often each wording has each tag; tags that differ everywhere count for nothing in the title."""
    tallies: Tallies = {}
    for span in spans:
        name = text.string[span.start : span.end]
        _count(tallies, name, span.tag)
        dated = _DATED.search(name) if span.tag == "MISC" and name[-1].isdigit() else None
        if dated:
            _count(tallies, name[: dated.start()], span.tag)
    end = headline_end(text)
    for span in spans:
        if span.start >= end:
            break
        tally = tallies[text.string[span.start : span.end]]
        if len(tally) > 1 and sum(tally.values()) == len(tally):
            tally[span.tag] = 0
    return tallies


def _count(tallies: Tallies, name: str, tag: str) -> None:
    tally = tallies.get(name)
    if tally is None:
        tallies[name] = {tag: 1}
    else:
        tally[tag] = tally.get(tag, 0) + 1


def _most(tally: dict[str, int]) -> str:
    """Return the most frequent tag, of several the one that stands first in the story."""
    return max(tally, key=tally.__getitem__)


def _whole(string: str, spans: list[TypedSpan], tallies: Tallies) -> list[TypedSpan]:
    """Return the spans, in order, two of them as one where the story has both as one name elsewhere."""
    near = [
        (one, other)
        for one, other in pairwise(spans)
        if other.start - one.end <= _LONGEST_JOINT and string.startswith(" ", one.end)
    ]
    parts = {one.start: other for one, other in near if string[one.start : other.end] in tallies}
    if not parts:
        return spans
    found: list[TypedSpan] = []
    for span in spans:
        other = parts.get(span.start)
        if other and not (other.tag == "PER" and " " in string[other.start : other.end]):
            found.append(TypedSpan(span.start, other.end, _most(tallies[string[span.start : other.end]])))
        elif not found or span.start >= found[-1].end:
            found.append(span)
    return found


def _settled(span: TypedSpan, tally: dict[str, int]) -> TypedSpan:
    if len(tally) == 1:
        return span
    tag = _most(tally)
    count = tally[tag]
    is_thing = span.tag == "MISC" and tag == "MISC" and len(tally) > 1
    if is_thing:
        tag, count = max(((one, many) for one, many in tally.items() if one != "MISC"), key=lambda pair: pair[1])
    return span._replace(tag=tag) if count > tally[span.tag] or (is_thing and count == tally[span.tag]) else span


def _repeats(text: Text, tallies: Tallies, taken: list[tuple[int, int]]) -> list[TypedSpan]:
    taken = sorted(taken)
    begins, ends = {start for start, _ in taken}, [end for _, end in taken]
    string, lengths = text.string, _lengths_by_first(tallies)
    found: list[TypedSpan] = []
    done = 0
    for start, word in text.capitals_among(lengths):
        if start in begins or start < done or string[start - 1 : start] in _INSIDE_NAMES:
            continue
        for length in lengths[word]:
            end = start + length
            here = tallies.get(string[start:end])
            if here and _ends_at(string, end) and not overlaps(start, end, taken, ends):
                found.append(TypedSpan(start, end, _most(here)))
                done = end
                break
    return found


def _lengths_by_first(names: Iterable[str]) -> dict[str, list[int]]:
    """Return the lengths of the names that begin with a word, longest first: few, however many names there are."""
    found: dict[str, set[int]] = {}
    for name in names:
        first = _repeated_by(name)
        if first:
            found.setdefault(first, set()).add(len(name))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


@lru_cache(maxsize=NAMES_KEPT)
def _repeated_by(name: str) -> str | None:
    """Return the first word of a name whose repeats are looked for."""
    if not 3 <= len(name) <= _LONGEST_NAME or len(name.split()) > _WORDS_AT_MOST or not name[0].isupper():
        return None
    first = _FIRST_WORD.match(name)
    return first.group() if first else None


def _ends_at(string: str, end: int) -> bool:
    following = string[end : end + 1]
    return not following.isalnum() and not (following in {"-", " "} and string[end + 1 : end + 2].isupper())
