"""What one name of a story tells of another that has a word of it: founders of firms, surnames, openings."""

from __future__ import annotations

from collections.abc import Collection

from flows.extract.entities.beside_names import surrounding_words
from flows.extract.entities.coreference import surname_of
from flows.extract.entities.famous import famous_names
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.teams import is_sport
from flows.extract.entities.telling_names import names_body, tag_of_name
from flows.extract.entities.told_bodies import acts_as_firm, is_told_as_body, words_before
from flows.extract.entities.told_places import is_in
from flows.extract.entities.told_teams import ends_as_team
from flows.extract.text import Text


def with_founders(text: Text, spans: list[TypedSpan], wordings: list[str]) -> list[TypedSpan]:
    """Return the spans with single words that a firm and a person share: the firm's until the person is named."""
    named = list(zip(wordings, spans, strict=True))
    firms = {name.split()[0] for name, span in named if span.tag == "ORG" and names_body(name)}
    if not firms:
        return spans
    founders: dict[str, int] = {}
    for name, span in named:
        if span.tag == "PER" and " " in name and (last := name.rpartition(" ")[2]) in firms:
            founders.setdefault(last, span.start)
    if not founders:
        return spans
    return [span._replace(tag=_of_shared(text, span, founders)) for span in spans]


def _of_shared(text: Text, span: TypedSpan, founders: dict[str, int]) -> str:
    first = founders.get(text.string[span.start : span.end])
    if first is None:
        return span.tag
    before = words_before(text.lower, span.start)
    is_firm = span.start < first or is_told_as_body(text, span, before) or acts_as_firm(text, span, before)
    return "ORG" if is_firm else "PER"


def surnames(text: Text, spans: list[TypedSpan], names: set[tuple[str, str]], sure: dict[str, str]) -> dict[str, str]:
    """Return single words tagged as bodies or things that are the surname of a person and begin no body's name."""
    told = {(name, sure.get(name, tag)) for name, tag in names}
    bodies = {name.split()[0] for name, tag in told if " " in name and tag != "PER"}
    singles = {name for name, tag in names if " " not in name and tag != "PER" and name not in sure}
    if not singles:
        return {}
    singles -= {text.string[span.start : span.end] for span in spans if span.tag == "LOC" and is_in(text, span)}
    last = {
        surname_of(name)
        for name, tag in told
        if tag == "PER" and " " in name and name[0].isupper() and tag_of_name(name, tag) is None
    }
    return dict.fromkeys((singles & last) - bodies, "PER")


def parts_of_persons(text: Text, names: set[tuple[str, str]]) -> set[str]:
    """The single words of names that were tagged as persons' in full: what a surname may be of."""
    several = {name for name, tag in names if tag == "PER" and " " in name and tag_of_name(name, "PER") is None}
    teams = {name for name in several if ends_as_team(name)}
    if teams and is_sport(text):
        several -= teams
    return {word for name in several for word in name.split()}


def beginnings(
    text: Text, spans: list[TypedSpan], names: set[tuple[str, str]], sure: dict[str, str], persons: set[str]
) -> dict[str, str]:
    """Return single words that open the name of a body of the story: "Harlan" of Harlan Foods.

    A place keeps its name beside a body that is not surely one by its last word ("Boston", the Boston Globe).
    """
    bodies, firms = set(), set()
    for name, tag in names:
        words = name.split() if sure.get(name, tag) == "ORG" else ()
        if len(words) > 1 and len(words[0]) > 3:
            firms |= {words[0]} if names_body(name) else set()
            bodies |= {words[0]} if words[-1].lower() in surrounding_words("heads_of_firms") else set()
    opens = {name for name, tag in names if tag != "ORG" and (name in firms or (tag == "PER" and name in bodies))}
    found = {name: "ORG" for name in opens if name not in persons and name not in sure}
    found |= {name: "ORG" for name in bodies if name not in persons and famous_names().get(name) == "event"}
    return found | _things_with_article(text, spans, names, persons | sure.keys() | found.keys())


def _things_with_article(
    text: Text, spans: list[TypedSpan], names: set[tuple[str, str]], known: Collection[str]
) -> dict[str, str]:
    """Return single words with an article that open the name of a thing of the story: "the Keller" Space Telescope."""
    firsts = {name.partition(" ")[0] for name, tag in names if tag == "MISC" and " " in name} - set(known)
    if not firsts:
        return {}
    singles = [span for span in spans if span.tag == "PER" and text.string[span.start : span.end] in firsts]
    with_article = [span for span in singles if text.string.endswith(("The ", " the "), 0, span.start)]
    return {text.string[span.start : span.end]: "MISC" for span in with_article}
