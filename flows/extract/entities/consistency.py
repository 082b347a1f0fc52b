"""A name that is tagged in one place of a document is a name in its other places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_WORDS_AT_MOST = 8
_LONGEST_NAME = 80
_DATED = re.compile(r"(?<= Act)(?: of)? \d{4}\Z")
"""The year of a law, without which it is named too."""
_FIRST_WORD = re.compile(r"[^\W\d_a-z][^\W_]*")
_INSIDE_NAMES = {"&", "/", "-"}
"""What stands before a word that goes on with a name."""


def consistent(text: Text, spans: list[TypedSpan], taken: list[tuple[int, int]]) -> list[TypedSpan]:
    """Return the spans with each wording under its most frequent tag and its untagged repeats added.

    Repeats are looked for outside ``taken`` and the spans themselves; a wording that also stands in small letters,
    or is a single short word, is not repeated.
    """
    tallies: dict[str, Counter[str]] = {}
    for span in spans:
        name = text.string[span.start : span.end]
        tallies.setdefault(name, Counter())[span.tag] += 1
        dated = _DATED.search(name) if span.tag == "MISC" and name[-1].isdigit() else None
        if dated:
            tallies.setdefault(name[: dated.start()], Counter())[span.tag] += 1
    for span in spans:
        tally = tallies[text.string[span.start : span.end]]
        if span.start >= text.document.body_start_char:
            break
        if len(tally) > 1 and tally.total() == len(tally):
            tally[span.tag] = 0
    spans = _whole(text.string, spans, tallies)
    for name, tally in tallies.items():
        if len(tally) > 1 and tally["PER"] and is_given_name(name):
            tally["PER"] = tally.total()
    settled = [_settled(span, tallies[text.string[span.start : span.end]]) for span in spans]
    repeated = _repeats(text, tallies, [*taken, *((span.start, span.end) for span in spans)])
    return sorted([*settled, *repeated])


def _whole(string: str, spans: list[TypedSpan], tallies: dict[str, Counter[str]]) -> list[TypedSpan]:
    """Return the spans, in order, those that only begin a name that the story has elsewhere as long as it is there."""
    lengths = _lengths_by_first(name for name in tallies if " " in name)
    persons = {span.start for span in spans if span.tag == "PER" and " " in string[span.start : span.end]}
    tagged = {span.end for span in spans}
    found: list[TypedSpan] = []
    for span in spans:
        if found and span.start < found[-1].end:
            continue
        first = _FIRST_WORD.match(string, span.start, span.end)
        longer = lengths.get(first.group(), ()) if first and span.end + 1 not in persons else ()
        ends = (span.start + length for length in longer if span.start + length > span.end)
        wholes = (end for end in ends if end in tagged and string[span.start : end] in tallies)
        end = next((end for end in wholes if _may_go_on(string[span.end : end])), span.end)
        is_longer = end > span.end
        tag = tallies[string[span.start : end]].most_common(1)[0][0] if is_longer else span.tag
        found.append(span._replace(end=end, tag=tag))
    return found


def _may_go_on(rest: str) -> bool:
    """Tell whether a name goes on with some words, the last of them with a capital and no title."""
    last = rest.rpartition(" ")[2]
    return last[:1].isupper() and last.lower() not in load_words("entities", "titles")


def _settled(span: TypedSpan, tally: Counter[str]) -> TypedSpan:
    if len(tally) == 1:
        return span
    tag, count = tally.most_common(1)[0]
    is_thing = span.tag == "MISC" and tag == "MISC" and len(tally) > 1
    if is_thing:
        tag, count = max(((one, many) for one, many in tally.items() if one != "MISC"), key=lambda pair: pair[1])
    return span._replace(tag=tag) if count > tally[span.tag] or (is_thing and count == tally[span.tag]) else span


def _repeats(text: Text, tallies: dict[str, Counter[str]], taken: list[tuple[int, int]]) -> list[TypedSpan]:
    taken = sorted(taken)
    ends = [end for _, end in taken]
    string, lengths = text.string, _lengths_by_first(tallies)
    found: list[TypedSpan] = []
    done = 0
    for start, word in text.capitals:
        if word not in lengths or start < done or string[start - 1 : start] in _INSIDE_NAMES:
            continue
        for length in lengths[word]:
            end = start + length
            here = tallies.get(string[start:end])
            if here and _ends_at(string, end) and not overlaps(start, end, taken, ends):
                found.append(TypedSpan(start, end, here.most_common(1)[0][0]))
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
