"""One's own deeds to come: promised, refused, threatened, announced."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.statements.cues import words as list_of
from flows.extract.statements.phrase_lists import stance_phrases
from flows.extract.statements.stance_content import Content

_WOULD = frozenset({"would", "'d", "’d"})
_BETWEEN = frozenset({"again", "also", "now", "soon", "therefore", "not", "never"})
_ANNOUNCING = frozenset({"will", "would", "to"})
_PERSONS = frozenset({"he", "she", "i", "we"})


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
