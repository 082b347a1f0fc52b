"""The part that a time expression plays in its clause: a period, a beginning, an end, a base, a day of saying."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from flows.extract.datelines import dateline_at
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.periods.clauses import has_verb
from flows.extract.meaning.periods.results import is_attribute, is_day_of_results
from flows.extract.text import Text
from schemas.records import Statement, TimeExpression

_LOOK_BACK = 56
_MOST_SINCE = 9
"""Words back to "since" from when it was."""

_NEAR = 4
_CORRECTING = frozenset({"correction", "corrections", "clarification", "update", "updated", "corrected", "amended"})
_ISSUES = frozenset(
    {"issue", "edition", "article", "story", "column", "newsletter", "post", "letter", "e-mail", "email"}
)
_MOST_TO_DAY = 3
""" "(Correction, Nov. 12: The club has 71 workers)"."""
_APART = frozenset({"after", "before", "following", "until"})
_UNITS = frozenset({"day", "days", "hours", "hour"})
_ONE_DAY = 2
"""Hyphens of a day; of several, "May 9-11", there are more."""

_COUNTED = frozenset({"reported", "confirmed", "added"})
_SAYS = LazyRegexp(r" (?:(?:reported|announced|revealed|confirmed) that|said|showed) ")
""" "Data last week showed", "the ministry last month reported that": the week or month in which it was said."""
_OPENS_SAYING = LazyRegexp(
    r",? (?:the|its|a) (?:[\w'’-]+ ){1,4}(?:said|reported|announced|showed|revealed|confirmed) that "
    r"|,? (?:we|i|this (?:paper|newspaper|column|blog|page)) (?:wrongly |incorrectly )?(?:said|reported|wrote|stated) "
)
""" "Last week, the statistics office reported that", "last week we said the council owed"."""
_MADE_THEN = LazyRegexp(
    r"\b(?:according to|says|said|in|by) (?:an?|the|its|their|another|one) (?:[\w'’-]+ ){0,3}"
    r"(?:study|report|estimate|assessment|review|paper|analysis|audit|forecast|projection)(?: that)?(?: was| were)? "
    r"(?:made|published|released|issued|written|prepared|commissioned|completed|drawn up|done|carried out|put out)"
    r"(?: by (?:[\w'’-]+ ){1,3}?)?(?: (?:in|on))? \Z"
)
""" "According to a study made last year": when somebody reckoned it, not when it was so."""
_KNOWN = frozenset({"the", "than", "some", "about", "with", "nearly", "over"})
_WERE = frozenset({"were", "was", "been"})
_RANGE = LazyRegexp(r"\w(?: to |-|–| through | until )\w")
_TAKES_EFFECT = tuple(
    [verb, noun]
    for noun, verbs in (
        ("effect", ("takes", "take", "taking", "into")),
        ("force", ("into", "in")),
    )
    for verb in verbs
)
_DATELINE_REACH = 60
_BIRTH = 8
_JOINED = LazyRegexp(r" (?:and|but|then) ")


class Part(Enum):
    """What an expression is to the figures around it."""

    PERIOD = "when it happened"
    SINCE = "since when"
    UNTIL = "until when"
    ONWARD = "from when on"
    BASE = "what is compared with"
    SAID = "when it was said"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A time expression with days and its part."""

    time: TimeExpression
    part: Part
    until: TimeExpression | None = None
    """The other end of "from January to June"."""
    around: TimeExpression | None = None
    """The longer one beside it, which it lies in: "last year" of "last year's first quarter"."""

    @property
    def start_char(self) -> int:
        """Where the expression begins."""
        return min(self.time.start_char, self.around.start_char) if self.around else self.time.start_char

    @property
    def end_char(self) -> int:
        """Where the expression ends."""
        end = (self.until or self.time).end_char
        return max(end, self.around.end_char) if self.around else end

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.time.period_start == (self.until or self.time).period_end


def part_of(text: Text, time: TimeExpression, sentence_start: int) -> Part:
    """Return the part of an expression by the words before it."""
    before = text.lower[max(sentence_start, time.start_char - _LOOK_BACK) : time.start_char]
    words = before.replace(",", " ,").split()
    if not words or _is_of_correction(words):
        return Part.SAID if words or _says_then(text, time, words) else Part.PERIOD
    if words[-1] == "between" and text.lower.startswith((" and now", " and today"), time.end_char):
        return Part.SINCE
    if words[-1] == "time" and "the" in words[-4:-1]:
        return Part.BASE  # "for the second time this year"
    is_base = _is_of_levels(text, time, words) or _is_compared_on(words, time)
    by_words = Part.BASE if is_base else _by_words(words, time)
    if _is_onward(text, time, words):
        by_words = Part.ONWARD
    if words[-1] == "over" and _is_year_told(text, time):
        by_words = Part.PERIOD
    is_day = time.period_start == time.period_end
    if by_words is Part.PERIOD and _is_of_birth(words):
        return Part.SAID
    if by_words is Part.PERIOD and (
        (_is_said(words, is_day) and not is_attribute(text.lower, time))
        or (is_day and is_day_of_results(text.lower, time, sentence_start))
        or _is_dateline(text, time)
        or _says_then(text, time, words)
        or _MADE_THEN.search(before) is not None
    ):
        return Part.SAID
    return by_words


def _is_onward(text: Text, time: TimeExpression, words: list[str]) -> bool:
    """ "Effective July 1", "starting in May", "which takes effect on Monday", "as of September" where that is ahead."""
    plain = words[:-1] if words[-1] in {"on", "in"} else words
    if plain[-1:] == ["effective"]:
        return True
    published, first = text.document.published_on, time.period_start
    if plain == [] or published is None or first is None or first <= published:
        return False
    is_begun = plain[-1] in load_words("periods", "onward") and not _is_length(plain[:-1])
    return is_begun or plain[-2:] in _TAKES_EFFECT or plain[-2:] == ["as", "of"]


def _is_length(words: list[str]) -> bool:
    """ "Over five years beginning in 2019": a length, which only begins then; "$3 million a year" is a rate."""
    is_unit = words[-1:] != [] and words[-1] in load_yaml("dates")["units"]
    return is_unit and (words[-1].endswith("s") or words[-2:-1] == ["the"])


def _is_of_correction(words: list[str]) -> bool:
    if words[-1] == "of" and words[-2:-1] != [] and words[-2] in _ISSUES:
        return True  # "our issue of 3 March put the duty at 3 percent"
    return len(words) <= _MOST_TO_DAY and words[0].strip("(*[—-").rstrip(":,") in _CORRECTING


def _is_year_told(text: Text, time: TimeExpression) -> bool:
    """ "Prices jumped 7 percent over 2024", in the year behind it; "rose 4 percent over 2021" is compared."""
    published, value = text.document.published_on, time.timex_value or ""
    return published is not None and value.isdecimal() and value == time.exact and int(value) == published.year - 1


def _says_then(text: Text, time: TimeExpression, words: list[str]) -> bool:
    """ "Earlier this month, the office reported that", "data last week showed that": not a poll of that week."""
    is_recent = time.anchor == "publication" and (time.timex_value or "").count("-") == 1
    says = _OPENS_SAYING if not words else _SAYS
    if not is_recent or says.match(text.lower, time.end_char) is None:
        return False
    return load_words("periods", "polls").isdisjoint(words[-_NEAR:])


def _is_of_birth(words: list[str]) -> bool:
    """ "Was born in Lima on May 3, 1920": of a life, not of what the story goes on with; "300 babies were born" is."""
    lead = words[-_BIRTH:]
    return "born" in lead and "were" not in lead[max(0, lead.index("born") - 1) : lead.index("born")]


def _is_compared_on(words: list[str], time: TimeExpression) -> bool:
    """ "Down 0.2 points on the year before": what lasts longer than a day is compared with behind "on"."""
    is_weekend = (time.timex_value or "").endswith("-WE")
    is_of_days = any(char.isdigit() for char in time.exact) and (time.period or "").count("-") > _ONE_DAY
    return words[-1] == "on" and time.period_start != time.period_end and not (is_weekend or is_of_days)


def _is_of_levels(text: Text, time: TimeExpression, words: list[str]) -> bool:
    """ "10 percent of 2000 levels", "below its 2019 peak"."""
    of = words[-2] if words[-1] == "of" and len(words) > 1 else ""
    if of in load_words("periods", "level_nouns") or (of in {"that", "those"} and words[-3:-2] != ["and"]):
        return True
    if of in load_words("periods", "mean_nouns"):
        return not load_words("periods", "before_mean").isdisjoint(words[-5:])
    after = text.lower[time.end_char : time.end_char + 12].split()[:1]
    noun = after[0].rstrip(".,;") if after else ""
    if words[-2:] == ["of", "the"] and noun.removesuffix("s") in load_words("periods", "mean_nouns"):
        return True  # "25 percent of the 2020 figures"
    if words[-1] == "the" and words[-2:-1] != [] and words[-2] in _APART and noun.isalpha():
        return _UNITS.isdisjoint(words[-3:-2])  # "after the 2003 invasion", no "two days after the May 7 quake"
    if noun in load_words("periods", "mean_nouns"):
        return not load_words("periods", "before_mean").isdisjoint(words[-3:])
    return noun in load_words("periods", "level_nouns") and words[-1] != "at"


def _by_words(words: list[str], time: TimeExpression) -> Part:
    is_until = words[-3:] in _LIMITS or words[-2:] == ["up", "to"]
    if is_until or _is_throughout(words, time) or _is_hour(words, time) or _is_range(words, time):
        return Part.PERIOD
    for key, part in (("since", Part.SINCE), ("until", Part.UNTIL), ("base_words", Part.BASE)):
        if words[-1] in load_words("periods", key):
            return part
    if _is_since_event(words):
        return Part.SINCE
    if words[-1] == "of" and (time.rule in {"before", "earlier"} or words[-2:-1] in (["short"], ["shy"])):
        return Part.BASE  # "double the price of a week before"
    if words[-1] == "from":
        return Part.BASE if time.anchor == "mention" else Part.ONWARD
    return Part.BASE if words[-2:-1] == ["than"] or _is_as_many(words) else Part.PERIOD


def _is_as_many(words: list[str]) -> bool:
    """ "Three times as many as in"."""
    return words[-1] in {"in", "on", "at", "during"} and words[-2:-1] == ["as"] and words[-4:-3] == ["as"]


_LIMITS = (["no", "later", "than"], ["not", "later", "than"])
"""Behind these it is until when something will be so: "no later than 2030"."""


def _is_range(words: list[str], time: TimeExpression) -> bool:
    """ "A poll taken from Aug. 3 to 7"."""
    return words[-1] == "from" and _RANGE.search(time.exact) is not None


def _is_hour(words: list[str], time: TimeExpression) -> bool:
    """ "Before dawn Friday", "after 6 p.m. on Sunday": of the day."""
    return time.timex_type == "TIME" and words[-1] in {"before", "after"}


def _is_throughout(words: list[str], time: TimeExpression) -> bool:
    """ "Over two years", "over the weekend", "the sum collected over the same period": no base behind "over"."""
    if words[-1] not in {"over", "to"}:
        return False
    if time.timex_type == "DURATION" or (words[-1] == "over" and _is_whole(time)):
        return True
    is_done = len(words) == 1 or words[-2] in load_words("periods", "done_over") or _is_of_start(words)
    return words[-1] == "over" and (is_done or (time.timex_value or "").endswith("-WE"))


def _is_of_start(words: list[str]) -> bool:
    """ "Compared with 14,000 over the same period last year", "from $3 billion over": how many there were then."""
    at = next((at for at in range(len(words) - 2, max(1, len(words) - _NEAR), -1) if _is_number(words[at])), 0)
    lead = words[at - 1] if at else ""
    return lead in load_words("periods", "before_base") or (lead in {"with", "to"} and words[at - 2] == "compared")


def _is_number(word: str) -> bool:
    return word.lstrip("$£€")[:1].isdigit()


def _is_whole(time: TimeExpression) -> bool:
    """ "Over the 2016-17 season", "over the first half"; "over the previous year" is a base."""
    exact = time.exact.lower()
    is_named = exact.startswith(("the ", "this ")) and time.period_start != time.period_end
    return is_named and not any(word in load_words("periods", "like_periods") for word in exact.split())


def _is_since_event(words: list[str]) -> bool:
    """ "Since early 2015", "since the launch on Feb. 15", "since the fall of the old king's regime in 2003"."""
    for word in reversed(words[-_MOST_SINCE:]):
        if word.lstrip('"“') in load_words("periods", "since"):
            return True
        if word in load_words("periods", "breaks") or word[0].isdigit() or word[-1] in ",;:":
            return False
    return False


def _is_said(words: list[str], is_day: bool) -> bool:
    """ "Said on Tuesday", "said in a statement late on Tuesday"; longer than a day only right behind the verb."""
    said, parting = load_words("periods", "said"), load_words("periods", "breaks")
    if _is_counted_then(words) or _are_put_out(words) or _were_told(words):
        return False
    if not is_day:
        return words[-2 if words[-1] in {"in", "on"} and len(words) > 1 else -1] in said - _SAYS_NOW
    if words[-1] == "for":
        return False
    for word in reversed(words[-6:]):
        if word in said:
            return True
        if word in parting or word[0].isdigit():
            return False
    return False


_SAYS_NOW = frozenset({"says", "say"})
""" "The agency says in June, 400 miners were laid off": not when it is said."""


def _is_counted_then(words: list[str]) -> bool:
    """ "Some 780 infections were reported in March", "the $13 million reported in 2015"."""
    if any(word in _COUNTED and before in _WERE for before, word in pairwise(words[-_NEAR:])):
        return True
    at = next((at for at in range(len(words) - 1, max(-1, len(words) - _NEAR), -1) if words[at] in _COUNTED), None)
    lead = words[max(0, at - _NEAR) : at] if at is not None else []
    is_bare = lead[-1:] != [] and lead[-1] not in _WERE and "," not in lead
    return is_bare and any(_is_number(word) and before in _KNOWN for before, word in pairwise(lead))


def _are_put_out(words: list[str]) -> bool:
    """ "Some 310 licences were issued in May", "40 prisoners released on Friday": things, not what tells of them."""
    at = next((at for at in range(len(words) - 1, max(-1, len(words) - _NEAR), -1) if words[at] in _PUT_OUT), None)
    lead = words[max(0, at - _MOST_THINGS) : at] if at is not None else []
    telling = load_words("periods", "said") | load_words("periods", "counted_in") | load_words("periods", "polls")
    is_told = not (telling | _NUMBERS).isdisjoint(words[:at]) or "," in lead
    return not is_told and any(_is_number(word) and not _YEAR.fullmatch(word) for word in lead)


def _were_told(words: list[str]) -> bool:
    """ "Some 7,000 people were told on Wednesday to leave": what was done to so many."""
    at = next((at for at in range(len(words) - 1, max(1, len(words) - _NEAR), -1) if words[at] in _TOLD), None)
    if at is None or words[at - 1] not in _WERE:
        return False
    lead = words[max(0, at - _MOST_THINGS) : at]
    return "," not in lead and any(_is_number(word) and not _YEAR.fullmatch(word) for word in lead)


_TOLD = frozenset({"told", "ordered", "asked", "urged", "advised", "warned"})
_PUT_OUT = frozenset({"issued", "released", "published", "given", "freed"})
_NUMBERS = frozenset({"toll", "figure", "number", "total", "estimate", "sum", "statement", "letter", "list"})
_MOST_THINGS = 6
"""Words from a number to what was done to what it counts."""
_YEAR = LazyRegexp(r"(?:1[5-9]|2[01])\d\d")


def _is_dateline(text: Text, time: TimeExpression) -> bool:
    """ "BUSAN, July 20 (Pacific Desk) -": the day of the report."""
    begin = text.string.rfind("\n", max(0, time.start_char - _DATELINE_REACH), time.start_char) + 1
    dateline = dateline_at(text, begin) if begin or time.start_char <= _DATELINE_REACH else None
    return dateline is not None and time.end_char <= dateline.end


def is_day_of_saying(text: Text, time: TimeExpression, statements: list[Statement]) -> bool:
    """Tell whether an expression stands outside of what was said and is the day on which it was."""
    return any(
        statement.said_on is not None
        and statement.said_on == time.period_start == time.period_end
        and not any(piece.start_char <= time.start_char < piece.end_char for piece in statement.pieces)
        and not _is_of_deed(text, time, statement)
        and not _is_of_report(text, time, statement)
        for statement in statements
    )


def begin_of_content(text: Text, time: TimeExpression, statements: list[Statement]) -> int:
    """Return where the clause that somebody said begins that an expression stands in, 0 where it is in none.

    "Claimed responsibility on Sunday for the blast": no clause, so that the day may be of the claim.
    """
    pieces = (piece for statement in statements for piece in statement.pieces)
    begin = max((one.start_char for one in pieces if one.start_char <= time.start_char < one.end_char), default=0)
    words = text.lower[begin : time.start_char] if begin else ""
    is_opening = load_words("periods", "time_prepositions").union(_BEFORE_DAY).issuperset(words.split())
    return begin if is_opening or has_verb(words) else 0


_BEFORE_DAY = frozenset({"early", "late", "the", "that"})


def _is_of_report(text: Text, time: TimeExpression, statement: Statement) -> bool:
    """ "According to the ministry's report of May 16, 6,606 had died": how things stood on the day of the report."""
    if statement.rule != "source" or statement.cue_end_char is None:
        return False
    words = text.lower[statement.cue_end_char : time.start_char].split()
    return not load_words("periods", "counted_in").isdisjoint(words)


def _is_of_deed(text: Text, time: TimeExpression, statement: Statement) -> bool:
    """ "On Monday, the bank raised its rate to 29.5% and signalled that": the day of what was done, too."""
    cue = statement.cue_start_char or time.start_char
    begin = max(time.end_char, statement.speaker_end_char or 0)
    return begin < cue and _JOINED.search(text.lower, begin, cue) is not None
