"""The expression that belongs to a figure: the one behind it, the one before it, or that of the figure beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from flows.extract.dates.vocabulary import table
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import (
    has_infinitive,
    has_superlative,
    is_not_past,
    is_of_now,
    is_parted,
    is_past_verb,
    opens_clause,
    plain_words,
    tells_past,
    without_relatives,
)
from flows.extract.meaning.periods.done import (
    end_of_verb,
    is_acting,
    is_object,
    is_over,
    is_to_come,
    opens_acting,
    stood_so,
    verb_of_subject,
    was_so,
    word_before,
)
from flows.extract.meaning.periods.done import is_done as is_done_to
from flows.extract.meaning.periods.ledes import is_fate
from flows.extract.meaning.periods.onward import takes_effect
from flows.extract.meaning.periods.parts import opens_with_whole
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import MOST_BETWEEN, Scene
from flows.extract.meaning.periods.since import is_since
from flows.extract.meaning.periods.subjects import without_clause_of_subject, without_pronoun
from flows.extract.meaning.periods.timeless import is_bare, is_ordering, is_rate, is_size
from flows.extract.meaning.periods.unfit import is_unfit_before, is_unfit_behind
from schemas.records import Figure

_SINCE_THEN = re.compile(r" (?:[\w'’-]+ ){0,3}since(?: then)?(?=[.,;)]| and )")
_NAMED_EVENT = re.compile(
    r"(?:['’]s )?(?!(?:over|for|after|in|at|on|of|about|to|by|from|with|following|during|against|before)\b)"
    r"(?:[\w'’-]+ ){0,6}[\w'’-]+(?: occurred| happened| took place| struck| broke out)?,? (?:which|that) "
    r"(?:killed|claimed|injured|left|took|caused|led to|resulted in)(?: the)?(?: (?:deaths?|lives|loss) of)?"
    r"(?: (?:about|some|at least|nearly|more than|over))?"
)
_SAME_TIME = re.compile(r"\A(?:local time ?)?(?:\( ?\))?(?=, (?:which|when|who) )")
""" "At 13:40 local time (0040 UTC), which left 42 dead": what is left between of the time told twice."""
_OPEN_APPOSITION = re.compile(r", (?:an?|the) [^,]*\Z")
"""An aside that has its own period: "imports 53 billion, a far cry from the start in 1999"."""
_CLOSE = re.compile(r" (?:close|closing|finish|settlement|session|high|low)\b")
_SAID = re.compile(r", (?:(?:the )?[\w'’ .-]{2,50} said(?: (?:late )?on)? ?|said [\w'’ .-]{2,60}),")
"""Who said it, by the way: "fell 2 percent, the customs service said, leaving a deficit of"."""
_TOUCHED = re.compile(r"(?:^| )after (?:it |they )?(?:had )?(?:earlier )?(?=(?:touch|hit|reach)(?:ed|ing|ting)?\b)")
""" "Ended at $6,538 on Tuesday after it had touched $6,481"."""
_WHEN = re.compile(r"(?:[\w-]+ )?when ")
_MOVES = {"change", "end"}
_TAKEN = {Part.PERIOD, Part.SINCE}
_HEADED = re.compile(r"\([^():]{2,24}:[^()]*\)")
""" "A loss of 38 million (2020: a profit of 4 million) for the year"."""
_RELATIVE = re.compile(r"\b(?:that|who|which) ")
_PRONOUN = re.compile(r"\A(?:[\w$£€.,'’-]+ ){0,4}(?:that|who|which) ")
_AT_EVENT = frozenset({"in", "at", "during", "attended", "watched", "joined", "from"})
_END_OF_ASIDE = re.compile(r"[\w’' -]{0,40}, ")
_APPOSITION = re.compile(r", (?:an?|the|its|their) [^,;]{1,48},(?= (?:on|in|at|by|during)\Z)")
_ASIDE_ENDS = re.compile(r"(?: (?:before|after|since) [\w’' ]{2,24})?,")
_IN_POLL = re.compile(r"\bin an? (?:[\w'’-]+ )?(?:poll|survey) of(?: (?:about|some|nearly|over|more than))?\Z")
""" "Slipped to 38 percent in a poll of 1,040 adults taken on May 9"."""
_OPENING_ASIDE = re.compile(
    r", (?:before|after|when|as|until|once|with|despite|amid|following|thanks to|because of|according to) "
    r"[^,;:]{1,60},"
)
""" "In January, before the herd recovered, they fetched"."""
_START_REACH = 60
_AT_LEAST = frozenset({"more", "less", "fewer"})
"""Before "than" and a number these only make it rough."""
_MOST_OTHERWISE = 3
_FROM_REACH = 2
"""Words back to "from" before a change that is compared with; "revenue from operations rose 5 percent" is none."""
_MOST_TO_START = 5
"""Words from the end of a change to its start: "to 36 dollars a night from 28"."""
_SIZE_REACH = 4
_MOST_LISTED = 5
_MOST_TO_RANK = 4
_RANKING = frozenset({"was", "is", "were", "became", "ranks", "ranked", "marked", "brought", "proved", "went", "ended"})
_MOST_TO_NEXT = 3
_MOST_TO_DEED = 5
"""Words from "and" to the second of two counts: "killed 40 people and driven more than 200 from their homes"."""
_MOST_TO_WHOLE = 3
"""Words from a part to what it is a part of."""
_LEAD = 24
_MOST_TO_END = 7
"""Words between a change and its end: "a 12 percent fall in net profit to 841 crore"."""
_ORDER_REACH = 6
_GAP_REACH = 4
_OWNED_REACH, _EVENT_REACH = 3, 9
_USUAL = frozenset({"usual", "normal", "average", "expected", "planned", "forecast", "thought", "feared", "hoped"})
"""Behind "than" these are of the time that is told: "40 percent more rain than usual in April"."""
_BELOW = frozenset({"below", "above"})
_ON_RESULT = re.compile(
    r"\b(?:on|from|against|over|below|above) (?:its|their|his|her|the|that) (?:\w+ )?"
    r"(?:result|results|level|showing|figure|tally|total|score|share|performance|record|count) (?:in|of|at|on)\Z"
)
""" "Down 6 points on its result in 2018"."""
_FALLING_SHORT = frozenset({"short", "shy", "clear"})
""" "8 points short of the figure reached in 2016"."""
_LONGEST_HEADING = 8
"""Words before "in 2012:" that tell what a heading is of: "the Korean economy in 2012: 2.0 percent growth"."""
_MOST_TO_GAP = 6
_LONGEST_ASIDE = 3
_LONGEST_OPENING = 12
_MOST_TO_HEAD = 4
"""Words between "last year's" and its figure, its mark among them."""


def behind(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression behind the figure in its clause; figures that say the same otherwise are looked past."""
    end, verb_end, last = figure.end_char, verb_of_subject(scene, figure) or 0, figure
    for item in scene.behind(figure):
        between = scene.between(end, item.start_char)
        if closed := scene.end_of_headed(item):
            end = closed
            continue
        if isinstance(item, Candidate):
            if item.part is Part.BASE or (between == "of" and scene.is_possessive(item)):
                continue  # "half of last year's crop was sold by May"
            is_own = _is_taken(scene, figure, item) and not _is_day_of_change(scene, figure, item)
            return item if is_own and _reaches(scene, figure, item, end) else None
        if item.kind == "age" or (item.kind == "duration" and "," not in between) or between.endswith(" magnitude"):
            continue
        if item.end_char < verb_end or _is_passed(scene, figure, item, between):
            end = item.end_char
            continue
        if not is_paired(between, last, item) or (figure.change_role == "start" and item.change_role == "end"):
            return None
        if "and" in plain_words(between) and _is_led(scene, figure):
            return None
        end, last = item.end_char, item
    return None


def _is_taken(scene: Scene, figure: Figure, item: Candidate) -> bool:
    return item.part in _TAKEN or takes_effect(scene, figure, item)


def _is_passed(scene: Scene, figure: Figure, item: Figure, between: str) -> bool:
    """Tell whether the expression behind another figure may be that of the one before it."""
    is_joined = is_done_to(scene, figure) and _is_next_deed(scene, between, item)
    is_joined = is_joined or _IN_POLL.search(between) is not None
    return is_joined or _is_of_apposition(scene, between, item) or _is_out_of(scene, between, figure, item)


def _is_of_apposition(scene: Scene, between: str, item: Figure) -> bool:
    """ "Touched $86.70, a three-year high, on Oct. 25": an aside that says what a figure is."""
    is_opened = between in {", a", ", an", ", the", ", its", ", their"} and item.kind in {"duration", "rank"}
    return is_opened and _END_OF_ASIDE.match(scene.text.lower, item.end_char) is not None


def _is_next_deed(scene: Scene, between: str, other: Figure) -> bool:
    """ "Dumped 19 inches of snow on the plains and stranded hundreds on Friday": one day for both deeds."""
    day = next(scene.behind(other), None)
    words = plain_words(between)
    if isinstance(day, Candidate) and day.part is Part.SINCE:
        return other.kind == "count" and _is_done_since(scene, between, other)
    is_joined = words[-2:-1] == ["and"] and is_past_verb(words[-1]) and not is_parted(between)
    return is_joined and isinstance(day, Candidate) and day.is_day


def _is_done_since(scene: Scene, between: str, other: Figure) -> bool:
    """ "Has killed 40 people and driven 200 from their homes since 2003": both have been from then on."""
    words = plain_words(between)
    lead = plain_words(scene.lead(other.start_char))
    is_perfect = not {"has", "have"}.isdisjoint(lead) and {"is", "are", "was", "were"}.isdisjoint(words)
    return is_perfect and "and" in words[-_MOST_TO_DEED:] and not is_parted(between)


def _is_out_of(scene: Scene, between: str, figure: Figure, other: Figure) -> bool:
    """ "Seven of their 30 matches last season", "16 times in 19 games this season"."""
    words = plain_words(between)
    if not words or len(words) > _MOST_TO_WHOLE:
        return False
    if other.kind != "count":  # "$9 billion of the $22 billion that it earned abroad last year"
        is_told = _PRONOUN.match(scene.between(other.end_char, other.end_char + _LEAD)) is not None
        return words == ["of", "the"] and figure.kind in {other.kind, "percent", "fraction"} and is_told
    if figure.kind in {"percent", "fraction"}:
        return words[0] == "of"
    if figure.kind != "count":
        return False
    if words[0] == "of" and is_done_to(scene, figure):
        return all(word in load_words("periods", "definite") for word in words[1:])
    games = load_words("periods", "games")
    return words[-1] in {"in", "from"} and not games.isdisjoint((other.counted or "").split()[-1:])


def _is_day_of_change(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Cut its forecast to 38 billion from 52 on Tuesday": the day on which it changed, not that of its start."""
    if figure.change_role != "start" or not (item.is_day or item.part is Part.SINCE):
        return False
    if scene.between(figure.end_char, item.start_char).lstrip(", ") not in {"on", "since", "effective", "from"}:
        return False
    last = next(scene.before(figure), None)
    words = scene.between(last.end_char, figure.start_char).split() if isinstance(last, Figure) else []
    if isinstance(last, Figure) and scene.word_before(last.start_char) == "at":
        return False  # "the dollar was at 69.4 cents, from 69.1 on Friday"
    return words[-1:] == ["from"] and words[-2:-1] not in (["up"], ["down"]) and len(words) <= _MOST_TO_START


def changed_on(scene: Scene, figure: Figure) -> Candidate | None:
    """ "Fees went up to 36 dollars a night from 28 on July 1": return the day behind the start, which is the end's."""
    start, day = next(scene.behind(figure), None), None
    if figure.change_role == "end" and isinstance(start, Figure) and start.change_role == "start":
        day = next(scene.behind(start), None)
    is_its = isinstance(start, Figure) and isinstance(day, Candidate) and _is_day_of_change(scene, start, day)
    return day if is_its and isinstance(day, Candidate) else None


def _is_led(scene: Scene, figure: Figure) -> bool:
    """ "Rain on Friday flooded 1,200 homes, and 300 on Saturday": the expression before the figure is its own."""
    item = next(scene.before(figure), None)
    return isinstance(item, Candidate) and item.part is Part.PERIOD and _covers(scene, figure, item)


def _reaches(scene: Scene, figure: Figure, item: Candidate, end: int) -> bool:
    """Tell whether an expression belongs to a figure, or to those that end at ``end`` and say the same otherwise."""
    words = scene.between(max(figure.end_char, end_of_verb(scene, figure, item)), item.start_char)
    is_far = _is_too_far(scene, figure, item, scene.between(end, item.start_char))
    if (item.is_day and is_rate(figure)) or _is_owner(scene, figure, item) or is_far:
        return False
    if not scene.is_possessive(item) and is_unfit_behind(scene, figure, item, words):
        return False
    if opens_clause(scene.text.lower, words, item.end_char) or (item.part is Part.SINCE and _is_of_past(figure, words)):
        return False
    if _tells_when(words):
        return True
    if item.time.exact.startswith("the end of ") or item.time.timex_type == "TIME":
        words = words.removesuffix("before").removesuffix("after").rstrip()
    if opens_with_whole(scene, figure):
        words = _RELATIVE.sub(" ", words)
    words = _APPOSITION.sub("", _HEADED.sub("", words) if "(" in words else words)
    if _PRONOUN.match(words) and not _is_mark(scene, figure):
        words = without_pronoun(words)
    words = words.removeprefix("of what ")  # "83 percent of what it billed in the nine months to March"
    return not is_parted(words) and not _OPEN_APPOSITION.search(words) and not _is_comparing(figure, plain_words(words))


def _is_mark(scene: Scene, figure: Figure) -> bool:
    """ "The target of 75 percent that it set in 2013": of no time for what is measured by it."""
    lead = plain_words(scene.lead(figure.start_char)[-_START_REACH:])[-_SIZE_REACH:]
    return not load_words("periods", "norms").isdisjoint(lead)


def _is_comparing(figure: Figure, plain: list[str]) -> bool:
    """ "More than in 2016", "in the same month of 2016", but not "for the same purpose in March"."""
    comparing = load_words("periods", "comparing")
    if plain[:1] != [] and plain[0] in _BELOW and load_words("periods", "usual").isdisjoint(plain):
        return True  # "7 percent below the harvest of 2019"
    if _ON_RESULT.search(" ".join(plain)):
        return True
    return any(
        word in comparing
        and not (word == "same" and (figure.change_role == "start" or _is_same_thing(plain[at + 1 : at + 2])))
        and not (word == "than" and plain[at + 1 : at + 2] != [] and plain[at + 1] in _USUAL)
        and not (word == "than" and at > 0 and plain[at - 1] in _AT_LEAST and _is_number(plain[at + 1 : at + 2]))
        for at, word in enumerate(plain)
    ) or any(word in _FALLING_SHORT and after == "of" for word, after in pairwise(plain))


def _is_number(following: list[str]) -> bool:
    """ "And driven more than two million from their homes": no comparison."""
    return following != [] and (following[0][:1].isdigit() or following[0] in table("cardinals"))


def _is_same_thing(noun: list[str]) -> bool:
    return noun != [] and noun[0] not in load_words("periods", "same_times")


def _is_of_past(figure: Figure, words: str) -> bool:
    """ "The second-warmest since 1880": the past that something is ranked in."""
    return (figure.kind == "rank" and words == "since") or has_superlative(words)


def _is_owner(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Next year's costs", but not "against 1,294.5 at Monday's close", "died in Monday's fire"."""
    if item.is_day and scene.word_before(item.start_char) in _AT_EVENT:
        return False
    if figure.change_role == "change" and scene.between(figure.end_char, item.start_char) == "in":
        return False  # "a fall of 6.2 points in last year's pass rate"
    return scene.is_possessive(item) and not _CLOSE.match(scene.text.lower, item.end_char + 2)


def _tells_when(words: str) -> bool:
    """ "It had 90 pupils when it opened in 1992": what follows says when."""
    match = _WHEN.match(f"{words} ")
    return match is not None and not is_parted(words[match.end() :])


def _is_too_far(scene: Scene, figure: Figure, item: Candidate, words: str) -> bool:
    """What is no change of its own has a period only in the words right behind it."""
    count = len(words.split())
    if is_ordering(figure) and ("," in words or count > _ORDER_REACH):
        return True
    is_far_start = figure.change_role == "start" and item.start_char - figure.end_char > _START_REACH
    reach = _MOST_TO_END if "forecast" in words or "expected" in words else _SIZE_REACH
    return is_far_start or (is_size(scene, figure) and count > reach and not _is_dealt_with(scene, figure, item))


def _is_dealt_with(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Put 63 billion cubic feet of gas into storage in the week to August 7"; no clock time tells of a length."""
    return is_object(scene, figure) and not item.is_day and "," not in scene.between(figure.end_char, item.start_char)


def is_paired(between: str, figure: Figure, other: Figure) -> bool:
    """Tell whether two figures say one thing: both ends or the size of a change, or the same in another unit."""
    if between == "(":
        return figure.kind == other.kind  # "598 billion shillings ($4 billion) in 2016"
    words = plain_words(between)
    if words[-1:] == ["or"] or words[:1] == ["or"]:
        return len(words) <= _MOST_OTHERWISE
    if words[-1:] == ["at"] and figure.change_role == "change" and not is_parted(between):
        # "down 2 cents at 3.61 dollars on Tuesday", "a 4 percent fall in net profit at 182 crore"
        return len(words) <= 2 or ("in" in words[:2] and len(words) <= _MOST_TO_END)
    if words[-1:] == ["to"] and other.change_role == "end":
        return len(words) <= 2 or (
            figure.change_role == "change" and len(words) <= _MOST_TO_END and not is_parted(between)
        )
    is_like = figure.kind == other.kind and figure.change_role == other.change_role
    return is_like and _is_listed(between, words)


def _is_listed(between: str, words: list[str]) -> bool:
    """ "5 percent and imports 7 percent in June": the last of a list has the expression of all."""
    return "and" in words and len(words) <= _MOST_LISTED and not (is_parted(between) or is_not_past(between))


def before(scene: Scene, figure: Figure, bases: set[str]) -> Candidate | None:
    """Return the nearest expression before the figure in its sentence, where no other clause begins between.

    ``bases`` are ids of expressions that belong to what the sentence compares with.
    """
    is_unmoved = is_size(scene, figure) and not is_done_to(scene, figure)
    if is_ordering(figure) or is_unmoved or _is_earlier_level(scene, figure):
        return _of_ranked(scene, figure) if figure.kind == "rank" else None
    for item in scene.before(figure):
        if not isinstance(item, Candidate) or item.time.time_expression_id in bases:
            continue
        if item.part is not Part.PERIOD:
            if _goes_on_from(scene, figure, item):
                return item
            continue
        if figure.start_char - item.end_char > 2 * MOST_BETWEEN:
            return None
        if _is_of_decision(scene, figure, item):
            return item
        if _is_aside(scene, figure, item):
            continue
        return item if _is_fit(scene, figure, item) and _covers(scene, figure, item) else None
    return None


def _goes_on_from(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether a figure is of what has been since an expression before it, or will be from then on."""
    if item.part is Part.SINCE:
        return is_since(scene, figure, item)
    return takes_effect(scene, figure, item) and _covers(scene, figure, item)


def _of_ranked(scene: Scene, figure: Figure) -> Candidate | None:
    """ "2016 was the third-hottest year": the time itself has a rank."""
    item = next(scene.before(figure), None)
    if not isinstance(item, Candidate) or item.part is not Part.PERIOD or scene.is_possessive(item):
        return None
    is_subject = item.start_char - scene.sentence.start_char <= _MOST_TO_HEAD or scene.word_before(item.start_char) in {
        "and",
        "but",
        "that",
        "while",
        "the",
        "said",
        "says",
    }
    words = scene.between(item.end_char, figure.start_char).split()
    is_told = words[:1] != [] and words[0] in _RANKING and words[-1] in {"the", "its", "their", "a"}
    return item if is_subject and is_told and len(words) <= _MOST_TO_RANK else None


def _is_aside(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether an expression is of something that is told by the way."""
    if scene.heads_brackets(item):
        return True
    is_told_of = is_of_relative(scene, item) and (not item.is_day or figure.measure == "price")
    return is_told_of or _owns_other(scene, figure, item) or scene.is_bracketed(item, figure)


def _is_fit(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether a figure can have a period that stands before it."""
    if (
        not is_bare(scene, figure)
        or (_is_heading(scene, item) and not scene.lead(item.start_char))
        or (not item.is_day and was_so(scene, figure))
    ):
        return True
    if is_acting(scene, figure) or _is_gapped(scene, figure, item) or _is_next_counted(scene, figure, item):
        return True
    if scene.lead(figure.start_char).endswith((", with", ", with some", ", with about", ", with more than")):
        return True  # "29 percent in the quarter, with 6.7 million people looking for work"
    return not item.is_day and _is_of_clause(scene, figure)


def _is_of_clause(scene: Scene, figure: Figure) -> bool:
    """ "; some 10,100 jobs disappeared", "while 9,400 people reported": a clause begins with who is counted."""
    if opens_acting(scene, figure) or stood_so(scene, figure):
        return True
    return scene.word_before(figure.start_char) == "while" and verb_of_subject(scene, figure) is not None


def _is_next_counted(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "In 2022 the state had 14 executions and 3 pardons": the second of two counts of one verb."""
    last = next(scene.before(figure), None)
    if not isinstance(last, Figure) or last.kind != figure.kind or item.is_day:
        return False
    words = plain_words(scene.between(last.end_char, figure.start_char))
    is_joined = words[-1:] == ["and"] and len(words) <= _MOST_TO_NEXT and not any(map(is_past_verb, words))
    return is_joined and (was_so(scene, last) or not is_bare(scene, last))


def _is_earlier_level(scene: Scene, figure: Figure) -> bool:
    """ "Profit came to 391 crore against 402 crore": the level of another time, which nothing behind it tells."""
    lead = scene.between(max(scene.sentence.start_char, figure.start_char - _LEAD), figure.start_char).split()
    is_against = lead[-1:] == ["against"] or lead[-2:] in (["compared", "with"], ["compared", "to"])
    after = scene.between(figure.end_char, figure.end_char + 1)
    return is_against and figure.change_role == "level" and figure.kind == "money" and after[:1] in {".", ",", ";", ""}


def _owns_other(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Last year's flood cost more than 3 million": of the flood alone; "at this week's auction" tells when."""
    if not scene.is_possessive(item):
        return False
    if is_fate(scene, figure) and _NAMED_EVENT.fullmatch(scene.between(item.end_char, figure.start_char)):
        return False  # "last year's bombings of trains that killed 191 people"
    if scene.word_before(item.start_char) in {"at", "in", "during"}:
        return _is_in_apposition(scene, figure, item)
    if figure.change_role in {"change", "end"} and scene.word_before(figure.start_char) in {"by", "to", "be", "was"}:
        return False  # "to cut next year's catch by 48 per cent, to 1,610 tonnes"
    words = scene.between(item.end_char, figure.start_char)
    if item.is_day and item.start_char == scene.sentence.start_char and "," not in words:
        return len(words.split()) > _EVENT_REACH  # "Monday's fire destroyed 40 houses and killed two people"
    return len(words.split()) > _OWNED_REACH


def _is_in_apposition(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Moe, fourth at last year's championships, dropped out at 28 kilometres"."""
    lead = scene.between(max(scene.sentence.start_char, item.start_char - _START_REACH), item.start_char)
    _, comma, aside = lead.rpartition(", ")
    words = scene.between(item.end_char, figure.start_char)
    return bool(comma) and len(aside.split()) <= _LONGEST_ASIDE and "," in words and "," not in words[-1:]


def _is_gapped(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Germany took 105,000 cars last year, Britain 62,000": the verb is not said again."""
    words = scene.between(item.end_char, figure.start_char)
    last = next(scene.before_item(item), None)
    is_short = words.startswith(", ") and len(words.split()) <= _GAP_REACH
    return is_short and isinstance(last, Figure) and last.kind == figure.kind


def heading_of(scene: Scene, figure: Figure) -> Candidate | None:
    """ "(2019-20: a profit of 4 million)": return what a figure's brackets are headed by."""
    item = next((item for item in scene.before(figure) if isinstance(item, Candidate)), None)
    is_headed = item is not None and scene.heads_brackets(item)
    return item if is_headed and item and ")" not in scene.between(item.end_char, figure.start_char) else None


def beside(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression that owns the figure or tells of what it is part of, whatever else it compares.

    "Slower than last year's 3.1 percent"; "the worst since 1994, when a fire killed nine".
    """
    item = next((item for item in scene.before(figure) if isinstance(item, Candidate)), None)
    if item is None:
        return None
    words = scene.between(item.end_char, figure.start_char)
    if scene.is_possessive(item) and len(words.split()) <= _OWNED_REACH and "," not in words:
        return item
    is_dated = item.part in {Part.SINCE, Part.BASE, Part.PERIOD} and figure.change_role != "start"
    is_told = is_dated and f"{words} ".startswith(", when ") and "," not in words[2:]
    return replace(item, part=Part.PERIOD) if is_told else None


def since_then(scene: Scene, figure: Figure) -> Candidate | None:
    """ "Sold its captain in January and has spent 300,000 since": return the expression before as a beginning."""
    if _SINCE_THEN.match(scene.text.lower, figure.end_char) is None:
        return None
    item = next((item for item in scene.before(figure) if isinstance(item, Candidate)), None)
    if item is None or item.part not in {Part.PERIOD, Part.SINCE}:
        return None
    words = plain_words(scene.between(item.end_char, figure.start_char))
    return None if {"has", "have"}.isdisjoint(words) else replace(item, part=Part.SINCE)


def _covers(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether an expression before a figure holds for it too."""
    words = scene.words_between(item, figure)
    if words == ":":
        return True
    if _is_heading(scene, item) and words.startswith(":") and not _is_of_other_time(scene, figure, words):
        return True
    if is_unfit_before(scene, figure, item, words):
        return False
    words = _of_clause(scene, figure, item, words)
    if (item.is_day and is_rate(figure)) or _goes_on_otherwise(scene, item, words):
        return False
    if is_over(scene, item) and not is_poll(scene, item):
        verb = word_before(scene, figure)
        if verb in load_words("periods", "now_verbs") or is_of_now(f"{words} {scene.verb_behind(figure)}"):
            return False
    words = _behind_semicolon(scene, figure, item, words) if ";" in words else words
    words = f" {words}".replace(" but ", " ") if "but " in words and _has_same_verb(f" {words}") else words
    is_softly = not item.is_day and _goes_on_meanwhile(scene, figure, words) and not is_not_past(words)
    is_of_deed = item.is_day or is_rate(figure)
    return not is_parted(words, is_softly) and not (is_of_deed and has_infinitive(words))


def _is_of_other_time(scene: Scene, figure: Figure, words: str) -> bool:
    """Tell whether something behind a heading is so now or to come."""
    return is_of_now(f"{words} {scene.verb_behind(figure)}") or figure.status in {"forecast", "target"}


def _goes_on_meanwhile(scene: Scene, figure: Figure, words: str) -> bool:
    """ "Rents rose 6 percent in the year to June, while the vacancy rate stayed below 2 percent"."""
    if figure.change_role in _MOVES:
        return True
    if figure.kind == "count" and words.endswith(("while", "whereas")):
        return stood_so(scene, figure) or verb_of_subject(scene, figure) is not None
    clause = f" {words} ".rpartition(" while ")[2] if " while " in f" {words} " else ""
    return figure.kind == "percent" and any(map(is_past_verb, plain_words(clause)))


def _of_clause(scene: Scene, figure: Figure, item: Candidate, words: str) -> str:
    """Return the words between without what parts nothing: openings and asides of the same clause."""
    if _is_heading(scene, item):
        words = words.removeprefix(":")
    words = f"{_SAME_TIME.sub('', words, 1)} "
    for opening in (", when ", "when ", ", which ", ", who "):
        words = words.removeprefix(opening)
    words = words.strip()
    if is_poll(scene, item) or _is_of_report(scene, item):
        words = f" {words} ".replace(" that ", " ", 1).strip()
        words = words.partition(": ")[2] or words
    words = words.replace(", in which", ",")
    if words.startswith(", ") and item.start_char - scene.sentence.start_char <= _LONGEST_OPENING:
        words = _OPENING_ASIDE.sub(",", words, 1)
    words = f" {without_relatives(_SAID.sub(',', words))}".removesuffix(" as").strip()
    if is_done_to(scene, figure):
        words = words.replace(", where", ",")
    if _is_of_event(scene, figure, item, words) or _goes_on_moving(figure, item, words):
        words = f" {words}".replace(" that ", " ").replace(" which ", " ").strip()
    if is_past_verb(word_before(scene, figure)) or (not item.is_day and _moves_as(figure, words)):
        words = f" {words}".replace(" as ", " ").strip()
    if figure.measure == "price" and item.is_day:
        words = _TOUCHED.sub(" ", words)
    return without_clause_of_subject(f" {words} ").strip() if figure.change_role in _MOVES else words


def _moves_as(figure: Figure, words: str) -> bool:
    """ "Climbed out of recession in the spring as output expanded by 1.9 percent": both at one time."""
    clause = plain_words(words.rpartition(" as ")[2] if " as " in words else words.removeprefix("as "))
    return figure.change_role in _MOVES and any(map(is_past_verb, clause[-_MOST_TO_NEXT:]))


def _is_of_event(scene: Scene, figure: Figure, item: Candidate, words: str) -> bool:
    """ "In 2019 he survived an attack that left six dead", "the 2019 Elm Mine disaster, which killed six"."""
    if is_fate(scene, figure) and _NAMED_EVENT.fullmatch(words):
        return True
    is_at_head = item.start_char - scene.sentence.start_char <= _MOST_TO_HEAD and "," not in words
    is_fatal = word_before(scene, figure) in load_words("periods", "deeds_of_fate")
    plain = plain_words(words)
    return is_fatal and ((is_at_head and plain[-2:-1] == ["that"]) or plain[:1] in (["that"], ["which"]))


def _goes_on_moving(figure: Figure, item: Candidate, words: str) -> bool:
    """ "Accounts for the year to June show a loss on turnover that slumped by 44 per cent": of the same time."""
    if figure.change_role not in {"change", "end"} or item.is_day:
        return False
    before, that, behind = f" {words} ".replace(" which ", " that ").rpartition(" that ")
    is_content = not load_words("periods", "said").isdisjoint(plain_words(before)[-1:])
    return bool(that) and not is_content and any(map(is_past_verb, plain_words(behind)[:1]))


def _behind_semicolon(scene: Scene, figure: Figure, item: Candidate, words: str) -> str:
    """ "Exports rose 5 percent in April; imports fell 2 percent": the clause behind it goes on about the same time."""
    clause = words.rpartition(";")[2].strip()
    is_led = scene.word_before(item.start_char) in load_words("periods", "time_prepositions")
    told = clause
    if opens_acting(scene, figure):
        told = f"{clause} {scene.verb_behind(figure)}"
    elif is_led or item.is_day:
        told = clause or scene.verb_behind(figure)
    goes_on = figure.status == "reported" and any(map(tells_past, plain_words(told))) and not is_not_past(told)
    is_foreseen = figure.status in {"forecast", "target"} and "will" in plain_words(told) and not is_over(scene, item)
    return clause if goes_on or is_foreseen or (figure.direction and scene.is_headline) else words


def _has_same_verb(words: str) -> bool:
    """ "Had revenue of $2.6 billion in 2022 but an operating loss of $84 million": no verb behind "but"."""
    clause = plain_words(words.rpartition(" but ")[2])
    is_short = len(clause) <= _MOST_TO_GAP and clause[:1] in (["a"], ["an"])
    return is_short and not any(map(tells_past, clause)) and not is_not_past(" ".join(clause))


def _is_heading(scene: Scene, item: Candidate) -> bool:
    """ "July 9, 2022: The ferry leaves": what an entry of a chronology is of."""
    if not scene.text.lower.startswith(":", item.end_char):
        return False
    lead = plain_words(scene.lead(item.start_char))
    return len(lead) <= _LONGEST_HEADING and not any(map(tells_past, lead)) and not is_not_past(" ".join(lead))


def _goes_on_otherwise(scene: Scene, item: Candidate, words: str) -> bool:
    """ "Gained 5 percent this year and trades at 30.75", "hopes to land by 2026 and has set aside": another time."""
    plain = plain_words(words)
    if "and" in plain[:-1] and plain[plain.index("and") + 1] in load_words("periods", "now_verbs"):
        return True
    return (
        is_to_come(scene, item)
        and "and" in plain
        and bool({"has", "have", "had"}.intersection(plain[plain.index("and") :]))
    )


def is_of_relative(scene: Scene, item: Candidate) -> bool:
    """ "The runner, who was eighth last year, beat": what a clause in commas says is of the clause alone."""
    if not _ASIDE_ENDS.match(scene.text.lower, item.end_char):
        return False
    lead = scene.between(max(scene.sentence.start_char, item.start_char - 80), item.start_char)
    clause, comma, rest = lead.rpartition(", ")
    is_dated = rest in load_words("periods", "time_prepositions")  # "which was last sold, in 2016,"
    aside = (clause.rpartition(", ")[2] if is_dated else rest).split(" ")
    is_participle = len(aside) <= _LONGEST_ASIDE and is_past_verb(aside[0])  # "the agreement, sealed in 2021, raises"
    is_participle = is_participle or aside[0] == "having"  # "the index, having gained 19% this year, fell"
    return bool(comma) and (is_participle or aside[0] in load_words("periods", "relatives") | {"up", "down"})


def _is_of_decision(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "The bank, which meets on 3 November, is expected to lift its rate to 3.25%": of the meeting."""
    lead = scene.between(max(scene.sentence.start_char, item.start_char - _LEAD), item.start_char)
    is_meeting = not load_words("periods", "meeting").isdisjoint(plain_words(lead)[-3:])
    words = scene.between(item.end_char, figure.start_char)
    is_foreseen = not load_words("periods", "expecting").isdisjoint(plain_words(words))
    return is_meeting and is_foreseen and words.startswith(", is ") and not is_parted(words)


def _is_of_report(scene: Scene, item: Candidate) -> bool:
    """ "China's February trade data landed with a thud: exports fell": what is published is of its month."""
    if item.is_day or scene.is_possessive(item):
        return False
    words = plain_words(scene.between(item.end_char, item.end_char + _LEAD))[:_MOST_TO_WHOLE]
    return not load_words("periods", "counted_in").isdisjoint(words)


def is_base(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure is what another one is compared with: "from 3 percent", "after a rise of 2 percent"."""
    words = scene.between(max(scene.sentence.start_char, figure.start_char - 40), figure.start_char).split()
    if words[-1:] == ["than"] and words[-2:-1] != [] and words[-2] in _AT_LEAST:
        words = words[:-2]
    is_move = figure.change_role in {"change", "end"}
    near = [word for at, word in enumerate(reversed(words[-5:])) if word != "from" or at < _FROM_REACH or not is_move]
    return figure.change_role == "start" or not load_words("periods", "before_base").isdisjoint(near)


def is_poll(scene: Scene, item: Candidate) -> bool:
    """ "A poll last week found that 61 percent": a poll is of the days on which it was taken."""
    lead = scene.between(max(scene.sentence.start_char, item.start_char - 60), item.start_char)
    return bool(load_words("periods", "polls").intersection(plain_words(lead)))
