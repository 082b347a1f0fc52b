"""Known and tagged names that overlap: which of two counts."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.titles import title_before
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text

_LONGEST_TITLE = 24
_FEWEST_OF_LIST = 2
_BETWEEN_NAMES = frozenset({"", "and", "or", "and the", "&", ",", "-", "–", "/", ", and"})


def without_known(string: str, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Leave out the spans that are known names, which stand whatever they are tagged, unless as a person mostly."""
    ends = {candidate.start: candidate.end for candidate in known}
    if not any(span.tag == "PER" and ends.get(span.start) == span.end for span in spans):
        return [span for span in spans if ends.get(span.start) != span.end]
    as_person: Counter[str] = Counter()
    for span in spans:
        if ends.get(span.start) == span.end:
            as_person[string[span.start : span.end]] += 1 if span.tag == "PER" else -1
    return [
        span
        for span in spans
        if ends.get(span.start) != span.end or (span.tag == "PER" and as_person[string[span.start : span.end]] > 0)
    ]


def without_lists(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans without those that are two or more known names in a row: each stands by itself."""
    starts = [candidate.start for candidate in known]
    return [
        span
        for span in spans
        if bisect_left(starts, span.end + 1) - bisect_left(starts, span.start) < _FEWEST_OF_LIST
        or not _is_list_of_known(text, span, known, starts)
    ]


def _is_list_of_known(text: Text, span: TypedSpan, known: list[Candidate], starts: list[int]) -> bool:
    """Tell whether a span is two or more known names in a row ("Mexico and Canada", "Korea-U.S."): each is its own."""
    index = bisect_left(starts, span.start)
    at, names = span.start, 0
    while index < len(known) and known[index].end <= span.end + 1:
        if text.lower[at : known[index].start].strip() not in _BETWEEN_NAMES:
            return False
        at, names, index = known[index].end, names + 1, index + 1
    return names > 1 and at >= span.end


def the_longer(text: Text, known: list[Candidate], tagged: list[TypedSpan]) -> tuple[list[Candidate], list[TypedSpan]]:
    """Of two names that overlap the longer counts; of two alike the known one, unless a person was tagged."""
    stands: list[Candidate] = []
    beaten: set[int] = set()
    starts = [span.start for span in tagged]
    spans = {(span.start, span.end) for span in tagged}
    alike = {candidate.name for candidate in known if (candidate.start, candidate.end) in spans}
    persons = _called_as_persons(text, tagged, alike) if alike else set()
    for candidate in known:
        index = bisect_left(starts, candidate.end) - 1
        covers = []
        while index >= 0 and tagged[index].end > candidate.start:
            covers.append(index)
            index -= 1
        if not covers:
            stands.append(candidate)
            continue
        longer = [
            at
            for at in covers
            if _beats(tagged[at], candidate, persons)
            and not _is_titled_body(text, tagged[at], candidate)
            and not _is_field_of_title(text, tagged[at], candidate)
        ]
        firm = next((at for at in longer if _is_in_legal_form(text, tagged[at], candidate)), None)
        if not longer or firm is not None:
            beaten.update(covers)
            stands.append(candidate if firm is None else candidate._replace(end=tagged[firm].end))
        elif candidate.kind == "country" and tagged[longer[0]].tag != "PER":
            stands.append(candidate._replace(is_nested=True))
    return stands, [span for index, span in enumerate(tagged) if index not in beaten]


def _called_as_persons(text: Text, spans: list[TypedSpan], names: set[str]) -> set[str]:
    """Return which of some names are words of the longer names of persons, or stand behind a title."""
    persons = [(text.string[span.start : span.end], span.start) for span in spans if span.tag == "PER"]
    parts = {word for name, _ in persons if " " in name for word in name.split()}
    titled = {name for name, start in persons if name in names and title_before(text.string, text.lower, start)}
    return names & parts | titled


def _is_titled_body(text: Text, span: TypedSpan, candidate: Candidate) -> bool:
    """Tell whether a span is a body and a title held in it alone: "Senate Minority Leader", "NASA Administrator"."""
    if candidate.kind != "organization" or span.start != candidate.start or span.end <= candidate.end + 1:
        return False
    rest = text.lower[candidate.end : span.end].split()
    titles = load_words("entities", "titles")
    return rest[-1] in titles and load_union(("entities", "titles"), ("entities", "title_modifiers")).issuperset(rest)


def _is_field_of_title(text: Text, span: TypedSpan, candidate: Candidate) -> bool:
    """Tell whether a span is a country and the field of a title that follows: "Saudi Energy" Minister."""
    if candidate.kind != "country" or span.start != candidate.start or span.end <= candidate.end + 1:
        return False
    field = text.lower[candidate.end : span.end].split()
    following = text.lower[span.end : span.end + _LONGEST_TITLE].split()[:1]
    titles, modifiers = load_words("entities", "titles"), load_words("entities", "title_modifiers")
    return set(field) <= modifiers and following != [] and following[0].rstrip(",.") in titles


def _is_in_legal_form(text: Text, span: TypedSpan, candidate: Candidate) -> bool:
    """Tell whether a span is a known firm's name with the form that it has by law: "Orlan Steel Corp."."""
    if candidate.kind != "organization" or span.tag != "ORG" or span.start != candidate.start:
        return False
    rest = text.lower[candidate.end : span.end].replace(",", " ").split()
    forms = load_words("surroundings", "legal_forms")
    return bool(rest) and all(word.rstrip(".") in forms or word.rstrip(".") == "co" for word in rest)


def _beats(span: TypedSpan, candidate: Candidate, persons: set[str]) -> bool:
    if span.start == candidate.start and span.end == candidate.end:
        if candidate.name not in persons:
            return False
        is_word = candidate.known is None or candidate.name.isalpha()
        return span.tag == "PER" and candidate.kind in {"country", "place"} and candidate.form == "name" and is_word
    return span.start <= candidate.start and candidate.end <= span.end
