"""Whether "and", "of" or a comma in a tagged span parts two names: "Nasdaq, Orlan", "Orlan Bio of Cambridge"."""

from __future__ import annotations

from collections.abc import Iterator

from flows.extract.entities.famous import famous_names
from flows.extract.entities.name_ends import border_words
from flows.extract.entities.reference import country_names
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name, names_body
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_union, load_words

_AND = LazyRegexp(r" and |, ")
_AND_OR_FOR = LazyRegexp(r" and |, | for ")
""" "Bound from Yellowknife for Fort Moe"."""
_AND_ALONE = LazyRegexp(r" and (?=[A-Z])")
OF = LazyRegexp(r" of (?=[A-Z])")
_IN_TOWN = LazyRegexp(r" in (?=[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)?\Z)")


def halves(string: str, span: TypedSpan) -> Iterator[TypedSpan]:
    """Yield the one or two names of a span, without the joint between them."""
    if span.tag in {"PER", "LOC"} or _is_list_of_firms(string, span):
        joint = (_AND_OR_FOR if span.tag == "LOC" else _AND).search(string, span.start, span.end)
        if joint:
            yield span._replace(end=joint.start())
            yield from halves(string, span._replace(start=joint.end()))
            return
    comma = string.find(", ", span.start, span.end) if span.tag == "ORG" else -1
    if comma > 0 and _are_apart(string, span, comma):
        yield span._replace(end=comma)
        yield from halves(string, span._replace(start=comma + 2))
        return
    joint = _AND_ALONE.search(string, span.start, span.end) if span.tag == "ORG" else None
    if joint and _are_two(string[span.start : joint.start()], string[joint.end() : span.end]):
        yield span._replace(end=joint.start())
        yield from halves(string, span._replace(start=joint.end()))
        return
    joint = _IN_TOWN.search(string[span.start : span.end]) if span.tag == "ORG" else None
    if joint and _is_head(string[span.start : span.start + joint.start()].rpartition(" ")[2]):
        yield span._replace(end=span.start + joint.start())
        yield span._replace(start=span.start + joint.end(), tag="LOC")
        return
    joint = OF.search(string, span.start, span.end)
    first = string[span.start : joint.start()].split() if joint else []
    is_person = span.tag == "PER" or (span.tag == "MISC" and first and is_given_name(first[0])) or _speaks(string, span)
    is_person = is_person or (joint is not None and _is_of_body(first, string[joint.end() : span.end]))
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
    return not is_legal and not is_list and border_words("bodies_of").isdisjoint(first)


def _are_two(one: str, other: str) -> bool:
    """Tell whether "and" joins two bodies: one is famous and not both as one, or both are headed as bodies are."""
    names = famous_names()
    if f"{one} and {other}" in names or f"{one} & {other}" in names:
        return False
    if "organization" in {names.get(one), names.get(other)}:
        return True
    heads = border_words("heads_joined")
    is_headed = [not heads.isdisjoint(name.lower().split()) for name in (one, other)]
    return all(is_headed) or (" " in other and one.rpartition(" ")[2].lower() in border_words("ends_of_whole_bodies"))


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


def _is_of_body(words: list[str], body: str) -> bool:
    """Tell whether somebody is told with the body that they are of: "Vo Thi Hoa" of Orlan Partners."""
    last = body.rpartition(" ")[2].lower()
    is_firm = " " in body and (names_body(body) or last in load_words("surroundings", "heads_of_firms"))
    is_name = all(word[0].isupper() and word[1:].islower() and word.isalpha() for word in words)
    return is_firm and is_name and not words[-1].endswith("s") and not names_body(" ".join(words))


def _may_be_of(words: list[str]) -> bool:
    known = load_union(("borders", "institutions_of"), ("entities", "organization_heads"), ("entities", "titles"))
    return any(word.lower().strip(".,") in known or not word[0].isupper() for word in words)


def _is_seat(words: list[str], name: str) -> bool:
    """Tell whether what a firm is "of" is its country or town: "Orlan Bio" of Cambridge."""
    is_firm = not _is_head(words[-1]) and not words[-1].endswith("s")
    return name in country_names() or (is_firm and name in load_pairs("cities"))


def _is_institution(words: list[str]) -> bool:
    """Tell whether words name what a country has: "Bank" of Japan."""
    return any(word.lower().strip(".,") in border_words("institutions_of") or not word[0].isupper() for word in words)
