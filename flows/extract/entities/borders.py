"""Where a tagged name begins and ends: what two names, a title or a small word tagged with it are cut away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.comma_forms import with_comma_forms
from flows.extract.entities.edges import with_edges, with_small_form, with_states
from flows.extract.entities.kinds_of_firms import is_kind_of_firm
from flows.extract.entities.name_ends import (
    CAPTIONS,
    CLOSED_BY_STOP,
    HOLDERS,
    WORD,
    border_words,
    is_noun_of_bodies,
    said_behind_hyphen,
    settled,
)
from flows.extract.entities.name_halves import OF, halves
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.title_words import is_occupation
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text

_NAME_OF_TWO = LazyRegexp(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,2}")
_STORMS = (
    "Tropical Storm ",
    "Tropical Cyclone ",
    "Super Typhoon ",
    "Supertyphoon ",
    "Hurricane ",
    "Typhoon ",
    "Cyclone ",
)
_LETTERS = LazyRegexp(r"[^\W_]+")
_SHORTEST_VERB = 4
_PARTICLES = LazyRegexp(r" (?:[\w’']{1,5} ){1,3}")
_LONGEST_PARTICLES = 20


def within_borders(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans cut where a name ends, and joined where a person's goes on; in order, none empty."""
    found: list[TypedSpan] = []
    openings = tuple(one for word in _openings().keys() & text.capital_words for one in _openings()[word])
    for span in spans:
        name = text.string[span.start : span.end]
        if _is_whole(name):
            found.append(_with_opening(text.string, span, openings) if openings else span)
        elif _stays(name, span.tag):
            found.append(span)
        else:
            found += [one for piece in _pieces(text.string, span) if (one := settled(text.string, piece))]
    found = with_comma_forms(text.string, found)
    return _joined(
        text, with_states(text.string, [with_edges(text.string, with_small_form(text.string, span)) for span in found])
    )


def _with_opening(string: str, span: TypedSpan, openings: tuple[str, ...]) -> TypedSpan:
    """Put "Hurricane" or "Tropical Storm" to the name of a storm, "MV" to that of a ship."""
    if not string.endswith(openings, 0, span.start):
        return span
    start = min(span.start - len(one) for one in openings if string.endswith(one, 0, span.start))
    is_word = not string[start - 1 : start].isalnum()
    return span._replace(start=start, tag="MISC") if is_word else span


@cache
def _openings() -> dict[str, list[str]]:
    """Return what opens names of storms and ships by its last letters: "F/V " and "M/V " by "V"."""
    found: dict[str, list[str]] = {}
    for opening in (*_STORMS, *(f"{prefix} " for prefix in load_words("surroundings", "ships"))):
        found.setdefault(_LETTERS.findall(opening)[-1], []).append(opening)
    return found


@lru_cache(maxsize=NAMES_KEPT)
def _is_whole(name: str) -> bool:
    """Tell whether a name has nothing that could be cut off or put on: most are one or two words with a capital."""
    words, lowers = name.split(" "), name.lower().split(" ")
    if not all(word.isalpha() and word[0].isupper() for word in words) or lowers[0] == "the":
        return False
    if len(words) == 1:
        return lowers[0] not in border_words("months_and_days")
    return (
        words[-1] not in border_words("post_nominals")
        and lowers[-1] != "act"
        and lowers[-1] not in CLOSED_BY_STOP
        and not lowers[-1].endswith("day")
        and words[-1] not in CAPTIONS
        and border_words("never_inside").isdisjoint(lowers)
        and not (len(words) > 2 and any(_is_title(word) for word in words[1:-1]))
        and load_words("entities", "titles").isdisjoint(lowers[1:-2])
        and not is_noun_of_bodies(lowers[0])
        and not is_kind_of_firm(lowers[:1])
        and lowers[0] not in HOLDERS
        and not (len(words) > 2 and is_occupation(lowers[0]))
    )


@lru_cache(maxsize=NAMES_KEPT)
def _stays(name: str, tag: str) -> bool:
    """Tell whether a name is left as it is wherever it stands, by how it is where it stands alone."""
    alone = TypedSpan(0, len(name), tag)
    is_left = list(_pieces(name, alone)) == [alone] and settled(name, alone) == alone
    return is_left and not _hangs_on_text(name)


def _hangs_on_text(name: str) -> bool:
    """Tell whether what stands around a name could cut it or go on with it: a verb of speech, a full stop, a year."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    joint = OF.search(name)
    is_of = joint is not None and len(name[: joint.start()].split()) in {2, 3}
    is_open_at_end = last == "act" or last in CLOSED_BY_STOP or last[-1].isdigit()
    return is_of or is_open_at_end or name.islower()


def _pieces(string: str, span: TypedSpan) -> Iterator[TypedSpan]:
    """Yield the names in a span: it may run over a sentence's end, an "and" or an "of"."""
    start = span.start
    for word in list(WORD.finditer(string, span.start, span.end)):
        bare = word.group().lower()
        if word.start() > span.start and word.end() < span.end and _goes_on_with_none(word.group(), span.tag):
            yield span._replace(start=start, end=word.start() - 1)
            start = word.end() + 1
        elif word.end() < span.end and (said := said_behind_hyphen(bare)):
            yield span._replace(start=start, end=word.end() - said)
            start = word.end() + 1
        elif start < word.start() and word.end() < span.end and _parts(string, span, word):
            seat = word.group() in border_words("members_of_parliament")
            is_place = seat or span.tag == "LOC"
            yield span._replace(start=start, end=word.start() - 1, tag="LOC" if is_place else "ORG")
            start, span = word.end() + 1, span._replace(tag="PER")
        elif (
            word.start() > span.start
            and word.end() < span.end
            and _ends_firm(bare)
            and not _is_form(string[word.end() + 1 : span.end].lower())
        ):
            yield span._replace(start=start, end=word.end())
            start = word.end() + 1
    if start < span.end:
        yield from halves(string, span._replace(start=start))


def _parts(string: str, span: TypedSpan, word: re.Match[str]) -> bool:
    """Tell whether a word is a title between a body and a person, however both were tagged: "Orlan founder Ida Moe"."""
    if span.tag == "PER":
        return _is_title(word.group())
    is_title = word.group() in border_words("titles_inside") if word.group()[0].isupper() else _is_title(word.group())
    if not is_title and word.group() != "international":
        return False
    name = _NAME_OF_TWO.fullmatch(string, word.end() + 1, span.end)
    words = name.group().lower().split() if name else []
    bodies, places = load_words("entities", "organization_heads"), load_words("surroundings", "heads_of_places")
    return name is not None and bodies.isdisjoint(words) and places.isdisjoint(words)


def _goes_on_with_none(word: str, tag: str) -> bool:
    """Tell whether a word stands in no name: a preposition of headlines, a verb in small letters."""
    if tag == "PER" and len(word) >= _SHORTEST_VERB and word.isalpha() and word.islower():
        return word not in border_words("particles") and not _is_title(word)
    return word.lower() in border_words("never_inside") or word in border_words("verbs_never_inside")


def _is_title(word: str) -> bool:
    """Tell whether a word in small letters is a title: a body stands before it and a person behind it."""
    is_small = word.islower() and (word in load_words("entities", "titles") or is_occupation(word))
    return is_small or word in load_union(*_TITLES_INSIDE)


_TITLES_INSIDE = (("borders", "members_of_parliament"), ("borders", "titles_in_letters"), ("borders", "titles_inside"))


def _ends_firm(word: str) -> bool:
    """Tell whether a word with its full stop closes a firm's name: the next capital is another name's."""
    return word[-1:] == "." and (_is_form(word) or word == "co.") and word.count(".") == 1


def _is_form(word: str) -> bool:
    """Tell whether a word is a firm's legal form: "Co. Ltd." has two."""
    return word.rstrip(".") in load_words("surroundings", "legal_forms")


def _is_day(string: str, owner: TypedSpan, span: TypedSpan) -> bool:
    """Tell whether two names are one of a day: "International Women" and "Day"."""
    return span.start == owner.end + 3 and string.startswith(("'s Day", "’s Day"), owner.end)


def _joined(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Join persons' names that only particles part: "Saskia" and "Poel" of Saskia van der Poel."""
    found: list[TypedSpan] = []
    for span in spans:
        last = found[-1] if found else None
        if last is None or span.start - last.end > _LONGEST_PARTICLES:
            found.append(span)
        elif span.start < last.end:
            found[-1] = last._replace(end=span.end, tag="PER")  # "Wayne A" and "A. I. Moe"
        elif _is_day(text.string, last, span):
            found[-1] = last._replace(end=span.end, tag="MISC")
        elif last.tag == span.tag == "PER" and _are_particles(text.lower, last.end, span.start):
            found[-1] = last._replace(end=span.end)
        else:
            found.append(span)
    return found


def _are_particles(lower: str, start: int, end: int) -> bool:
    between = _PARTICLES.fullmatch(lower, start, end)
    return between is not None and border_words("particles").issuperset(between.group().split())
