"""The time expression that owns a figure, heads its brackets or begins what has been since then."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.lang.bullets import BULLETS
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.asides import OWNED_REACH
from flows.extract.meaning.periods.clauses import is_past_verb, plain_words
from flows.extract.meaning.periods.done import has_acted, is_over, is_subject
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.timeless import event_nouns
from flows.extract.sayers import without_sayers
from schemas.records import Figure

_LONGEST_EVENT = 9
"""Words from the time to the end of what happened then: "last month's failed coup, in"."""
_DASHES = ("— ", "– ", "- ")
_BULLETS = frozenset(["", *BULLETS])
_UP_TO_NOW = ("the past ", "past ", "the last ", "last ")
_VERB = 16
_MARKS = frozenset(';:"“”')
_WAS_THEN = LazyRegexp(
    r", when (?:it|they|(?:the|its|their) (?:[\w'’-]+ ){0,2}[\w'’-]+) (?:was|were|stood at|came to|hit)"
)
""" "The smallest since March 2015, when it was $3.8 billion"."""
_WHEN = LazyRegexp(r"(?:(?!(?:and|or|but|than|to|by|of|at|on|in|when) )[a-z][a-z'’-]* ?){0,2},? ?when (?:[^,;:]* )?")
""" "Than in the 2016 campaign, when 48,000", "since 2012 when the party took": what happened then."""
_HAS_SINCE = LazyRegexp(r"\b(?:has|have) since(?: then)? [^,;:]{2,60}\Z")
""" "Sold 40 ships in 2016 and has since bought 12"."""
_SINCE_THEN = LazyRegexp(r" (?:[\w'’-]+ ){0,3}since(?: then)?(?=[.,;)]| and )")


def heading_of(scene: Scene, figure: Figure) -> Candidate | None:
    """ "(2019-20: a profit of 4 million)": return what a figure's brackets are headed by."""
    item = next((item for item in scene.before(figure) if isinstance(item, Candidate)), None)
    is_headed = item is not None and item.part is not Part.SAID and scene.heads_brackets(item)
    return item if is_headed and item and ")" not in scene.between(item.end_char, figure.start_char) else None


def length_of_past(scene: Scene, figure: Figure) -> Candidate | None:
    """ "In the past four weeks clinics treated 40": return the expression that a length up to now is a part of."""
    if figure.kind != "duration":
        return None
    item = next(
        (item for item in scene.items if isinstance(item, Candidate) and item.end_char >= figure.end_char), None
    )
    is_within = item is not None and item.start_char < figure.start_char
    is_of_past = is_within and item and item.time.exact.lower().startswith(_UP_TO_NOW)
    return replace(item, part=Part.PERIOD) if item and is_of_past else None


def label_behind(scene: Scene, figure: Figure) -> Candidate | None:
    """ "● £1.2m — the boss's pay last year": return the expression in the label that a number opens a line before."""
    item = next(scene.behind(figure), None)
    if not isinstance(item, Candidate) or item.part not in {Part.PERIOD, Part.SINCE}:
        return None
    words = scene.between(figure.end_char, item.start_char)
    return item if words.startswith(_DASHES) and scene.lead(figure.start_char) in _BULLETS else None


def beside(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression that owns the figure or tells of what it is part of, whatever else it compares.

    "Slower than last year's 3.1 percent"; "the worst since 1994, when a fire killed nine".
    """
    item = next((item for item in scene.before(figure) if isinstance(item, Candidate)), None)
    if item is None:
        return None
    words = without_sayers(scene.between(item.end_char, figure.start_char))
    reach = OWNED_REACH + (2 if words.endswith(" of") else 0)  # "March's revised gain of 297,000"
    if scene.is_possessive(item) and len(words.split()) <= reach and "," not in words:
        return item
    is_dated = item.part in {Part.SINCE, Part.BASE, Part.PERIOD} or (item.part is Part.ONWARD and is_over(scene, item))
    is_told = is_dated and "when" in words and _WHEN.fullmatch(f"{words} ") is not None
    if figure.change_role == "start":
        is_dated, is_told = False, is_told and _WAS_THEN.fullmatch(words) is not None
    is_told = is_told or (is_dated and _is_of_event(scene, figure, words))
    return replace(item, part=Part.PERIOD) if is_told else None


def _is_of_event(scene: Scene, figure: Figure, words: str) -> bool:
    """ "Last month's coup, in which 11 died", "the outage in May, which hit 300,000 customers": of the event."""
    head, pronoun, clause = words.rpartition(" which")
    noun = plain_words(head.removesuffix(" in"))[-1:]
    if not pronoun or len(head.split()) > _LONGEST_EVENT or not _MARKS.isdisjoint(head):
        return False
    told = [word for word in plain_words(clause) if word not in load_words("periods", "before_number")]
    if head.endswith(("in", "during")):
        return not told and _has_fared(scene, figure)
    return noun != [] and noun[0] in event_nouns() and len(told) == 1 and is_past_verb(told[0])


def _has_fared(scene: Scene, figure: Figure) -> bool:
    """ "Eleven people died", "eleven were hurt", "eleven died"."""
    behind = plain_words(scene.between(figure.end_char, min(figure.end_char + _VERB, scene.sentence.end_char)))
    is_bare = any(map(is_past_verb, behind[:1]))
    return is_bare or has_acted(scene, figure) or is_subject(scene, figure)


def since_then(scene: Scene, figure: Figure) -> Candidate | None:
    """ "Sold its captain in January and has spent 300,000 since": return the expression before as a beginning."""
    item = next((item for item in scene.before(figure) if isinstance(item, Candidate)), None)
    if item is None or item.part not in {Part.PERIOD, Part.SINCE}:
        return None
    between = scene.between(item.end_char, figure.start_char)
    if _SINCE_THEN.match(scene.text.lower, figure.end_char) is None and _HAS_SINCE.search(between) is None:
        return None
    words = plain_words(between)
    return None if {"has", "have"}.isdisjoint(words) else replace(item, part=Part.SINCE)
