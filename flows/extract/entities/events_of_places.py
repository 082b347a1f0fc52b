"""Events and agreements with the place that they are called by: "Beijing Olympics", "Gulf of Finland Accord"."""

from __future__ import annotations

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_WATERS = LazyRegexp(r"\b(?:Gulf|Bay|Strait|Straits|Horn|Cape|Isle|Sea|Lake) of (?:the )?$")
_LONGEST = 16
_THINGS = frozenset({"MISC", "ORG"})
_PLACES = frozenset({"country", "place"})


def with_events(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans, in order, those of events and agreements from where the place before them begins."""
    things = [span for span in spans if span.tag in _THINGS and _is_event(text.string[span.start : span.end])]
    events = (TypedSpan(one.start, one.end, "MISC") for one in known if one.kind == "event")
    things += [one for one in events if " " not in text.string[one.start : one.end]]
    if not things:
        return spans
    places = {one.end: one.start for one in known if one.kind in _PLACES and one.form != "demonym"}
    places |= {span.end: span.start for span in spans if span.tag == "LOC"}
    found = sorted(
        one._replace(tag="MISC") for span in things if (one := _from_place(text.string, span, places)) != span
    )
    if not found:
        return spans
    ends = [one.end for one in found]
    return sorted([*found, *(span for span in spans if not overlaps(span.start, span.end, found, ends))])


def _from_place(string: str, span: TypedSpan, places: dict[int, int]) -> TypedSpan:
    start = span.start
    if " " not in string[span.start : span.end] and string[start - 1 : start] == " ":
        start = places.get(start - 1, start)
    waters = _WATERS.search(string, max(0, start - _LONGEST), start)
    return span._replace(start=waters.start() if waters else start)


def _is_event(name: str) -> bool:
    """Tell whether the last word of a name is an event's or an agreement's."""
    last = name.rpartition(" ")[2].lower()
    return last in load_words("surroundings", "events_of_places") or last in load_words("entities", "agreement_heads")
