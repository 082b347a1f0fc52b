"""Names that label the rows of a table: all of one kind, and "Oslo-Leeds" in several rows is a way between towns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.common_words import is_common_word, nearly_always_capital
from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.unknown_names import is_unknown
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.table_rows import Row, Table
from flows.extract.text import Text

_LEAST_WAYS, _LEAST_ALIKE, _LONGEST_LABEL = 2, 2, 60
_TOWN = r"[A-Z][\w’'.]{1,20}(?: (?:de |del |of |la )?[A-Z][\w’'.]{1,20}){0,2}"
_WAY = LazyRegexp(rf"(?:[^\w\n] ?)?({_TOWN})[-–—]({_TOWN})(?=:| [$€£]?[0-9])")
_TAGS = {"country": "LOC", "place": "LOC", "organization": "ORG", "person": "PER"}


def by_tables(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans, in order, with the labels of a table under one tag and the towns of its ways apart."""
    tables = text.tables.all
    if not tables:
        return spans
    ways = [town for table in tables for town in _ways(text.string, table)]
    if ways:
        spans = _with_ways(spans, ways, known)
    names = _Names(spans, known)
    labels = [label for table in tables for label in _labels(text, table, names)]
    told = {(label.start, label.end): label for label in labels}
    retagged = [told.pop((span.start, span.end), span) for span in spans]
    return sorted([*retagged, *told.values()]) if told else retagged


class _Names:
    """The tags of spans and known names by where they stand, looked up by each label of each table."""

    def __init__(self, spans: Sequence[TypedSpan], known: Sequence[Candidate]) -> None:
        self.told = {(span.start, span.end): span.tag for span in spans}
        self.known = {(one.start, one.end): _TAGS.get(one.kind, "MISC") for one in known}
        self._covered = sorted([*self.told, *self.known])
        self._ends = [end for _, end in self._covered]

    def leave(self, start: int, end: int) -> bool:
        """Tell whether no name overlaps a stretch."""
        return not overlaps(start, end, self._covered, self._ends)


def _ways(string: str, table: Table) -> list[TypedSpan]:
    """Return the towns of the ways that several labels are: "Shanghai-Rotterdam: 2,350", "Oslo–Leeds 47%"."""
    ways = [way for row in table.rows if (way := _WAY.match(string, row.opening, row.end))]
    if len(ways) < _LEAST_WAYS:
        return []
    return [TypedSpan(*way.span(group), "LOC") for way in ways for group in (1, 2)]


def _with_ways(spans: list[TypedSpan], ways: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    starts = sorted((town.start, town.end) for town in ways)
    ends = [end for _, end in starts]
    kept = [span for span in spans if not overlaps(span.start, span.end, starts, ends)]
    taken = sorted((one.start, one.end) for one in known)
    ends = [end for _, end in taken]
    return sorted([*kept, *(town for town in ways if not overlaps(town.start, town.end, taken, ends))])


def _labels(text: Text, table: Table, names: _Names) -> Iterator[TypedSpan]:
    """Yield the labels of which nothing is known with the tag that most of the table's labels have."""
    stretches = {stretch for row in table.rows if (stretch := _label(text.string, row))}
    if len(stretches) <= _LEAST_ALIKE:
        return
    tags = [tag for one in stretches if (tag := names.told.get(one) or names.known.get(one))]
    tag, count = Counter(tags).most_common(1)[0] if tags else ("", 0)
    if count < _LEAST_ALIKE or 2 * count <= len(tags):
        return
    is_whole = count == len(tags) and 2 * count >= len(stretches)
    for start, end in sorted(stretches - names.known.keys()):
        name = text.string[start:end]
        is_free = is_whole and names.leave(start, end) and _is_name(name)
        if is_unknown(name) and (is_free or names.told.get((start, end), tag) != tag):
            yield TypedSpan(start, end, tag)


def _is_name(label: str) -> bool:
    """Tell whether a label that nothing tagged is a name: all its words have capitals, a single one always has."""
    words = label.split()
    if len(words) == 1:
        return label.isalpha() and label[0].isupper() and nearly_always_capital(label)
    return all(word[0].isupper() and word.isalpha() for word in words) and not all(map(is_common_word, words))


def _label(string: str, row: Row) -> tuple[int, int] | None:
    """Return where the label of a row stands, without its bullet and what parts it from the number."""
    if row.label:
        return row.label
    start, end = row.opening, row.value
    while start < end and not string[start].isalnum():
        start += 1
    while end > start and not (string[end - 1].isalnum() or string[end - 1] in "’'."):
        end -= 1
    return (start, end) if 0 < end - start <= _LONGEST_LABEL else None
