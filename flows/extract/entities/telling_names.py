"""What the words of a name tell by themselves: bodies, ships, storms, persons in East Asian order, peoples."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, partial
from itertools import pairwise

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.famous import famous_names, famous_tag
from flows.extract.lang.given_names import given_names
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_union, load_words

_words = partial(load_words, "surroundings")

_MARKED = LazyRegexp(r"[A-Z][\w’.-]+ [\"“][A-Z][\w’ -]+[\"”] [A-Z][\w’ -]+")
""" "Teresita "Tessie" Moe"."""
_ENDINGS_OF_PEOPLES = ("ians", "eans", "nans", "dans", "xans")
_ARMED = frozenset({"al-shabaab", "al-shabab", "al-qaeda", "al-qaida", "al-nusra", "hezbollah", "hizbollah", "hamas"})
_SHORTEST_PEOPLE = 6
_LONGEST_PLACE = 4
_CENTRES = frozenset({"centre", "center"})
_OF = frozenset({"of", "for", "on"})
_DEEDS = frozenset({"treaty", "accord", "accords", "pact", "agreement", "protocol", "declaration"})
_HOUSES = frozenset({"lower", "upper"})


@lru_cache(maxsize=NAMES_KEPT)
def tag_of_name(name: str, tag: str) -> str | None:
    """Return the tag that the words of a name tell by themselves, None where they leave it open."""
    words = name.lower().split()
    famous = famous_tag(name) if len(words) > 1 or _is_people(name, tag) else None
    if famous or set(words) & _words("stock_indexes"):
        return famous or "MISC"
    if _is_thing(words, name, tag):
        return "MISC"
    is_city = len(words) > 1 and tag in {"PER", "MISC"} and name in load_pairs("cities")
    if is_city or (len(words) > 1 and "&" not in words and not _is_body_of(words) and _is_place(words, tag)):
        return "LOC"
    if tag != "PER" and (_is_in_east_asian_order(words) or _is_person(name, words) or _MARKED.fullmatch(name)):
        return "PER"
    return "ORG" if _is_body(words, name, tag) else None


def _is_thing(words: list[str], name: str, tag: str) -> bool:
    """Tell whether a name is a storm's, a model's, an undertaking's, an event's or a ship's."""
    is_storm = words[0] in _words("named_storms") and words[-1] not in load_words("entities", "organization_heads")
    is_undertaking = words[0] == "operation" or words[:2] == ["order", "of"]
    if tag == "ORG" and len(words) > 1 and words[-1] in {"index", "indices"}:
        return True
    is_model = tag == "PER" and len(words) > 1 and any(char.isdigit() for char in words[-1])  # "a Hollmann T6"
    if is_model or (len(words) > 1 and (is_storm or is_undertaking or name.split(maxsplit=1)[0] in _words("ships"))):
        return True
    if tag in {"LOC", "PER"} and len(words) > 1 and words[-1] in _DEEDS:
        return True
    is_event = tag in {"LOC", "ORG"} and not _is_body_of(words) and _is_event_or_craft(name, words)
    return is_event or (tag != "PER" and len(words) > 2 and _is_meeting(words))


def _is_meeting(words: list[str]) -> bool:
    """Tell whether a name is of what is held "on" something: "World Congress on Obesity"."""
    return any(following == "on" and word in _words("meetings") for word, following in pairwise(words))


def _is_people(name: str, tag: str) -> bool:
    """Tell whether a single word tagged as a place is a people or a faith, and no party: "Muslim"."""
    if tag != "LOC" or famous_names().get(name) != "group":
        return False
    return name.lower() not in load_union(("surroundings", "partisans"), ("surroundings", "called_as_parties"))


_HEADS_OF_BODIES = {
    "MISC": "heads_of_bodies_not_things",
    "LOC": "heads_of_bodies_not_places",
    "PER": "heads_of_bodies_not_persons",
}


def _is_body(words: list[str], name: str, tag: str) -> bool:
    """Tell whether a name begins or ends as those of bodies do."""
    is_public = tag in {"PER", "LOC"} and len(words) > 1 and words[-1] in _words("heads_of_public_bodies")
    return (
        is_public
        or (len(words) > 1 and words[-1] in _words(_HEADS_OF_BODIES.get(tag, "legal_forms")))
        or (len(words) == 1 and words[0] in _ARMED)
        or (tag == "MISC" and len(words) > 1 and "radio" in words and not name[name.rindex(" ") + 1].islower())
        or _is_body_of(words)
        or (len(words) > 1 and names_body(name))
        or _is_club(words, tag)
        or words[0] in _words("openings_of_bodies")
        or (len(words) == 2 and words[0] in _HOUSES and words[1] == "house")
        or (len(words) > 1 and words[0] in _words("articles_of_papers") and words[1] in _words("openings_of_papers"))
        or (len(words) > 2 and words[-1] in _CENTRES and words[-2] in _words("centres"))
        or (len(words) > 2 and words[-1] == "court" and words[-2] in _words("courts"))
        or (len(words) > 2 and words[-1] == "district" and words[-2] in _words("districts"))
        or "&" in words[1:-1]
    )


@lru_cache(maxsize=NAMES_KEPT)
def names_body(name: str) -> bool:
    """Tell whether the last word is one that only firms' names have, or says how a firm is owned."""
    last = name.rsplit(maxsplit=1)[-1].lower().rstrip(".,")
    is_paper = "-" in last and last.rpartition("-")[2] in _words("ends_of_papers")  # "Lima Review-Journal"
    return is_paper or last in _words("heads_of_bodies") or last in _words("legal_forms") or last == "co"


def is_given_name(name: str) -> bool:
    """Tell whether a name is a given name alone, of a woman or a man."""
    return name.lower() in given_names()


def names_people(name: str) -> bool:
    """Tell whether a single word is those of a place in the plural: "Coloradans"."""
    is_plural = len(name) >= _SHORTEST_PEOPLE and name.endswith(_ENDINGS_OF_PEOPLES)
    return is_plural or name in _words("regional_peoples")


def storms_of(names: Iterable[str]) -> set[str]:
    """Return what the storms among some names are called alone: "Tarla" of Cyclone Tarla."""
    several = (name.split() for name in names if " " in name)
    return {words[-1] for words in several if words[0].lower() in _words("named_storms") and words[-1].isalpha()}


def _is_place(words: list[str], tag: str) -> bool:
    """Tell whether the first or the last word is a place's: "Lough Derg", "Sawtooth Creek"; Ida Hill is a person."""
    if len(words) == 3 and words[1] == "of" and words[0] in _words("places_of"):
        return tag != "ORG"
    if words[-1] in _words("heads_of_places") or (tag == "PER" and words[0] in _words("openings_of_no_person")):
        return True
    if 2 <= len(words) <= _LONGEST_PLACE and words[0] in _words("openings_of_places") and words[1] != "of":
        return not names_body(" ".join(words)) and words[-1] not in load_words("entities", "organization_heads")
    return tag != "PER" and words[-1] in _words("heads_of_places_or_persons")


def _is_body_of(words: list[str]) -> bool:
    """Tell whether a name begins as those of bodies do: "Office for Energy Regulation"."""
    of = next((at for at in (1, 2, 3) if at < len(words) - 1 and words[at] in _OF), None)
    return of is not None and words[of - 1] in load_words("borders", "bodies_of")


def _is_club(words: list[str], tag: str) -> bool:
    return (tag == "LOC" or (tag == "MISC" and len(words) > 1)) and words[-1] in _words("clubs")


def _is_event_or_craft(name: str, words: list[str]) -> bool:
    is_headed = len(words) > 1 and (words[-1] in _words("heads_of_events") or words[-1] in _words("heads_of_crafts"))
    return is_headed or (famous_names().get(name) == "event" and name not in load_pairs("cities"))


def _is_in_east_asian_order(words: list[str]) -> bool:
    """Tell whether a name is a surname and a given name of two syllables: "Park Joo-ho"."""
    if len(words) != 2 or words[0] not in load_words("entities", "surname_first"):
        return False
    first, _, second = words[1].partition("-")
    return first.isalpha() and second.isalpha()


def _is_person(name: str, words: list[str]) -> bool:
    """Tell whether a name is a famous person's, or has a word that persons alone have: "Harjit Singh Bains"."""
    if len(words) == 1:
        return name in _words("famous_surnames")
    if not 2 < len(words) <= 5 or _words("inside_persons").isdisjoint(words[1:-1]):
        return False
    heads = load_union(("entities", "organization_heads"), ("entities", "place_heads"))
    return heads.isdisjoint(words) and not names_body(name) and words[-1] not in _words("heads_of_events")
