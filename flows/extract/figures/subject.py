"""What a number counts by a noun before it: "the number of ill fell to 9", "its delegate total", "Rapes went up to"."""

from __future__ import annotations

import sys
from functools import cache

from flows.extract.datelines import dateline_at
from flows.extract.figures.counted import find_counted, is_plural, singular
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.left import words_before
from flows.extract.figures.lexicon import numerals
from flows.extract.figures.modifiers import modifier_words
from flows.extract.figures.number_of import tells_number_of_people
from flows.extract.figures.place import (
    FILE,
    REACH,
    Place,
    follows,
    is_counted_noun,
    is_of_nation,
    is_person,
    members_of,
)
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_SUBJECT_WORDS = 9
_OBJECT_WORDS = 8
_FAR = 2000
_WORD = LazyRegexp(r"[^\W\d_][\w’'\-]*")
_GAME = LazyRegexp(r"\b(?:quarter|halftime|half-time|rebounds|tries|touchdowns?|season|league|game|match)\b")
_VOTE = LazyRegexp(r"\b(?:votes|ballots?|by-election|elections?)\b")
_OF_NOUN = LazyRegexp(r" of (?:the )?(?:[a-z]+ )??([a-z]+s)\b")
_TOTAL = LazyRegexp(
    r"\b([a-z]{3,}) (?:total|count|tally) (?:to|at|of|was|is|reached|hit|stands at|stood at) (?:[a-z]+ ){0,2}\Z"
)
_TOTAL_REACH = 60
_STANDING = (
    " stand at ",
    " stands at ",
    " stood at ",
    " remain at ",
    " remains at ",
    " remained at ",
    " peaked at ",
    " ran at ",
    " runs at ",
)
_LETTER = LazyRegexp(r"[a-z]")
_ADJECTIVES = ("ing", "al", "ed", "est", "ive", "ent")


def named_number(place: Place) -> str | None:
    """Return the noun behind "the number of" in the same sentence."""
    text = place.text
    first = max(place.sentence_start, place.reading.start - REACH)
    if tells_number_of_people(text.lower, first, place.reading.start):
        return "people"
    left = text.lower[first : place.reading.start]
    for form in sorted(words("number_phrases", FILE)):
        at = left.rfind(f"{form} ")
        if at < 0:
            continue
        position = first + at + len(form)
        counted = find_counted(text.string, text.lower, position)
        is_kind = follows(text.lower, position, "kinds_of_people")
        if is_kind and not (counted and " " in counted.name and is_person(counted.name)):
            return "people"
        if counted and counted.end <= place.reading.start:
            return counted.name
    return None


def total(place: Place) -> str | None:
    """Return the noun before "total" and the like: "brings his delegate total to 86"."""
    first = max(place.sentence_start, place.reading.start - _TOTAL_REACH)
    match = _TOTAL.search(place.text.lower, first, place.reading.start)
    noun = match.group(1) if match else ""
    is_barred = noun in words("not_traded", FILE) or noun in words("not_counted") or noun.endswith(_ADJECTIVES)
    return None if not noun or is_barred else singular(noun)


def votes(place: Place) -> str | None:
    """Return votes for "had trailed by 1,906" in a story of an election, points for it in one of a game."""
    lower, start = place.text.lower, place.reading.start
    said = words_before(lower, start, 6)
    while said and said[-1] in modifier_words() and said[-1] not in {"by", "of"}:
        said.pop()
    before = " ".join(said[-2:])
    if before not in words("leads", FILE):
        return None
    near = max(0, start - _FAR), start + _FAR
    if _VOTE.search(lower, *near):
        return "vote"
    return "point" if lower.find(" points", *near) >= 0 and _GAME.search(lower, *near) else None


def subject(place: Place) -> str | None:
    """Return the plural noun that begins the sentence of a change's end: "Rapes went up by 39% to 33,431"."""
    before = words_before(place.text.lower, place.reading.start, 4)
    while before and before[-1] in modifier_words() and before[-1] not in words("number_verbs", FILE):
        before.pop()
    is_counting = bool(before) and before[-1] in words("number_verbs", FILE)
    is_counting = is_counting and not (before[-1] == "total" and before[-2:-1] in (["a"], ["the"]))
    is_counting = is_counting or place.text.lower.endswith(_STANDING, 0, place.reading.start)
    if before[-1:] in (["was"], ["were"]) and len(opening := _opening_words(place)) == 1:
        return members_of(place, opening[0][0]) if opening[0][0] in mapping(FILE, "people_subjects") else None
    if _TOLL.search(
        place.text.lower, max(place.sentence_start, place.reading.start - _TOTAL_REACH), place.reading.start
    ):
        return "people"
    if found := _group(place):
        return found
    is_change = bool(place.reading.change_role) and place.reading.change_role != "level"
    if not is_change and not is_counting:
        return None
    return _noun_of_clause(place) or _opening_noun(place)


def _group(place: Place) -> str | None:
    """Return whom a group has whose size is told: "the population of Peru is 33 million"."""
    number = place.reading.number
    if number is None or (number.decimals and not number.scale):
        return None
    near = max(place.sentence_start, place.reading.start - _TOTAL_REACH), place.reading.start
    told = _GROUP_IS.search(place.text.lower, *near)
    if told is None or told[1] not in mapping(FILE, "people_subjects") or told[1] == "turnout":
        return None
    if told[1] == "population" and not told["of"]:
        return None  # of wolves or of a town: who it is was told before, or by nobody
    return _members(place, told.end(1), told.end("of")) or members_of(place, told[1])


_GROUP_IS = LazyRegexp(
    r"\b([a-z]+)(?P<of>(?: (?:of|in|at|on) (?:the )?[a-z'’. -]{2,28}?)?)"
    r" (?:is|was|has been|had been|(?:is |was |stands |stood |remains |remained |put |estimated ){0,2}at|numbers"
    r"|numbered)"
    rf" {HEDGES}\Z"
)

_TOLL = LazyRegexp(
    r"\b(?:toll|(?:number|count|tally|estimates?) of (?:the )?(?:dead|deaths|injured|wounded|missing))\b[^.;\n]{0,48}"
    r" (?:passe[sd]|tops|topped|hits?|reache[sd]|nears|past|beyond|above|over|to|at|is|was|from)"
    rf" {HEDGES}\Z"
)


def _noun_of_clause(place: Place) -> str | None:
    """Return the noun right before the verb of a later clause: "..., and seizures fell from 11"."""
    match = _CLAUSE.search(
        place.text.lower, max(place.sentence_start, place.reading.start - _TOTAL_REACH), place.reading.start
    )
    verbs = _verbs() | words("moves") | words("multiplied_verbs") | words("number_verbs", FILE)
    if match is None or match["verb"] not in verbs:
        return None
    noun, traded = match["noun"], (match["kind"] or "").rstrip()
    is_of_trade = noun == "numbers" or noun in words("trade_nouns", FILE)
    if is_of_trade and traded and traded not in words("not_traded", FILE):
        return None if _ends_phrase(traded) else singular(traded)
    if noun in mapping(FILE, "people_subjects"):
        return members_of(place, noun)
    if not is_counted_noun(noun):
        return None
    return f"{traded} {singular(noun)}" if traded and not _ends_phrase(traded) else singular(noun)


_CLAUSE = LazyRegexp(
    r"(?:,|;|,? (?:and|as|while|but|though|when|if|unless|until|once|after|before|because|that))"
    r" (?:the |its |their )?(?P<kind>[a-z]+ )??(?P<noun>[a-z]+)"
    r" (?:(?:have|has|had|will|would|could|should|may|might) )?(?P<verb>[a-z]+) (?:(?:from|to|by) (?:[a-z]+ )?)?\Z"
)


def distributed(place: Place) -> str | None:
    """Return bodies for "Bodies were found, 11 at Khor Angar", where nothing else in the sentence is counted."""
    if any(one.counted and one.start >= place.sentence_start for one in place.before):
        return None
    start, end = place.reading.start, place.reading.end
    match = _SPREAD.search(place.text.lower, max(place.sentence_start, start - _TOTAL_REACH), start)
    if not match or not _PLACE.match(place.text.string, end):
        return None
    noun = match.group(1) or ""
    is_noun = is_counted_noun(noun)
    return singular(noun) if is_noun else _opening_noun(place)


_SPREAD = LazyRegexp(r"(?:\b([a-z]+):|,|–|—| and) \Z")
_PLACE = LazyRegexp(r" (?:more )?(?:in|at|near|on|from|along) (?:the )?[A-Z]")


def on_payrolls(place: Place) -> str | None:
    """Return jobs for the change of "cut payrolls for March by a combined 95,000"."""
    first = max(place.sentence_start, place.reading.start - _TOTAL_REACH)
    is_change = place.reading.change_role not in {None, "level"}
    return "job" if is_change and "payrolls" in place.text.lower[first : place.reading.start] else None


def _opening_noun(place: Place) -> str | None:
    found = _opening_words(place)
    if found and found[0][0] == "among":
        found = found[-1:]  # "Among the nappers errors fell"
    opening, ends = [word for word, _ in found], [end for _, end in found]
    for index, word in enumerate(opening):
        if (
            word == "numbers"
            and index
            and opening[index - 1].isalpha()
            and opening[index - 1] not in words("not_counted")
        ):
            return singular(opening[index - 1])
        if word in mapping(FILE, "people_subjects"):
            return _members(place, ends[index]) or members_of(place, word)
        if word in words("trade_nouns", FILE) and index and opening[index - 1] not in words("not_traded", FILE):
            return singular(opening[index - 1])
        is_party = index and place.text.string[ends[index] - len(word)].isupper()  # "The Greens"
        if (
            is_counted_noun(word)
            and not is_party
            and _LETTER.search(place.text.lower, ends[index], place.reading.start)
        ):
            return _with_words_before(place, found, index)
    return None


def _with_words_before(place: Place, found: list[tuple[str, int]], index: int) -> str:
    """Return a noun with the words of its phrase: "credit union fraud case", without "the" or "more"."""
    word, end = found[index]
    first = end - len(word)
    for before, before_end in reversed(found[:index]):
        is_joined = place.text.lower[before_end:first] == " "
        if _ends_phrase(before) or not is_joined or _tells_of_what(place, before_end - len(before), before_end):
            break
        first = before_end - len(before)
    return f"{place.text.lower[first : end - len(word)]}{singular(word)}"


def _tells_of_what(place: Place, start: int, end: int) -> bool:
    """Tell whether a word before a noun is its disease or its nation, without which the noun is told next time.

    "Cholera cases pass 7,000" are cases, "Chinese arrivals fell" are arrivals.
    """
    printed = place.text.string[start:end]
    return printed.lower() in words("diseases", FILE) or is_of_nation(printed)


def _ends_phrase(word: str) -> bool:
    """Tell whether a word before a noun says nothing of what it is: "the", "more", "total", "nine"."""
    is_many = word in numerals().parts or word in _CUT or word in words("of_totals") or word in modifier_words()
    return is_many or word in words("not_counted") or word in words("date_words")


_CUT = frozenset(["th", "st", "nd", "rd", "m", "bn"])
"""What is left of a numeral: "20th"."""


def _members(place: Place, end: int, within: int = sys.maxsize) -> str | None:
    """Return what lives in a population whose noun ends at a position: "the population of wolves"."""
    match = _OF_NOUN.match(place.text.string, end, within)
    noun = match.group(1) if match else ""
    return singular(noun) if noun and is_plural(noun) else None


def _clause_start(place: Place) -> int:
    """Return where the clause of a number begins: behind the dateline, or behind "said that"."""
    start, end = place.sentence_start, place.reading.start
    dateline = dateline_at(place.text, start)
    start = dateline.end if dateline and dateline.end < end else start
    label = _LABEL.match(place.text.string, start)
    start = label.end() if label and label.end() < end else start
    said = [match.end() for match in _SAID.finditer(place.text.lower, max(start, end - REACH), end)]
    return said[-1] if said else start


_LABEL = LazyRegexp(r"[A-Z][A-Z ]{2,30}: ")
_SAID = LazyRegexp(
    r"\b(?:said|says|told [a-z]+|reported|found|showed|shows?|announced|estimates?|estimated|added|say)"
    r" (?:that |(?=(?:the|its|their) ))"
)


def _opening_words(place: Place) -> list[tuple[str, int]]:
    lower, at = place.text.lower, _clause_start(place)
    found: list[tuple[str, int]] = []
    end = min(place.reading.start, at + REACH)
    while len(found) < _SUBJECT_WORDS and (match := _WORD.search(lower, at, end)):
        if match.group() in _verbs():
            break
        found.append((match.group(), match.end()))
        at = match.end()
    return found


@cache
def _verbs() -> frozenset[str]:
    return words("up") | words("down") | words("third_persons", FILE)


_DRIVEN = LazyRegexp(
    r"\b(?:drove|driving|pushed|pushing|took|taking|sent|sending|lifted|lifting) (?:[a-z-]+ ){0,3}?([a-z]+s)"
    r" (?:over|above|past|beyond|below|under) (?:the )?\Z"
)
"""Before a level: "drove outstanding asylum claims over 150,000"."""


_LED_TO = {
    role: LazyRegexp(rf"{led}\Z")
    for role, led in (("start", f" from {HEDGES}"), ("change", f" by {HEDGES}"), ("end", ""))
}
_LED_WITHIN = 40
"""What stands right before a figure that is so much of a change of an object; before its end anything."""


_TOLL_TO = LazyRegexp(rf"\b(?:death|flood|casualty) toll\b[^.;:\n0-9]* to {HEDGES}\Z")
""" "took the death toll from the worst floods in two decades to 193"."""


def changed_object(place: Place) -> str | None:
    """Return the plural noun between a verb of change and its end: "cut the use of such bags to 40"."""
    if driven := _DRIVEN.search(
        place.text.lower, max(place.sentence_start, place.reading.start - _TOTAL_REACH), place.reading.start
    ):
        return singular(driven.group(1)) if is_counted_noun(driven.group(1)) else None
    if _TOLL_TO.search(place.text.lower, max(place.sentence_start, place.reading.start - REACH), place.reading.start):
        return "people"
    return _moved_object(place)


def _moved_object(place: Place) -> str | None:
    led = _LED_TO.get(place.reading.change_role or "")
    if led is None or not led.search(place.text.lower, max(0, place.reading.start - _LED_WITHIN), place.reading.start):
        return None
    for word in reversed(words_before(place.text.lower, place.reading.start, _OBJECT_WORDS)):
        plain = word.strip(",")
        if plain in _verbs() or plain != word:
            return None
        if plain in mapping(FILE, "people_subjects"):
            return members_of(place, plain)
        if is_counted_noun(plain):
            return singular(plain)
    return None
