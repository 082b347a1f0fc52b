"""What somebody says that they will do is their aim and no forecast: "said it would respond within 90 days"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 150
_SAID = r"(?:said|says|say|told [^.;,\n]{2,30}|announced|announces|confirmed|insisted|insists|added|wrote)"
_OWN_DEED = LazyRegexp(
    rf"\b{_SAID}(?: (?:late |early )?(?:on |in )?(?!that\b|it\b|he\b|she\b|they\b)[^.;,\n]{{2,30}})?(?: that)?"
    rf" (?:it|he|she|they|we|the (?:[a-z-]+ )?(?:{one_of(load_words('measures', 'bodies'))}|government|ministry|council"
    r"|department|city|state|army|police|union|team|school|university|commission|authority))(?: will| would|['’]ll)"
    r" (?:also |now |then |soon |first |only |(?!probab|like)[a-z]+ly )?([a-z]+)"
    r"\b((?:(?!will\b|would\b|could\b|may\b|might\b|said\b|that\b|which\b|when\b|after\b|if\b)[^.;\n\s]+ | ){1,19})\Z"
)
"""Before a figure of what the speaker is to do: "said it would resume "."""


def is_own_deed(text: Text, figure: Figure) -> bool:
    """Tell whether a speaker says that they themselves will do something, no more than suffer or be it."""
    begin = max(0, figure.start_char - _REACH)
    if text.lower.find("ould ", begin, figure.start_char) < 0 and text.lower.find("ll ", begin, figure.start_char) < 0:
        return False
    deed = _OWN_DEED.search(text.lower, begin, figure.start_char)
    return deed is not None and deed.group(1) not in load_words("measures", "undergone")
