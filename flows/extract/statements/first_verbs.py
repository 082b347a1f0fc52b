"""The first finite verb of a quotation and whose it is: "we lost", "they are", "it would"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from flows.extract.lang.load import LanguageDataError, load_words, load_yaml

NO_VERB, PAST, MODAL, PERFECT, PROGRESSIVE, PASSIVE, NAMING, BEING, PRESENT = (
    "none", "past", "modal", "perfect", "progressive", "passive", "naming", "being", "present",
)  # fmt: skip
_NEAR = 3


def first_verb(words: Sequence[str]) -> tuple[int, str]:
    """Return where the first finite verb stands and of which kind it is; a form in "-s" only where no other is."""
    modal, present = load_words("stances", "modal_verbs"), load_words("stances", "present_verbs")
    past = load_words("stances", "past")
    for index, word in enumerate(words):
        if word in modal:
            return index, MODAL
        if word in present:
            return index, _present(words, index)
        if word in past or (index and word.endswith("ed") and _is_regular_past(words, index)):
            return index, PAST
    for index in range(1, len(words)):
        word = words[index]
        is_third = len(word) > 3 and word.endswith("s") and not word.endswith("ss")
        if is_third and words[index - 1] not in load_words("stances", "before_nouns"):
            return index, PRESENT
    return len(words), NO_VERB


def _is_regular_past(words: Sequence[str], index: int) -> bool:
    word = words[index]
    return len(word) > 4 and word.endswith("ed") and words[index - 1] not in load_words("stances", "before_nouns")


def _present(words: Sequence[str], index: int) -> str:
    """Of "is" and "has" by what follows: a participle, a noun or something else."""
    skipped = load_words("stances", "between_verbs")
    following = next((word for word in words[index + 1 : index + 1 + _NEAR] if word not in skipped), "")
    is_participle = following.endswith("ed") or following in load_words("stances", "participles")
    if words[index] in {"has", "have", "'ve", "hasn", "haven"}:
        return PERFECT if is_participle else PRESENT
    if len(following) > 4 and following.endswith("ing"):
        return PROGRESSIVE
    if is_participle:
        return PASSIVE
    return NAMING if following in {"a", "an", "the"} else BEING


def person_of(words: Sequence[str], verb: int) -> str:
    """Return who the subject before a verb is: oneself, others, a thing ..., "noun" where no such word tells."""
    persons = _persons()
    return next((persons[word] for word in words[:verb] if word in persons), "noun" if verb else "none")


@cache
def _persons() -> dict[str, str]:
    groups = load_yaml("stances").get("persons")
    if not isinstance(groups, dict):
        raise LanguageDataError("stances.yaml: 'persons' must map persons to words")
    return {word: person for person, words in groups.items() for word in words}
