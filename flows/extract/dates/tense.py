"""The tense of the clause around a time expression: it decides whether "Tuesday" was or will be."""

from __future__ import annotations

from enum import Enum
from functools import cache
from itertools import pairwise

from flows.extract.dates.ahead_of import is_ahead_of
from flows.extract.dates.attributes import is_attribute, is_wished
from flows.extract.dates.intended import is_left_open, is_of_deed
from flows.extract.dates.looking_ahead import may_look_ahead
from flows.extract.dates.owned_events import owns_what_happened
from flows.extract.dates.timetables import (
    is_due,
    is_of_timetable,
    is_planned,
    is_scheduled,
    is_told_behind,
    is_under_way_then,
)
from flows.extract.dates.would import is_would
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.verbs import irregular_pasts
from flows.extract.sayers import behind_sayer

_WORD = LazyRegexp(r"[a-z](?<![\w-].)[a-z]*|[A-Z](?<!\w.)[a-z]*|\d\d*|['’](?:ll|d)\b")
"""Each kind of word begins with a set of characters, by which a scan skips everything else."""
_CLAUSE = LazyRegexp(r"[;:]|but(?<!\wbut)(?!\w)|while(?<!\wwhile)(?!\w)")
_ASIDE = LazyRegexp(
    r", (?:[a-z]+ed|[a-z]{2,}(?:ught|wn|tten|ung|oken|osen)|known|led|born|made|held|seen|built|shot|set|won|sold"
    r"|given|taken|found|left|lost|sent|told|run|hit|put|begun|spent|laid|paid|lent) [^,;]{1,60}, "
)
"""What is told of a name in passing has no tense of the clause: "will face Novotna, ranked 58th, on Saturday"."""
_RELATIVE = LazyRegexp(r", (?:which|who) [^;:]{1,100}?, (?=[a-z]+ )")
"""What is told of the subject: "the bank, which raised its rate in May, reviews policy on Thursday"."""
_OPEN_RELATIVE = LazyRegexp(
    r", (?:which|who) (?:(?:also|next|now) )?([a-z]+) "
    r"(?:(?!(?:over|for|after|of|about|with|from|by|in|on) )[^\s,;:.]+ ){0,4}"
    r"(?:in|on|by|next|from) (?:late |early |mid-)?\Z"
)
""" "Said the mayor, who faces voters in October": a clause about somebody that only the verb of the present tells."""
_NOT_BEFORE = LazyRegexp(r"\b(?:though|but|although|probably|perhaps|likely|if) not (?:before|until|till) (?:the )?\Z")
""" "We see a cut, though not before the fourth quarter"."""
_LOOKING_BACK = LazyRegexp(
    r"\b(?:[Ss]ince (?:the )?(?:late |early |mid-)?|the (?:close|closing price|settlement) (?:on|of) "
    r"|(?:(?:up|down) from|(?<!is )(?<!are )(?<!game )(?<!match )(?<!vote )(?<!voting )(?<!march )(?<!appeal )"
    r"(?<!protest )(?<!rally )(?<!strike )against|compared with|compared to|versus)"
    r" (?:\S+ ){1,6}(?:on|in) (?:late |early |mid-)?"
    r"|(?:[a-z]+ed|[Aa]s) as of (?:(?:late |early )?(?:on )?|[\d.:apm ]+(?:on )?))\Z"
)
_BACK_ENDS = ("ince ", "the ", "late ", "early ", "mid-", " on ", " of ", " in ")
"""One of these ends whatever that finds, but "as of" a time of day."""
_LOOKING_AHEAD = LazyRegexp(
    r"\b(?:"
    r"(?:[Aa]head of|(?:[Gg]oing|[Hh]eading|heads?|go) into|in time for|on the eve of|build-up to)"
    r"(?: the| a| their| its| his| her)? "
    r"|(?:is|are|remains?|stays?|stay) (?:[\w-]+ ){1,4}until (?:\S+ ){0,3}|to come (?:on |in )?"
    r"|(?:gave|given|gives?|has|have) (?:\S+ ){0,5}until "
    r"|(?<!had been )(?:forecast|scheduled|set|fixed|planned|slated|due|booked|listed|arranged|called|mourning)"
    r" for (?:late |early )?"
    r"|(?:called|summoned|invited|convened|booked) (?:[\w-]+ ){1,5}for (?:late |early )?"
    r"|(?:un)?till? at least (?:the )?"
    r"|(?:brac|prepar|gear|tool)(?:e|es|ed|ing)(?: up)? for (?:[^\s,;.]+ ){1,5}(?:on|in) |(?:is|are) out (?:on |in )?"
    r"|(?:agreed|decided|voted|opted|offered|promised|vowed|pledged|asked|allowed|ordered|told|wants?)"
    r" (?:[^\s,;.]+ ){0,4}to (?:[^\s;]+ ){1,12}from (?:late |early |mid-)?"
    r"|(?:offers?|offering) (?:(?:[^\s,;.]|(?<=\d)[,.](?=\d))+ ){1,6}from "
    r"|wants? (?:(?:[^\s,;.]|(?<=\d)[,.](?=\d))+ ){1,6}(?:by|before|until|on|in) "
    r"|wanted (?:[^\s,;.]+ ){1,6}(?:by|before|until) "
    r"|(?:demand|urg|insist|recommend|propos|plead|appeal|press|beg|lobb|petition|advis|implor|request|suggest|order"
    r"|ask|tell|told|warn|instruct|calling|call)(?:s|es|ed|ing|ged|ging|ied|ies)? (?:[^\s,;.]+ ){0,6}(?:to|that) "
    r"(?:[^\s;]+ ){1,14}(?:by|before) (?:the |early |late |mid-)?"
    r"|on (?:course|track|target|schedule) (?:for|to) (?:[^\s;]+ ){1,10}(?:in|by|during) "
    r"|(?<!had )(?:hoped|aimed|intended|needed|meant) to (?:[^\s,;.]+ ){1,9}(?:by|before) "
    r"|, to (?:be|begin|start|take|come|go|run|open|air|last|enter|expire|end) (?:[^\s,;.]+ ){0,5}"
    r"|(?:is|are) (?:at home to|at home against|away to|away at|in action|on sale|on air|on strike|back in|in court)"
    r" (?:(?!after |since |over |following |with |[a-z]+ed )[^\s,;.]+ ){0,4}"
    r"|[Nn]ext up (?:is|are|comes) (?:[^\s,;.]+ ){0,6}"
    r"|(?:is|are) (?:at|against|in) (?:[A-Z][\w'-]+ ){1,3}on "
    r"|(?:await(?:s|ing)?|(?:look|looks|looking) (?:ahead |forward )?to(?:wards?)?|(?:wait|waits|waiting) for"
    r"|eyes (?:are |were )?on|fit for|[Cc]ountdown to|[Rr]un-up to|[Ll]ead-up to|[Cc]oming up)"
    r" (?:(?!after |since |from |who |that |[a-z]+ed )[^\s,;.]+ ){0,6}(?:on )?"
    r"|\bruns? (?:(?:from )?(?:[^\s,;.]+ ){1,2})?(?:until|till|through|to) "
    r"|(?:agreed|decided|voted|offered|opted|promised|vowed|pledged)"
    r" (?:on |late |early )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last)(?: (?:night|week|month"
    r"|morning|evening|afternoon))? to [a-z]+ (?:[^\s,;.]+ ){0,8}"
    r"(?:in|on|by|until|till|through) "
    r"|(?:tonight|tomorrow)(?:,|,? or|,? and) (?:on )?"
    r"|(?:sav(?:es?|ed|ing)|rest(?:s|ed|ing)?|keep(?:s|ing)?|kept) (?:[^\s,;.]+ ){1,6}for "
    r"|(?:fresh|ready|available|doubtful|eligible|a doubt|[Tt]ickets|[Ss]eats|[Aa]dverts|[Bb]ookings) for "
    r"|(?:announc|call|threaten|propos|declar)[a-z]* (?:[^\s,;.]+ ){0,6}"
    r"(?:strikes?|walkouts?|stoppages?|action|blockades?|lockdowns?|curfews?|bans?|boycotts?|protests?)"
    r" (?:from|starting|beginning) (?:on |in )?(?:late |early )?"
    r"|beyond |runs? out (?:on |in |by )?(?:late |early |mid-)?"
    r"|warn(?:ed|s|ing)? of [^.;]{1,60}\b(?:on|through|for|by|in) "
    r"|(?:instructed|ordered|asked|told|summoned|invited|directed|remanded|bailed|subpoenaed)"
    r" (?:[^\s,;.]+ ){1,10}to [a-z]+ (?:[^\s,;.]+ ){0,6}on "
    r"|if (?:it|they|he|she) [a-z]+s? (?:into|until|in|on) "
    r"|(?:(?:extend|postpon|delay|adjourn|deferr|remand|reschedul|suspend|mov)(?:ed|ing)"
    r"|(?:put|push(?:ed|ing)?) (?:off|back)|(?:bring|brought) forward)"
    r" (?:\w+ ){0,6}(?:until|to|till) (?:late |early )?"
    r"|(?:left|held|carried|rolled|stood) over (?:\w+ ){0,6}(?:until|to|till|for) (?:the |its |their )?"
    r"|(?:cargo(?:es)?|contracts?|options?|bookings?|reservations?) (?:of (?:[^\s;]+ ){1,4})?for "
    r"|(?:bid|plans?|calls?|push|proposals?|request|date|deadline|[Oo]utlook|schedule|agenda|fixtures|warnings?)"
    r" for (?:an? |the )?(?:late |early )?"
    r")\Z"
)
"""The border of a word stands before all of them, so that most places of a stretch are passed over at once."""
_AFTER_DOING = LazyRegexp(r"\b[Aa]fter (?:[a-z]+ly )?[a-z]+ing [^,;.]{0,60}\Z")
_SUBORDINATE = LazyRegexp(
    r"\b(?:said|says|added|adding|saying|told|announced|warned|promised|decided|ruled|decreed|confirmed)"
    r"(?: [\w'’]+)? that (?:(?:from|by|in|on) (?:late |early |mid-)?)?(?:the )?\Z"
)
"""The clause that tells of the day begins with it: "said that Friday's vote would be", "that from May fees would"."""
_OPENING = LazyRegexp(r"\b(?:and|but) (?:in|on|from|by) (?:late |early )?\Z")
"""The clause of its own begins with it: "it sold 40 last year, and in June it will sell more"."""
_THAT_IN = (" that in ", " which in ", " who in ", " that on ", " which on ", " who on ")
""" "A plan that in March had brought thousands onto the streets"."""
_STOCK = LazyRegexp(r", (?:about |some |nearly |just )?[$£€]?\d[\d.,]*(?: [a-z]+){0,4} (?:on|in) \Z")
_IS_SO = LazyRegexp(r", (?:is|are|was|were|has|have|had)\b")
""" "The herd, 87.7 million head on Jan. 1, is the smallest": counted on that day."""
_AT_LEVEL = LazyRegexp(
    r", (?:(?:now |already )?at )?(?:about |some |just )?[$£€]?\d\S*(?: [a-z]+){0,3} in (?:late |early )?\Z"
)
""" "He expects inflation, at 4 percent in June, to slow"."""
_BEHIND_EVENT = LazyRegexp(
    r"\b[Aa]fter (?=(?:the|an?|its|their|his|her|this|that|[a-z]+ing|[^\s,;]{1,30}['’]s?) )"
    r"(?:(?!(?:elections?|votes?|polls?|referendum|summit|meetings?|talks|harvest|festival|season|is|are|takes?|leaves?"
    r"|retires?|expires?|ends?|closes?|opens?|steps?|returns?|goes|comes|returning) )[^\s,;]+ ){1,10}"
    r"in (?:late |early |mid-)?\Z"
)
_DATED = LazyRegexp(
    r" (?:(?:in|from) [A-Z][a-z]{2,8}|next (?:week|month|year|spring|summer|autumn|winter)),?"
    r" (?:after|following) (?:[^\s,;.]+ ){1,10}(?:in|on) (?:late |early )?\Z"
)
""" "Council tax will rise in April after a stormy meeting on Tuesday": what is to come has its own time."""
_FORECAST_THEN = LazyRegexp(r"\b(?:it|he|she) (?:had )?forecast (?:[^\s,;.]+ )?(?:in|on) (?:late |early )?\Z")
""" "The 90,000 that it forecast in May": no present, which would be "forecasts"."""
_LONGEST_EVENT = 120
""" "Expects the rate, after the increase in July, to peak": of what comes before what is to come."""
_NEAR = 5
_LAST_WORDS = 48
_PUBLISHED = LazyRegexp(r" (?:outlook|forecasts?|estimates?|projections?|predictions?|survey|readings?|poll)\b")
_OF_LAST = LazyRegexp(r"\b(?:from|than|since|in) (?:its|their|the|his|her|an?) \Z")
"""Together these are of what was published before: "down from three in its September outlook"."""
_CLOSE = LazyRegexp(r"['’]s (?:close|closing|finish|settlement|session|lows?|highs?|price|trading)\b")
"""What a day owns when it is over: "a premium to Friday's close"."""
_NEARING = LazyRegexp(
    r" (?:is|are) (?:[a-z]+ly |fast |now |just )?(?:approaching|nearing|looming|coming|upon|near|around)\b"
    r"|,? (?:if (?:need be|necessary|needed|required)|at the latest|weather permitting)\b"
)
_PROBABLY = LazyRegexp(r"\b(?:probably|possibly|perhaps|maybe|likely|ideally) (?:in|on|by) (?:late |early )?\Z")
_WOULD = LazyRegexp(r", (?:would|will|could|may|might)\b")
""" "One more rise, probably in December, would be followed by a pause"."""
_AS_DAY_OF = LazyRegexp(r" (?:as )?an? (?:[a-z]+ ){0,2}(?:day|holiday)\b")
""" "Declared Friday a day of mourning"."""
_IS_DAY = LazyRegexp(r" is (?:an? |the |[A-Z])")
_FREE = (", ", " and ", " but ", "“", '"', " that ", ": ", "; ")
"""What stands before a day that is a subject: "Monday is a bank holiday"."""
_OTHER_DAY = LazyRegexp(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:or|and) \Z")
"""The day beside a day, whose tense both have: "on Sunday or Monday"."""
_ELECTION = LazyRegexp(r"['’]s (?:[a-z-]+ )?(?:elections?|vote|poll|referendum|summit|meeting|budget|deadline)\b")
_NEXT_WORD = LazyRegexp(r" ([A-Za-z]+)")
_BACK, _AHEAD = 140, 90
_LEAD, _DELIVERY_LEAD = 24, 60
_CLOSING = LazyRegexp(r"[,.?!][\"”’]")
"""Behind it stands who said it, whose tense is not that of what was said."""
_LEADS = ("rom ", "n ", "y ", "ntil ")
_OF_QUESTIONS = {verb.capitalize(): verb for verb in ("would", "could", "should", "did", "was", "were", "shall")}
"""Verbs that open a question: "Would you stand again in May?"."""
_STANDING = frozenset({"closed", "shut"})
"""Behind "is" and "are", with a day: "markets are closed on Thursday"."""
_PLANS = frozenset(["plan", "plans", "promise", "promises", "aim", "hope", "hopes", "forecast", "forecasts"]) | {
    "likelihood",
    "probability",
    "chance",
    "chances",
    "odds",
}
_OWNERS = frozenset({"the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "my"})
"""Before them these make a noun of what may be a verb."""
_MODALS = frozenset({"would", "may", "might", "could", "must", "should"})
_SEEING = frozenset({"see", "have", "get"})
_FAR = 8
_PERFECT_REACH = 10
"""Words from "will see" to what is done then."""
_VOWED = frozenset({"promised", "vowed"})
_ARE = frozenset({"is", "are", "be"})
_FORETOLD = frozenset({"projected", "forecast", "predicted", "promised"})
_EXPECTED = frozenset({"expected", "forecast", "predicted", "scheduled", "anticipated", "projected"})
_WERE = frozenset({"was", "were", "been"})
_DETERMINERS = frozenset(["a", "an", "the", "another", "any", "no", "rate", "tax", "price", "job", "pay", "further"])


class Tense(Enum):
    """Whether a report is of the past or of what is to come; none where no verb tells."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"


def is_delivery(string: str, start: int, end: int) -> bool:
    """Tell whether what is traded stands beside a month, in which it is delivered: prices are of another day."""
    word = _NEXT_WORD.match(string, end)
    lead = string[max(0, start - _LEAD) : start]
    if word is not None and word[1].lower() in load_words("dates", "traded"):
        after = _NEXT_WORD.match(string, word.end())
        if string[start:end].isdecimal() or (after and after[1] in load_words("periods", "behind_no_market")):
            return False  # "the 2016 wheat crop", "May copper exports"
        return not (string.endswith("day", start, end) or lead.endswith(("In ", " in ", "On ", " on ")))
    is_dated = string.endswith(("in ", "by ", "late ", "early "), 0, start)
    if is_dated and _FOR_DELIVERY.search(string, max(0, start - _DELIVERY_LEAD), start) is not None:
        return True
    return lead.endswith(" for ") and not load_words("dates", "traded").isdisjoint(lead.lower().split()[-2:-1])


_FOR_DELIVERY = LazyRegexp(
    r"\bfor (?:delivery|shipment|loading|lifting) (?:(?:to|from|at) (?:[^\s,;.]+ ){1,2})?(?:in|by) (?:late |early )?\Z"
)
""" "Gold for delivery in August", "tonnes of coal for shipment from Lund in March"."""


def tense_around(string: str, sentence_start: int, start: int, end: int, sentence_end: int) -> Tense:
    """Return the tense of the nearest verb before an expression in its sentence, else of the first behind it."""
    before = string[max(sentence_start, start - _BACK) : start]
    before = _OTHER_DAY.sub("", before) if before.endswith(("day or ", "day and ")) else before
    if (told := _tense_beside(string, start, end, before)) is not None:
        return told
    ahead = string[end : min(sentence_end, end + _AHEAD)]
    if ahead.startswith(", ") and before.endswith(_LEADS):
        ahead = behind_sayer(ahead)  # "from July, the minister said, fares will rise"
    last = max(0, len(before) - _LAST_WORDS)
    if _SUBORDINATE.search(before, last):
        return _tense_behind(ahead)
    if _OPENING.search(before, last) and (told := _tense_behind(ahead, _NEAR)) is not Tense.NONE:
        return told
    words = _words_of_clause(before)
    tense = _tense_before(words, before)
    is_open = tense is Tense.FUTURE and _BEHIND_EVENT.search(before, max(0, len(before) - _LONGEST_EVENT)) is not None
    if is_open or tense is not Tense.NONE or (", " in before and ahead.startswith(",")):
        return Tense.NONE if is_open else tense
    tense = Tense.FUTURE if is_told_behind(ahead) and is_planned(words) else _tense_behind(ahead)
    if tense is not Tense.NONE:
        return tense
    is_title = _is_in_title(string, start)
    is_to_come = _has_infinitive([word.lower() for word in words]) if is_title else is_planned(words)
    is_to_come = is_to_come or not _PLANS.isdisjoint(words)
    return Tense.FUTURE if is_to_come else Tense.NONE


def _is_in_open_relative(before: str) -> bool:
    """ "Said the mayor, who faces voters in", "the bank, which reports in": of what somebody or something does then."""
    relative = _OPEN_RELATIVE.search(before) if ", wh" in before else None
    return relative is not None and is_of_timetable(relative[1])


def _looks_ahead(before: str) -> bool:
    """Tell whether the words right before an expression make it one to come."""
    on_day = f"{before[:-3]}on " if before.endswith(" at ") else before  # "is set for noon", "is out at 8:30 on Friday"
    is_ahead = may_look_ahead(on_day) and _LOOKING_AHEAD.search(on_day) is not None
    return is_ahead or is_ahead_of(before) or _is_in_open_relative(before) or _is_not_before(before)


def _is_not_before(before: str) -> bool:
    """ "We see a cut, though not before the fourth quarter", but "he came, though not before Friday"."""
    if _NOT_BEFORE.search(before, max(0, len(before) - _LAST_WORDS)) is None:
        return False
    words = _words(before)
    return _first_tense(words, range(len(words) - 1, -1, -1)) is not Tense.PAST


def _words_of_clause(before: str) -> list[str]:
    """Return the words of the clause that goes on to an expression, less what is told in passing."""
    is_parted = ";" in before or ":" in before or "but" in before or "while" in before
    clause = _ASIDE.sub(", ", _CLAUSE.split(before)[-1] if is_parted else before)
    return _words(_RELATIVE.sub(" ", clause) if ", wh" in clause else clause)


def _tense_behind(ahead: str, within: int | None = None) -> Tense:
    """Return the first tense behind an expression, within so many words: "on Monday he promised to" is of Monday."""
    words = _as_told(_words(_CLOSING.split(ahead, 1)[0]))
    return _first_tense(words, range(len(words[:within])))


def _as_told(words: list[str]) -> list[str]:
    """Return words with what somebody said of the future as said: "on Monday the bank forecast a fall"."""
    if _VOWED.isdisjoint(words) and _EXPECTED.isdisjoint(words):
        return words
    told = list(words)
    for at, word in enumerate(words):
        following = words[at + 1 : at + 2]
        is_object = following != [] and (following[0] in _OWNERS or following[0].isdigit())
        is_active = is_object and words[max(0, at - 1)] not in _OWNERS | _ARE | _WERE
        if word in _VOWED or (word in _EXPECTED and is_active):
            told[at] = "told"
    return told


def _was_then(string: str, end: int, before: str) -> bool:
    """Tell whether an expression is of a clause by the way that tells what was so."""
    if before.endswith(_THAT_IN) and string.startswith((" had ", " was ", " were "), end):
        return True
    if _IS_SO.match(string, end) is not None and _STOCK.search(before) is not None:
        return True
    return string.startswith((",", " against ", " compared "), end) and _AT_LEVEL.search(before) is not None


def _tense_beside(string: str, start: int, end: int, before: str) -> Tense | None:
    """The tense that the words right beside an expression tell, NONE where they leave it open; None without such."""
    is_published = _PUBLISHED.match(string, end) is not None and _OF_LAST.search(before) is not None
    is_over = is_published or _was_then(string, end, before)
    if is_over or _is_past_event(before) or _looks_back(before) or _CLOSE.match(string, end):
        return Tense.PAST
    is_likely = _WOULD.match(string, end) is not None and _PROBABLY.search(before) is not None
    if is_likely or _looks_ahead(before) or _NEARING.match(string, end) or is_delivery(string, start, end):
        return Tense.FUTURE
    if string.startswith(("'s ", "’s "), end) and owns_what_happened(string, end):
        return Tense.PAST
    if before.endswith((" before ", " ahead of ")) and _ELECTION.match(string, end):
        words = _words_of_clause(before)
        return None if _first_tense(words, range(len(words) - 1, -1, -1)) is Tense.PAST else Tense.FUTURE
    is_named = before.endswith((" declared ", " proclaimed ")) and _AS_DAY_OF.match(string, end)
    if is_named or ((not before or before.endswith(_FREE)) and _IS_DAY.match(string, end)):
        return Tense.FUTURE
    return _tense_of_deed(before, string[end : end + _LEAD])


def _looks_back(before: str) -> bool:
    """Tell whether the words right before an expression make it one gone by."""
    may = before.endswith(_BACK_ENDS) or "s of " in before  # "As of 8 p.m."
    return may and _LOOKING_BACK.search(before) is not None


def _is_past_event(before: str) -> bool:
    """ "Will rise in April after a meeting on", "the 90,000 that it forecast in"."""
    if "forecast" in before and _FORECAST_THEN.search(before) is not None:
        return True
    return (" after " in before or " following " in before) and _DATED.search(before) is not None


def _tense_of_deed(before: str, ahead: str) -> Tense | None:
    """The tense of what somebody agreed or was told to do; NONE where it may be the day on which they did."""
    if is_of_deed(before, ahead):
        return Tense.FUTURE
    return Tense.NONE if is_left_open(before) else None


def _tense_before(words: list[str], before: str) -> Tense:
    tense = Tense.FUTURE if is_due(words) else _first_tense(words, range(len(words) - 1, -1, -1))
    if tense is not Tense.NONE:
        return tense
    if _AFTER_DOING.search(before):
        return Tense.PAST
    return Tense.FUTURE if is_scheduled(words) else Tense.NONE


def _has_infinitive(words: list[str]) -> bool:
    verbs = load_words("dates", "headline_verbs")
    return any(word == "to" and verb in verbs for word, verb in pairwise(words))


def _is_in_title(string: str, start: int) -> bool:
    """A headline tells what is to come by an infinitive: "Fuel prices to rise again from Saturday"."""
    end = string.find("\n\n", start, start + _AHEAD)
    if end < 0 and len(string) <= start + _AHEAD and string[-1:].isalnum():
        end = len(string)
    return end > 0 and "\n" not in string[max(0, start - _BACK) : start]


def _first_tense(words: list[str], order: range) -> Tense:
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


def _words(stretch: str) -> list[str]:
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
    if words[index] in _VOWED and words[index + 1 :] in ([], ["on"], ["in"]) and _ARE.isdisjoint(lead):
        return True
    is_told = words[index] in _FORETOLD and words[index + 1 : index + 2] != ["to"]
    return "had" in lead or (is_told and not _WERE.isdisjoint(lead[-1:]))


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
    is_owned = index > 0 and words[index] in _PLANS and (words[index - 1] in _OWNERS or _is_compound(words, index))
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
