"""Names in a row are of one kind: "Neptune, Hanil and Yokoshima Lines" are three firms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from itertools import pairwise

from flows.extract.entities.famous import famous_names
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.load import load_pairs

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
    return _with_towns(string, found + _alike(string, row))


def _with_towns(string: str, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans with single words taken for persons as towns where they are and one stands beside them.

    "Guayaquil and Medellin", "from Wajir to Garissa".
    """
    cities = load_pairs("cities")
    towns = {
        index
        for at, (one, other) in enumerate(pairwise(spans))
        if {one.tag, other.tag} == {"PER", "LOC"} and _is_beside(string, one, other)
        for index in (at, at + 1)
        if spans[index].tag == "PER" and string[spans[index].start : spans[index].end] in cities
    }
    if not towns:
        return spans
    persons = {word for one in spans if one.tag == "PER" for word in string[one.start : one.end].split(" ")[1:]}
    towns = {index for index in towns if string[spans[index].start : spans[index].end] not in persons}
    return [one._replace(tag="LOC") if at in towns else one for at, one in enumerate(spans)]


def _is_beside(string: str, one: TypedSpan, other: TypedSpan) -> bool:
    between = string[one.end : other.start]
    is_way = between == " to " and string.endswith((" from ", "From "), 0, one.start)
    return is_way or between == " and "


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
