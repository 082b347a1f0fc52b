"""Language tags: what is one after BCP 47, and what is made of other spellings."""

from __future__ import annotations

import pytest

from schemas.language_tags import is_language_tag, language_tag

TAGS = {
    "en": "en", "EN": "en", "eng": "en", "ger": "de", "deu": "de", "en_GB": "en-GB", "pt-br": "pt-BR", " de ": "de",
    "zh-hant-tw": "zh-Hant-TW", "zh-yue": "zh-yue", "yue": "yue", "es-419": "es-419", "iw": "he", "roa": "roa",
    "sl-rozaj-biske": "sl-rozaj-biske", "de-DE-u-co-phonebk": "de-DE-u-co-phonebk", "und": "und", "sh": "sh",
    "x": None, "xx": None, "German": None, "english": None, "en-": None, "en--GB": None, "qqq": None, "": None,
    "de, en": None, "en-GB\n": "en-GB", "én": None,
}  # fmt: skip


@pytest.mark.parametrize(("printed", "tag"), TAGS.items(), ids=map(repr, TAGS))
def test_tag_is_kept_as_bcp_47_recommends(printed: str, tag: str | None) -> None:
    assert language_tag(printed) == tag
    assert tag is None or (is_language_tag(tag) and language_tag(tag) == tag)


@pytest.mark.parametrize("tag", ["deu", "eng-GB", "en_GB", "xx", "en-GB\n", "iw", ""])
def test_other_spellings_are_no_tags(tag: str) -> None:
    assert not is_language_tag(tag)
