"""The tense that the verbs of a clause tell, word by word."""

from __future__ import annotations

from enum import Enum
from functools import cache
from itertools import pairwise

from flows.extract.dates.attributes import OWNERS, is_attribute, is_wished
from flows.extract.dates.timetables import is_under_way_then
from flows.extract.dates.would import is_would
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.verbs import irregular_pasts

_WORD = LazyRegexp(r"[a-z](?<![\w-].)[a-z]*|[A-Z](?<!\w.)[a-z]*|\d\d*|['’](?:ll|d)\b")
"""Each kind of word begins with a set of characters, by which a scan skips everything else."""
_OF_QUESTIONS = {verb.capitalize(): verb for verb in ("would", "could", "should", "did", "was", "were", "shall")}
"""Verbs that open a question: "Would you stand again in May?"."""
_STANDING = frozenset({"closed", "shut"})
"""Behind "is" and "are", with a day: "markets are closed on Thursday"."""
PLANS = frozenset(["plan", "plans", "promise", "promises", "aim", "hope", "hopes", "forecast", "forecasts"]) | {
    "likelihood",
    "probability",
    "chance",
    "chances",
    "odds",
}
_MODALS = frozenset({"would", "may", "might", "could", "must", "should"})
_SEEING = frozenset({"see", "have", "get"})
_FAR = 8
_PERFECT_REACH = 10
"""Words from "will see" to what is done then."""
VOWED = frozenset({"promised", "vowed"})
ARE = frozenset({"is", "are", "be"})
_FORETOLD = frozenset({"projected", "forecast", "predicted", "promised"})
WERE = frozenset({"was", "were", "been"})
_DETERMINERS = frozenset(["a", "an", "the", "another", "any", "no", "rate", "tax", "price", "job", "pay", "further"])


class Tense(Enum):
    """Whether a report is of the past or of what is to come; none where no verb tells."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"


def first_tense(words: list[str], order: range) -> Tense:
    """Return the tense of the first word that tells one, of the words at these indices in their order."""
    telling = _telling()
    for index in order:
        if words[index] in telling or words[index].endswith("ed"):
            tense = _tense_at(words, index)
            if tense is not Tense.NONE:
                return tense
    return Tense.NONE


@cache
def _telling() -> frozenset[str]:
    """Return all words that tell a tense, but those in -ed."""
    return _future() | _past() | _MODALS | {"is", "are", "re", "was", "were", "seen", "set", "having", "'d"}


def words_of(stretch: str) -> list[str]:
    """Return the words of a stretch, the figures among them, with the verbs that open a question in small letters."""
    words: list[str] = _WORD.findall(stretch.replace("’", "'"))
    if _OF_QUESTIONS.keys().isdisjoint(words):
        return words
    return [_OF_QUESTIONS.get(word, word) for word in words]


@cache
def _future() -> frozenset[str]:
    return load_words("dates", "future_words")


@cache
def _past() -> frozenset[str]:
    return load_words("dates", "past_words") | irregular_pasts()


@cache
def _no_verbs() -> frozenset[str]:
    return load_words("dates", "negated_ed")


def _was_told(words: list[str], index: int) -> bool:
    """ "Had expected", "was forecast in December", "promised on May 3 to": what was said to come, not what is."""
    lead = words[max(0, index - 2) : index]
    if words[index] in VOWED and words[index + 1 :] in ([], ["on"], ["in"]) and ARE.isdisjoint(lead):
        return True
    is_told = words[index] in _FORETOLD and words[index + 1 : index + 2] != ["to"]
    return "had" in lead or (is_told and not WERE.isdisjoint(lead[-1:]))


def _is_perfect(words: list[str], index: int) -> bool:
    """ "Analysts expect profit to have grown": what is expected to be over."""
    stretch = words[index + 1 : index + _PERFECT_REACH]
    at = next((at for at, pair in enumerate(pairwise(stretch)) if pair == ("to", "have")), None)
    done = next((word for word in stretch[at + 2 :] if not word.endswith("ly")), "") if at is not None else ""
    return done.endswith(("ed", "en", "wn")) or done in _past() or done in load_words("stances", "participles")


def _is_noun(words: list[str], index: int) -> bool:
    """ "The cut", "a rate cut", "a big hit": no verb stands right behind an article or its adjective."""
    if words[index] not in load_words("dates", "past_nouns"):
        return False
    return words[index - 1] in _DETERMINERS or words[max(0, index - 2)] in {"a", "an"}


def _is_plan(words: list[str], index: int) -> bool:
    """ "Approved the plan on Tuesday", but "a plan for Friday", "its plans to leave by May"."""
    is_owned = index > 0 and words[index] in PLANS and (words[index - 1] in OWNERS or _is_compound(words, index))
    if is_owned and index > 1 and words[index - 2] in load_words("dates", "revising"):
        return True  # "cut its forecast for the season on Wednesday"
    return is_owned and words[index + 1 : index + 2] not in (["for"], ["to"], ["of"], ["that"])


def _is_compound(words: list[str], index: int) -> bool:
    """ "Unveiled a spending plan on Tuesday": a noun stands before the noun."""
    return words[index] == "plan" and words[index - 1].endswith("ing") and index > 1


def _is_to_be(words: list[str], index: int) -> bool:
    """ "Is to", "are set to", "is seen cutting"."""
    word, following = words[index], words[index + 1 : index + 2]
    if word == "seen":
        return following != [] and following[0].endswith("ing") and not following[0].endswith("thing")
    if word in {"is", "are", "re"} and is_under_way_then(words, index):
        return True
    is_set = word == "set" and index > 0 and words[index - 1] in {"is", "are", "be", "was", "were", "s"}
    if word in {"is", "are"} and following in (["likely"], ["bound"]):
        return not _is_perfect(words, index)
    return is_set or (
        (word in {"is", "are", "was", "were"} and following in (["to"], ["set"], ["due"]))
        and not (following == ["due"] and _is_cause(words, index + 1))
    )


def _is_cause(words: list[str], index: int) -> bool:
    """ "Shut due to a landslide", "delayed due to snow", but "due to open"."""
    if words[index] != "due" or words[index + 1 : index + 2] != ["to"]:
        return False
    lead, behind = words[index - 1], words[index + 2] if len(words) > index + 2 else ""
    is_noun = behind in _DETERMINERS or behind.endswith("ing") or behind[:1].isupper()
    return is_noun or behind in load_words("dates", "causes") or lead.endswith("ed")


def _is_seen_done(words: list[str], index: int) -> bool:
    """ "Will see a new two-hour ticket introduced in August", "would have its roof mended in May"."""
    verbs = range(max(1, index - _FAR), max(1, index - 1))
    if _SEEING.isdisjoint(words[verbs.start : verbs.stop]):
        return False
    return any(words[at] in _SEEING and words[at - 1] in _future() | _MODALS for at in verbs)


def _is_done(words: list[str], index: int) -> bool:
    """ "A quarter of the posts having gone in February", but not "having to go"."""
    return words[index] == "having" and words[index + 1 : index + 2] != ["to"]


def _is_counted_past(word: str, following: list[str]) -> bool:
    """ "Could not come", "would have saved us", "may have died"; "would have to pay" is to come."""
    if word == "could" and following[:1] == ["not"]:
        return True
    return word in _MODALS and following[:1] == ["have"] and following[1:] != ["to"]


def _is_no_future(words: list[str], index: int) -> bool:
    """Tell whether a word that mostly tells what is ahead is only a plan's name or what had been said before."""
    return _is_plan(words, index) or is_wished(words, index)


def _tense_at(words: list[str], index: int) -> Tense:
    word = words[index]
    is_no_verb = word in _past() and (words[index - 1] == "to" or _is_noun(words, index))
    is_no_verb = is_no_verb or is_attribute(words, index)
    if index and (is_no_verb or _is_no_future(words, index) or _is_cause(words, index)):
        return Tense.NONE
    if word in _future() and (_was_told(words, index) or _is_perfect(words, index)):
        return Tense.PAST
    if _is_counted_past(word, words[index + 1 : index + 3]) or _is_done(words, index):
        return Tense.PAST
    if word in _future() or _is_to_be(words, index) or is_would(words, index):
        return Tense.FUTURE
    is_past = word in _past() or (word.endswith("ed") and word.islower() and len(word) > 4 and word not in _no_verbs())
    if not is_past or (index and words[index - 1] in {"is", "are"}):
        return Tense.FUTURE if is_past and word in _STANDING else Tense.NONE
    lead = words[max(0, index - 4) : index]
    is_to_be = lead[-1:] == ["be"] and "had" not in words[:index]  # "demanded that the fee be halved by May"
    begin = index - len(lead)
    is_led = not _future().isdisjoint(lead) and any(
        one in _future() and not _is_no_future(words, begin + at) for at, one in enumerate(lead)
    )
    return Tense.FUTURE if is_led or is_to_be or _is_seen_done(words, index) else Tense.PAST
