"""What kind of thing a tagged name is: of MISC an agreement, a law, an event, a people or a product."""

from __future__ import annotations

from flows.extract.lang.load import load_words

_HEADS = (
    ("agreement", "agreement_heads"),
    ("law", "law_heads"),
    ("event", "event_heads"),
)
_PEOPLE_ENDINGS = ("an", "ans", "ish", "ese", "i", "is", "ic", "ics", "ite", "ites", "ist", "ists", "ch", "kh", "ni")


def kind_of(name: str, tag: str) -> tuple[str, str]:
    """Return kind and form of a name with a tag; a telling last word outranks ORG and MISC."""
    if tag == "PER":
        return "person", "name"
    if tag == "LOC":
        return "place", "name"
    words = name.replace("-", " ").split()
    if len(words) > 2 and _is_year(words[-1]):
        words = words[:-1]
    if len(words) > 1:
        last = words[-1].lower().rstrip(".")
        for kind, key in _HEADS:
            if last in load_words("entities", key) and (tag == "MISC" or kind in {"agreement", "law"}):
                return kind, "name"
    if tag == "ORG" and len(words) > 1 and words[-1].isdigit() and not _is_year(words[-1]):
        return "product", "name"
    if tag == "ORG":
        is_acronym = len(words) == 1 and name.isupper() and len(name) <= 7
        return "organization", "acronym" if is_acronym else "name"
    if len(words) == 1 and name.lower().endswith(_PEOPLE_ENDINGS):
        return "group", "demonym"
    return "product", "name"


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == 4
