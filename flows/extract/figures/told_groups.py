"""Groups told without a number, of which a bare one counts some: "followed the nurses ... 412 of them", "412 had"."""

from __future__ import annotations

from flows.extract.figures.counted import is_plural, singular
from flows.extract.figures.forms import words
from flows.extract.figures.place import FILE, Place, is_counted_noun, is_person
from flows.extract.figures.rates_in_next import SENTENCE_END
from flows.extract.lang.lazy_regexp import LazyRegexp

_FAR, _MOST_SENTENCES = 240, 2
_PLURAL = r"[a-z]{3,}s|children|women|people"
_OF_THEM = LazyRegexp(r" of (?:them|those|these)\b")
_DEFINITE = LazyRegexp(
    rf"(?:\A|[,.;:!?\"“”\n] ?|\b([a-z]+) )(?:the|these|those|its|their|his|her) (?:[a-z-]+ )?({_PLURAL})\b"
)
_OPENING = LazyRegexp(r"(?:\A|[.!?][\"”’]? |\n)((?:[A-Z][a-z]+ )?[A-Za-z][a-z]{2,}s|Children|Women)(?=[ ,])")
"""A plural that its sentence begins with: "Participants, aged 45 to 74", "Somali refugees add to the strain"."""

_LED_WORDS = (
    "of in at on from for with by to near across through along over under between among against into around behind"
    " after before than as during since"
)
_LED = frozenset(_LED_WORDS.split(" "))
"""Before nouns that only say where or when."""

_OBJECT = LazyRegexp(
    r"\b(?:teach(?:es|ing)?|taught|train(?:s|ed|ing)?|follow(?:s|ed|ing)?|track(?:s|ed|ing)?|recruit(?:s|ed|ing)?"
    r"|enrol(?:s|led|ling)?|treat(?:s|ed|ing)?|test(?:s|ed|ing)?|screen(?:s|ed|ing)?|stud(?:y|ies|ied)|asked|polled"
    r"|surveyed|interviewed|monitored|examined|took in|takes in|house[sd]|shelter(?:s|ed)) "
    rf"(?:the |these |those |its )?({_PLURAL})\b"
)


def told_of_them(place: Place) -> str | None:
    """Return boats for "examined the boats. Only 17 of them", where nothing was counted since they were told."""
    lower, start = place.text.lower, place.reading.start
    if not _OF_THEM.match(lower, place.reading.end):
        return None
    near = lower[max(0, start - _FAR, max((one.end for one in place.before if one.counted), default=0)) : start]
    near = near[near.rfind("\n\n") + 1 :]
    ends = [end.end() for end in SENTENCE_END.finditer(near)]
    near = near[ends[-_MOST_SENTENCES - 1] - len(". ") :] if len(ends) > _MOST_SENTENCES else near
    nouns = [match[2] for match in _DEFINITE.finditer(near) if match[1] not in _LED and is_counted_noun(match[2])]
    return singular(nouns[-1]) if nouns else None


def told_persons(place: Place) -> str | None:
    """Return nurses for "The team followed the nurses. In those years 412 had a stroke"."""
    end = place.reading.start
    first = max(0, end - _FAR, place.text.lower.rfind("\n\n", max(0, end - _FAR), end) + 1)
    if len(SENTENCE_END.findall(place.text.lower, first, end)) > _MOST_SENTENCES:
        first = max(first, place.sentence_start - _FAR // 2)
    found = [(match.start(1), match[1]) for match in _OBJECT.finditer(place.text.lower, first, end)]
    opened = _OPENING.finditer(place.text.string, first, end)
    found += [(match.start(1), match[1]) for match in opened if _is_of_group(match[1])]
    nouns = [noun for _, noun in sorted(found) if is_plural(noun.lower().rpartition(" ")[2])]
    if not nouns or not (is_person(singular(nouns[-1].lower())) or _is_of_group(nouns[-1])):
        return None
    kind, _, noun = nouns[-1].rpartition(" ")
    return f"{kind} {singular(noun)}" if kind else singular(noun.lower())


def _is_of_group(noun: str) -> bool:
    """Tell whether a plural is one of people to whom something happens, not of those who count or help them."""
    low = singular(noun.lower().rpartition(" ")[2])
    return low in words("groups_told", FILE) or low in words("people_nouns", FILE)
