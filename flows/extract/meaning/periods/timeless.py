"""Figures that have no period whatever stands beside them: ages, lengths, shares of a whole, sizes of things."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.abstentions import is_abstention
from flows.extract.meaning.periods.accompanied import is_along_last
from flows.extract.meaning.periods.clauses import is_past_verb, plain_words
from flows.extract.meaning.periods.contents import is_content
from flows.extract.meaning.periods.done import (
    end_of_verb,
    fared_further,
    has_acted,
    is_brought_to,
    is_done,
    is_subject,
    opens_acting,
    will_be_done,
    word_before,
)
from flows.extract.meaning.periods.fractions import is_fraction_of_then
from flows.extract.meaning.periods.heard import is_heard
from flows.extract.meaning.periods.lasted import lasted_then
from flows.extract.meaning.periods.ledes import of_event
from flows.extract.meaning.periods.openers import is_right_behind_time, opener_of
from flows.extract.meaning.periods.parts import opens_with_whole
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.stood_then import stood_then
from flows.extract.meaning.periods.subjects import is_told_of_counted
from flows.extract.meaning.periods.thereafter import is_of_later
from schemas.records import Figure

_VAGUE = 12.0
"""What "dozens" and "hundreds", which have no value, count at least."""
_VAGUE_COUNTS = ("few ", "couple ", "dozen", "hundred", "thousand", "million")
"""Behind an article these count: "a few hundred people attended"."""
_LEAST_IN_DIGITS = 10
"""From here on numbers are in words only where a sentence begins with them."""
_NEVER = {"duration", "age"}
_OWN_WORDS_ONLY = {"rank", "ratio"}
_CHANGING_UNITS = ("Cel", "deg", "/h", "/s", "kn")
_LONGER_THAN_DAYS = {"wk", "mo", "a"}
_DIMENSION = LazyRegexp(r"(?:wide|long|tall|deep|thick|high)\b")
"""Behind a length, which is then what a thing is like: "a slip 60 metres wide"."""
_WORD = 8
_OF_RACES = frozenset({"m", "km", "[yd_i]", "[mi_i]"})
_RACE = 24
_DEPTH = 16
_TO_THE_SECOND = LazyRegexp(r"\bminutes?\b.*\bseconds?\b|\d:\d\d")
_OF_LENGTHS = frozenset({"on", "took", "from", "against", "averaged"})
"""Before how long something took, which the month or year behind it is of."""
_SEEN = ("this ", "that ", "last ")
_MOST_TO_HEAD = 4
_BARE_TIMES = ("yesterday", "today", "last ", "this ", "tonight", "on ")
_MOST_NOUNS = 2
_OWNED = 3
_LEAD = 40
_MOST_TO_SIZE = 5
_MOST_TO_SUM = 3
_MOST_TO_HAVE = 4
_MOST_TO_FATE = 4
_CAME_IN = frozenset({"offers", "bids", "orders", "pledges"})
_OTHERS = ("the other", "its other", "their other", "the remaining")
_CLAUSE = 80
_DEFINITE = {"the", "those", "all"}
_POSSESSIVES = frozenset({"its", "their", "his", "her", "our", "my"})
_BEFORE_WHOLE = frozenset(
    {
        "of",
        "among",
        "than",
        "from",
        "with",
        "to",
        "for",
        "in",
        "between",
        "against",
        "includes",
        "include",
        "excluding",
        "plus",
    }
)
_PRESENT = frozenset({"present", "current", "existing"})
_NOW_BEHIND = LazyRegexp(r"(?:[a-z][a-z'’-]* ){0,2}(?:now|at present|currently)[,.;]")
_RELATIVES = frozenset({"who", "that", "which"})
_SINCE = {"since", "times since", "in a row since", "on the trot since"}
_ONLY_CHANGES = {"fraction", "multiple"}


def is_timeless(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure takes no period."""
    if figure.kind in _NEVER:
        is_of_then = _is_time_of_race(scene, figure) or _is_length_of_then(scene, figure) or lasted_then(scene, figure)
        return not is_of_then
    is_like = figure.kind == "quantity" and (
        _is_race(scene, figure) or _is_like(scene, figure) or is_content(scene, figure)
    )
    if is_like or is_of_later(scene, figure) or _is_present(scene, figure):
        return True
    if figure.kind == "quantity" and _DIMENSION.match(scene.between(figure.end_char, figure.end_char + _WORD)):
        return not (is_weather(scene, figure) or stood_then(scene, figure))
    if figure.kind in _ONLY_CHANGES:
        return figure.change_role != "change" and not is_fraction_of_then(scene, figure)
    if figure.kind == "count" and (
        (_is_known_number(scene, figure) and not _has_own_time(scene, figure))
        or (_is_at_hand(scene, figure) and not (_has_own_time(scene, figure) or opener_of(scene, figure)))
        or _is_size_of(scene, figure)
    ):
        return True
    return _is_attribute(scene, figure)


def _is_present(scene: Scene, figure: Figure) -> bool:
    """ "Twice the present £1.50", "with 1.4 billion people now": as it is now, whatever time is told beside."""
    behind = scene.between(figure.end_char, min(figure.end_char + _LEAD, scene.sentence.end_char))
    is_now = scene.word_before(figure.start_char) in _PRESENT or _NOW_BEHIND.match(behind) is not None
    return is_now and not isinstance(next(scene.behind(figure), None), Candidate)


def _is_like(scene: Scene, figure: Figure) -> bool:
    """ "Handled 41,000 40-foot boxes", "$600 per 40-foot box": what the things are like that are told of before."""
    if "-" not in figure.exact:
        return False
    last = next(scene.before(figure), None)
    is_beside = isinstance(last, Figure) and figure.start_char - last.end_char <= 1
    return is_beside or scene.word_before(figure.start_char) in {"per", "each", "every"}


def _is_race(scene: Scene, figure: Figure) -> bool:
    """ "Won the 400 metres hurdles final": the name of a race, which is so long at any time."""
    behind = plain_words(scene.between(figure.end_char, figure.end_char + _RACE))[:2]
    is_led = scene.word_before(figure.start_char) in {"the", "men's", "women's", "men’s", "women’s"}
    return figure.unit in _OF_RACES and is_led and not load_words("periods", "races").isdisjoint(behind)


def _is_known_number(scene: Scene, figure: Figure) -> bool:
    """ "The 174 turbines", "its 31 hospitals", "the island's 94,000 rooms", "three of the five" are known."""
    word = scene.word_before(figure.start_char)
    is_of = scene.between(figure.end_char, figure.end_char + 8).startswith(("of the ", "of its "))
    if word in _DEFINITE and (_is_told_of(scene, figure) or _has_been_counted_since(scene, figure)):
        return False
    if _is_in_games(scene, figure) or ((is_of or word == "all") and _has_fared(scene, figure)):
        return False  # "won only seven of the 30 matches last season", "65 of the 80 miners had been freed"
    if _is_dated_whole(scene, figure) or _is_of_owner(scene, figure):
        return False
    if scene.between(figure.start_char - 3, figure.start_char).endswith(","):
        return is_of
    is_of = is_of or (scene.lead(figure.start_char).endswith(_OTHERS) and not _has_fared(scene, figure))
    return is_of or word in load_words("periods", "definite") or word.endswith(("'s", "’s", "s'", "s’"))


def _has_fared(scene: Scene, figure: Figure) -> bool:
    """Tell whether something was done by or to those who are a part or all of a known number."""
    if is_past_verb(word_before(scene, figure)) or is_subject(scene, figure):
        return True
    return _acts_then(scene, figure) or _has_been_since(scene, figure)


def _is_in_games(scene: Scene, figure: Figure) -> bool:
    """ "Whose 14 goals in 17 games this season": scored in the games that a time is told of."""
    games = next(scene.behind(figure), None)
    if not isinstance(games, Figure) or games.kind != "count":
        return False
    is_in = scene.between(figure.end_char, games.start_char).endswith((" in", " from"))
    return is_in and not load_words("periods", "games").isdisjoint((games.counted or "").split()[-1:])


def _is_told_of(scene: Scene, figure: Figure) -> bool:
    """ "Of the 1,204 road deaths counted in 2014", "fewer than the 412 people who died in 2014"."""
    item = next(scene.behind(figure), None)
    lead = scene.lead(figure.start_char).split()[-2:-1]
    if not isinstance(item, Candidate) or lead == [] or lead[0] not in _BEFORE_WHOLE:
        return False
    is_apart = scene.text.lower.startswith(" ", figure.end_char)  # "the 15-nation body"
    return is_apart and is_told_of_counted(scene.between(figure.end_char, item.start_char))


def _has_been_counted_since(scene: Scene, figure: Figure) -> bool:
    """ "The 38,700 refugees who have registered since Feb. 24"."""
    item = next(scene.behind(figure), None)
    if not isinstance(item, Candidate) or item.part is not Part.SINCE:
        return False
    words = scene.between(figure.end_char, item.start_char)
    return " have " in words and "," not in words and not _RELATIVES.isdisjoint(words.split())


def _is_dated_whole(scene: Scene, figure: Figure) -> bool:
    """ "Of the 1,204 ships that called last year, 312 were tankers"."""
    return opens_with_whole(scene, figure) and any(isinstance(item, Candidate) for item in scene.behind(figure))


def _is_of_owner(scene: Scene, figure: Figure) -> bool:
    """ "April's 312 deaths"."""
    item = next(scene.before(figure), None)
    is_owner = isinstance(item, Candidate) and scene.is_possessive(item)
    return is_owner and isinstance(item, Candidate) and figure.start_char - item.end_char <= _OWNED


def _is_time_of_race(scene: Scene, figure: Figure) -> bool:
    """ "Won in 10.79 seconds on Thursday", "clocked 1:42.88": how fast somebody was on a day."""
    is_exact = figure.kind == "duration" and ("." in figure.exact or _TO_THE_SECOND.search(figure.exact) is not None)
    return is_exact and scene.word_before(figure.start_char) in load_words("periods", "before_times")


def _is_length_of_then(scene: Scene, figure: Figure) -> bool:
    """ "A decision that took nine months in 2014", "on 12 days in January", "down from 41 days in April"."""
    item = next(scene.behind(figure), None)
    if figure.kind != "duration" or not isinstance(item, Candidate) or item.is_day:
        return False
    is_beside = item.part is Part.PERIOD and scene.between(figure.end_char, item.start_char) == "in"
    return is_beside and word_before(scene, figure) in _OF_LENGTHS


def _has_own_time(scene: Scene, figure: Figure) -> bool:
    """ "Their best was seven in 1994", "below the 16.3 million of last year": only a preposition parts the two."""
    item = next(scene.behind(figure), None)
    if not isinstance(item, Candidate) or item.time.timex_type == "DURATION":
        return False
    words = scene.between(figure.end_char, item.start_char).removeprefix("more ")
    is_since = item.part is Part.SINCE and words in _SINCE
    is_counted = words.endswith(" in") and words.count(" ") == 1 and not item.is_day  # "two visits in 2014"
    is_counted = is_counted and scene.word_before(figure.start_char) not in _POSSESSIVES  # "at its three clinics in"
    is_counted = is_counted or _is_counted_at(scene, figure, item, words)
    is_bare = words in {"", "in", "on", "of", "for", "of all", "in all", "in all of", "so far"} or _is_told_of_event(
        item, words
    )
    return is_bare or is_since or is_counted or _is_had(scene, figure, words)


def _is_counted_at(scene: Scene, figure: Figure, item: Candidate, words: str) -> bool:
    """ "Drilled two test wells this spring", "halted in six counties yesterday": a bare time behind the noun."""
    is_bare = item.time.exact.lower().startswith(_BARE_TIMES) and 0 < len(words.split()) <= _MOST_NOUNS
    if not is_bare or not words.replace(" ", "").isalpha() or any(map(is_past_verb, words.split())):
        return False
    lead = plain_words(scene.lead(figure.start_char))
    return lead[-1:] != [] and lead[-1] not in load_words("periods", "definite") and any(map(is_past_verb, lead))


def _is_told_of_event(item: Candidate, words: str) -> bool:
    """ "Two mass shootings in Lima last month", "four raids that week": how often something happened."""
    if item.is_day or not item.time.exact.lower().startswith(_SEEN) or "," in words:
        return False
    plain = plain_words(words)
    is_event = any(word.removesuffix("s") in event_nouns() for word in plain[:_MOST_TO_HEAD])
    return is_event and not any(map(is_past_verb, plain))


@cache
def event_nouns() -> frozenset[str]:
    """Return the nouns of what happens on a day, in the singular."""
    nouns = load_words("periods", "accidents") | load_words("dates", "happened")
    return frozenset(noun.removesuffix("s") for noun in nouns)


def _is_had(scene: Scene, figure: Figure, words: str) -> bool:
    """ "I had nine patients on Sunday"."""
    return word_before(scene, figure) == "had" and len(words.split()) == 2 and words.endswith((" on", " in"))


def _is_at_hand(scene: Scene, figure: Figure) -> bool:
    """A small number in words counts things that the sentence is about; what was done to them is counted of a time."""
    is_small = figure.exact.isalpha() and figure.measure is None and (figure.value or _VAGUE) < _LEAST_IN_DIGITS
    is_small = is_small and figure.change_role != "change"  # "41 seats, nine fewer than in 2013"
    is_of_then = is_small and (_is_of_then(scene, figure) or _is_in_games(scene, figure))
    is_of_then = is_of_then or (is_small and of_event(scene, figure) is not None)
    return is_small and not (
        is_of_then or _is_dealt_with(scene, figure) or is_charge(figure) or is_abstention(scene, figure)
    )


def _is_of_then(scene: Scene, figure: Figure) -> bool:
    """Tell whether what is counted did something, something was done to it, or a time of its own is told."""
    has_done = opens_acting(scene, figure) or is_subject(scene, figure) or is_heard(scene, figure)
    has_done = has_done or _acts_behind_time(scene, figure) or is_along_last(scene, figure)
    return has_done or _acts_then(scene, figure) or _is_of_when(scene, figure) or _has_been_since(scene, figure)


def _acts_then(scene: Scene, figure: Figure) -> bool:
    """ "Three of its libraries will close on 31 May", "two planes with a field hospital took off on Monday"."""
    item = next((item for item in scene.behind(figure) if isinstance(item, Candidate)), None)
    return item is not None and item.part is Part.PERIOD and end_of_verb(scene, figure, item) > 0


def _acts_behind_time(scene: Scene, figure: Figure) -> bool:
    """ "On Monday, two buses crashed": who did something stands right behind the time that the sentence opens with."""
    return is_right_behind_time(scene, figure) and (has_acted(scene, figure) or fared_further(scene, figure))


def _has_been_since(scene: Scene, figure: Figure) -> bool:
    """ "Has won three titles since 2015", "nine banks have cut their rates since June"."""
    item = next(scene.behind(figure), None)
    if not isinstance(item, Candidate) or item.part is not Part.SINCE:
        return False
    lead = scene.lead(figure.start_char, _LEAD)
    near = {
        *lead.split()[-_MOST_TO_HAVE:],
        *plain_words(scene.between(figure.end_char, item.start_char))[:_MOST_TO_HAVE],
    }
    return not {"has", "have", "had"}.isdisjoint(near)


def _is_of_when(scene: Scene, figure: Figure) -> bool:
    """ "Since 1998, when the league had just six teams"."""
    item = next((item for item in scene.before(figure) if isinstance(item, Candidate)), None)
    return item is not None and scene.between(item.end_char, figure.start_char).startswith(", when ")


_MOST_TO_OTHERS = 9
"""Words from what was done to "and" with the number of others."""


def _is_dealt_with(scene: Scene, figure: Figure) -> bool:
    word = word_before(scene, figure)
    if word in {"left", "leaving"}:  # "left six soldiers dead"
        behind = plain_words(scene.between(figure.end_char, figure.end_char + _CLAUSE))[:_MOST_TO_FATE]
        return not load_words("periods", "fates").isdisjoint(behind)
    if word == "were" and "there were" in scene.lead(figure.start_char, _LEAD):
        return True  # "by 2010 there were nine"
    is_deed = not load_words("periods", "deeds").isdisjoint(_pasts_of(word)) or is_with_others(scene, figure)
    return is_deed or will_be_done(scene, figure)


def is_with_others(scene: Scene, figure: Figure) -> bool:
    """ "Killed the mayor and two others": the second object of what was done."""
    lead = plain_words(scene.lead(figure.start_char, _CLAUSE))[-_MOST_TO_OTHERS:]
    behind = scene.between(figure.end_char, figure.end_char + len(" of their "))
    is_other = behind.startswith(("other", "of his ", "of her ", "of its ", "of their")) and lead[-1:] == ["and"]
    return is_other and not load_words("periods", "deeds").isdisjoint(lead)


def _pasts_of(word: str) -> tuple[str, ...]:
    """What a participle may have as its past, by its letters: "flooding", "closing", "cutting"; else the word."""
    stem = word.removesuffix("ing")
    return (word,) if stem == word else (word, f"{stem}ed", stem[:-1])


def is_charge(figure: Figure) -> bool:
    """ "Pleaded guilty in January to three counts of fraud"."""
    return not load_words("periods", "charges").isdisjoint((figure.counted or "").split())


def _is_size_of(scene: Scene, figure: Figure) -> bool:
    """ "A poll of 1,019 adults", "the town of 8,000 people": how many it has, unless it is their sum."""
    lead = scene.lead(figure.start_char, 24).split()
    if lead[-2:] == ["home", "to"]:
        return True  # "an island, home to 2,000 people"
    if lead[-1:] != ["of"] or figure.change_role != "level" or lead[-2:-1] == ["one"] or _is_dated_whole(scene, figure):
        return False
    is_sum = bool(load_words("periods", "sums").intersection(lead[-2:]))
    return bool(load_words("periods", "polls").intersection(lead[-3:])) or (
        figure.measure in {None, "population"} and not is_sum
    )


def is_bare(scene: Scene, figure: Figure) -> bool:
    """Ranks, ratios, staff and things counted without another measure: of a time only where it stands behind them.

    Unless something was done to what is counted, or it is how many more or less there were ("by 38 votes").
    """
    if is_ordering(figure):
        return True
    is_count = figure.kind == "count" and figure.change_role == "level" and figure.measure in {None, "jobs"}
    if is_count and is_charge(figure):
        return False  # "was convicted in May on 23 counts of fraud"
    is_deed = is_done(scene, figure) or will_be_done(scene, figure) or is_brought_to(scene, figure)
    return is_count and word_before(scene, figure) != "by" and not is_deed


def is_ordering(figure: Figure) -> bool:
    """A rank or ratio: "eighth in the world last year", "one in two on Monday"."""
    return figure.kind in _OWN_WORDS_ONLY


def is_rate(figure: Figure) -> bool:
    """So much a month or year, which no day is the period of."""
    return figure.per in _LONGER_THAN_DAYS


def is_size(scene: Scene, figure: Figure) -> bool:
    """How long, heavy or large something is: of a day only where the day stands right behind it."""
    is_changing = figure.unit is None or any(part in figure.unit for part in _CHANGING_UNITS)
    is_level = figure.kind == "quantity" and figure.change_role == "level" and figure.measure is None
    return is_level and not is_changing and not (is_weather(scene, figure) or _is_sum(scene, figure))


def _is_sum(scene: Scene, figure: Figure) -> bool:
    """ "Drew offers of 745 MW": what came in on a day, no size of a thing."""
    lead = scene.lead(figure.start_char, _LEAD).split()
    return lead[-1:] == ["of"] and lead[-2:-1] != [] and lead[-2] in _CAME_IN


def is_weather(scene: Scene, figure: Figure) -> bool:
    """ "Waves were up to four metres high", "19 inches of snow": of their day."""
    lead = scene.lead(figure.start_char, _LEAD)
    behind = scene.between(figure.end_char, figure.end_char + _WORD * 2)
    if "depth of" in lead[-_DEPTH:]:
        return True  # "the quake struck on Monday at a depth of 8 km"
    words = {*plain_words(lead)[-_MOST_TO_SIZE:], *plain_words(behind)[:2]}
    return not load_words("periods", "weather").isdisjoint(words)


def _is_attribute(scene: Scene, figure: Figure) -> bool:
    """ "A $399 handset", "a 400,000-square-foot warehouse": what a thing is like, unless the thing is a change."""
    word = scene.word_before(figure.start_char)
    is_owned = figure.kind == "money" and word in _POSSESSIVES  # "outside his £400,000 home"
    if not (is_owned or word in {"a", "an"}) or figure.exact.startswith(_VAGUE_COUNTS):
        return False
    after = scene.between(figure.end_char, figure.end_char + 48).replace("-", " ").split()
    if is_owned and after[:1] != [] and after[0] in load_words("periods", "time_prepositions"):
        return False  # "two freezers cost her £310 in July"
    if after[:1] == ["magnitude"]:
        return False  # "the north suffered a 6.3 magnitude earthquake"
    if after[:2] == ["chance", "of"] or _is_agreed(scene, figure, after):
        return False  # "a 40 percent chance of rain on Friday"
    is_change = any(word.strip(",.") in load_words("periods", "change_nouns") for word in after[:4])
    return bool(after) and after[0].strip(",.").isalpha() and not is_change and figure.measure in {None, "price"}


def _is_agreed(scene: Scene, figure: Figure, after: list[str]) -> bool:
    """ "Awarded a $3 million cleaning contract in 2021", not "urged it to drop a 16 percent tax"."""
    noun = plain_words(" ".join(after[:_MOST_TO_SUM]))
    verb = plain_words(scene.lead(figure.start_char, _LEAD))[-2:-1]
    return not load_words("periods", "sums_agreed").isdisjoint(noun) and any(map(is_past_verb, verb))
