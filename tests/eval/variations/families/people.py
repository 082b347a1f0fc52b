"""Persons renamed, with the names of many peoples, names that are words and names that are places."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from flows.extract.lang.given_names import given_names
from flows.extract.lang.load import load_words
from tests.eval.variations.edit import Variation
from tests.eval.variations.renaming import Called, is_always_named, renaming

_PEOPLE = {
    "Chinese": ("Li Na|Zhao Lihua|Chen Wei|Xu Guoqiang|Wang Xiaoming|Liu Yang|Huang Mei|Sun Jianguo", True),
    "Korean": ("Kim Min-jung|Park Chan-ho|Choi Yoo-jin|Jung Hae-won|Yoon Seo-yeon|Han Dong-hyun|Kang Ji-woo", True),
    "Vietnamese": ("Bui Thanh Ha|Nguyen Van Nam|Tran Thi Lan|Pham Minh Duc|Le Quoc Bao|Vo Thi Hoa", True),
    "Japanese": ("Yuki Tanaka|Haruto Mori|Aiko Watanabe|Kenji Fujimoto|Sakura Ishii|Daichi Okada", False),
    "Arabic": ("Khalid al-Rashid|Fatima al-Masri|Omar al-Hashimi|Layla al-Jabri|Hassan al-Amin|Salma al-Turki", False),
    "Dutch": ("Jan van der Berg|Anna de Vries|Pieter van den Broek|Lotte van Dijk|Sanne de Boer|Bram ter Horst", False),
    "Indian": ("Priya Raman|Rajesh Kumar|Sunita Thapa|Arjun Bhatt|Meera Krishnan|Vikram Chaudhary", False),
    "African": (
        "Ngozi Adeyemi|Thandiwe Nkosi|Tafari Bekele|Grace Wanjiku|Kofi Mensah|Hassan Warsame|Oluwaseun Okonjo",
        False,
    ),
    "Slav": (
        "Olena Kovalenko|Wojciech Nowak|Bogdan Ionescu|Dilnoza Karimova|Miloš Jovanović|Ludmila Havlíčková",
        False,
    ),
    "Northern": (
        "Sigríður Jónsdóttir|Aino Korhonen|Ingrid Sørensen|Lars Ødegaard|Björn Åkesson|Kristjana Ólafsdóttir",
        False,
    ),
    "Celtic": ("Siobhan O’Neill|Ewan McAllister|Rory MacDonald|Niamh O'Sullivan|Dermot O'Dowd|Fiona McTavish", False),
    "hyphens": ("Jean-Luc Moreau|Maya Cohen-Levi|Anne-Marie Fabre|Adam Barton-Hughes|Ana-Sofía Prieto", False),
    "words": ("Thomas May|Helen Price|Oliver Bond|Susan Page|Neil Young|Adam Rich|Jane Sterling|Laura Bush", False),
    "more words": ("Alan Brown|Peter Hall|Tony Banks|Jane Field|Mark Short|Lucy Green|Ian Stone|Kate Law", False),
    "places": ("Mary Paris|Michael Jordan|Denise London|Karen Washington|David Israel|Lucy Kent|Ralph Lincoln", False),
    "places as given names": ("Paris Ellison|Chad Mullins|Georgia Barlow|Sydney Hartman|Jordan Whitfield", False),
    "initials": ("J. K. Harrow|R.T. Ellison|A. B. Sands|T. Warburton|P. D. Lockhart", False),
}
"""Names by where they are from, and whether the family's name stands first."""
_TAKES_LAST = frozenset({"van", "de", "den", "der", "ter", "al"})


def _parts(name: str, *, is_family_first: bool) -> tuple[str, str]:
    """Return the given name and what its bearer is called behind it: "van der Berg"."""
    words = name.split()
    if is_family_first:
        return " ".join(words[1:]), words[0]
    at = next((at for at, word in enumerate(words) if word in _TAKES_LAST), len(words) - 1)
    return " ".join(words[:at]), " ".join(words[at:])


def _renamed(key: str) -> Callable[[str, tuple[Called, ...]], dict[str, str]]:
    listed, is_family_first = _PEOPLE[key]
    names = listed.split("|")

    def renamed(text: str, found: tuple[Called, ...]) -> dict[str, str]:
        free = [one for one in names if one.split()[-1] not in text and one.split()[0] not in text]
        made: dict[str, str] = {}
        for called in found:
            parts = _plain(text, called)
            if parts is None or not free or made.keys() & set(parts) or parts[1] in " ".join(made):
                continue
            new = _alike(parts[0], free)
            free.remove(new)
            given, family = _parts(new, is_family_first=is_family_first)
            made |= {called.entity.name: new, parts[1]: family}
            if parts[0] in called.names:
                made[parts[0]] = given
        return made

    return renamed


def _plain(text: str, called: Called) -> tuple[str, str] | None:
    """Return the two words of a person's name, where it has two and they stand for nobody else."""
    parts = called.entity.name.split()
    if called.entity.kind != "person" or called.entity.is_known or len(parts) != 2:
        return None
    if not all(is_always_named(text, part, called.starts) and part.isalpha() for part in parts):
        return None
    return (parts[0], parts[1]) if called.names <= {called.entity.name, *parts} else None


def _alike(given: str, names: list[str]) -> str:
    """Return a name of the list, where it can be told of somebody of the same sex."""
    sex = next((key for key in ("she", "he") if given.lower() in load_words("first_names", key)), None)
    same = [one for one in names if sex and one.split()[0].lower() in load_words("first_names", sex)]
    neither = [one for one in names if one.split()[0].lower() not in given_names()]
    fitting = same or neither or names
    return fitting[zlib.crc32(given.encode()) % len(fitting)]


VARIATIONS: tuple[Variation, ...] = tuple(renaming(f"persons: {key}", _renamed(key)) for key in _PEOPLE)
