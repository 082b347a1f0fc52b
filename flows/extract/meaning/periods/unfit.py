"""Expressions that are of something else, though no clause parts them from a figure."""

from __future__ import annotations

from itertools import pairwise

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.accompanied import is_along
from flows.extract.meaning.periods.budgets import is_of_plan
from flows.extract.meaning.periods.clauses import has_verb, is_past_verb, plain_words
from flows.extract.meaning.periods.done import end_of_verb, is_acting, is_done, will_be_done, word_before
from flows.extract.meaning.periods.ledes import is_fate
from flows.extract.meaning.periods.openings import is_announced, is_of_opening
from flows.extract.meaning.periods.pairs import is_revised
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.timeless import is_with_others
from schemas.records import Figure

_COUNT_REACH = 7
_FOUNDED = frozenset({"founded", "established", "built", "born", "launched", "created"})
_PASSIVE = (["were"], ["was"], ["been"], ["is"], ["are"])
_FINITE = frozenset({"is", "are", "was", "were", "will"})
_REACH = 40
_PRICES = frozenset({"price", "interest_rate"})
_OF_NORM = LazyRegexp(
    r"\b(?:against|versus|with|than|below|above) (?:an?|the|its|their) (?:[\w'’-]+ ){0,3}"
    r"(?:target|average|norm|limit|ceiling|capacity|goal|mean|quota)(?: range| band)? of\Z"
)
"""Before what a figure of the time is measured by: "13 percent by May 23, against a five-year average of 16"."""
_BELIEVED = LazyRegexp(r"(?<!are )(?<!is )(?<!were )(?<!was )\b(?:believed|suspected|alleged|supposed) to have ")
"""Behind whom a deed of another time is told: "warrants for 36 people believed to have been there in January"."""
_STRUCK = LazyRegexp(
    r"\bto (?:an?|the|two|three) (?:[\w'’-]+ ){1,3}?(?:injured|wounded|hurt|killed|struck|hit|shot|beaten|bitten|burned"
    r"|burnt|maimed|scalded|crushed|arrested|jailed|detained|sacked|dismissed|evicted|abused)"
    r" (?:by|in|at|on|when|after|with|during)\b"
)
""" "Awarded $75,000 to a cyclist struck by a bus in 2006": of what had been done to whom it went to."""
_FOR_DOING = LazyRegexp(r"\bfor (?:[a-z]+ly )?[a-z]{3,}ing\b")
_OF_DOING = LazyRegexp(r"\b(?:for|with|of) (?:[a-z]+ly )?[a-z]{3,}ing(?: [a-z]+){0,3}\Z")
_CONDITIONS = ("if ", "unless ", "should ", "but if ", "once ")
_IF = ("if ", "unless ", "should ", "but if ", "and if ", "even if ")
_BEEN = LazyRegexp(r"\b(?:has|have|had) been [a-z]+")
_LEAD = 6
_RELATIVE = LazyRegexp(r" (?:who|that|which|whose) ")
_LONGEST_SUBJECT = 6
_HAD = frozenset({"had", "has", "have"})
_NO_MAIN = frozenset({"and", "or", "who", "that", "which", "to", "in", "by", "from", "the", "a", "when", "as", "after"})
"""Before a verb these leave it in its clause, or make no main verb of it."""
WHEN = LazyRegexp(r"(?:[\w-]+ ){0,2}when ")
"""Behind what is told, before when it was: "had 90 pupils when it opened"."""
_DAYS_ALONE = ("the day ", "the next day", "the following day", "yesterday", "today", "tomorrow", "that day")
_AS_MUCH = ("as", "much")
_MOST_TO_MAKING = 3
"""Words between a forecast and when it was made: "a share made in April"."""
_LONGEST_ASIDE = 3
_HELD = LazyRegexp(r", (?:which|that) (?:took place|was held|happened|occurred|was staged)\b")
""" "More than 9,000 attended the funeral, which was held in Lund on Monday": both on one day."""
_LIFTING = LazyRegexp(r", (?:(?:taking|bringing|lifting|raising|pushing) |and since )")
"""Before a sum that has its own time: "13 bodies were found, taking the toll since August 8 to 210"."""


def is_unfit_behind(scene: Scene, figure: Figure, item: Candidate, words: str) -> bool:
    """Tell whether an expression behind a figure is of something else; ``words`` stand between the two."""
    is_then = item.part is not Part.ONWARD  # "will be 9 euros effective January 1", "will take 40 a day from 1 July"
    if is_then and item.is_day and (_is_mere_sum(scene, figure) or is_of_plan(scene, figure)):
        return True
    plain = plain_words(words)
    if is_then and _is_mere_count(scene, figure) and _is_of_deed(scene, figure, item, words):
        return True
    return (
        ", with " in f"{words} "
        or (", " in words and (_leaves_relative(scene, figure, words) or _is_by_the_way(scene, figure)))
        or _is_of_belief(words)
        or _STRUCK.search(words) is not None
        or is_of_opening(figure, words)
        or _is_of_clause_of_subject(scene, figure, words)
        or " who had " in f" {words} "  # "released 17 men who had been freed nine months ago"
        or _is_of_offence(scene, figure, words)
        or _is_of_condition(scene, figure, words)
        or _is_of_thing(scene, item, plain)
        or _is_of_forecast(scene, figure, item, plain)
        or _is_of_compared(figure, plain)
        or _LIFTING.search(words) is not None
        or _goes_on(words, plain)
        or _tells_of_founding(plain)
    )


def is_unfit_before(scene: Scene, figure: Figure, item: Candidate, words: str) -> bool:
    """Tell whether an expression before a figure is of something else; ``words`` stand between the two."""
    if (
        item.is_day
        and figure.change_role == "level"
        and item.part is not Part.ONWARD
        and not is_along(scene, item, figure)
    ):
        is_foreseen = _is_foreseen(scene, item, words) or _is_chance(scene, figure)
        if figure.status in {"forecast", "target"} and not is_foreseen:
            return True
        is_left = words.endswith(", with") and is_fate(scene, figure)  # "bringing the toll to 41, with 90 missing"
        is_count = _is_mere_count(scene, figure) and not (is_left or is_with_others(scene, figure))
        if is_count and not _is_heading(words) and not is_acting(scene, figure):
            return True
    plain = plain_words(words)
    if (item.is_day and is_announced(scene, figure)) or _is_in_condition(scene, item, words):
        return True
    if item.is_day and _OF_DOING.search(words) is not None and is_of_court(scene, item.start_char, words):
        return True
    return (
        (item.is_day and (_will_be(plain) or is_of_plan(scene, figure)))
        or "later" in plain
        or _OF_NORM.search(words) is not None
    )


def _leaves_relative(scene: Scene, figure: Figure, words: str) -> bool:
    """ "A nurse who earns $52,000, moved to Lima last August": the main verb is of another time."""
    lead = f"{scene.lead(figure.start_char, 2 * _REACH)} "  # "its yard at Lund, where 240 people work, will close in"
    opened = max((lead.rfind(f" {word} ") for word in load_words("periods", "relatives")), default=-1)
    *before, clause = lead.split(", ")
    is_participle = any(map(is_past_verb, clause.split()[:1])) and not _closes_aside(before)
    if opened < 0 and is_participle and before:
        opened = lead.rfind(", ") + 1  # "the bridge, built at a cost of $20,000, will be replaced in 2025"
    if opened < 0 or "," in lead[opened:]:
        return False
    verb = plain_words(words.partition(", ")[2])[:1]
    if verb == [] or verb[0] in load_words("periods", "time_prepositions"):
        return False
    return lead[opened - 1] == "," or verb[0] in load_words("periods", "not_past") or _is_past(verb[0])


def _is_of_clause_of_subject(scene: Scene, figure: Figure, words: str) -> bool:
    """ "A man who stole six goats was jailed yesterday": the day is of the main verb; who died did so at that time."""
    told = _RELATIVE.search(lead := f"{scene.lead(figure.start_char)} ")
    if told is None or WHEN.match(f"{words} ") is not None:
        return False
    subject, clause = lead[: told.start()], lead[told.end() :]
    if has_verb(subject) or len(subject.split()) > _LONGEST_SUBJECT or "," in f"{subject}{clause}":
        return False
    if not any(word in _HAD or _is_past(word) for word in plain_words(clause)[:1]):
        return False  # "he reckons that 45 percent of it had been sold by May"
    if is_fate(scene, figure) or not load_words("periods", "deeds_of_fate").isdisjoint(plain_words(clause)):
        return False
    return any(_is_past(word) and before not in _NO_MAIN for before, word in pairwise(["", *plain_words(words)]))


def _closes_aside(before: list[str]) -> bool:
    """ "Their trial, published overnight, followed 738 adults": the verb behind the aside is the main one."""
    aside = before[-1].split() if len(before) > 1 else []
    return aside != [] and (is_past_verb(aside[0]) or aside[0] in load_words("periods", "relatives"))


def _is_of_forecast(scene: Scene, figure: Figure, item: Candidate, plain: list[str]) -> bool:
    """ "Against a forecast of 4.75 in April": when it was made, where that is over."""
    lead = scene.lead(figure.start_char, _REACH).split()
    published, last = scene.text.document.published_on, item.time.period_end
    is_over = published is not None and last is not None and last < published
    if figure.change_role == "start" and is_over and is_revised(scene, figure):
        return True  # "cut its forecast for 2017 to 2 percent from 3 percent in April"
    is_forecast = lead[-1:] == ["of"] and not load_words("periods", "forecasts").isdisjoint(lead[-3:-1])
    return is_over and is_forecast and len(plain) <= _MOST_TO_MAKING


def _is_past(word: str) -> bool:
    return word in _FINITE or is_past_verb(word)


def _is_by_the_way(scene: Scene, figure: Figure) -> bool:
    """ "The cattle, valued at 61,500 euros, vanished in May", "the gap, equal to 2 percent of output, will close"."""
    lead = scene.lead(figure.start_char, _REACH)
    aside = plain_words(lead.rpartition(", ")[2]) if ", " in lead else []
    return aside[:1] != [] and aside[0] in load_words("periods", "by_the_way") and len(aside) <= _LONGEST_ASIDE


def _is_of_offence(scene: Scene, figure: Figure, words: str) -> bool:
    """ "Jailed five people for plotting to kill the king two years ago": of what they did, not of the sentence."""
    if "ing " not in f"{words} " or _FOR_DOING.search(words) is None:
        return False
    return is_of_court(scene, figure.start_char, words)


def is_of_court(scene: Scene, start: int, words: str) -> bool:
    """ "Charged on Monday with beating 12 prisoners", "on Monday a court cleared her of poisoning 15 patients".

    ``words`` are those from a figure or an expression, which begins at ``start``, to the other.
    """
    lead = scene.lead(start, _REACH)
    return not load_words("periods", "punishing").isdisjoint(plain_words(f"{lead} {words}"))


def _is_of_condition(scene: Scene, figure: Figure, words: str) -> bool:
    """ "If no party wins 40 percent there will be a second ballot on 5 June": the day of what follows."""
    lead = scene.lead(figure.start_char)
    if not lead.startswith(_CONDITIONS) or "," in lead:
        return False
    return "," in words or not {"will", "would"}.isdisjoint(plain_words(words))


def _is_in_condition(scene: Scene, item: Candidate, words: str) -> bool:
    """ "If no ship comes by June, rations will fall to 60 percent": the time of what may come before."""
    lead = scene.lead(item.start_char)
    return "," in words and "," not in lead and f"{lead} ".startswith(_IF)


def _is_of_thing(scene: Scene, item: Candidate, plain: list[str]) -> bool:
    """ "When 3,000 rallied to protest the results of the 2020 election": the year of something told of by the way."""
    is_owned = plain[-2:] == ["of", "the"] and len(plain) > _LEAD
    return is_owned and scene.between(item.end_char, item.end_char + 2)[:1].isalpha() and not item.is_day


def _is_of_compared(figure: Figure, plain: list[str]) -> bool:
    """ "Three times their share in 2018", "twice as much as in 2018": the year of what is compared with."""
    is_comparison = figure.kind == "multiple" and figure.exact.endswith(("times", "wice"))
    is_as = plain[:1] == ["as"] and "as" in plain[-2:] and len(plain) > len(_AS_MUCH)  # "three times as much as in"
    return is_comparison and plain[:1] != [] and (is_as or plain[0] in load_words("periods", "definite"))


def _is_of_belief(words: str) -> bool:
    return "ed to have " in words and _BELIEVED.search(words) is not None


def _is_foreseen(scene: Scene, item: Candidate, words: str) -> bool:
    """ "Expect 20 millimetres of rain on Wednesday and winds of 80 kph": of a day to come, without another verb."""
    published, day = scene.text.document.published_on, item.time.period_start
    if published is None or day is None:
        return False
    is_joined = plain_words(words.lstrip(", "))[:1] in (["and"], ["with"]) and len(words.split()) <= _LEAD
    return (day > published and is_joined) or (day >= published and not words)


def _is_chance(scene: Scene, figure: Figure) -> bool:
    """ "Today it will be 30 degrees, with a 20 percent chance of rain"."""
    behind = scene.between(figure.end_char, figure.end_char + _REACH)
    return figure.kind == "percent" and behind.startswith(("chance of", "chance that", "probability of", "risk of"))


def _is_heading(words: str) -> bool:
    return words.startswith(":")


def _is_mere_sum(scene: Scene, figure: Figure) -> bool:
    """ "Will pay 50 cents on Oct. 23": the deed is of the day, unlike the price in "hit a record $4.29 on Feb. 13"."""
    if figure.kind != "money" or figure.change_role != "level":
        return False
    if figure.measure is not None:
        return figure.status == "target" and figure.measure not in _PRICES  # "promised 540 million on Wednesday"
    if figure.status == "reported" and word_before(scene, figure) in {"had", "held", "owed"}:
        return False  # "had $1.1 billion in cash on April 30"
    is_more = scene.word_before(figure.start_char) in {"further", "another", "additional"}
    if figure.status == "reported" and (is_done(scene, figure) or is_more):
        return False  # "pulled out 532 crore on Tuesday", "and a further 20 million on Monday"
    lead = scene.lead(figure.start_char, _REACH)
    return load_words("periods", "marks_of_price").isdisjoint(lead.split()[-3:])


def _is_of_deed(scene: Scene, figure: Figure, item: Candidate, words: str) -> bool:
    """Tell whether an expression behind a mere count is of what the counted do or are part of."""
    plain = plain_words(words)
    if WHEN.match(words) is not None:
        return False  # "was carrying 88 passengers when its brakes failed on 27 September"
    if _is_aboard(scene, figure) and (item.is_day or not _FINITE.isdisjoint(plain)):
        return True
    if item.part is Part.SINCE and _BEEN.search(words):
        return False  # "2,000 residents of the hills have been moved to other villages since Wednesday"
    return item.is_day and not (_is_right_behind(item, words, plain) or _have_acted(scene, figure, item))


def _have_acted(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "About 2,000 people marched from the cathedral to the gates of parliament on Sunday"."""
    verb_end = end_of_verb(scene, figure, item)
    return bool(verb_end) and "," not in _HELD.sub(" ", scene.between(verb_end, item.start_char))


def _is_aboard(scene: Scene, figure: Figure) -> bool:
    """ "A trial with 1,800 volunteers is to begin in November": what something has."""
    lead = scene.lead(figure.start_char, _REACH).split()
    return not load_words("periods", "aboard").isdisjoint(lead[-1:]) and lead[-2:-1] not in (["compared"], ["compares"])


def _is_mere_count(scene: Scene, figure: Figure) -> bool:
    """ "A jet with 162 passengers slid off at Kochi on Sunday": nothing was done to what is counted."""
    is_level = figure.kind == "count" and figure.measure is None and figure.change_role == "level"
    return is_level and not (is_done(scene, figure) or will_be_done(scene, figure))


def _is_right_behind(item: Candidate, words: str, plain: list[str]) -> bool:
    """ "Had 126,818 officers on 31 March", "has had 118 fires since March 1", "drew 4,000 fans Sunday"."""
    is_bare = (
        (item.time.exact[:1].isupper() or item.time.exact.startswith(_DAYS_ALONE) or item.time.exact.endswith(" ago"))
        and plain[-1:] != []
        and plain[-1] not in load_words("periods", "time_prepositions")
    )
    if plain[-2:] == ["as", "of"]:
        return "," not in words
    return (is_bare or plain[-1:] in (["on"], ["since"], ["by"])) and "," not in words and len(plain) <= _COUNT_REACH


def _goes_on(words: str, plain: list[str]) -> bool:
    """ "A dividend of 3 rupees, and fixed October 20", "a plant to be opened by March": something else is told."""
    if ", then" in words and plain[-1] != "then":
        return True  # "recorded four albums, then in 1968 disbanded"
    others = load_words("periods", "verbs_behind_and")
    if any(word == "and" and after in others for word, after in pairwise(plain)):
        return True
    if ", and " in words and is_past_verb(plain_words(words.partition(", and ")[2])[:1][0]):
        return True
    return ", to be " in f" {words} "


def _tells_of_founding(plain: list[str]) -> bool:
    """ "Twenty-seven died at a camp founded in 1926", unlike "12 schools were built in 1926"."""
    return plain[-1:] == ["in"] and plain[-2:-1] != [] and plain[-2] in _FOUNDED and plain[-3:-2] not in _PASSIVE


def _will_be(plain: list[str]) -> bool:
    """ "The hearing is fixed for May 7 and the state will seek 3 million"."""
    at = next((at for at, word in enumerate(plain) if word in {"and", "but"}), None)
    return at is not None and not {"will", "would"}.isdisjoint(plain[at + 1 : at + _LEAD])
