"""The fields of a story in a line, row or sidecar, checked one by one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from flows.sources.document import make_document
from flows.sources.source import Origin, ReadOptions, SourceError, SourceFault
from schemas.language_tags import language_tag
from schemas.records import Document

FIELDS = ("id", "text", "title", "uri", "url", "published_at", "date", "source", "byline", "language")
"""The fields that are read, wherever a story is a record; others are left alone."""
_BY_LETTERS = {name.replace("_", ""): name for name in FIELDS}

DEFAULT_LANGUAGE = "en"
"""Of stories that do not say theirs: the one that the engine reads."""

_SHOWN = 200
_EXACT_BELOW = 2**53
"""From here on a float stands for several whole numbers."""
_ALIKE = 0.8
"""How like a known name (``difflib``) another one is that must be meant for it: "publised_at", "sourse"."""


def make_story(
    fields: Mapping[str, Any], options: ReadOptions, media_type: str, origin: Origin | None = None
) -> Document:
    """Return the document of a record; raise SourceError that names the field otherwise."""
    text = _string(fields, "text")
    if text is None or not text.strip():
        raise SourceError("there is no text; give the story in a field 'text'", "text")
    return make_document(
        text=text,
        title=_string(fields, "title"),
        uri=_string(fields, "uri") or _string(fields, "url"),
        given_id=_given_id(fields),
        published_at=_moment(fields, "published_at") or _moment(fields, "date") or options.published,
        source=_string(fields, "source") or options.source,
        byline=_string(fields, "byline"),
        language=_language(fields),
        media_type=media_type,
        origin=origin,
    )


def read_story(
    fields: Any,
    options: ReadOptions,
    media_type: str,
    fault: Callable[[str, str], SourceFault],
    origin: Origin | None = None,
) -> Document | SourceFault:
    """Return the document of a record, else the fault that ``fault(check_name, reason)`` makes of what is wrong."""
    if not isinstance(fields, Mapping):
        return fault("json", f"expected one object {{...}} with the story's fields, found {_name(fields)}")
    try:
        return make_story(by_field(fields), options, media_type, origin)
    except SourceError as error:
        return fault(error.check_name, f"{error}{_found(fields) if error.check_name == 'text' else ''}")


@lru_cache(1000)
def field_of(name: str) -> str | None:
    """Return the field that a name stands for, None for another: "Text", " text" and "publishedAt" are as good."""
    return _BY_LETTERS.get("".join(filter(str.isalnum, name.lower())))


def by_field(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a record gives by field; of two names that stand for the same one, the field's own counts."""
    named = ((field_of(name), name, value) for name, value in fields.items())
    found: dict[str, Any] = {}
    for field, name, value in named:
        if field and (name == field or field not in found):
            found[field] = value
    return found


def is_read(language: str) -> bool:
    """Tell whether the engine reads a language, in whatever country."""
    return language.partition("-")[0].lower() == DEFAULT_LANGUAGE


def check_names(fields: Iterable[str]) -> None:
    """Raise SourceError for a name that is a known field misspelt: what it gives would be lost without a word."""
    for name in fields:
        meant = get_close_matches(name.lower().replace(" ", "_"), FIELDS, 1, _ALIKE)
        if meant and not field_of(name):
            raise SourceError(f"field '{name}' is not known; is '{meant[0]}' meant?", "field_name")


def as_json(fields: Mapping[str, Any]) -> str:
    """Return a row as the JSON that a reject keeps."""
    return json.dumps(dict(fields), ensure_ascii=False, default=str)


def _found(fields: Mapping[str, Any]) -> str:
    """Say which fields a record has that has no text."""
    names = ", ".join(fields)
    return "" if "text" in fields or not names else f"; it has {names[:_SHOWN]}{' ...' if len(names) > _SHOWN else ''}"


def _string(fields: Mapping[str, Any], name: str) -> str | None:
    found = fields.get(name)
    if found is None or isinstance(found, str):
        return found
    raise _wrong_type(name, "a string", found)


def _language(fields: Mapping[str, Any]) -> str:
    printed = (_string(fields, "language") or "").strip()
    if not printed:
        return DEFAULT_LANGUAGE
    if tag := language_tag(printed):
        return tag
    raise SourceError(f"language {printed[:60]!r} is none; write its code (BCP 47): en, de, pt-BR", "language")


def _given_id(fields: Mapping[str, Any]) -> str | None:
    found = fields.get("id")
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    if isinstance(found, float) and found.is_integer() and abs(found) < _EXACT_BELOW:
        return str(int(found))  # pandas keeps whole numbers so where some are missing
    if found is None or isinstance(found, str):
        return found
    raise _wrong_type("id", "a string or a whole number", found)


def _moment(fields: Mapping[str, Any], name: str) -> str | date | datetime | None:
    found = fields.get(name)
    if found is None or isinstance(found, str | date | datetime):
        return found
    raise _wrong_type(name, 'a date such as "2017-08-22"', found)


def _wrong_type(name: str, expected: str, found: object) -> SourceError:
    return SourceError(f"field '{name}' must be {expected}, found {_name(found)}", "field_type")


def _name(found: object) -> str:
    return _NAMES.get(type(found), "something else")


_NAMES = {
    dict: "an object", list: "a list", bool: "true or false", str: "text", int: "a number", float: "a number",
    type(None): "null", bytes: "bytes", datetime: "a time", date: "a day",
}  # fmt: skip
