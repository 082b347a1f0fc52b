"""One's own deeds to come: promised, refused, threatened, announced."""

from __future__ import annotations

from itertools import takewhile

from flows.extract.lang.load import load_words
from flows.extract.statements.cues import words as list_of
from flows.extract.statements.phrase_lists import stance_phrases
from flows.extract.statements.stance_content import Content
from flows.extract.statements.stance_set import is_set_by_body

_WOULD = frozenset({"would", "'d"})
_BETWEEN = frozenset({"again", "also", "now", "soon", "therefore", "not", "never"})
_PLANNING = frozenset({"plans", "intends", "aims"})
_READY = frozenset({"ready", "willing", "prepared"})
_UNREADY = frozenset({"not", "n't", "longer", "never", "may", "might", "told"})
_ANNOUNCING = frozenset({"will", "would", "to"}) | _PLANNING
_NOBODY = frozenset({"nobody", "no-one"})
_MAY = frozenset({"may", "might", "could"})
_NEAR_STEPS = 4
_STAYING = (["stay"], ["remain"])
_BEGINNING = (["begin"], ["start"])
_DUE = frozenset({"due", "set", "scheduled"})
_PERSONS = frozenset({"he", "she", "i", "we"})


def of_future(said: Content) -> str | None:
    """Promising is of one's own deeds; refusing them is denial."""
    clause = _before_hedge(said)
    promised = said if clause is said.clause else said._replace(clause=clause)
    if "promises" in said.lists and stance_phrases("promises").within(_before_that(promised.clause)):
        return "commitment"
    own = said.own.beginnings if "future" in said.lists else ()
    announcing = frozenset() if said.is_direct else _ANNOUNCING
    if not own and announcing.isdisjoint(clause) and _NOBODY.isdisjoint(clause):
        return None
    for index, word in enumerate(clause):
        if word in own and word not in said.others and (deed := _of_own(promised, index)):
            return deed
        is_announced_here = word in announcing and _announces(promised, index)
        if is_announced_here or (word in _NOBODY and _is_ruled_out(promised, index)):
            return "commitment"
    return None


def _of_own(said: Content, index: int) -> str | None:
    """``she will resign``, told of the speaker: commitment; ``she will not``: denial."""
    end = said.own.end_at(said.clause, index)
    behind = stance_phrases("future").end_at(said.clause, end) if end is not None else None
    if behind is None or (said.is_direct and said.clause[behind - 1] in _WOULD):  # "we would drown"
        return None
    return _of_deed(said, behind)


def _before_hedge(said: Content) -> list[str]:
    """What a story retells up to a word of expecting: of "he hopes they would sign" nothing is promised."""
    hedges = frozenset() if said.is_direct else load_words("stances", "before_deeds_of_others")
    if hedges.isdisjoint(said.clause):
        return said.clause
    return [*takewhile(lambda word: word not in hedges, said.clause)]


def _before_that(words: list[str]) -> list[str]:
    """``would show that Oslo is committed to peace``: what is shown is not promised."""
    return words[: words.index("that")] if "that" in words[1:] else words


def _is_ruled_out(said: Content, index: int) -> bool:
    """``nobody will be fined``, ``nobody is going to be fined``; not ``nobody would know``."""
    words = said.clause[index + 1 : index + 3]
    if words == ["is", "going"]:
        words = ["will", *said.clause[index + 4 : index + 5]]
    is_ahead = words[:1] == ["will"] or (words[:1] == ["would"] and not said.is_direct)
    return is_ahead and (len(words) < 2 or words[1] not in load_words("stances", "no_deeds_of_nobody"))


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
    if _takes_steps(said.clause, index) or stance_phrases("deeds").end_at(said.clause, index) is not None:
        return True
    is_going_on = words[:1] == ["be"] and words[1:] != [] and words[1].endswith("ing")
    is_persons = words[0] in load_words("stances", "deeds_of_persons") and not _PERSONS.isdisjoint(said.clause[:index])
    return is_going_on or is_persons or stance_phrases("no_deeds").end_at(said.clause, index) is None


def _takes_steps(words: list[str], index: int) -> bool:
    """``take all necessary steps``; not ``take years``."""
    near = words[index + 1 : index + 1 + _NEAR_STEPS]
    return words[index] == "take" and not load_words("stances", "taken_on_purpose").isdisjoint(near)


def is_threat(said: Content) -> bool:
    """``it may bombard the port``, warned of: a deed of one's own."""
    words = said.clause
    end = said.own.end_at(words, 0) if words and words[0] not in said.others else None
    if end is not None and end + 1 < len(words) and words[end] in _MAY:
        return words[end + 1] != "not" and (_is_done(words, end + 1) or _is_violent(words[end + 1 : end + 2]))
    is_done = _is_violent(words) or "take" in words or stance_phrases("deeds").within(words)
    return is_done and of_future(said) == "commitment"


def _is_violent(words: list[str]) -> bool:
    return not load_words("stances", "violent_deeds").isdisjoint(words)


def _announces(said: Content, index: int) -> bool:
    """``Oslo would hire``, ``is to be shut``; not ``the levy would raise``, ``the claim had to be withdrawn``."""
    words = said.clause
    before = words[index - 1] if index else ""
    if words[index] in _PLANNING:
        return _is_verb_of_planning(words, index) and _is_done(words, index + 2)
    if words[index] == "to":
        is_to_be = _is_done(words, index + 1) or words[index + 1 : index + 2] in _STAYING
        return _is_ready(words, index) or (_is_announced_by(words, index - 1) and is_to_be)
    verb = _behind_adverbs(words, index + 1)
    if _stands_fast(said, index) or is_set_by_body(words, index, verb):
        return True
    following = words[verb] if verb < len(words) else ""
    is_passive = following == "be" or _opens(words, verb)
    if _begins_alone(words, verb, before):
        return False
    if following == "go" and words[index] == "would" and before in load_words("stances", "cut_in_numbers"):
        return True
    is_acting = index > 0 and _may_act(before)  # "a bill that she said would create jobs"
    is_its = before not in said.others or (before == "it" and following == "be")
    return is_its and (is_passive or is_acting) and _is_done(words, verb)


def _opens(words: list[str], verb: int) -> bool:
    """``the plant would open in May``, ``the ban takes effect``: somebody sees to it, whatever is said to do it."""
    is_put_in_force = words[verb : verb + 2] == ["take", "effect"]
    return is_put_in_force or not load_words("stances", "opening").isdisjoint(words[verb : verb + 1])


def _begins_alone(words: list[str], verb: int, before: str) -> bool:
    """``the rains would begin``: nobody promises it."""
    return words[verb : verb + 1] in _BEGINNING and before in load_words("stances", "beginning_alone")


def _stands_fast(said: Content, index: int) -> bool:
    """``Oslo would not let the port close``, ``will not bow to threats``; not ``the rain would not let them sail``."""
    words = said.clause
    behind = words[index + 1 : index + 3]
    is_refused = behind[:1] in (["not"], ["never"]) and behind[1:] and behind[1] in load_words("stances", "steadfast")
    return bool(is_refused) and index > 0 and words[index - 1] not in said.others and _may_act(words[index - 1])


def _is_ready(words: list[str], to: int) -> bool:
    """``Oslo is ready to talk``; not ``not ready to talk``, ``may be ready to launch``."""
    is_ready = words[to - 1] in _READY and _UNREADY.isdisjoint(words[max(0, to - _NEAR_STEPS) : to])
    return is_ready and to > 1 and stance_phrases("no_deeds").end_at(words, to + 1) is None


def _is_announced_by(words: list[str], index: int) -> bool:
    """``the gate is to be shut``, ``is due to be shut``; not ``a gate, due to be shut``, ``which was to be shut``."""
    if index < 1 or words[index] not in load_words("stances", "announced_by"):
        return False
    return words[index] not in _DUE or words[index - 1] in load_words("stances", "announced_by")


def _behind_adverbs(words: list[str], index: int) -> int:
    while index < len(words) and (words[index].endswith("ly") or words[index] in _BETWEEN):
        index += 1
    return index


def _is_verb_of_planning(words: list[str], index: int) -> bool:
    """``Oslo plans to hire``; not ``it has no plans to``, ``plans to hire could fail``."""
    before = words[index - 1] if index else "the"
    is_noun = before in load_words("stances", "before_nouns") or before in load_words("stances", "before_plans")
    is_led = words[index + 1 : index + 2] == ["to"]
    return is_led and not is_noun and load_words("stances", "modal_verbs").isdisjoint(words[index:])


def _may_act(word: str) -> bool:
    """``Oslo``, ``the ministry``; not ``the levy``, ``criticism``."""
    if word in load_words("stances", "no_actors"):
        return False
    return not word.endswith(("tion", "ism", "ness", "ity")) or word in load_words("stances", "acting_bodies")


def _is_done(words: list[str], index: int) -> bool:
    """``would be hired``, ``Oslo would hire``: a deed that somebody announces."""
    index = _behind_adverbs(words, index)
    if stance_phrases("deeds").end_at(words, index) is not None:
        return words[index - 1] != "to" or words[index - 2] in _PLANNING
    if index < len(words) and _takes_steps(words, index):
        return True
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
