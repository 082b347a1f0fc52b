"""Texts made to break the finding of names: none raises, spans are exact and in order, twice is the same."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.entities.find import find_entities
from flows.extract.entities.tagger import load_tagger
from flows.extract.text import Text
from flows.sources.document import make_document
from tests.unit.extract.broken_off import broken_off

HOSTILE = {
    "nothing": "",
    "one letter": "K",
    "white space": " \n\t" * 2000,
    "one word of letters": "A" * 20_000,
    "capitals without end": "Orlan " * 3000,
    "dots": "U.S." * 3000,
    "hyphens": "Korea-" * 2000,
    "titles alone": "Mr. Minister President " * 1000,
    "a title of a title": "President of " * 1500,
    "brackets": "Orlan (OS) " * 1500,
    "open brackets": "Orlan (" * 2000,
    "quotes": "\"“'’" * 2000,
    "possessives": "Orlan's " * 2000,
    "apostrophes": "'s ’s " * 2000,
    "and": "Mexico and " * 1500,
    "lines": "KIM\n\n" * 2000,
    "title and its repeats": "Trade Minister Kim Lee met them. " + "the minister " * 2000,
    "agreement and its repeats": "NAFTA. " + "the pact " * 2000,
    "new names": " ".join(f"Or{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}n" for n in range(3000)),
    "deeds": "Protocol on it, Protocol on " * 800,
    "wards": "Hills ward off ward " * 1000,
    "holidays": "Easter Christmas, " * 1200,
    "capitals that are lent to": "lent to Moscow, sold 40 tanks to Cairo. " * 600,
    "towns that are told": "Tarn, a village, Orlan, one of the towns, Selby (population 3), " * 400,
    "ships": "The Orlan sank. The Orlan Orlan Orlan " * 500,
    "letters beyond the alphabet": "Ǆungla İstanbul ß ﬁnland Ωmega 首爾 " * 300,
    "marks that combine": "K\u0301im S\u0327eoul \u200bOrlan\u2028Bank " * 300,
    "half of a pair": "Seoul \udc00 Kim \ud800 " * 300,
}
CORPORA = Path(__file__).parents[3] / "corpus/en"
PHRASES = [
    phrase
    for name in ("names", "links")
    for entry in yaml.safe_load((CORPORA / f"{name}.yml").read_text("utf-8"))[name]
    for phrase in entry["in"]
    if isinstance(entry, dict)
]
LETTERS = st.text(st.sampled_from("AKaz.-’' \n\"(),&0İß"), max_size=120)


def found_in(string: str) -> list[tuple[int, int, str, str | None]]:
    text = Text(make_document(text=string))
    mentions = find_entities(text).mentions
    for mention in mentions:
        assert text.string[mention.start_char : mention.end_char] == mention.exact != ""
    starts = [mention.start_char for mention in mentions]
    assert starts == sorted(starts)
    return [(mention.start_char, mention.end_char, mention.kind, mention.tag) for mention in mentions]


@pytest.mark.parametrize("string", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text(string: str) -> None:
    assert found_in(string) == found_in(string)


@pytest.mark.parametrize("phrase", PHRASES[::3])
def test_broken_off_behind_any_word(phrase: str) -> None:
    for begun, _ in broken_off(phrase):
        found_in(begun)


@settings(max_examples=300, deadline=None)
@given(LETTERS)
def test_letters_and_marks_in_any_order(string: str) -> None:
    found_in(string)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["Kim", "Orlan Bank", "in Seoul", "said", "the minister", "Mr.", "\n\n"]), max_size=12))
def test_what_was_read_before_changes_nothing(pieces: list[str]) -> None:
    string = " ".join(pieces)
    alone = found_in(string)
    load_tagger().tag(Text(make_document(text="Words " + string.swapcase())))
    assert found_in(string) == alone


def test_tags_do_not_depend_on_other_sentences_words_being_forgotten() -> None:
    text = Text(make_document(text="Marta Lindqvist of Orlan Steel Corp. met officials in Busan."))
    tagger = load_tagger()
    before = tagger.tag(text)
    tagger.forget()
    assert tagger.tag(text) == before != []
