"""The words right before a time expression that make it one to come: "ahead of", "is out on", "wants it by"."""

from __future__ import annotations

from flows.extract.dates.ahead_of import is_ahead_of
from flows.extract.dates.timetables import is_of_timetable
from flows.extract.dates.verb_tense import Tense, first_tense, words_of
from flows.extract.lang.lazy_regexp import LazyRegexp

_LETTERS = LazyRegexp("[A-Za-z]+")
_ENDINGS = ("", "s", "es", "ed", "ing", "ged", "ging", "ied", "ies")
_ASKING = (
    "demand urg insist recommend propos plead appeal press beg lobb petition advis implor request suggest order ask"
    " tell told warn instruct calling call"
)
_MOVED = "extend postpon delay adjourn deferr remand reschedul suspend mov brac prepar gear tool sav"
_PLAIN = (
    "ahead Ahead into time eve build until come out till til untill least forecast scheduled set fixed planned slated"
    " due booked listed arranged called mourning summoned invited convened agreed decided voted opted offered promised"
    " vowed pledged asked allowed ordered told want wants wanted course track target schedule hoped aimed intended"
    " needed meant home away action sale air strike back court Next next await awaits awaiting look looks looking wait"
    " waits waiting eyes fit countdown Countdown run runs Run lead Lead coming Coming tonight tomorrow rest rests"
    " rested resting keep keeps keeping kept fresh ready available doubtful eligible doubt Tickets tickets Seats seats"
    " Adverts adverts Bookings bookings strikes walkout walkouts stoppage stoppages blockade blockades lockdown"
    " lockdowns curfew curfews ban bans boycott boycotts protest protests beyond instructed directed remanded bailed"
    " subpoenaed if put push pushed pushing forward left held carried rolled stood cargo cargoes contract contracts"
    " option options booking reservation reservations bid plan plans calls proposal proposals date deadline Outlook"
    " outlook agenda fixtures warning warnings offer offers offering"
)
_WORDS = frozenset(_PLAIN.split()) | {
    stem + ending for stem in f"{_ASKING} {_MOVED}".split() for ending in (*_ENDINGS, "e")
}


def may_look_ahead(before: str) -> bool:
    """Tell whether the words before an expression can be of those behind which it is to come."""
    if not _WORDS.isdisjoint(_LETTERS.findall(before)) or ", to " in before:
        return True
    return before.endswith(" on ") and ("is " in before or "are " in before)  # "is at Oslo on"


_LAST_WORDS = 48


_OPEN_RELATIVE = LazyRegexp(
    r", (?:which|who) (?:(?:also|next|now) )?([a-z]+) "
    r"(?:(?!(?:over|for|after|of|about|with|from|by|in|on) )[^\s,;:.]+ ){0,4}"
    r"(?:in|on|by|next|from) (?:late |early |mid-)?\Z"
)
""" "Said the mayor, who faces voters in October": a clause about somebody that only the verb of the present tells."""


_NOT_BEFORE = LazyRegexp(r"\b(?:though|but|although|probably|perhaps|likely|if) not (?:before|until|till) (?:the )?\Z")
""" "We see a cut, though not before the fourth quarter"."""


LOOKING_AHEAD = LazyRegexp(
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


def _is_in_open_relative(before: str) -> bool:
    """ "Said the mayor, who faces voters in", "the bank, which reports in": of what somebody or something does then."""
    relative = _OPEN_RELATIVE.search(before) if ", wh" in before else None
    return relative is not None and is_of_timetable(relative[1])


def looks_ahead(before: str) -> bool:
    """Tell whether the words right before an expression make it one to come."""
    on_day = f"{before[:-3]}on " if before.endswith(" at ") else before  # "is set for noon", "is out at 8:30 on Friday"
    is_ahead = may_look_ahead(on_day) and LOOKING_AHEAD.search(on_day) is not None
    return is_ahead or is_ahead_of(before) or _is_in_open_relative(before) or _is_not_before(before)


def _is_not_before(before: str) -> bool:
    """ "We see a cut, though not before the fourth quarter", but "he came, though not before Friday"."""
    if _NOT_BEFORE.search(before, max(0, len(before) - _LAST_WORDS)) is None:
        return False
    words = words_of(before)
    return first_tense(words, range(len(words) - 1, -1, -1)) is not Tense.PAST
