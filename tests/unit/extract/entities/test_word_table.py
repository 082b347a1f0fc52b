"""A table of words tells of each what the mapping it was made of tells, and nothing of others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flows.extract.entities.tagger import load_tagger
from flows.extract.entities.word_table import WordTable

WORDS = st.text(st.characters(exclude_categories=["Z", "Cc"]), min_size=1)
NUMBERS = st.dictionaries(WORDS, st.integers(0, 2**32 - 1), max_size=60)


@given(NUMBERS, WORDS)
def test_a_table_tells_what_a_mapping_tells(numbers: dict[str, int], other: str) -> None:
    table = WordTable.of(numbers)
    assert {word: table.get(word, -1) for word in numbers} == numbers
    assert table.get(other, -1) == numbers.get(other, -1)
    assert table.values == sorted(set(numbers.values()))


@given(NUMBERS)
def test_the_order_of_the_mapping_does_not_matter(numbers: dict[str, int]) -> None:
    again = WordTable.of(dict(reversed(numbers.items())))
    assert (again.text, again.edges) == (WordTable.of(numbers).text, WordTable.of(numbers).edges)


def test_a_part_of_a_word_is_not_the_word() -> None:
    table = WordTable.of({"Seoul": 3, "Seoulite": 4, "New": 5})
    assert [table.get(word) for word in ("Seoul", "Seoulite", "Seou", "eoul", "ew", "", "seoul")] == [
        3,
        4,
        0,
        0,
        0,
        0,
        0,
    ]


def test_the_shipped_tagger_knows_words() -> None:
    lexicon = load_tagger().lexicon
    assert lexicon.casing.get("of") > lexicon.casing.get("seoul") > 0
    assert lexicon.lists.get("Zqxv") == 0
