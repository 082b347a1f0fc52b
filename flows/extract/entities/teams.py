"""Teams called by their town in a story of sport: "Houston guard Ida Moe", "Boston leads Milwaukee 3-1"."""

from __future__ import annotations

from functools import cache, lru_cache, partial

from flows.extract.entities.acting import is_placed, word_before
from flows.extract.entities.candidate import NAMES_KEPT, Candidate
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_union, load_words
from flows.extract.text import Text
from flows.extract.words import Endings

_words = partial(load_words, "surroundings")

_RESULT = LazyRegexp(r"(?<![\d.,-])\d{1,3}[-–]\d{1,3}(?![\d-])")
_WORD_BEHIND = LazyRegexp(r" ([a-z][a-z-]*)")
_SIDE = LazyRegexp(r"(?:['’]s?(?: [a-z-]+){0,2}?)? (are|have|were|sit|stay|lie|trail|coach|captain|skipper|manager)\b")
_LANDS = frozenset({"place", "country"})
_LONGEST = 6000
_RESULTS = 2
_SHORT = 500
"""Characters of a text that is too short for more of the words of sport."""
_WORDS_OF_SPORT = 3
_MANY_WORDS = 6


def is_sport(text: Text) -> bool:
    """Tell whether a story has results and speaks of games, or speaks of little else."""
    lower = text.lower[:_LONGEST]
    told = sum(word in lower for word in _words("words_of_sport"))
    if len(text.lower) < _SHORT and told > 1:
        return told >= _WORDS_OF_SPORT or _RESULT.search(lower) is not None
    return told >= _WORDS_OF_SPORT and (told >= _MANY_WORDS or len(_RESULT.findall(lower)) >= _RESULTS)


def as_teams(text: Text, known: list[Candidate]) -> tuple[list[Candidate], list[TypedSpan]]:
    """Return the known names that stand, and the towns among them that play, as bodies."""
    nations = _words("nations_in_a_country")
    towns = [one for one in known if one.kind in _LANDS and one.form in {"name", "alias"} and one.name not in nations]
    playing = [one for one in towns if _plays(text, one.start, one.end) or _is_side(text, one)]
    if not playing or not is_sport(text):
        return known, []
    teams = {(one.start, one.end) for one in playing}
    stands = [one for one in known if (one.start, one.end) not in teams]
    return stands, [TypedSpan(start, end, "ORG") for start, end in sorted(teams)]


def as_clubs(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans with the teams of a story of sport: "Denver Altitude", "Selby Harriers", "Selby" of them."""
    string, others = text.string, [span for span in spans if span.tag != "ORG"]
    names = {name: span.tag for span in others if " " in (name := string[span.start : span.end])}
    clubs = {name for name, tag in names.items() if _is_club(name, tag)}
    whole = [*clubs, *(string[span.start : span.end] for span in spans if span.tag == "ORG")]
    parted = [name.rpartition(" ") for name in whole if name.rpartition(" ")[2].lower() in _ends_of_teams()]
    if not parted and not clubs:
        return spans
    short = {town for town, _, _ in parted} | {end for _, _, end in parted if end.endswith("s")} - {""}
    called = {name: tag for span in others if (tag := span.tag) and (name := string[span.start : span.end]) in short}
    if not (clubs or called) or not is_sport(text):
        return spans
    return [span._replace(tag="ORG") if _is_named(text, span, clubs, set(called)) else span for span in spans]


@cache
def _signs_of_sides() -> frozenset[str]:
    return _words("verbs_of_teams") | _words("posts_of_teams")


@cache
def _ends_of_teams() -> frozenset[str]:
    return _words("clubs") | _words("ends_of_teams")


def as_plurals(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans with bodies for the last words that they are called by: "the Terns" of the Tasman Terns."""
    string = text.string
    names = [(string[span.start : span.end], span) for span in spans]
    lasts = {name.rpartition(" ")[2] for name, span in names if span.tag == "ORG" and " " in name}
    called = {name for name, span in names if span.tag != "ORG" and name in lasts}
    if not called:
        return spans
    persons = {word for name, span in names if span.tag == "PER" and " " in name for word in name.split()}
    in_sport = called - persons if is_sport(text) else set()
    called = {name for name in called if name[-1] == "s" and (f"the {name} " in string or f"The {name} " in string)}
    called |= in_sport
    return [span._replace(tag="ORG") if name in called else span for name, span in names] if called else spans


def _is_named(text: Text, span: TypedSpan, clubs: set[str], called: set[str]) -> bool:
    name = text.string[span.start : span.end]
    is_dated = text.string.startswith((" —", " –", " -", ": "), span.end) or text.string.endswith(", ", 0, span.start)
    in_place = is_dated or is_placed(text.lower, span.start)
    return span.tag != "ORG" and (name in clubs or (name in called and not in_place))


@lru_cache(maxsize=NAMES_KEPT)
def _is_club(name: str, tag: str) -> bool:
    """Tell whether a thing begins with a town, or a name ends as those of clubs do and begins as no person's."""
    if tag == "MISC" and _is_of_town(name, load_pairs("cities")):
        return True
    first, *_, last = name.lower().split(" ")
    return last in _words("clubs") and not is_given_name(first)


def _is_of_town(name: str, towns: dict[str, str]) -> bool:
    words = name.split(" ")
    heads = load_union(("entities", "event_heads"), ("surroundings", "heads_of_events"))
    is_town = words[0] in towns or " ".join(words[:2]) in towns
    return 1 < len(words) <= 3 and is_town and words[-1].lower() not in heads and words[-1].isalpha()


def _is_side(text: Text, one: Candidate) -> bool:
    """Tell whether a country is spoken of as its team: "Kenya are out", "Fiji's new captain", "play Kenya"."""
    if one.kind != "country":
        return False
    behind = _SIDE.match(text.lower, one.end)
    if behind and behind.group(1) in _signs_of_sides():
        return True
    return word_before(text.lower, one.start) in {"play", "plays", "faced", "facing"}


def _plays(text: Text, start: int, end: int) -> bool:
    """Tell whether a player follows a town, or it plays: "Leeds striker", "Leeds beat", "lost to Leeds"."""
    behind = _WORD_BEHIND.match(text.lower, end)
    if behind and (behind.group(1) in _words("players") or behind.group(1) in _words("what_teams_do")):
        return True
    return before_opponents().before(text.lower, start) is not None


@cache
def before_opponents() -> Endings:
    """Return what stands right before the name of a team that is played against."""
    return Endings(_words("before_opponents"))
