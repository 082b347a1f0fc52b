"""Rules for the stance of words behind a cue that tells nothing of it: "said"."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from flows.extract.lang.load import load_words
from flows.extract.statements.cues import meanings
from flows.extract.statements.cues import words as list_of
from flows.extract.statements.phrase_lists import PhraseList, lists_within, stance_phrases, words_of

LISTS = (
    "demand", "hindsight", "denial", "promises", "criticism", "criticism_told", "approval", "approval_told", "regret",
    "opinion", "expecting", "future", "negated", "perfect",
)  # fmt: skip
_FEWEST_WORDS = 3
_MARKS = re.compile('["“”„«»]')
_WISHED = frozenset({"had", "than", "as"})  # "rose faster than expected"
_MEASURED = _WISHED | {"more", "less", "higher", "lower", "times", "the", "their", "its", "your"}
_WOULD = frozenset({"would", "'d", "’d"})
_BETWEEN = frozenset({"again", "also", "now", "soon", "therefore", "not", "never"})
_ANNOUNCING = frozenset({"will", "would", "to"})
_PERSONS = frozenset({"he", "she", "i", "we"})


class Content(NamedTuple):
    """What is said, as far as it tells the stance: the words of its first piece, and those of the main clause."""

    words: list[str]
    clause: list[str]
    kind: str
    lists: set[str]
    """The lists of phrases of which one stands anywhere in the words."""
    is_pictured: bool = False
    """Whether more than a few of the words stand in marks, and none of them counts."""
    is_it_another: bool = False
    """Whether "it" is not the speaker, since several persons speak: "officials say it will help"."""

    @property
    def is_direct(self) -> bool:
        """Whether all of it stands in quotation marks."""
        return self.kind == "direct"

    @property
    def own(self) -> PhraseList:
        """Whoever is the speaker: "we" in one's own words, "he" or "the company" in those of the story."""
        return stance_phrases("own_in_quotation" if self.is_direct else "own_subjects")


def ruled_stance(said: Content, meaning: str) -> str:
    """Return what the rules alone say of words behind a neutral cue."""
    if said.is_direct and is_imperative(said.words):
        return "demand"
    may_demand = "demand" in said.lists
    if "hindsight" in said.lists:
        return "criticism"
    if "expecting" in said.lists or said.words[:1] == ["should"]:
        return "opinion"  # "should the dam break, the town would ..."
    if may_demand and stance_phrases("demand").within(said.clause, not_behind=load_words("stances", "not_asking")):
        return "demand"
    default = meanings()[meaning]
    return (
        of_future(said)
        or _of_denial(said)
        or _of_judgement(said)
        or _of_expectation(said)
        or (_of_words(said) if default == "assertion" else default)
    )


def label_stance(said: Content) -> str:
    """Return how words judge what is called so: a picture mocks, unless it is warm; a quality alone is an opinion."""
    if "criticism" in said.lists or not _harsh().isdisjoint(said.words):
        return "criticism"
    ends = load_words("stances", "clause_ends")
    if "approval" in said.lists or not _warm().isdisjoint(takewhile(lambda word: word not in ends, said.words)):
        return "approval"
    first = said.words[0] if len(said.words) >= _FEWEST_WORDS else ""
    return "criticism" if first in {"a", "an"} or first.endswith("ing") else "opinion"


@cache
def _harsh() -> frozenset[str]:
    return load_words("stances", "harsh") | load_words("stances", "harsh_labels")


@cache
def _warm() -> frozenset[str]:
    return load_words("stances", "warm") | load_words("stances", "warm_labels")


def is_imperative(words: list[str]) -> bool:
    """``Stay at home``; not ``Work is over``, ``Look, it rained``."""
    index = 1 if words and words[0] in {"and", "but", "so", "please", "now", "never", "just"} else 0
    if index >= len(words) or words[index] not in load_words("stances", "imperatives"):
        return False
    following = words[index + 1] if index + 1 < len(words) else ","
    return following not in load_words("stances", "no_imperatives") and following not in load_words("stances", "past")


def content_of(opening: str, kind: str) -> Content:
    """Return the words of what is said in small letters."""
    words = words_of(opening)
    parts = _MARKS.split(opening) if kind == "mixed" else []
    marked = zip(parts[::2], parts[1::2], strict=False)
    is_pictured = any(_is_picture(told) and not _is_named(before) for before, told in marked)
    return Content(words, _main_clause(words), kind, lists_within(words, LISTS), is_pictured)


def _is_named(before: str) -> bool:
    """``using the slogan "..."``, ``a sign that read "..."``: words in marks that are quoted from somewhere else."""
    return before.rstrip().rpartition(" ")[2] in load_words("stances", "quoting")


def _is_picture(marked: str) -> bool:
    words = words_of(marked)
    is_counted = any(word[0].isdigit() for word in words) or not load_words("stances", "amounts").isdisjoint(words)
    return len(words) > _FEWEST_WORDS and not is_counted


def _main_clause(words: list[str]) -> list[str]:
    """The words before the first subordinate clause; a relative clause between commas is left out."""
    relatives, ends = load_words("stances", "relatives"), load_words("stances", "clause_ends")
    if ends.isdisjoint(words) and ("," not in words or relatives.isdisjoint(words)):
        return words
    clause: list[str] = []
    index = 0
    while index < len(words):
        word = words[index]
        if word == "," and index + 1 < len(words) and words[index + 1] in relatives:
            closing = next((at for at in range(index + 1, len(words)) if words[at] == ","), len(words))
            index = closing + 1
            continue
        if word in ends and len(clause) >= _FEWEST_WORDS and not _is_dated(words, index):
            break
        clause.append(word)
        index += 1
    return clause


def _is_dated(words: list[str], index: int) -> bool:
    """``until 2027``: no clause follows."""
    return words[index] == "until" and index + 1 < len(words) and words[index + 1][0].isdigit()


def of_future(said: Content) -> str | None:
    """Promising is of one's own deeds; refusing them is denial."""
    if "promises" in said.lists and stance_phrases("promises").within(said.clause):
        return "commitment"
    own, future, is_direct = said.own, stance_phrases("future"), said.is_direct
    beginnings = own.beginnings if "future" in said.lists else ()
    for index, word in enumerate(said.clause):
        if word in beginnings and not (word == "it" and said.is_it_another):
            end = own.end_at(said.clause, index)
            behind = future.end_at(said.clause, end) if end is not None else None
            is_supposed = is_direct and behind is not None and said.clause[behind - 1] in _WOULD  # "we would drown"
            if behind is not None and not is_supposed and (deed := _of_deed(said, behind)):
                return deed
        if word in _ANNOUNCING and not is_direct and _announces(said, index):
            return "commitment"
    return None


def _of_deed(said: Content, index: int) -> str | None:
    """``would not give up``: a deed refused; ``would rise``: none."""
    is_negated = index < len(said.clause) and said.clause[index] in {"not", "never"}
    index += is_negated
    if index >= len(said.clause) or not _may_be_deed(said, index):
        return None
    is_refused = is_negated and not said.is_direct and said.clause[index] not in load_words("stances", "steadfast")
    return "denial" if is_refused else "commitment"


def _may_be_deed(said: Content, index: int) -> bool:
    """ "He would drop his bid", "they would be investigating"; not "it would drop", "they would be late"."""
    words = said.clause[index : index + 2]
    is_going_on = words[:1] == ["be"] and words[1:] != [] and words[1].endswith("ing")
    is_persons = words[0] in load_words("stances", "deeds_of_persons") and not _PERSONS.isdisjoint(said.clause[:index])
    return is_going_on or is_persons or stance_phrases("no_deeds").end_at(said.clause, index) is None


def _announces(said: Content, index: int) -> bool:
    """``Oslo would hire``, ``is to be shut``; not ``the levy would raise``, ``the claim had to be withdrawn``."""
    words = said.clause
    before = words[index - 1] if index else ""
    if words[index] == "to":
        return before in load_words("stances", "announced_by") and _is_done(words, index + 1)
    following = words[index + 1] if index + 1 < len(words) else ""
    is_passive = following == "be" or following in load_words("stances", "opening")  # "the plant would open in May"
    is_acting = before not in load_words("stances", "no_actors") and not (before == "it" and said.is_it_another)
    return (is_passive or is_acting) and _is_done(words, index + 1)


def _is_done(words: list[str], index: int) -> bool:
    """``would be hired``, ``Oslo would hire``: a deed that somebody announces."""
    while index < len(words) and (words[index].endswith("ly") or words[index] in _BETWEEN):
        index += 1
    if stance_phrases("deeds").end_at(words, index) is not None:
        return words[index - 1] != "to"
    is_passive = index + 1 < len(words) and words[index] in {"be", "stay"}
    return is_passive and (
        _is_participle(words, index + 1) or stance_phrases("done").end_at(words, index + 1) is not None
    )


def _is_participle(words: list[str], index: int) -> bool:
    """``hired``, ``publicly hired``; not ``needed``, which nobody does."""
    while index < len(words) - 1 and words[index].endswith("ly"):
        index += 1
    word = words[index]
    is_form = word.endswith("ed") or word in load_words("stances", "participles") or word in list_of("participles")
    return is_form and word not in load_words("stances", "befalling")


def is_announced(said: Content) -> bool:
    """ "Would close": what is announced with it is one's own deed to come, whoever does it."""
    return stance_phrases("announced_to_come").within(said.clause)


def _of_denial(said: Content) -> str | None:
    if "denial" in said.lists and stance_phrases("denial").within(said.clause):
        return "denial"
    end = said.own.end_at(said.clause, 0) if said.clause and "negated" in said.lists else None
    behind = stance_phrases("negated").end_at(said.clause, end) if end is not None else None
    if behind is None or behind >= len(said.clause):
        return None
    return None if said.clause[behind] in load_words("stances", "not_denied") else "denial"


def _of_judgement(said: Content) -> str | None:
    """Blame and praise: in one's own words; what a story retells is a fact, unless its words leave no doubt."""
    if said.kind == "indirect":
        return next((stance for stance in ("criticism", "approval") if f"{stance}_told" in said.lists), None)
    if "regret" in said.lists:
        return "opinion"
    return next((stance for stance in ("criticism", "approval") if stance in said.lists), None)


def _of_expectation(said: Content) -> str | None:
    """``would`` and ``will`` of what is not one's own; hedges; "could" unless it failed."""
    first = said.clause[: said.clause.index("and")] if "and" in said.clause else said.clause
    expects = not {"will", "would", "'ll", "’ll"}.isdisjoint(first) if said.is_direct else "would" in first
    at = first.index("could") + 1 if "could" in first else len(first)
    may = at < len(first) and first[at] not in {"not", "hear", "see", "feel"}
    if expects or may or ("may" in first and _has_modal_may(first)):
        return "opinion"
    return (
        "opinion"
        if "opinion" in said.lists and stance_phrases("opinion").within(first, not_behind=_of_measure(said))
        else None
    )


def _of_measure(said: Content) -> frozenset[str]:
    """Behind which words none tells an opinion: beside numbers, "17% more likely" and "their risk" do not."""
    is_measured = not said.is_direct and any(word[0].isdigit() for word in said.words)
    return _MEASURED if is_measured else _WISHED


def _has_modal_may(words: list[str]) -> bool:
    """``may`` before a verb; behind a preposition or before a number it is the month."""
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ","
        before = words[index - 1] if index else ""
        if word == "may" and following[0].isalpha() and before not in load_words("statements", "month_prepositions"):
            return True
    return False


def _of_words(said: Content) -> str:
    """What a story tells anew asserts, unless it keeps words that count nothing: 'said it was "a coat of paint"'."""
    if said.kind == "indirect":
        return "assertion"
    if said.is_direct:
        return _of_tense(said)
    return "opinion" if said.is_pictured and not _is_counted(said, "") else "assertion"


def _of_tense(said: Content) -> str:
    """A quotation that tells what happened asserts; one in the present judges."""
    if stance_phrases("perfect").end_at(said.clause, 0) is not None:
        return "assertion"
    past, present = load_words("stances", "past"), load_words("stances", "present")
    for number, word in enumerate(said.clause):
        if word in present:
            return "assertion" if _is_counted(said, word) or _is_perfect(said.clause, number) else "opinion"
        is_past = word.endswith("ed") and (number > 1 or said.clause[0] in load_words("stances", "own_in_quotation"))
        if word in past or is_past:
            return "assertion"
    return "assertion" if _is_counted(said, "") else "opinion"


def _is_counted(said: Content, verb: str) -> bool:
    """Numbers are told, unless as what can be."""
    return verb not in {"can", "cannot", "will", "would"} and any(word[0].isdigit() for word in said.words)


def _is_perfect(words: list[str], index: int) -> bool:
    """``has been there for years`` tells; ``has a problem`` judges."""
    following = words[index + 1] if index + 1 < len(words) else ""
    is_verb = following in load_words("stances", "past") or following.endswith(("ed", "en", "ne", "wn"))
    return words[index] in {"has", "have", "'ve", "’ve"} and is_verb
