"""Somebody without a name who speaks up between a name and a pronoun: "A spokeswoman denied that. She said"."""

from __future__ import annotations

from bisect import bisect_right

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.statements.cues import cue_verbs, words
from flows.extract.text import Text

_NEW = LazyRegexp(r"(?:An?|Another|One|Its|Their) ((?:[a-z'’-]+ ){1,4})")
_VERB_WITHIN = 10
_MOST_SENTENCES = 4
_OTHER_ENDING = {"he": "woman", "she": "man"}


def speaks_up_between(text: Text, start: int, end: int, pronoun: str) -> bool:
    """Tell whether in a sentence behind that of ``start`` and before that of ``end`` a new person answers or tells."""
    at = bisect_right(text.sentence_starts, end) - 2
    for one in reversed(text.sentences[max(0, at + 1 - _MOST_SENTENCES) : max(0, at + 1)]):
        if one.start_char <= start:
            return False
        if _speaks_up(one.exact, pronoun):
            return True
    return False


def _speaks_up(sentence: str, pronoun: str) -> bool:
    """``A spokeswoman for the Treasury denied that``, ``Its lawyer dismissed the idea``; not ``did not respond``."""
    opening = _NEW.match(sentence)
    if opening is None:
        return False
    listed = opening.group(1).split()
    at = next((at for at, word in enumerate(listed) if word in words("single_persons", "offices")), None)
    if at is None or _is_other(listed[at], pronoun):
        return False
    noun, *behind = sentence.split()[at + 1 : at + 2 + _VERB_WITHIN]
    if behind and (behind[0][0].isupper() or noun.endswith(",")):
        return False  # "A deputy minister, Ida Moe, denied": she has a name
    told = next((word for word in behind if word in cue_verbs() or word in words("finite_only")), None)
    return told is not None and told in cue_verbs() and cue_verbs()[told].form in {"past", "third"}


def _is_other(noun: str, pronoun: str) -> bool:
    ending = _OTHER_ENDING[pronoun]
    return noun.endswith(ending) and not (ending == "man" and noun.endswith("woman"))
