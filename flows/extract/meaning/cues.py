"""The status that the nearest cue in the words before a figure gives it: "will", "plans", "estimates"."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.load import load_words, load_yaml

_ORDER = ("estimated", "forecast", "target")
_TO_VERB = 3
"""Words between "will" and the deed that is promised: "will also soon hire"."""

_WANTED_WITHIN = 3
_SUM_WITHIN = 5
"""The same where something is wanted that is so much: "wants a raise of"."""
_OBJECT = 4
"""Words of an object before what it is to do: "wants the sum to be raised"."""

_ADVERBS = 3
_ARE = (["is"], ["are"], ["was"], ["were"], ["widely"])
_ENDED = ([","], [";"], ["and"], ["but"])
_BOUNDS = (["more"], ["less"], ["fewer"], ["higher"], ["lower"], ["later"])
_SET = frozenset(["toll", "sentence", "bail", "sentences"])
"""Put at so much these are no estimates."""

_CALLED = frozenset(["called", "calls", "calling"])


def status_by_cue(words: list[str]) -> str:
    """Return the status that the nearest cue in the words gives, unless they turn to a fact behind it."""
    telling = _telling_words()
    for index in range(len(words) - 1, -1, -1):
        status = _told_at(words, index) if words[index] in telling else None
        if status:
            return status
    return "reported"


def _told_at(words: list[str], index: int) -> str | None:
    """Return the status that one word gives, None where it is no cue."""
    word, following = words[index], words[index + 1 : index + 2]
    if (word in _CALLED and following == ["for"]) or (_is_addressed(word, following) and "to" in words[index:]):
        return "target"
    if word in load_words("measures", "turns_to_facts") and not _goes_on(words, index):
        return "reported"
    if word in {"put", "puts", "seen"}:
        return _of_seen(words, index) if word == "seen" else _of_put(words, index)
    if word == "to":
        return _of_what_is_to_come(words, index)
    if _is_no_cue(words, index):
        return None
    return "reported" if _is_no_plan(words, index) else _of_cue(words, index)


def _of_seen(words: list[str], index: int) -> str | None:
    """Return "forecast" for "is seen at 3" and "are seen falling", None for what was only seen."""
    are = words[index - 2 : index - 1] if words[index - 1 : index] in _YET else words[index - 1 : index]
    is_foreseen = are in _ARE and words[index + 1 : index + 2] != []
    is_foreseen = is_foreseen and words[index + 1] in load_words("measures", "seen_doing")
    return "forecast" if is_foreseen or words[-1] == "at" else None


def _of_put(words: list[str], index: int) -> str | None:
    """Return what "put at" tells: what "is put at" is an estimate, what somebody puts at a number a fact.

    What something will cost or come to is foreseen.
    """
    if words[-1] != "at":
        return None
    behind = words[index + 1 :]
    is_set = not _SET.isdisjoint(words[index - 3 : index] + behind)
    if is_set or _is_asked(words, index):
        return "reported"
    if not load_words("measures", "put_ahead").isdisjoint(behind):
        return "forecast"
    is_active = len(behind) > len(["it", "at"]) and words[index - 1 : index] not in _ARE
    return "reported" if is_active and "number" not in behind else "estimated"


def _is_asked(words: list[str], index: int) -> bool:
    """Tell whether "put at" tells the answer of many who were asked: "a poll put support at 31", no number of dead."""
    is_poll = not _POLLS.isdisjoint(words[:index]) or not _OF_POLLS.isdisjoint(words[index + 1 :])
    return is_poll and "number" not in words[index + 1 :]


_POLLS = frozenset(["poll", "polls", "survey", "surveys"])
_OF_POLLS = frozenset(["index", "support", "approval", "confidence"])


def _is_addressed(word: str, following: list[str]) -> bool:
    """Tell whether a verb asks somebody for a deed: "called on the bank to", "advised residents to"."""
    return word in _ADVISED or (word in _CALLED and following == ["on"])


_ADVISED = frozenset(["advised", "advises", "advise", "advising"])


def _of_what_is_to_come(words: list[str], index: int) -> str | None:
    """Return the status of what is meant to happen: "spending is to rise 4.9 per cent", "the plan is to hire 40"."""
    verb = words[index + 1 : index + 2]
    before = words[index - 2 : index] if words[index - 1 : index] in _YET else words[index - 1 : index]
    if before[:1] in (["was"], ["were"]) and verb and verb[0] in load_words("measures", "moves_of_deals"):
        return "target"  # "a teacher was to move to Sh23,830"
    if _is_obliged(words, index) and verb and verb[0] in load_words("measures", "duties"):
        return "target"
    if before[:1] not in (["is"], ["are"]) or not verb:
        return None
    if not verb[0].isalpha() or verb[0] in _NO_DEEDS or (verb == ["be"] and len(words) - index > _BE_WITHIN):
        return None
    is_told = verb == ["be"] and is_given(*words[index + 2 : index + 3])
    return "target" if is_told or verb[0] not in load_words("measures", "befalling") else "forecast"


def _is_obliged(words: list[str], index: int) -> bool:
    """Tell whether "to" tells what somebody has to do: "the province has to find $80 million", no "would have to"."""
    modals = load_words("measures", "modals")
    return words[index - 1 : index] in (["has"], ["have"]) and modals.isdisjoint(words[index - 2 : index - 1])


_BE_WITHIN = 5
"""Words from "to be" within which a figure is what is to be: no "to be signed at a meeting of 19"."""

_YET = (["now"], ["also"], ["soon"], ["still"])


def is_given(word: str = "") -> bool:
    """Tell whether somebody does what "is to be" or "will be" done: "filled", "built", "given"; no "expected"."""
    is_regular = word.endswith("ed") and word not in load_words("measures", "suffered")
    return is_regular or word in load_words("measures", "done_to")


_NO_DEEDS = frozenset(["the", "a", "an", "blame", "say", "its", "their", "his", "her", "this", "that"])


def _is_no_plan(words: list[str], index: int) -> bool:
    """Tell whether a modal is of what did not happen, or of what something has room for."""
    word = words[index]
    if word in load_words("measures", "modals") and _is_of_past(words[index + 1 :]):
        return True
    if word != "could":
        return False
    following = words[index + 1 : index + 2]
    is_not_done = following in (["not"], ["already"]) or words[index + 1 : index + 3] == ["be", "done"]
    # "30 boxes could not be found", "a tank that could hold 22 tonnes"
    return is_not_done or not load_words("measures", "capacities").isdisjoint(following)


def _is_no_cue(words: list[str], index: int) -> bool:
    """Tell whether a word is of something else: a goal with a number of its own, "she believed", "wants" far off."""
    word, following = words[index], words[index + 1 : index + 2]
    needed: dict[str, str] = load_yaml("measures")["cues_with"]
    if word in needed:
        is_verb_needed = word in load_words("measures", "cues_before_verbs")
        is_noun = word == "set" and words[index - 1 : index] in _BEFORE_NOUN  # "dropped the first set to eliminate"
        is_of_verb = not is_verb_needed or (_is_verb(words[index + 2 : index + 4]) and not is_noun)
        return following != [needed[word]] or not is_of_verb
    if word in _WISHES:
        return _is_no_wish(words, index)
    if word in _OF_NEIGHBOURS:
        return _is_of_neighbours(words, index)
    if word in {"believed", "thought"}:
        is_of_figure = following == ["to"] or words[index - 1 : index] in _ARE
        return not is_of_figure or _goes_on_behind(words, index)
    if word in load_words("measures", "goals"):
        # "60,000 short of target, and arrears swelled to", "in line with guidance of 180,000, at a cost of"
        is_aside = word == "estimate" and following == [","] and "," in words[max(0, index - _ADVERBS) : index]
        return (following in _ENDED and not is_aside) or (following == ["of"] and _is_told(words[index + 2 :]))
    return word == "estimated" and bool(following) and following[0][0].isdigit()


def _goes_on_behind(words: list[str], index: int) -> bool:
    """Tell whether who is thought to be something does another thing: "men believed to be rebels took 60 nurses"."""
    if words[index - 1 : index] in _ARE or words[index + 1 : index + 2] != ["to"]:
        return False
    behind = words[index + _INFINITIVE :]
    return any(word in _DOES or (word.endswith("ed") and word.islower()) for word in behind)


_INFINITIVE = 4
"""Words from "believed" to behind "to be armed" or "to have killed"."""
_DOES = frozenset({
    "have", "has", "had", "was", "were", "is", "are", "took", "stole", "shot", "fled", "broke", "drove", "held", "sold",
    "made", "won", "lost", "hit", "blew", "left", "set", "ran", "sank", "sent", "said", "cut", "fell", "rose", "kept",
})  # fmt: skip


def _is_verb(behind: list[str]) -> bool:
    """Tell whether words behind "to" begin with a verb that has a figure as its object: "cost", "soon hire"."""
    verbs = ("deeds", "undergone", "foreseen", "moves_to_come", "moves_of_deals")
    first = behind[1:] if behind[:1] in _SOON else behind[:1]
    is_verb = bool(first) and any(first[0] in load_words("measures", key) for key in verbs)
    return is_verb and first != ["report"]  # "due to report on 14 months of talks"


_BEFORE_NOUN = (["the"], ["a"], ["first"], ["second"], ["third"], ["fourth"], ["fifth"], ["final"], ["opening"])
_SOON = (["soon"], ["also"], ["now"], ["further"], ["eventually"], ["again"])


def _is_no_wish(words: list[str], index: int) -> bool:
    """Tell whether a wish is none of the figure: "wants" far off, "I'd want", "support for the proposal"."""
    if words[index] == "proposal":
        return words[index + 1 : index + 2] not in _GOES_TO
    if words[index] == "targeted":
        return len(words) - index > _WANTED_WITHIN
    if words[index] == "wants":
        within = _SUM_WITHIN if words[index + 1 : index + 2] in (["a"], ["an"]) else _WANTED_WITHIN
        return len(words) - index > within and "to" not in words[index + 1 : index + 1 + _OBJECT]
    is_alone = not index or words[index - 1].endswith(_HYPOTHETICAL)
    return is_alone or words[index + 1 : index + 2] not in ([], ["a"], ["an"], ["the"], ["to"])


_HELD_OUT = frozenset(["promised", "pledged", "planned", "sought", "requested"])
"""These end what is told of a number before them: "of the 150 tonnes that had been promised, 35 were there"."""


def _is_of_neighbours(words: list[str], index: int) -> bool:
    """Tell whether the words beside one make it none of what is ahead: "33% more likely", "the plan as"."""
    word, before, following = words[index], words[index - 1 : index], words[index + 1 : index + 2]
    if word in _NOT_BEHIND:
        return before in _NOT_BEHIND[word]
    if word == "must":
        return load_words("measures", "duties").isdisjoint(words[index + 1 : index + 3])
    if word in _HELD_OUT:
        return following == [","] and any(one[0].isdigit() for one in words[max(0, index - 4) : index])
    if word == "looking":
        return following != ["for"] or load_words("measures", "speculators").isdisjoint(words[:index])
    if word in _NOT_BEFORE:
        return following in _NOT_BEFORE[word]
    return before not in (["has"], ["have"])


_OF_NEIGHBOURS = frozenset(["projects", "likely", "looking", "plan", "offered", "must", "will", *_HELD_OUT])
_TESTAMENT = (["the"], ["a"], ["under"], ["his"])
"""Right before "will" these make it what somebody leaves: "The will leaves her 300 hectares"."""
_LIKELIER = (["more"], ["less"], ["times"], ["as"], ["equally"], ["percent"], ["cent"])
_OF_PROJECTS = (["worth"], ["of"], ["in"], ["with"], ["costing"], ["for"], ["at"], [","], ["and"], ["on"], ["to"])
"""Behind "projects" as a noun: "halted projects worth"."""
_PLAN_AS = (["as"], ["allows"], ["allowed"], ["was"])
_NOT_BEHIND = {"likely": _LIKELIER, "will": _TESTAMENT}
_NOT_BEFORE = {"plan": _PLAN_AS, "projects": _OF_PROJECTS}
_WISHES = frozenset(["want", "wants", "targeted", "proposal"])
_GOES_TO = (["to"], ["for"], ["of"], ["that"])
_HYPOTHETICAL = ("'d", "’d", "n't", "n’t", "will", "not", "would", "you")


def _is_of_past(words: list[str]) -> bool:
    """Tell whether a modal's verb is of what did not happen: "which would have halved", no "would have sales"."""
    irregular = load_words("measures", "participles")
    is_done = (word.endswith(("ed", "en", "wn")) or word in irregular for word in words[1 : 1 + _ADVERBS])
    return words[:1] == ["have"] and words[1:2] != ["to"] and any(is_done)


def _is_told(words: list[str]) -> bool:
    """Tell whether the number of a goal stands in the words, and a comma behind it."""
    numbers = [index for index, word in enumerate(words) if word[0].isdigit()]
    return bool(numbers) and "," in words[numbers[0] :]


@cache
def _telling_words() -> frozenset[str]:
    """Return the words at which a clause is looked at."""
    turning = load_words("measures", "turns_to_facts") | {"put", "puts", "to"}
    return turning.union({"seen"}, _CALLED, _ADVISED, *(load_words("measures", status) for status in _ORDER))


def _goes_on(words: list[str], index: int) -> bool:
    """Tell whether a word that may turn to a fact does not: far off with a cue of its own between, or "less than"."""
    is_bound = words[index] == "than" and index == len(words) - 1 and words[index - 1 : index] in _BOUNDS
    if words[index:] == ["after"] and "be" in words[max(0, index - _ADVERBS) : index]:
        return True  # "will be lifted after three weeks"
    is_goal = words[index] in _BECAME and not _SET_TO.isdisjoint(words[index + 1 :])
    is_goal = is_goal and not load_words("measures", "goals").isdisjoint(words[max(0, index - 1) : index])
    if words[index] in _BECAME and not _ESTIMATES.isdisjoint(words[max(0, index - _ESTIMATED_WITHIN) : index]):
        return True  # "estimates there were 219 million cases"
    return is_bound or is_goal or (words[index] in {"than", "against"} and index < len(words) - 2)


_ESTIMATES, _ESTIMATED_WITHIN = frozenset(["estimate", "estimates"]), 5
_BECAME = frozenset(["was", "were", "has", "had"])
_SET_TO = frozenset(["to", "at"])
"""What became of a goal tells what it is: "the target was cut to"; "the target was missed by" tells a fact."""


_WOULD_LIKE = (["would", "like", "to"], ["would", "love", "to"])
_PLEDGED = frozenset(["promised", "promises", "pledged", "pledges", "vowed", "vows"])
"""What shall be by their word is their aim: "promised that a ticket would cost no more than £9"."""


def _of_cue(words: list[str], index: int) -> str | None:
    """Return the status of a cue: "would hire 300" is a plan of who would do it, "would cost 300" is none.

    A "price target" is a forecast, and so is what somebody guesses that another will do.
    """
    word, following = words[index], words[index:]
    status = next((one for one in _ORDER if word in load_words("measures", one)), None)
    if following[:3] in _WOULD_LIKE:
        return "target"
    opening = "to" if word == "going" else word
    is_pledged = word in {"will", "would"} and not _PLEDGED.isdisjoint(words[:index])
    is_billed = following[1:2] == ["pay"] and not load_words("measures", "payers").isdisjoint(words[:index])
    if status == "forecast" and (is_pledged or (is_promised(following, opening) and not is_billed)):
        status = "target"
    before = words[index - 1] if index else ""
    is_of_price = word in {"target", "targets"} and (before == "price" or _is_of_shares(following))
    is_guess = status == "target" and not load_words("measures", "speculators").isdisjoint(words[:index])
    return "forecast" if is_of_price or is_guess else status


def _is_of_shares(words: list[str]) -> bool:
    """Tell whether a target is that of a price or a share: "his target price", "its target for the shares"."""
    is_of_index = not load_words("figures", "index_names").isdisjoint(words[2:5])
    is_of_share = is_of_index or not _SHARES.isdisjoint(words[2:5])
    return words[1:2] == ["price"] or (words[1:2] == ["for"] and is_of_share)


_SHARES = frozenset(["share", "shares", "stock", "index"])


def is_promised(words: list[str], opening: str) -> bool:
    """Tell whether a deed that somebody decides on follows soon after an opening word."""
    if opening not in load_words("measures", "before_deeds") or opening not in words:
        return False
    at = words.index(opening) + 1
    if words[at : at + 2] == ["have", "to"]:
        return False  # "it would have to halve rations"
    deeds = load_words("measures", "deeds")
    if opening == "will" and words[at : at + 1] == ["be"]:
        return any(is_given(word) for word in words[at + 1 : at + _TO_VERB])
    if opening == "will" and words[at : at + 1] == ["get"]:
        return True  # what somebody is given
    is_price = words[at : at + 1] == ["set"] and "back" in words[at:]  # "would set them back"
    return not is_price and any(word in deeds for word in words[at : at + _TO_VERB])
