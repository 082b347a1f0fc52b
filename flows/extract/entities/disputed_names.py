"""Names that have two tags in one story: the one counts for which something at one of its places speaks."""

from __future__ import annotations

from collections.abc import Collection

from flows.extract.entities.kinds_of_firms import is_behind_kind
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.told_bodies import is_told_as_body, words_before
from flows.extract.entities.told_places import is_in
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_DISPUTED = frozenset({"PER", "ORG", "LOC"})
_OF_PERSON = LazyRegexp(r"(?:, who\b| who\b|(?!['’])[^.;\n,]{0,30}? (?:he|she|his|her)\b)")


def settled_disputes(
    text: Text, spans: list[TypedSpan], wordings: list[str], settled: Collection[str]
) -> dict[str, str]:
    """Return the tags of wordings that have several, where the story speaks for one of them and for no other."""
    tags: dict[str, set[str]] = {}
    for wording, span in zip(wordings, spans, strict=True):
        tags.setdefault(wording, set()).add(span.tag)
    disputed = {name for name, several in tags.items() if len(several) > 1 and several <= _DISPUTED}
    disputed = {name for name in disputed if name not in settled and _may_be_settled(name, settled)}
    if not disputed:
        return {}
    votes: dict[str, set[str]] = {}
    for wording, span in zip(wordings, spans, strict=True):
        if wording in disputed and _is_told(text, span):
            votes.setdefault(wording, set()).add(span.tag)
    return {wording: next(iter(told)) for wording, told in votes.items() if len(told) == 1}


def _may_be_settled(name: str, persons: Collection[str]) -> bool:
    """Tell whether a name is no acronym, no common noun of bodies and not the surname of two words of a person."""
    is_surname = all(word in persons for word in name.split())
    return not (name.isupper() or is_surname or name.lower() in load_words("entities", "organization_heads"))


def _is_told(text: Text, span: TypedSpan) -> bool:
    """Tell whether what stands around a name is said of what it is tagged as."""
    if span.tag == "LOC":
        return is_in(text, span)
    if span.tag == "PER":
        return _OF_PERSON.match(text.lower, span.end) is not None
    before = words_before(text.lower, span.start)
    return span.tag == "ORG" and (is_told_as_body(text, span, before) or is_behind_kind(text, span, before))
