"""The words of which one stands in whatever tells that a time is to come: without them it isn't searched for."""

from __future__ import annotations

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
