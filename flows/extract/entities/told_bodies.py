"""Whether what stands around a name makes it a body: posts at it, what it is, what it owns and does."""

from __future__ import annotations

from functools import cache, lru_cache

from flows.extract.entities.beside_names import APPOSITION, FIRST_WORD, LOOK_ON, heads_with, surrounding_words
from flows.extract.entities.famous import famous_tag
from flows.extract.entities.kinds_of_firms import is_firm_by_kind
from flows.extract.entities.reference import regions_by_name
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.entities.told_places import has_head
from flows.extract.entities.trades import is_firm_by_trade
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs
from flows.extract.lang.percent import PERCENT
from flows.extract.text import Text

_POSSESSION = LazyRegexp(r"['’]s? ")
_DONE = LazyRegexp(r" (?:has |had |have )?([a-z]+)\b")
_OWNS = LazyRegexp(r" (?:will |has |had |would )?([a-z]+) its ")
_BEFORE_ACTS = frozenset({"will", "has", "had", "would"})
"""What may stand before the deed in ``_OWNS``."""
_MOVES = LazyRegexp(rf" ([a-z]+) (?:by )?(?:another |more than )?\d[\d.,]*(?:{PERCENT}| cents\b|p\b| pence\b)")
_OFFICER = LazyRegexp(r" (?:(?:chief|senior|managing|executive|finance|marketing) )?([a-z-]+) [A-Z][a-z]+ [A-Z]")
_OPENED = LazyRegexp(
    r",(?: (?:where|which|whose|an?|the) [^,.;\n]{4,80},)? "
    r"(?:the )?(?:(?:chief|senior|managing|executive|finance|marketing|sales|general|plant|site) )?"
    r"([a-z-]+),? [A-Z][a-z]+ [A-Z]"
)
""" "At Orlan, where 140 people work, manager Ida Moe": a firm by the officers that it has."""
_AT_NOUN = LazyRegexp(r" (?:of|for|at|with|from|by|in) (?:the |its |his |her |their |a )?(?:[a-z-]+ )?[a-z-]+, $")
""" "The founder of the firm, Moe,": what follows the comma is no firm's name."""
_SHARES = LazyRegexp(
    r" shares? (?:an?|the|his|her|their|one|two|three|four|five|six|seven|eight|nine|ten|with|that|this|what|how)\b"
)
""" "Ida Moe shares three rooms": what she does, no stock of hers."""
_WORKS_AT = LazyRegexp(
    r"(?:[a-z-]+ ){0,3}(?:broker|distributor|developer|producer|publisher|miner|brewer|maker) (?:with|at) "
)
""" "Ida Moe, a broker with Orlan": who works there is a person."""
_SEATED = (", based in ", ", listed in ", ", listed on ", ", headquartered in ", ", quoted on ", ", which is listed ")
_LOOK_BACK = 30
_AT_WORK = LazyRegexp(r", (?:[a-z-]+ ){0,3}?([a-z-]+) (?:of|for|in|on) (?:the |its )?[^,.;:]{3,40} at $")
""" ", flight director for the Halcyon rocket at"."""


def words_before(lower: str, start: int) -> list[str]:
    """Return the last three words before a position, or the fewer that there are."""
    return lower[max(0, start - _LOOK_BACK) : start].rsplit(None, 3)[-3:]


def _all_words_before(lower: str, start: int) -> list[str]:
    return lower[max(0, start - _LOOK_BACK) : start].split()


@cache
def ends_of_bodies() -> tuple[str, ...]:
    """Return the ends of single words that are bodies."""
    return tuple(surrounding_words("ends_of_bodies"))


def is_told_as_body(text: Text, span: TypedSpan, before: list[str]) -> bool:
    """Tell whether the words before or behind a name are those of a body; ``before``: its last three words."""
    lower = text.lower
    is_spaced = lower.startswith(" ", span.start - 1)
    if is_spaced and (_is_after_body_words(before, span.tag) or _is_behind(text, span.start, before[-1:])):
        return True
    if is_spaced and before and _is_firm_behind(text, span, before):
        return True
    behind = lower[span.end : span.end + 1]
    if behind == ",":
        return is_described_as_body(text, span) or opens_with_officer(text, span)
    possession = _POSSESSION.match(lower, span.end) if behind != " " else None
    if possession and _is_of_bodies(text, span, lower[possession.end() : span.end + LOOK_ON]):
        return True
    first = FIRST_WORD.match(lower, span.end) if behind == " " else None
    is_first = first is not None and first.group(1) in surrounding_words("after_bodies")
    if (is_first or (first is not None and has_officer(text, span))) and not _SHARES.match(lower, span.end):
        return True
    return span.tag == "PER" and acts_as_firm(text, span, before)


def _is_firm_behind(text: Text, span: TypedSpan, before: list[str]) -> bool:
    """Tell whether a firm's trade, its town or an office that firms alone have stands before a name."""
    if is_firm_by_kind(text, span, before) or is_firm_by_trade(text, span, before[-1]) or _is_based(text, span, before):
        return True
    return span.tag == "LOC" and _has_firms_office(text, span, before)


def _is_of_bodies(text: Text, span: TypedSpan, owned: str) -> bool:
    """Tell whether what a name owns is a body's: "Orlan's software", of no known place "its managing director"."""
    if _begins_with(owned, surrounding_words("possessions_of_bodies")):
        return True
    return _begins_with(owned, surrounding_words("offices_of_firms")) and not _may_be_place(text, span)


def _may_be_place(text: Text, span: TypedSpan) -> bool:
    """Tell whether a list of places has a name, or its last word is a place's."""
    name = text.string[span.start : span.end]
    return name in load_pairs("cities") or name in regions_by_name() or has_head(name)


def _has_firms_office(text: Text, span: TypedSpan, before: list[str]) -> bool:
    """Tell whether only firms have the office before a name that no list of places has: "chief executive of Orlan"."""
    if before[-1] not in {"of", "at", "with", "for"}:
        return False
    is_office = not surrounding_words("offices_of_firms").isdisjoint((" ".join(before[:-1]), *before[-2:-1]))
    return is_office and not _may_be_place(text, span)


def _is_based(text: Text, span: TypedSpan, before: list[str]) -> bool:
    """Tell whether a single name is that of a firm with its town: "Oslo-based broker Orlan"."""
    if before[-1] not in surrounding_words("bodies") or not any(word.endswith("-based") for word in before[:-1]):
        return False
    name = text.string[span.start : span.end]
    return " " not in name and not is_given_name(name)


def _is_behind(text: Text, start: int, before: list[str]) -> bool:
    """Tell whether a post at a body or what a body is stands right before a position."""
    if before == ["at"]:
        return _is_at_work(text.lower, start)
    return before != [] and before[0].endswith(",") and _is_behind_noun(text.string, start)


def _is_at_work(lower: str, start: int) -> bool:
    """Tell whether somebody has a post at what follows: "head of research at Orlan"."""
    if not lower.endswith(" at ", 0, start):
        return False
    words = lower[max(0, start - LOOK_ON) : start - len(" at ")].split()[-4:]
    posts = surrounding_words("posts_at")
    is_field = len(words) > 2 and words[-2] in {"of", "for"} and words[-3] in posts
    if not is_field and (work := _AT_WORK.search(lower, max(0, start - LOOK_ON), start)):
        return work.group(1) in posts
    return is_field or (words != [] and words[-1] in posts)


def _is_behind_noun(string: str, start: int) -> bool:
    """Tell whether what a body is and a comma stand right before a position: "the grain co-operative, Orlan"."""
    if not string.endswith(", ", 0, start):
        return False
    noun = string[max(0, start - LOOK_ON) : start - 2].rpartition(" ")[2]
    if noun not in surrounding_words("nouns_with_comma"):
        return False
    return _AT_NOUN.search(string, max(0, start - LOOK_ON), start) is None


def has_officer(text: Text, span: TypedSpan) -> bool:
    """Tell whether a title of firms with its holder follows: "Orlan Africa director Ida Moe"."""
    officer = _OFFICER.match(text.string, span.end)
    return officer is not None and officer.group(1) in surrounding_words("officers")


def opens_with_officer(text: Text, span: TypedSpan) -> bool:
    """Tell whether a sentence begins at a body whose officer it goes on with: "At Orlan, manager Ida Moe"."""
    if not text.string.endswith("At ", 0, span.start):
        return False
    officer = _OPENED.match(text.string, span.end)
    if officer is None or _may_be_place(text, span) or famous_tag(text.string[span.start : span.end]) == "LOC":
        return False
    return any(officer.group(1) in surrounding_words(key) for key in ("officers", "officers_of_sites"))


def has_officers_before(text: Text, start: int) -> bool:
    """Tell whether a post of firms or who heads a body stands before a name: "who chairs the Smelters' Forum"."""
    words = _without_article(_all_words_before(text.lower, start))
    posts = surrounding_words("before_what_has_officers")
    return " ".join(words[-2:]) in posts or " ".join(words[-3:]) in posts


def speaks(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name does with words what no thing does: "Irish Water has conceded"."""
    verb = _DONE.match(text.lower, span.end)
    return verb is not None and verb.group(1) in surrounding_words("words_of_speakers")


def is_described_as_body(text: Text, span: TypedSpan) -> bool:
    """Tell whether what stands behind a comma tells of a body."""
    lower = text.lower
    is_seated = lower.startswith((*_SEATED, ", wh"), span.end) and not _is_ones_name(text, span)
    if is_seated and _is_told_of_body(lower, span):
        return True
    opening = APPOSITION.match(text.string, span.end)
    if opening and _WORKS_AT.match(text.string, opening.end()):
        return False
    return opening is not None and heads_with(text.string[opening.end() : opening.end() + LOOK_ON], "bodies")


def _is_ones_name(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name taken for a person's begins with a given name: who is listed somewhere is no firm."""
    first, _, rest = text.string[span.start : span.end].partition(" ")
    return span.tag == "PER" and rest != "" and is_given_name(first)


def _is_told_of_body(lower: str, span: TypedSpan) -> bool:
    """Tell whether a clause behind a comma is said of bodies alone: ", based in", ", whose shares", ", which sells"."""
    if lower.startswith((*_SEATED, ", whose shares ", ", whose chief ", ", whose chairman "), span.end):
        return True
    if span.tag == "PER":
        return lower.startswith(", which ", span.end)
    deeds = (", which is owned ", ", which makes ", ", which sells ")
    return span.tag == "LOC" and lower.startswith(deeds, span.end)


def acts_as_firm(text: Text, span: TypedSpan, before: list[str]) -> bool:
    """Tell whether a name does what firms alone do, or is bought: "Orlan makes", "Orlan kept its", "rose 3 percent"."""
    lower = text.lower
    first = FIRST_WORD.match(lower, span.end)
    word = first.group(1) if first else ""
    is_single = word != "" and " " not in text.string[span.start : span.end]
    if is_single and (word in surrounding_words("acts_of_firms") or _tells_own_results(text, span)):
        return True
    acts = surrounding_words("acts_on_its_own")
    owns = _OWNS.match(lower, span.end) if word in acts or word in _BEFORE_ACTS else None
    if owns and owns.group(1) in acts:
        return True
    if is_single and word in surrounding_words("moves_of_shares") and _MOVES.match(lower, span.end):
        return True
    return before != [] and not surrounding_words("before_bought").isdisjoint((" ".join(before[-2:]), before[-1]))


def _tells_own_results(text: Text, span: TypedSpan) -> bool:
    """Tell whether a single name tells results as firms do, no surname of somebody: "Orlan said first-half revenue"."""
    told = _RESULTS.match(text.lower, span.end)
    is_told = told is not None and told.group(1) not in _OF_STATES
    if not is_told and not _IT_WOULD.match(text.lower, span.end):
        return False
    name = text.string[span.start : span.end]
    return not is_given_name(name) and not _has_full_name(text.string, name)


@lru_cache(maxsize=16)
def _has_full_name(string: str, name: str) -> bool:
    """Tell whether a word with a capital stands before a name somewhere, which may be a given name."""
    at = string.find(f" {name}")
    while at >= 0:
        word = string[max(0, at - _LONGEST_NAME) : at].rpartition(" ")[2]
        if word[:1].isupper() and word[-1:].isalpha() and not word.isupper():
            return True
        at = string.find(f" {name}", at + 1)
    return False


_IT_WOULD = LazyRegexp(
    r" (?:said|says|announced|confirmed)(?: (?:on |late |late on )?[a-z]+day)?,?(?: that)?"
    r" it (?:would|will|is|was|had|has) (?:also |now )?"
    r"(?:lay(?:ing)? off|laid off|cut(?:ting)? [0-9,]+|shut(?:ting)?|clos(?:e|ed|ing)|hir(?:e|ed|ing)"
    r"|buy(?:ing)?|bought|acquir(?:e|ed|ing)|sell(?:ing)?|sold|recall(?:ed|ing)?"
    r"|agreed to (?:buy|sell|acquire|merge))\b"
)
""" "Orlan said on Friday it would lay off 4,500 people"."""
_LONGEST_NAME = 24
_OF_STATES = frozenset(["tax ", "state ", "government ", "customs ", "federal ", "public ", "export ", "farm "])
_RESULTS = LazyRegexp(
    r" (?:said|says|reported|reports|posted|posts|announced|announces|expects|forecasts?|booked|swung to"
    r"|added [0-9.,]+ (?:million )?(?:subscribers|customers|users|stores) in)(?: on [a-z]+day)?,?"
    r"(?: that)?(?: (?:its|an?|the))? ((?:[a-z-]+ )?)(?:[a-z-]+ ){0,3}?"
    r"(?:revenues?|sales(?! of\b)|turnover|net profit|net loss|net income|(?:operating|pretax|pre-tax|quarterly|annual"
    r"|first-half|second-half|half-year|full-year|first-quarter|second-quarter|third-quarter|fourth-quarter|underlying|adjusted)"
    r" (?:profits?|loss(?:es)?|earnings|income)|profits? (?:rose|fell|jumped|slid|dropped|grew|climbed)"
    r"|(?:copper|gold|iron ore|oil|coal|silver|nickel|zinc) (?:production|output)"
    r"|the (?:first|second|third|fourth) quarter)\b"
)
"""Behind who tells them: "said first-quarter revenue more than tripled", "expects operating profit of"."""


def _is_after_body_words(before: list[str], tag: str) -> bool:
    """Tell whether the words before a name are "shares of", "analysts at" or "the carmaker".

    A place may have directors, workers and unions too.
    """
    words = _without_article(before)[-2:]
    if not words:
        return False
    if tag == "LOC":
        return " ".join(words) in surrounding_words("before_firms") or words[-1] in surrounding_words("titles_of_firms")
    if " ".join(words) in surrounding_words("before_bodies"):
        return True
    return words[-1] in surrounding_words("titles_of_bodies") and not (
        tag == "PER" and words[-1] in surrounding_words("relations")
    )


def _without_article(before: list[str]) -> list[str]:
    return before[:-1] if before[-1:] == ["the"] else before


def _begins_with(string: str, phrases: frozenset[str]) -> bool:
    words = [word.rstrip('.,;:"”') for word in string.split()[:2]]
    return bool(words) and (words[0] in phrases or " ".join(words) in phrases)
