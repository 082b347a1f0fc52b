"""People who have an illness, where no noun counts its cases: "1.7 million people have asthma"."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure

_LONGEST = 110
_DIAGNOSED = LazyRegexp(
    r" (?:had|have|has|were|are|was)(?: since| also)?(?: been)? (?:diagnosed|infected|hospitali[sz]ed)\b"
)


def have_ailment(text: Text, figure: Figure) -> bool:
    """Tell whether those that a figure counts have an illness: "2,931 had a stroke", "11% of them have asthma"."""
    if text.words.distinct.isdisjoint(_words()):
        return False
    return _having().match(text.lower, figure.end_char, figure.end_char + _LONGEST) is not None


def are_diagnosed(text: Text, figure: Figure) -> bool:
    """Tell whether a bare number is of the sick: "3,906 had been diagnosed with it"."""
    return _DIAGNOSED.match(text.lower, figure.end_char) is not None or have_ailment(text, figure)


@cache
def _words() -> frozenset[str]:
    return frozenset(word for words in load_words("measures", "ailments") for word in words.split()[-1:])


@cache
def _having() -> LazyRegexp:
    return LazyRegexp(
        r"(?: of (?:the |all |its )?[a-z' -]{3,40}?)?(?: [a-z-]+){0,3}? (?:have|has|had|suffer(?:ed|s)?(?: from)?"
        r"|live with|lived with|living with|developed|develop|contracted|caught|get|got) (?:had )?"
        r"(?:an? |the )?(?:[a-z0-9]+ ){0,2}?"
        rf"(?:{one_of(load_words('measures', 'ailments'))})\b"
    )
