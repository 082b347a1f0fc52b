"""Members of parties, who are a people of their own: "eleven Democrats", "a New Mexico Democrat", "a Tory minister"."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text


def with_partisans(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans, in order, with the members of parties that none of them covers as MISC."""
    members = load_words("surroundings", "party_members")
    named = load_words("surroundings", "partisans_before_names") & text.capital_words
    if named and any(text.string.startswith(_before_names(), span.start) for span in spans):
        surnames = {text.string[span.start : span.end].rpartition(" ")[2] for span in spans if span.tag == "PER"}
        spans = [one for span in spans for one in _without_party(text.string, span, surnames)]
    telling = named.union([word for word in text.capital_words if word.lower() in members])
    if not telling:
        return spans
    persons = {span.start for span in spans if span.tag == "PER" and " " in text.string[span.start : span.end]}
    told = [
        (start, word)
        for start, word in text.capitals
        if word in telling and (word.lower() in members or start + len(word) + 1 in persons)
    ]
    if not told:
        return spans
    starts = [span.start for span in spans]
    added = []
    for start, word in told:
        at = bisect_right(starts, start) - 1
        if at < 0 or spans[at].end <= start:
            added.append(TypedSpan(start, start + len(word), "MISC"))
    return sorted([*(_as_member(text, span, members) for span in spans), *added])


@cache
def _before_names() -> tuple[str, ...]:
    return tuple(f"{party} " for party in sorted(load_words("surroundings", "partisans_before_names")))


def _without_party(string: str, span: TypedSpan, surnames: set[str]) -> list[TypedSpan]:
    """Return a person's name and the party tagged with it: "Conservative Ida Moe"."""
    party, *name = string[span.start : span.end].split(" ")
    is_member = party.lower() in load_words("surroundings", "party_members") and surnames.issuperset(name)
    if len(name) < 2 - is_member or party not in load_words("surroundings", "partisans_before_names"):
        return [span]
    lower = {word.lower() for word in name}
    heads = load_union(("entities", "organization_heads"), ("entities", "law_heads"), ("entities", "agreement_heads"))
    if not heads.isdisjoint(lower) or not all(word[:1].isupper() for word in name):
        return [span]
    end = span.start + len(party)
    return [span._replace(end=end, tag="MISC"), span._replace(start=end + 1, tag="PER")]


def _as_member(text: Text, span: TypedSpan, members: frozenset[str]) -> TypedSpan:
    """A member whose state was tagged with it ("a New Mexico Democrat") is one without it."""
    words = text.string[span.start : span.end].split(" ")
    if words[-1].lower() not in members:
        return span
    if len(words) == 1:
        return span._replace(tag="MISC")
    if words[0].lower() in {"house", "senate"} and len(words) == 2:
        return span._replace(start=span.end - len(words[-1]), tag="MISC")
    is_one = not words[-1].endswith("s") and text.lower.endswith((" a ", " an ", "\na "), 0, span.start)
    return span._replace(start=span.end - len(words[-1]), tag="MISC") if is_one else span
