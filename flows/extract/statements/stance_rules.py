"""Rules for the stance of words behind a cue that tells nothing of it: "said"."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.load import load_words
from flows.extract.statements.cues import meanings
from flows.extract.statements.cues import words as list_of
from flows.extract.statements.phrase_lists import stance_phrases
from flows.extract.statements.stance_attitudes import of_attitude
from flows.extract.statements.stance_content import Content
from flows.extract.statements.stance_future import of_future
from flows.extract.statements.stance_qualities import is_called_bad, is_failing, is_judged, is_well_done

_NEAR = 9
_LEAST, _MOST = 2, 4
"""Words of "It was not", "The firm would not"."""
_NEGATED = frozenset({"not", "n't", "'t"})
_STAYING = frozenset({"stay", "remain"})
_NOT_THINKING = frozenset({"do", "don", "don't", "'t", "n't", "not", "still", "really", "just"})
_MEANT = frozenset({"it", "he", "she", "they", "this", "that"})
_NEAR_PRAISE = 7
_SHOWN = (["see"], ["hear"])
_CONDITIONS = frozenset({"if", "when", "where", "unless"})
_UNTRUE = frozenset({"would", "could", "may", "might", "not", "n't", "if", "of", "never"})
_WISHED = frozenset({"had", "than", "as", "not"})  # "rose faster than expected"
_MEASURED = _WISHED | {"more", "less", "higher", "lower", "times", "the", "their", "its", "your"}


def ruled_stance(said: Content, meaning: str) -> str:
    """Return what the rules alone say of words behind a neutral cue."""
    if said.is_direct and is_imperative(said.words):
        return "demand"
    is_view = said.is_direct and _is_thought(said.words)
    if "hindsight" in said.lists or (takes_praise_back(said) and not is_view):
        return "criticism"
    if "expecting" in said.lists or said.words[:1] == ["should"] or _is_of_nobody(said.words):
        return "opinion"  # "should the dam break, the town would ..."
    if _is_asked_for(said):
        return "demand"
    default = meanings()[meaning]
    return (
        ("opinion" if is_view else None)
        or of_future(said)
        or _of_denial(said)
        or of_attitude(said)
        or _of_judgement(said)
        or _of_expectation(said)
        or (_of_words(said) if default == "assertion" else default)
    )


def _is_of_nobody(words: list[str]) -> bool:
    """``Nobody should be surprised``: how things are to be seen; not ``Nobody should go hungry``."""
    at = 1 if words[:1] in (["nobody"], ["no-one"]) else 2
    is_nobody = at == 1 or words[:2] == ["no", "one"]
    return is_nobody and words[at : at + 1] == ["should"] and stance_phrases("seeing").end_at(words, at + 1) is not None


def _is_asked_for(said: Content) -> bool:
    """``Oslo must pay``, ``help is needed``, ``we want our money back``."""
    unasked = load_words("stances", "not_asking")
    if "demand" in said.lists and stance_phrases("demand").within(said.clause, not_behind=unasked):
        return True
    return ("needed" in said.words and _is_needed(said.clause)) or ("want" in said.clause and _is_wanted(said.clause))


def _is_thought(words: list[str]) -> bool:
    """``I don't think anybody will thank us``, ``But we believe``: words that say themselves that they are a view."""
    at = 1 if words[:1] and words[0] in {"and", "but", "so", "well", "look"} else 0
    at += words[at : at + 1] == [","]
    if words[at : at + 1] not in (["i"], ["we"]):
        return False
    verb = next((word for word in words[at + 1 : at + _MOST] if word not in _NOT_THINKING), "")
    return verb in load_words("stances", "thinking")


def _is_needed(words: list[str]) -> bool:
    """``A firm answer is needed``, at the beginning; not ``for as long as they are needed``."""
    if "needed" not in words[:_NEAR] or words[0] in _CONDITIONS:
        return False
    end = words.index("needed")
    verb = end - 2 if words[end - 1].endswith("ly") else end - 1
    return verb > 0 and words[verb] in {"is", "are"} and words[verb - 1] not in load_words("stances", "not_asking")


def _is_wanted(words: list[str]) -> bool:
    """``I want one of them to resign``, ``we want to see receipts``; not ``I want to go``, ``her to be happy``."""
    at = words.index("want")
    following = words[at + 1 : at + _NEAR]
    if not at or words[at - 1] not in {"i", "we"}:
        return False
    if following[:1] == ["to"]:
        return following[1:2] in _SHOWN and words[0] not in _CONDITIONS
    if "to" not in following[:-1]:
        return "back" in following
    return following[following.index("to") + 1] not in load_words("stances", "wished_states")


def is_imperative(words: list[str]) -> bool:
    """``Stay at home``; not ``Work is over``, ``Look, it rained``."""
    index = 1 if words and words[0] in {"and", "but", "so", "please", "now", "never", "just"} else 0
    if index >= len(words) or words[index] not in load_words("stances", "imperatives"):
        return False
    following = words[index + 1] if index + 1 < len(words) else ","
    return following not in load_words("stances", "no_imperatives") and following not in load_words("stances", "past")


def _of_denial(said: Content) -> str | None:
    if said.words[:2] in _ANSWERS or said.words in _ANSWERS or _is_no_thing(said):
        return "denial"
    is_short = said.kind == "indirect" and _LEAST < len(said.words) <= _MOST
    if is_short and said.words[0] in _MEANT and said.words[-1] in _NEGATED:
        return "denial"  # "It was not, he insisted"
    if "denial" in said.lists and stance_phrases("denial").within(said.clause):
        return "denial"
    may_deny = said.clause and "negated" in said.lists and said.clause[0] not in said.others
    end = said.own.end_at(said.clause, 0) if may_deny else None
    behind = stance_phrases("negated").end_at(said.clause, end) if end is not None else None
    if behind is None or behind >= len(said.clause):
        return None
    behind += said.clause[behind] == "been" and behind + 1 < len(said.clause)  # "has not been paid"
    return None if said.clause[behind] in load_words("stances", "not_denied") else "denial"


_ANSWERS = (
    ["never"], ["not", "so"], ["not", "true"], ["not", "before"], ["not", "until"], ["not", "yet"], ["not", "at"],
    ["no", "chance"], ["no", "way"],
)  # fmt: skip
"""How a question or a claim is answered with no: "Not so", "Not before 2029"."""


def _is_no_thing(said: Content) -> bool:
    """``this was "not an investigation"``: what others call it; not ``not a good day``."""
    words = said.words
    is_called = said.kind == "mixed" and words[-3:-2] == ["not"] and words[-2] in {"a", "an"}
    return is_called and words[-4:-3] != [] and words[-4] in load_words("stances", "being")


def _of_judgement(said: Content) -> str | None:
    """Blame and praise: in one's own words; what a story retells is a fact, unless its words leave no doubt."""
    if not said.is_direct and (is_called_bad(said.clause) or is_failing(said.clause)):
        return "criticism"
    if said.kind == "indirect":
        told = [stance for stance in ("criticism", "approval") if f"{stance}_told" in said.lists]
        found = next((one for one in told if stance_phrases(f"{one}_told").within(said.clause, _UNTRUE)), None)
        return found or ("approval" if is_well_done(said.clause) else None)
    if "regret" in said.lists:
        return "opinion"
    return next((stance for stance in ("criticism", "approval") if stance in said.lists), None)


def is_sure(said: Content) -> bool:
    """Tell whether the rules know more of a quotation than its words weigh: "should have", "nobody should think"."""
    return "hindsight" in said.lists or takes_praise_back(said) or _is_of_nobody(said.words) or _is_thought(said.words)


def takes_praise_back(said: Content) -> bool:
    """Tell ``"This is not a year to be proud of"`` from praise."""
    return said.is_direct and "approval" in said.lists and not _is_praise(said.words)


def _is_praise(words: list[str]) -> bool:
    """Tell praise from what takes it back: ``not a year to be proud of``, ``asking us to applaud a coffee a day``."""
    for index in range(len(words)):
        if stance_phrases("approval").end_at(words, index) is not None:
            near = words[max(0, index - _NEAR_PRAISE) : index]
            is_more = "only" in near or "just" in near  # "not only talented but kind"
            if is_more or load_words("stances", "unpraising").isdisjoint(near):
                return True
    return False


def _of_expectation(said: Content) -> str | None:
    """``would`` and ``will`` of what is not one's own; hedges; "could" unless it failed."""
    first = _before_and(said.clause)
    expects = not {"will", "would", "'ll"}.isdisjoint(first) if said.is_direct else _expects(first)
    at = first.index("could") + 1 if "could" in first else len(first)
    may = at < len(first) and first[at] not in {"not", "hear", "see", "feel"}
    if expects or may or ("may" in first and _has_modal_may(first)) or (not said.is_direct and is_judged(first)):
        return "opinion"
    return (
        "opinion"
        if "opinion" in said.lists and stance_phrases("opinion").within(first, not_behind=_of_measure(said))
        else None
    )


def _before_and(words: list[str]) -> list[str]:
    """What stands before "and", unless only nouns do: ``closing the mill and the dam would help``."""
    if "and" not in words:
        return words
    first = words[: words.index("and")]
    has_verb = not _verbs_of_clauses().isdisjoint(first) or any(word.endswith("ed") for word in first)
    return first if has_verb else words


@cache
def _verbs_of_clauses() -> frozenset[str]:
    return frozenset().union(*(load_words("stances", key) for key in ("present_verbs", "modal_verbs", "past")))


def _expects(words: list[str]) -> bool:
    """``sales would rise``, ``the law will hurt the poor``; what "will" be so by plan is told as a fact."""
    if "would" in words or ("to" in words and _foresees(words)):
        return True
    at = words.index("will") + 1 if "will" in words else len(words)
    while at < len(words) and (words[at].endswith("ly") or words[at] in {"not", "also", "never", "still"}):
        at += 1
    is_foreseen = at < len(words) and words[at] in load_words("stances", "foreseen")
    return is_foreseen or stance_phrases("effects").end_at(words, at) is not None


def _foresees(words: list[str]) -> bool:
    """``Oil to stay below $60`` in a headline; not ``the fund helped prices to fall``."""
    at = words.index("to")
    has_verb = any(word.endswith("ed") or word in list_of("finite") for word in words[:at])
    following = words[at + 1] if at + 1 < len(words) else ""
    is_foreseen = following in _STAYING or following in load_words("stances", "foreseen")
    return is_foreseen and not has_verb and 0 < at <= _MOST


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
    return "opinion" if said.is_predicate or (said.is_pictured and not _is_counted(said, "")) else "assertion"


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
    return words[index] in {"has", "have", "'ve"} and is_verb
