"""Where a tagged name begins and ends: what two names, a title or a small word tagged with it are cut away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.edges import with_edges, with_states
from flows.extract.entities.famous import famous_names
from flows.extract.entities.reference import country_names
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.entities.title_words import is_occupation
from flows.extract.lang.load import load_pairs, load_words
from flows.extract.text import Text

_words = partial(load_words, "borders")

_WORD = re.compile(r"\S+")
_ARTICLE = re.compile(r"[Tt]he (?=[A-Z]\S* \S*[A-Z])")
_ISLAND_OF = re.compile(r"[A-Z][a-z]+ (?:islands?|city|town|province|region|port|village|state) of (?=[A-Z])")
""" "The Philippine island of Samar"."""
_COUNTED = re.compile(r"(?:\d+-[a-z]+|[A-Z][a-z]+-(?:day|week|month|year)) (?=[A-Z])")
""" "The 21-seat Senate", "Three-month Hibor"."""
_NUMBER_ONE = re.compile(r"No\.? ?\d+")
_SINGLE_ARTICLE = re.compile(r"[Tt]he ([A-Z][a-z]+)")
_PEOPLE_OF = re.compile(r"([A-Za-z]\w+) (?:of|in|at|from) (?:the )?(?=[A-Z])")
_SHORT_KINDS = ("NGO ", "duo ", "trio ", "band ", "firm ", "club ")
_KIND_OF_THING = re.compile(r"(?:\d[\w.-]* )?([a-z]{5,}) (?=[A-Z])")
"""A common noun tagged with the name behind it: "catamaran Sea Lark"."""
_LAST_WORD = re.compile(r",? ([A-Za-z]+)\Z")
_OPENING_NOUN = re.compile(r"([A-Z][a-z]{3,}) (?=[A-Z])")
_AND = re.compile(r" and |, ")
_AND_OR_FOR = re.compile(r" and |, | for ")
""" "Bound from Yellowknife for Fort Moe"."""
_FLIGHT = re.compile(r" [Ff]light [A-Z]{0,2}\d+\Z")
_NAME_OF_TWO = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,2}")
_AND_ALONE = re.compile(r" and (?=[A-Z])")
_OF = re.compile(r" of (?=[A-Z])")
_IN_TOWN = re.compile(r" in (?=[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)?\Z)")
_LAW_DATE = re.compile(r" (?:of )?(?:1[5-9]|20)\d\d\b")
_STORMS = (
    "Tropical Storm ",
    "Tropical Cyclone ",
    "Super Typhoon ",
    "Supertyphoon ",
    "Hurricane ",
    "Typhoon ",
    "Cyclone ",
)
_LETTERS = re.compile(r"[^\W_]+")
_SHORTEST_VERB = 4
_CAPTIONS = frozenset({"Image", "Photo", "Picture", "Photograph"})
_SUM = re.compile(r"(?:[RNPKSQ]|Rs|RM|Sh)\d[\d.,]* (?:million|billion|trillion|bn|crore|lakh)\b")
""" "Orlan R51 billion"."""
_FOLLOWING = re.compile(r" ([a-z]+)\b")
_PARTICLES = re.compile(r" (?:[\w’']{1,5} ){1,3}")
_LONGEST_PARTICLES = 20

_SIDED = re.compile(r"([a-z]+)-[A-Z]\w* (?=[A-Z])")
_LETTERED = re.compile(r"[A-Z]-[a-z]+")
"""A thing with a letter that whoever goes before has on: "a NASA T-shirt"."""


def within_borders(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans cut where a name ends, and joined where a person's goes on; in order, none empty."""
    found: list[TypedSpan] = []
    openings = tuple(one for word in _openings().keys() & text.capital_words for one in _openings()[word])
    for span in spans:
        name = text.string[span.start : span.end]
        if _is_whole(name):
            found.append(_with_opening(text.string, span, openings) if openings else span)
        elif _stays(name, span.tag):
            found.append(span)
        else:
            found += [one for piece in _pieces(text.string, span) if (one := _settled(text.string, piece))]
    return _joined(text, with_states(text.string, [with_edges(text.string, span) for span in found]))


def _with_opening(string: str, span: TypedSpan, openings: tuple[str, ...]) -> TypedSpan:
    """Put "Hurricane" or "Tropical Storm" to the name of a storm, "MV" to that of a ship."""
    if not string.endswith(openings, 0, span.start):
        return span
    start = min(span.start - len(one) for one in openings if string.endswith(one, 0, span.start))
    is_word = not string[start - 1 : start].isalnum()
    return span._replace(start=start, tag="MISC") if is_word else span


@cache
def _openings() -> dict[str, list[str]]:
    """Return what opens names of storms and ships by its last letters: "F/V " and "M/V " by "V"."""
    found: dict[str, list[str]] = {}
    for opening in (*_STORMS, *(f"{prefix} " for prefix in load_words("surroundings", "ships"))):
        found.setdefault(_LETTERS.findall(opening)[-1], []).append(opening)
    return found


@lru_cache(maxsize=NAMES_KEPT)
def _is_whole(name: str) -> bool:
    """Tell whether a name has nothing that could be cut off or put on: most are one or two words with a capital."""
    words, lowers = name.split(" "), name.lower().split(" ")
    if not all(word.isalpha() and word[0].isupper() for word in words) or lowers[0] == "the":
        return False
    if len(words) == 1:
        return lowers[0] not in _words("months_and_days")
    return (
        words[-1] not in _words("post_nominals")
        and lowers[-1] != "act"
        and lowers[-1] not in _CLOSED_BY_STOP
        and not lowers[-1].endswith("day")
        and words[-1] not in _CAPTIONS
        and _words("never_inside").isdisjoint(lowers)
        and not (len(words) > 2 and any(_is_title(word) for word in words[1:-1]))
        and load_words("entities", "titles").isdisjoint(lowers[1:-2])
        and not _is_noun_of_bodies(lowers[0])
        and not (len(words) > 2 and is_occupation(lowers[0]))
    )


@lru_cache(maxsize=NAMES_KEPT)
def _stays(name: str, tag: str) -> bool:
    """Tell whether a name is left as it is wherever it stands, by how it is where it stands alone."""
    alone = TypedSpan(0, len(name), tag)
    is_left = list(_pieces(name, alone)) == [alone] and _settled(name, alone) == alone
    return is_left and not _hangs_on_text(name)


def _hangs_on_text(name: str) -> bool:
    """Tell whether what stands around a name could cut it or go on with it: a verb of speech, a full stop, a year."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    joint = _OF.search(name)
    is_of = joint is not None and len(name[: joint.start()].split()) in {2, 3}
    is_open_at_end = last == "act" or last in _CLOSED_BY_STOP or last[-1].isdigit()
    return is_of or is_open_at_end or name.islower()


def _is_noun_of_bodies(word: str) -> bool:
    """Tell whether a word, or its singular, stands before names of bodies: "rivals Orlan and Tarn"."""
    one, others = word.removesuffix("s"), load_words("surroundings", "relations")
    bodies = load_words("surroundings", "titles_of_bodies")
    is_noun = word in bodies or one in bodies or word in others or one in others
    return is_noun and word not in _words("institutions_of")


def _pieces(string: str, span: TypedSpan) -> Iterator[TypedSpan]:
    """Yield the names in a span: it may run over a sentence's end, an "and" or an "of"."""
    start = span.start
    for word in list(_WORD.finditer(string, span.start, span.end)):
        bare = word.group().lower()
        if word.start() > span.start and word.end() < span.end and _goes_on_with_none(word.group(), span.tag):
            yield span._replace(start=start, end=word.start() - 1)
            start = word.end() + 1
        elif word.end() < span.end and (said := _said_behind_hyphen(bare)):
            yield span._replace(start=start, end=word.end() - said)
            start = word.end() + 1
        elif start < word.start() and word.end() < span.end and _parts(string, span, word):
            seat = word.group() in _words("members_of_parliament")
            is_place = seat or span.tag == "LOC"
            yield span._replace(start=start, end=word.start() - 1, tag="LOC" if is_place else "ORG")
            start, span = word.end() + 1, span._replace(tag="PER")
        elif word.start() > span.start and word.end() < span.end and _ends_firm(bare):
            yield span._replace(start=start, end=word.end())
            start = word.end() + 1
    if start < span.end:
        yield from _halves(string, span._replace(start=start))


def _parts(string: str, span: TypedSpan, word: re.Match[str]) -> bool:
    """Tell whether a word is a title between a body and a person, however both were tagged: "Orlan founder Ida Moe"."""
    if span.tag == "PER":
        return _is_title(word.group())
    is_title = word.group() in _words("titles_inside") if word.group()[0].isupper() else _is_title(word.group())
    if not is_title and word.group() != "international":
        return False
    name = _NAME_OF_TWO.fullmatch(string, word.end() + 1, span.end)
    words = name.group().lower().split() if name else []
    bodies, places = load_words("entities", "organization_heads"), load_words("surroundings", "heads_of_places")
    return name is not None and bodies.isdisjoint(words) and places.isdisjoint(words)


def _goes_on_with_none(word: str, tag: str) -> bool:
    """Tell whether a word stands in no name: a preposition of headlines, a verb in small letters."""
    if tag == "PER" and len(word) >= _SHORTEST_VERB and word.isalpha() and word.islower():
        return word not in _words("particles") and not _is_title(word)
    return word.lower() in _words("never_inside") or word in _words("verbs_never_inside")


def _said_behind_hyphen(word: str) -> int:
    """Return how long the hyphen and the word are by which something is said of a name: 6 for "Oslo-based"."""
    name, _, said = word.rpartition("-")
    return len(said) + 1 if name and said in _words("said_of_names") else 0


def _is_title(word: str) -> bool:
    """Tell whether a word in small letters is a title: a body stands before it and a person behind it."""
    is_small = word.islower() and (word in load_words("entities", "titles") or is_occupation(word))
    return is_small or any(word in _words(key) for key in _TITLES_INSIDE)


_TITLES_INSIDE = ("members_of_parliament", "titles_in_letters", "titles_inside")


def _ends_firm(word: str) -> bool:
    """Tell whether a word with its full stop closes a firm's name: the next capital is another name's."""
    is_form = word.rstrip(".") in load_words("surroundings", "legal_forms") or word == "co."
    return word[-1:] == "." and is_form and word.count(".") == 1


def _halves(string: str, span: TypedSpan) -> Iterator[TypedSpan]:
    if span.tag in {"PER", "LOC"} or _is_list_of_firms(string, span):
        joint = (_AND_OR_FOR if span.tag == "LOC" else _AND).search(string, span.start, span.end)
        if joint:
            yield span._replace(end=joint.start())
            yield from _halves(string, span._replace(start=joint.end()))
            return
    comma = string.find(", ", span.start, span.end) if span.tag == "ORG" else -1
    if comma > 0 and _are_apart(string, span, comma):
        yield span._replace(end=comma)
        yield from _halves(string, span._replace(start=comma + 2))
        return
    joint = _AND_ALONE.search(string, span.start, span.end) if span.tag == "ORG" else None
    if joint and _are_two(string[span.start : joint.start()], string[joint.end() : span.end]):
        yield span._replace(end=joint.start())
        yield from _halves(string, span._replace(start=joint.end()))
        return
    joint = _IN_TOWN.search(string[span.start : span.end]) if span.tag == "ORG" else None
    if joint and _is_head(string[span.start : span.start + joint.start()].rpartition(" ")[2]):
        yield span._replace(end=span.start + joint.start())
        yield span._replace(start=span.start + joint.end(), tag="LOC")
        return
    joint = _OF.search(string, span.start, span.end)
    first = string[span.start : joint.start()].split() if joint else []
    is_person = span.tag == "PER" or (span.tag == "MISC" and first and is_given_name(first[0])) or _speaks(string, span)
    is_person = is_person and len(first) in {2, 3}
    if joint and is_person and not _may_be_of(first):
        yield span._replace(end=joint.start(), tag="PER")
        yield span._replace(start=joint.end(), tag="ORG")
        return
    if joint and span.tag == "ORG" and not _is_institution(first) and _is_seat(first, string[joint.end() : span.end]):
        yield span._replace(end=joint.start())
        yield span._replace(start=joint.end(), tag="LOC")
        return
    yield span


def _is_head(word: str) -> bool:
    """Tell whether a word is a body's last: the "University" in Leeds."""
    return word.lower() in load_words("entities", "organization_heads")


def _are_apart(string: str, span: TypedSpan, comma: int) -> bool:
    """Tell whether a comma parts two bodies: "Nasdaq, Orlan", but no fields of a ministry and no "Orlan, Inc."."""
    first, rest = string[span.start : comma].lower().split(), string[comma + 2 : span.end].lower()
    is_legal = rest.rstrip(".").replace(".", "") in load_words("surroundings", "legal_forms")
    is_list = " and " in rest or " & " in rest or "," in rest
    return not is_legal and not is_list and _words("bodies_of").isdisjoint(first)


def _are_two(one: str, other: str) -> bool:
    """Tell whether "and" joins two bodies: one is famous and not both as one, or both are headed as bodies are."""
    names = famous_names()
    if f"{one} and {other}" in names or f"{one} & {other}" in names:
        return False
    if "organization" in {names.get(one), names.get(other)}:
        return True
    heads = _words("heads_joined")
    is_headed = [not heads.isdisjoint(name.lower().split()) for name in (one, other)]
    return all(is_headed) or (" " in other and one.rpartition(" ")[2].lower() in _words("ends_of_whole_bodies"))


def _speaks(string: str, span: TypedSpan) -> bool:
    """Tell whether a verb of speech stands right before or after a span."""
    verbs = load_words("entities", "speech_verbs")
    before = string[max(0, span.start - 15) : span.start].split()[-1:]
    after = string[span.end : span.end + 15].split()[:1]
    return any(word.strip(",") in verbs for word in (*before, *after))


def _is_list_of_firms(string: str, span: TypedSpan) -> bool:
    joint = _AND.search(string, span.start, span.end)
    last = string[span.start : joint.start()].rsplit(maxsplit=1)[-1:] if joint else []
    if not last or " " not in string[span.start : span.end].strip():
        return False
    word = last[0].lower().rstrip(".")
    return word in load_words("surroundings", "legal_forms") or word in load_words("surroundings", "heads_of_bodies")


def _may_be_of(words: list[str]) -> bool:
    known = _words("institutions_of") | load_words("entities", "organization_heads") | load_words("entities", "titles")
    return any(word.lower().strip(".,") in known or not word[0].isupper() for word in words)


def _is_seat(words: list[str], name: str) -> bool:
    """Tell whether what a firm is "of" is its country or town: "Orlan Bio" of Cambridge."""
    is_firm = not _is_head(words[-1]) and not words[-1].endswith("s")
    return name in country_names() or (is_firm and name in load_pairs("cities"))


def _is_institution(words: list[str]) -> bool:
    """Tell whether words name what a country has: "Bank" of Japan."""
    return any(word.lower().strip(".,") in _words("institutions_of") or not word[0].isupper() for word in words)


def _settled(string: str, span: TypedSpan) -> TypedSpan | None:
    """Take off what stands before the name and small words at its end; put on what closes it."""
    start, end = _begin(string, span), span.end
    named = _LAST_WORD.search(string, start, end)
    is_person = named is not None and named.group(1) in _words("post_nominals")
    if named and is_person and string.count(" ", start, named.start()):
        end, span = named.start(), span._replace(tag="PER")
    words = list(_WORD.finditer(string, start, end))
    while len(words) > 1 and _is_tail(string, start, words[-1], span.tag):
        words.pop()
        end = words[-1].end()
    if span.tag == "ORG" and (flight := _FLIGHT.search(string, start, end)):
        return span._replace(start=start, end=flight.start())  # "Orlan Air Flight 318"
    if not words or _is_nothing(string, span.start, start, end):
        return None
    said = _said_behind_hyphen(words[-1].group())
    if said and end == words[-1].end():
        return span._replace(start=start, end=end - said)
    last = words[-1].group().lower()
    if len(words) > 1 and last in _CLOSED_BY_STOP and string.startswith(".", end):
        end += 1
    law = _LAW_DATE.match(string, end) if last == "act" else None
    return span._replace(start=start, end=law.end() if law else end)


def _is_tail(string: str, start: int, last: re.Match[str], tag: str) -> bool:
    """Tell whether the last word of a tagged name is none of its own: a small one, a day, a caption, a measure."""
    word = last.group()
    if word[:1].islower() and word.isalpha() and (tag != "LOC" or word in _words("kinds_behind_places")):
        return tag in {"PER", "ORG", "LOC"}
    is_thing = tag in {"ORG", "MISC"} and _LETTERED.fullmatch(word) is not None
    return is_thing or _ends_with_day(string[start : last.end()], word, tag) or _is_measure(string, last)


def _is_nothing(string: str, begin: int, start: int, end: int) -> bool:
    """Tell whether a stretch is no name: a month, a number, an address on the web, small words behind a hyphen."""
    name = string[start:end]
    if name.lower() in _words("months_and_days") or _NUMBER_ONE.fullmatch(name) or _is_land(string, start, end):
        return True
    return "www." in name or "://" in name or (begin > 0 and name.islower() and string[begin - 1] == " ")


def _ends_with_day(name: str, last: str, tag: str) -> bool:
    """Tell whether a name was tagged with the day behind it, or what begins a caption: "Defence Ministry Thursday"."""
    is_day = tag in {"ORG", "PER"} and last.endswith("day") and last.lower() in _words("months_and_days")
    return (is_day or last in _CAPTIONS) and name not in famous_names()


def _is_land(string: str, start: int, end: int) -> bool:
    """Tell whether a span is a known country behind a word for a part of it: "Rural India"; the country stands."""
    part, _, land = string[start:end].partition(" ")
    return land in country_names() and part.lower() in _words("parts_of_lands")


def _is_measure(string: str, word: re.Match[str]) -> bool:
    """Tell whether a word at the end of a name is a number of what follows."""
    if not word.group().replace(",", "").isdigit():
        return _SUM.match(string, word.start()) is not None
    following = _FOLLOWING.match(string, word.end())
    return following is not None and following.group(1) in _words("measured")


def _begin(string: str, span: TypedSpan) -> int:
    """Return where the name begins after people that are "of" it, after an article or what kind of thing it is."""
    people = _PEOPLE_OF.match(string, span.start, span.end)
    start = people.end() if people and people.group(1).lower() in _words("people_of") else span.start
    sided = _SIDED.match(string, start, span.end)
    start = sided.end() if sided and sided.group(1) in _words("sides") else start
    of_people = _ISLAND_OF.match(string, start, span.end) if span.tag == "LOC" else None
    start = of_people.end() if of_people else start
    counted = _COUNTED.match(string, start, span.end) if span.tag != "LOC" else None
    start = counted.end() if counted else start
    start = _behind_noun(string, span._replace(start=start))
    start += next((len(kind) for kind in _SHORT_KINDS if string.startswith(kind, start, span.end)), 0)
    kind = _KIND_OF_THING.match(string, start, span.end) if span.tag in {"ORG", "MISC"} else None
    start = kind.end() if kind and kind.group(1) not in _words("small_beginnings") else start
    article = _ARTICLE.match(string, start, span.end) if span.tag in {"ORG", "MISC"} else None
    if article is None:
        return _behind_single_article(string, start, span)
    words = set(string[start : span.end].lower().split()) - _words("titles_with_article")
    bodies, laws = load_words("entities", "organization_heads"), load_words("entities", "law_heads")
    return start if bodies.isdisjoint(words) and laws.isdisjoint(words) else article.end()


def _behind_single_article(string: str, start: int, span: TypedSpan) -> int:
    """Return where a name begins behind the article of a body that is only called by its kind: "The Court"."""
    article = _SINGLE_ARTICLE.match(string, start, span.end) if span.tag == "ORG" else None
    if article is None or article.group(1).lower() in _words("titles_with_article"):
        return start
    is_kind = article.group(1).lower() in load_words("entities", "organization_heads")
    return article.start(1) if is_kind and article.end() == span.end else start


def _behind_noun(string: str, span: TypedSpan) -> int:
    """Return where a name begins behind what begins its sentence: "Rivals Orlan", "Promoter Ida van Moe"."""
    opening = _OPENING_NOUN.match(string, span.start, span.end)
    is_first = span.start < 2 or string[span.start - 2] in '.!?\n"”' or string[span.start - 1] == "\n"
    if opening is None or not is_first:
        return span.start
    word = opening.group(1).lower()
    is_firm = span.tag in {"LOC", "PER"} and word in load_words("surroundings", "titles_of_firms")
    is_firm = is_firm and (span.tag == "LOC" or string.count(" ", span.start, span.end) == 1)
    is_noun = is_firm or (span.tag in {"ORG", "MISC"} and _is_noun_of_bodies(word))
    is_trade = span.tag == "PER" and is_occupation(word) and string.count(" ", span.start, span.end) > 1
    return opening.end() if is_noun or is_trade else span.start


def _is_day(string: str, owner: TypedSpan, span: TypedSpan) -> bool:
    """Tell whether two names are one of a day: "International Women" and "Day"."""
    return span.start == owner.end + 3 and string.startswith(("'s Day", "’s Day"), owner.end)


_CLOSED_BY_STOP = frozenset({"inc", "corp", "co", "ltd", "bros"})


def _joined(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Join persons' names that only particles part: "Saskia" and "Poel" of Saskia van der Poel."""
    found: list[TypedSpan] = []
    for span in spans:
        last = found[-1] if found else None
        if last is None or span.start - last.end > _LONGEST_PARTICLES:
            found.append(span)
        elif _is_day(text.string, last, span):
            found[-1] = last._replace(end=span.end, tag="MISC")
        elif last.tag == span.tag == "PER" and _are_particles(text.lower, last.end, span.start):
            found[-1] = last._replace(end=span.end)
        else:
            found.append(span)
    return found


def _are_particles(lower: str, start: int, end: int) -> bool:
    between = _PARTICLES.fullmatch(lower, start, end)
    return between is not None and _words("particles").issuperset(between.group().split())
