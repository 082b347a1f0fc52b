"""The legal form of a firm behind a comma is a part of its name: "Orlan Mills, Inc.", "Kovar Steel, S.A."."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words


def with_comma_forms(string: str, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans, each firm's with the legal form that a comma parts from it."""
    found: list[TypedSpan] = []
    for span in spans:
        last = found[-1] if found else None
        if last is not None and span.start < last.end:
            continue  # the form itself, tagged apart
        form = _form().match(string, span.end) if span.tag == "ORG" and string.startswith(", ", span.end) else None
        found.append(span._replace(end=_end(string, form)) if form else span)
    return found


def _end(string: str, form: re.Match[str]) -> int:
    """Return where the form ends: its full stop is none of the sentence's, unless the paragraph ends there."""
    is_last = form.group().endswith(".") and string[form.end() : form.end() + 1] in {"", "\n"}
    return form.end() - is_last


_OTHER_WORDS = {"as", "se", "sa", "spa", "ag", "ab", "asa", "oy", "nv", "bv"}
"""Forms that behind a comma are other words more often: "AG" is an attorney general."""


@cache
def _form() -> LazyRegexp:
    forms = {form.replace(".", "") for form in load_words("surroundings", "legal_forms")} - _OTHER_WORDS
    printed = {shape for form in forms for shape in (form.upper(), form.title())} | {"S.A.", "L.P.", "L.L.C.", "N.V."}
    return LazyRegexp(rf", (?:{one_of(printed)})(?:\.|(?![\w-]))")
