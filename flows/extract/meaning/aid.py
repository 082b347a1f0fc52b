"""Aid: what is pledged, asked for and sent, in a story of those in need."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measures import Measures
from flows.extract.meaning.words_before import words_before
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_BESIDE = 45


def is_given(text: Text, figure: Figure, sentence: Sentence) -> bool:
    """Tell whether an amount is pledged, in a story of aid: "Japan promised $45 million"."""
    if text.lower.startswith((" reward", " bounty"), figure.end_char):
        return False
    if not load_words("measures", "giving").isdisjoint(words_before(text, figure, sentence)[-5:]):
        return True
    return is_asked(text, figure)


def is_needed(text: Text, figure: Figure) -> bool:
    """Tell whether relief workers lack or get an amount: "UNICEF needs $15 million", "the $250 million it needs"."""
    begin = max(0, figure.start_char - _FAR)
    if _IT_NEEDS.match(text.lower, figure.end_char):
        return _body().search(text.lower, begin, min(figure.end_char + _FAR, len(text.lower))) is not None
    if _needing_words().isdisjoint(text.words.before(figure.start_char)):
        return False
    verb = _needing().search(text.lower, begin, figure.start_char)
    return verb is not None and _body().search(text.lower, begin, verb.start()) is not None


@cache
def _body() -> LazyRegexp:
    return LazyRegexp(rf"\b(?:{one_of(load_words('measures', 'relief_bodies'))})\b(?![^.;\n]*[.;\n] )")


@cache
def _needing_words() -> frozenset[str]:
    return frozenset(words.split()[0] for words in load_words("measures", "needing"))


@cache
def _needing() -> LazyRegexp:
    return LazyRegexp(
        rf"\b(?:{one_of(load_words('measures', 'needing'))}) {HEDGES}(?:another |an additional |a further )?\Z"
    )


_IT_NEEDS = LazyRegexp(
    r" (?:that |which )?(?:it|they|the agency|the charity) (?:says? it |still )?(?:needs?|requires?|has asked for)\b"
)


def is_asked(text: Text, figure: Figure) -> bool:
    """Tell whether aid is asked for: "asked donors for $15 million"."""
    return _ASKED.search(text.lower, max(0, figure.start_char - _FAR), figure.start_char) is not None


_ASKED = LazyRegexp(
    r"\b(?:(?:asked|asking|asks|urged|urging) (?:donors |the world |governments |for )"
    r"|appeal(?:ed|ing|s)? (?:for|to [a-z ]{2,30} for) |appeal of )"
    r"[^.;\n]{0,60}\Z"
)
_FAR, _FARTHEST = 100, 260
_OF_STATE = LazyRegexp(
    r"\b(?:ask(?:ed|s|ing)?|petition(?:ed|s)?|appeal(?:ed|s)? to) (?:the )?([A-Za-z.]+(?: [A-Z][a-z]+)?) for"
    rf" (?:(?:an?|another|extra|further|up|to) ){{0,3}}{HEDGES}\Z"
)
_STATES = frozenset(["state", "government", "ministry", "treasury"])


def is_asked_of_state(text: Text, figure: Figure, measures: Measures) -> bool:
    """Tell whether money is asked of a state or a country: "The city has asked Washington for $850,000"."""
    asked = _OF_STATE.search(text.string, max(0, figure.start_char - _FAR), figure.start_char)
    return asked is not None and (asked.end(1) in measures.countries or asked.group(1).lower() in _STATES)


def is_of_donor(text: Text, figure: Figure, measures: Measures) -> bool:
    """Tell whether a country or a relief body gives or is given an amount, in a story of those in need.

    "Britain has sent £15m", "the World Food Programme has been given $88m of the $162m it asked for".
    """
    if text.words.distinct.isdisjoint(load_words("measures", "needy_stories")):
        return False
    if is_taken(text, figure):
        return _body().search(text.lower, max(0, figure.start_char - _FARTHEST), figure.start_char) is not None
    if _ASKED_BY.match(text.lower, figure.end_char):
        return True
    begin = max(0, figure.start_char - _FAR)
    if _IT_WANTS.match(text.lower, figure.end_char) or _HAS_BEEN_GIVEN.search(text.lower, begin, figure.start_char):
        return _body().search(text.lower, begin, figure.start_char) is not None
    verb = _GIVES.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char)
    if verb is None or _TO_INVOICE.match(text.lower, figure.end_char):
        return False
    is_next = text.lower.rfind(", ", begin, verb.start()) < 0
    is_of_body = is_next and _body().search(text.lower, begin, verb.start()) is not None
    is_of_state = text.lower.endswith((" government", "the government", " ministry", " president"), begin, verb.start())
    return is_of_body or (is_of_state and figure.kind != "count") or verb.start() in measures.countries


_GIVES = LazyRegexp(
    r" (?:(?:has|have|had|is|are|was|will|also|already|now|so far|each|said it (?:would|was|had)|agreed to) ){0,3}"
    r"(?:send|sends|sent|sending|give|gives|gave|given|giving|promise[sd]?|promising|pledge[sd]?|pledging"
    r"|offer(?:s|ed|ing)?|donate[sd]?|donating|contribute[sd]?|contributing|release[sd]?|releasing|provide[sd]?|providing"
    rf"|fl(?:y|ies|ew|own|ying)(?: in)?|ship(?:s|ped|ping)?|rush(?:es|ed|ing)?|deliver(?:s|ed|ing)?|airlifted)"
    rf" {HEDGES}(?:another |an additional |a further |an extra |an initial )?\Z"
)
_HAS_BEEN_GIVEN = LazyRegexp(
    r"\b(?:has|have|had) (?:(?:so far |only |been ){1,3}(?:given|promised|pledged|sent|offered)) "
    rf"{HEDGES}\Z"
)
_HAD = r" (?:had |has |have )?"
_FOR_AID = r"asked(?: donors)? for|asked of|sought|appealed for"
_IT_WANTS = LazyRegexp(rf" (?:that |which )?(?:it|they){_HAD}needs?\b")
_ASKED_BY = LazyRegexp(
    r" (?:that |which )?(?:the |[0-9]+ )?(?:(?:aid|relief|humanitarian|un|u\.n\.) )?"
    r"(?:agencies|agency|groups|charities|united nations|un|u\.n\.|workers|organi[sz]ations)"
    rf"{_HAD}(?:{_FOR_AID}|say (?:is|they) needed)\b"
)
""" "The $251 million that 38 agencies asked for"."""


def is_taken(text: Text, figure: Figure) -> bool:
    """Tell whether an amount is what a relief body asked for or a part of it, so that it stands opposite to givers."""
    of = _OF_ASKED.match(text.lower, figure.end_char)
    return _HAD_ASKED.match(text.lower, of.end() if of else figure.end_char) is not None


_OF_ASKED = LazyRegexp(
    r" of the (?:[a-z]{0,3}[$£€¥]?[0-9][0-9.,]*)[a-z]{0,3}(?: [a-z]+){0,3}?(?= (?:that |which )?(?:it|they) )"
)
_HAD_ASKED = LazyRegexp(rf" (?:that |which )?(?:it|they){_HAD}(?:{_FOR_AID})\b")
_TO_INVOICE = LazyRegexp(r" (?:bill|invoice|reward|loan|letter|message)\b")


def is_sent(text: Text, figure: Figure, measures: Measures) -> bool:
    """Tell whether goods are sent to those in need: "promised to send 100 tonnes of flour"."""
    if figure.kind != "quantity" or not measures.topics.is_of_aid or not _OF_RELIEF.match(text.lower, figure.end_char):
        return False
    return _SENT.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char) is not None


_OF_RELIEF = LazyRegexp(
    r" of (?:[a-z]+ )?(?:water|food|flour|rice|medicines?|supplies|aid|relief|grain|wheat|fuel|clothing|equipment)\b"
)
_SENT = LazyRegexp(
    r"\b(?:send|sends|sent|fly|flew|flown|deliver|delivers|delivered|donate|donates|donated|pledged|gave|give|with)"
    r" (?:[a-z]+ ){0,3}\Z"
)
