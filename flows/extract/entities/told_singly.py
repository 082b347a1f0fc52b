"""What a single unknown word is by a fixed wording: "gave his name as Otar", "Otar, 44,", "Tarn, 20 km south of"."""

from __future__ import annotations

from collections.abc import Collection

from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.told_persons import is_in_years
from flows.extract.entities.unknown_names import is_unknown
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_NAME_GIVEN = LazyRegexp(
    r"\b(?:(?:gave|giving|gives|give) (?:only )?(?:his|her|their) (?:first |full )?names?(?: only)? (?:as|of)"
    r"|(?:identified|introduced|identifying|named) (?:himself|herself|themselves)(?: only)?(?: as)?"
    r"|(?:identified|named|known|quoted)(?: here)? only (?:as|by (?:his|her) first name,?)"
    r"|(?:asked|wants|wanted|agreed) to be (?:called|named|identified|known)(?: here)?(?: only)?(?: as)?"
    r"|(?:calls|called) (?:himself|herself)|goes (?:only )?by(?: the name(?: of)?)?|whose name is) \Z"
)
_LAST_OF_GIVING = frozenset(
    {"as", "of", "himself", "herself", "themselves", "only", "name", "name,", "here", "by", "is"}
    | {"called", "named", "identified", "known"}
)
"""The words that ``_NAME_GIVEN`` ends with."""
_CALLED = LazyRegexp(
    r"\b([a-z-]+),? (?:simply |now |then |also )?(?:called|named|dubbed|nicknamed|christened) [\"“'‘]?\Z"
)
_AWAY = LazyRegexp(
    r",? (?:some |about |around |just |roughly )?\d[\d.,]*(?: ?(?:km|kms|kilomet(?:er|re)s?|miles?)|-mile|-km)"
    r" (?:to the )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|away|from|outside|inland"
    r"|off|upstream|downstream|up|down)\b"
)
_LONGEST, _LONGEST_LAST = 80, 16
_KINDS = (
    ("PER", (("surroundings", "kin"), ("surroundings", "called_persons"))),
    ("LOC", (("surroundings", "called_places"),)),
    ("ORG", (("surroundings", "nouns_of_firms"), ("surroundings", "titles_of_bodies"))),
    ("MISC", (("surroundings", "nouns_before_things"), ("surroundings", "called_things"))),
)


def tag_told_singly(text: Text, span: TypedSpan, name: str, persons: Collection[str]) -> str | None:
    """Return the tag that a fixed wording right beside a name tells, None where there is none.

    ``persons`` are the words of persons' names: "the film, the agent named Day" tells nothing of her.
    """
    string, start, end, tag = text.string, *span
    if " " not in name:
        if tag != "ORG" and is_in_years(text, span) and is_unknown(name):
            return "PER"
        if tag != "LOC" and _AWAY.match(string, end) and is_unknown(name):
            return "LOC"
    last = string[max(0, start - _LONGEST_LAST) : start].rpartition(" ")[0].rpartition(" ")[2]
    if tag != "PER" and last in _LAST_OF_GIVING and _NAME_GIVEN.search(string, max(0, start - _LONGEST), start):
        return "PER"
    if name in persons or not last.endswith("ed"):
        return None
    called = _CALLED.search(string[max(0, start - _LONGEST) : start])
    return _tag_of_noun(called.group(1)) if called else None


def _tag_of_noun(noun: str) -> str | None:
    """Return what is called a name by the noun of what is called so: "a racehorse called Duty First"."""
    for tag, lists in _KINDS:
        if any(noun in load_words(*key) for key in lists):
            return tag
    return None
