"""Words that stand for a body of the story, or for the whole of one, though nothing tagged them."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from flows.extract.entities.acronyms import initials_of, letters_of
from flows.extract.entities.candidate import NAMES_KEPT, Candidate
from flows.extract.entities.famous import famous_names
from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text

_SHORTEST = 4
_LETTERS_AT_LEAST = 3
_NEVER_ALONE = (
    ("entities", "title_modifiers"),
    ("borders", "fields_of_bodies"),
    ("borders", "bodies_of"),
    ("entities", "titles"),
    ("occupations", "occupations"),
    ("entities", "organization_heads"),
    ("entities", "person_names_too"),
    ("borders", "openings_of_bodies"),
)
_BODY_OF_PEOPLE = LazyRegexp(r" (?:[A-Z][a-z]+(?:s['’]|['’]s)? ){1,3}([A-Z][a-z]+)\b")
_BEHIND_CAPITAL = LazyRegexp(r"[A-Z][\w’'-]* $")
_OPENINGS = ("\n", ". ", "” ", '" ', "; ")
_FIRST_PIECE = LazyRegexp(r"[\W_]")
_FOLLOWING = LazyRegexp(r" ([a-z-]+) [A-Z]")
_NEXT_WORD = LazyRegexp(r" ([a-z]+)\b")
_ACTS = (
    ("entities", "speech_verbs"),
    ("surroundings", "what_teams_do"),
    ("surroundings", "verbs_of_teams"),
    ("surroundings", "acts_on_its_own"),
    ("surroundings", "verbs_of_judgement"),
    ("surroundings", "words_of_speakers"),
)
_LONGEST_SITE = 20
_IN = (" in ", " to ", " at ", "In ", " of ", " from ", " near ", " outside ")


def with_first_words(text: Text, spans: list[TypedSpan], taken: list[tuple[int, int]]) -> list[TypedSpan]:
    """Return the spans, in order, with the first words and initials of bodies that stand alone: "Orlan", "OWU".

    Only between words in small letters, and not where the story has the word in small letters too.
    """
    string = text.string
    bodies = {string[span.start : span.end] for span in spans if span.tag == "ORG"}
    firsts = {name.split()[0] for name in bodies if " " in name}
    tagged = {string[span.start : span.end] for span in spans}
    initials = {initials_of(name) for name in bodies}
    initials |= {letters for start, end in taken if (letters := _letters_behind(string, start, end))}
    initials |= {letters_of(name) for name in (*bodies, *(string[start:end] for start, end in taken))}
    initials |= {initials_of(string[start:end]) for start, end in taken if string.find(" of ", start, end) > 0}
    initials = {letters for letters in initials & text.capital_words if _may_be_initials(string, letters)} - tagged
    firsts = {first for first in firsts - tagged if _may_stand_alone(first)}
    sure = {word for word in _firsts_tagged(string, spans) if _may_stand_alone(word)}
    if firsts:
        alone = text.capitals_among(firsts)
        sure |= {word for start, word in alone if _is_alone(string, start, start + len(word))}
    if not sure and not initials:
        return spans
    covered = sorted([*taken, *((span.start, span.end) for span in spans)])
    ends = [end for _, end in covered]
    found = [
        TypedSpan(start, start + len(word), "ORG")
        for start, word in text.capitals_among(initials | sure)
        if (word in initials or (word in sure and _is_apart(string, start, start + len(word))))
        and not overlaps(start, start + len(word), covered, ends)
    ]
    return sorted([*spans, *found]) if found else spans


def as_initials(text: Text, spans: list[TypedSpan], taken: list[tuple[int, int]]) -> list[TypedSpan]:
    """Return the spans with the letters of a body of the story as a body: "BoU" of the Bank of Uganda."""
    string = text.string
    names = {string[start:end] for start, end in taken}
    names |= {string[one.start : one.end] for one in spans if one.tag == "ORG"}
    letters = {made for name in names if " of " in name and (made := letters_of(name))} & text.capital_words
    if not letters:
        return spans
    return [one._replace(tag="ORG") if string[one.start : one.end] in letters else one for one in spans]


def _may_be_initials(string: str, letters: str) -> bool:
    """Tell whether letters are three and more, or two with an article, of which other things are not called."""
    if len(letters) >= _LETTERS_AT_LEAST:
        return True
    return f" the {letters} " in string and letters not in load_words("entities", "letters_of_others")


def _letters_behind(string: str, start: int, end: int) -> str | None:
    """Return the letters in brackets behind a known name that are its initials: "London Metal Exchange (LME)"."""
    if not string.startswith(" (", end):
        return None
    letters = string[end + 2 : end + 2 + _LONGEST_SITE].partition(")")[0]
    return letters if letters == initials_of(string[start:end]) else None


def as_bodies(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans with a body for the first word of one that was taken for a person: "Hanwol" of Hanwol Chemical.

    Not where a person of the story has the word too, it is a given name, or somebody is addressed by it.
    """
    string = text.string
    names = [(string[span.start : span.end], span) for span in spans]
    firsts = {name.partition(" ")[0] for name, span in names if span.tag == "ORG" and " " in name}
    firsts = {name for name, span in names if span.tag == "PER" and name in firsts and _may_stand_alone(name)}
    if not firsts:
        return spans
    persons = {word for name, span in names if span.tag == "PER" and " " in name for word in name.split()}
    persons |= {name for name, span in names if name in firsts and _is_addressed(string, span.start)}
    bodies = {word for word in firsts - persons if not is_given_name(word)}
    return [span._replace(tag="ORG") if name in bodies else span for name, span in names] if bodies else spans


def _is_addressed(string: str, start: int) -> bool:
    """Tell whether a title or an address stands before a name: "Mr Ford"."""
    before = string[max(0, start - _LONGEST_SITE) : start].split()
    word = before[-1].rstrip(".").lower() if before else ""
    return word in load_words("statements", "courtesies") or word in load_words("entities", "titles")


def _firsts_tagged(string: str, spans: list[TypedSpan]) -> set[str]:
    """Return the first words of bodies that are tagged alone as bodies somewhere."""
    bodies = {string[span.start : span.end] for span in spans if span.tag == "ORG"}
    return {first for name in bodies if " " in name and (first := name.partition(" ")[0]) in bodies}


def _is_apart(string: str, start: int, end: int) -> bool:
    """Tell whether a word stands beside no other capital: where it surely is a name elsewhere, a name here too."""
    behind, before = string[end : end + 3], string[start - 3 : start]
    is_joined = behind[:1] in {"-", "&"} or behind == " & " or (behind[:1] == " " and behind[1:2].isupper())
    return not is_joined and before[-1:] not in {"-", "&", "/"} and before != " & "


@lru_cache(maxsize=NAMES_KEPT)
def _may_stand_alone(word: str) -> bool:
    """Tell whether a word is a name for itself: no field, people, article or famous name."""
    lower = word.lower()
    if not word.isalpha() or len(word) < _SHORTEST or word in famous_names():
        return False
    return lower not in load_union(*_NEVER_ALONE)


def _is_alone(string: str, start: int, end: int) -> bool:
    """Tell whether a word stands behind a word in small letters, and before one or a mark."""
    if string[start - 1 : start] != " " or not string[start - 2 : start - 1].islower():
        following = _FOLLOWING.match(string, end)
        return (following is not None and following.group(1) in load_words("entities", "titles")) or _acts(string, end)
    behind = string[end : end + 3]
    return behind != " & " and not (behind[:1] == " " and behind[1:2].isupper())


def _acts(string: str, end: int) -> bool:
    """Tell whether a verb of bodies follows: "Orlan called the fine harsh", "Selby host York"."""
    verb = _NEXT_WORD.match(string, end)
    return verb is not None and verb.group(1) in load_union(*_ACTS)


def with_bodies_of_peoples(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans, in order, with untagged bodies behind a people: "Irish Patients' Forum"."""
    starts = [span.start for span in spans]
    found = []
    for one in known:
        is_opening = one.form == "demonym" and not _BEHIND_CAPITAL.search(
            text.string, max(0, one.start - 20), one.start
        )
        body = _BODY_OF_PEOPLE.match(text.string, one.end) if is_opening else None
        if body and body.group(1).lower() in load_words("borders", "bodies_of_countries"):
            at = bisect_left(starts, one.start)
            if at == len(spans) or spans[at].start >= body.end():
                found.append(TypedSpan(one.start, body.end(), "ORG"))
    return sorted([*spans, *found]) if found else spans


def without_peoples(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans with the letters or models behind a people by themselves: "Dutch TTF", "French Falcon 50"."""
    ends = {one.start: one.end for one in known if one.form == "demonym"}
    if not ends:
        return spans
    found = []
    for span in spans:
        end = ends.get(span.start, span.end) if span.tag == "MISC" else span.end
        rest = text.string[end + 1 : span.end]
        is_other = rest != "" and (rest.isupper() or rest[-1].isdigit())
        found.append(span._replace(start=end + 1) if is_other else span)
    return found


def as_speakers(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans with the names whose last word says something elsewhere as persons': "Ida Moe", "Moe said"."""
    string = text.string
    others = {string[span.start : span.end] for span in spans if span.tag != "PER"}
    lasts = {name: name.rpartition(" ")[2] for name in others if " " in name and _may_be_speaker(name)}
    speaking = _speakers(text, set(lasts.values())) if lasts else set()
    if not speaking:
        return spans
    return [
        span._replace(tag="PER") if lasts.get(string[span.start : span.end]) in speaking else span for span in spans
    ]


@lru_cache(maxsize=NAMES_KEPT)
def _may_be_speaker(name: str) -> bool:
    words = name.split(" ")
    if len(words) not in {2, 3} or name in famous_names() or not all(word[:1].isupper() for word in words):
        return False
    lower = {word.lower() for word in words}
    lists = (
        ("entities", "titles"),
        ("entities", "organization_heads"),
        ("surroundings", "heads_of_bodies"),
        ("surroundings", "clubs"),
    )
    heads = (
        *lists,
        ("surroundings", "heads_of_public_bodies"),
        ("entities", "place_heads"),
        ("entities", "event_heads"),
    )
    return lower.isdisjoint(load_union(*heads)) and not name.isupper()


def _speakers(text: Text, words: set[str]) -> set[str]:
    """Return the words that stand alone before or after "said", or after "Mr"."""
    string = text.string
    firsts: dict[str, list[str]] = {}
    for word in words:
        firsts.setdefault(_FIRST_PIECE.split(word)[0], []).append(word)
    found = set()
    for start, first in text.capitals_among(firsts):
        for word in firsts[first]:
            if string.startswith(word, start) and _speaks(string, start, start + len(word)):
                found.add(word)
    return found


def _speaks(string: str, start: int, end: int) -> bool:
    if string.startswith((" said ", " told "), end) and string.endswith(_OPENINGS, 0, start):
        return True
    if string.startswith((",", ".", ";", "\n"), end) and string.endswith(" said ", 0, start):
        return True
    return string.endswith(("Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. "), 0, start)


def _is_town(string: str, span: TypedSpan) -> bool:
    """Tell whether a town's region follows a name: "in Carrow, Ohio", "a plant at Hosur in Tamil Nadu"."""
    if string.startswith(", ", span.end):
        words = string[span.start : span.end].lower().split()
        is_body = not load_words("entities", "organization_heads").isdisjoint(words)
        return string.endswith(_IN, 0, span.start) and not (is_body and len(words) > 1)
    if not string.startswith(" in ", span.end) or not string.endswith(" at ", 0, span.start):
        return False
    end = span.start - len(" at ")
    site = string[max(0, end - _LONGEST_SITE) : end].rpartition(" ")[2]
    return site in load_words("surroundings", "sites")


def _is_person_with_title(string: str, span: TypedSpan, region: int) -> bool:
    """Tell whether a person's title begins with the region behind the name: "Ida Moe, Asia economist at"."""
    name = string[span.start : span.end]
    is_title = string[region : region + 1] == " " and string[region + 1 : region + 2].islower()
    return is_title and " " in name and is_given_name(name.partition(" ")[0])


def as_towns(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans with the towns that a region or country follows, and something is in: "in Carrow, Ohio"."""
    string = text.string
    regions = {
        one.start: one.end
        for one in known
        if one.kind in {"country", "place"} and one.form != "demonym" and not string.startswith(("'s ", "’s "), one.end)
    }
    if not regions:
        return spans
    towns = {
        string[span.start : span.end]
        for span in spans
        if (region := regions.get(span.end + 2) or regions.get(span.end + 4))
        and span.tag in {"ORG", "PER", "MISC"}
        and _is_town(string, span)
        and not (span.tag == "PER" and _is_person_with_title(string, span, region))
    }
    if not towns:
        return spans
    return [span._replace(tag="LOC") if string[span.start : span.end] in towns else span for span in spans]
