"""Stance: what the speaker does with the words, by the meaning of the cue and, where that is neutral, by the words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from flows.extract.lang.load import load_words
from flows.extract.statements.cues import meanings
from flows.extract.statements.found import Found

_NEUTRAL = frozenset({"say", "claim", "judge"})
_RELATIVE = re.compile(r", (?:which|who|where)\b[^,]*,")
_CLAUSE_END = re.compile(r"[;!?\n]|\.(?:\s|$)|\b(?:whether|if|unless|because|until|although|which|who|when)\b")
_SHORTEST_CLAUSE = 12
_WORD = re.compile(r"['’]?\w+")
_PERFECT = re.compile(
    r"\b(?:i|we|they|he|she|nobody|no one)(?: have|['’]ve| has) (?:\w+ly )?\w+(?:ed|en|ne|nt|ld|de|un|wn)\b"
)
_COUNTED = re.compile(r"\b(?:there (?:is|are)|we have|we['’]ve got|it has|they have)\b[^.]*\d")


def stance_of(lower: str, found: Found) -> str:
    """Return the stance of a statement; ``lower`` is the text in small letters."""
    default = meanings()[found.meaning]
    if found.meaning not in _NEUTRAL:
        return default
    start, end = found.pieces[0]
    opening, is_direct = lower[start:end], found.kind == "direct"
    clause = _main_clause(opening)
    if lower[start : found.pieces[-1][1]].rstrip(" \"”’'").endswith("?"):
        return "question"
    if found.meaning != "judge" and _listed("demand").search(clause):
        return "demand"
    return (
        _of_future(clause, is_direct)
        or _of_denial(opening, clause, is_direct)
        or _of_judgement(opening, found.kind)
        or _of_expectation(clause, is_direct)
        or (_of_tense(opening, clause) if is_direct and default == "assertion" else default)
    )


@cache
def _listed(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?<!would ){_any_of(load_words('stances', key))}(?![\w-])")


def _any_of(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(phrases, key=len, reverse=True)))})"


def _own(is_direct: bool) -> str:
    return _any_of(load_words("stances", "own_in_quotation" if is_direct else "own_subjects"))


@cache
def _own_future(is_direct: bool) -> re.Pattern[str]:
    """``we will``, ``the company would not``: what the speaker is going to do; the deed behind it."""
    own, future = _own(is_direct), _any_of(load_words("stances", "future"))
    return re.compile(rf"(?<![\w-]){own} ?{future}(?P<no> not| never)? ['\"“‘]?(?P<deed>(?:be )?\w+)")


@cache
def _own_negation(is_direct: bool) -> re.Pattern[str]:
    own = _own(is_direct)
    helper = "(?:did|do|does|has|have|had|was|were|is|are|am)"
    return re.compile(
        rf"^\W*{own}(?: {helper} not| {helper}n['’]t| had never| have never| has never| never)"
        r"(?! (?:know|think|say|believe|want|expect|like|even|enough|sure|only))"
    )


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"\b(?:will|would|to) (?:\w+ly )?(?:be|stay) {_any_of(load_words('stances', 'done'))}\b")


def _main_clause(opening: str) -> str:
    """The words before the first subordinate clause; a relative clause between commas is left out."""
    main = _RELATIVE.sub("", opening)
    match = _CLAUSE_END.search(main, _SHORTEST_CLAUSE)
    return main[: match.start()] if match else main


def _of_future(clause: str, is_direct: bool) -> str | None:
    """Promising is of one's own deeds; refusing them is denial."""
    if _listed("promises").search(clause) or (not is_direct and _done().search(clause)):
        return "commitment"
    match = _own_future(is_direct).search(clause)
    if match is None or match["deed"].split()[-1] in load_words("stances", "no_deeds"):
        return None
    return "denial" if match["no"] and not is_direct else "commitment"


def _of_denial(opening: str, clause: str, is_direct: bool) -> str | None:
    return "denial" if _listed("denial").search(opening) or _own_negation(is_direct).search(clause) else None


def _of_judgement(opening: str, kind: str) -> str | None:
    """Blame and praise: in one's own words; what a story retells is a fact first."""
    if kind == "indirect":
        return None
    if _listed("regret").search(opening):
        return "opinion"
    return next((stance for stance in ("criticism", "approval") if _listed(stance).search(opening)), None)


def _of_expectation(clause: str, is_direct: bool) -> str | None:
    """``would`` and ``will`` of what is not one's own; hedges; "could" unless it failed."""
    clause = clause.split(" and ", maxsplit=1)[0]
    expects = re.search(r"(?<!\w)(?:will|would|['’]ll)(?!\w)" if is_direct else r"\bwould\b", clause)
    may = re.search(r"\bcould(?! not| hear| see| feel)\b", clause)
    return "opinion" if expects or may or _listed("opinion").search(clause) else None


def _of_tense(opening: str, clause: str) -> str:
    """A quotation that tells what happened asserts; one in the present judges."""
    if _PERFECT.search(clause) or _COUNTED.search(opening):
        return "assertion"
    past, present = load_words("stances", "past"), load_words("stances", "present")
    for number, match in enumerate(_WORD.finditer(clause)):
        word = match.group()
        if word in present:
            return "opinion"
        if word in past or (number > 1 and word.endswith("ed")):
            return "assertion"
    return "opinion"
