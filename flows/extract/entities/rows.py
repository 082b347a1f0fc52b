"""Names in a row are of one kind: "Neptune, Hanil and Yokoshima Lines" are three firms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from flows.extract.entities.famous import famous_names
from flows.extract.entities.tagger import TypedSpan

_JOINTS = frozenset({", ", " and ", ", and ", " or ", ", or ", " & "})
_LEAST = 3
_LONGEST_JOINT = 6


def alike_in_rows(string: str, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans, in order, with single unknown words in a row of three or more tagged as most of the row."""
    found: list[TypedSpan] = []
    row: list[TypedSpan] = []
    for span in spans:
        if row and not _is_joined(string, row[-1], span):
            found += _alike(string, row)
            row = []
        row.append(span)
    return found + _alike(string, row)


def _is_joined(string: str, one: TypedSpan, other: TypedSpan) -> bool:
    return other.start - one.end <= _LONGEST_JOINT and string[one.end : other.start] in _JOINTS


def _alike(string: str, row: list[TypedSpan]) -> list[TypedSpan]:
    if len(row) < _LEAST:
        return row
    tag, count = Counter(span.tag for span in row).most_common(1)[0]
    if count == len(row) or count < max(2, len(row) - 1):
        return row
    surnames = {string[span.start : span.end].rpartition(" ")[2] for span in row if span.tag == tag == "PER"}
    return [span._replace(tag=tag) if _is_open(string[span.start : span.end], surnames) else span for span in row]


def _is_open(name: str, surnames: Collection[str]) -> bool:
    """Tell whether a name is a single word that nothing is known of, or has the surname of a person in its row."""
    is_relative = name.rpartition(" ")[2] in surnames
    return (" " not in name or is_relative) and not name.isupper() and name not in famous_names()
