"""What is told of a subject in passing: "the share of girls who were married before 18 dropped to 42 percent"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_past_verb, plain_words, tells_past

_PRONOUNS = (" who ", " that ", " which ")
_MOST_TO_FIGURE = 3
"""Words from the main verb to the figure: "dropped from", "rose by more than"."""
_MOST_TO_END = 7
"""The same to the end of a change: "dropped from 50 percent to"."""
_MOST_NOUNS = 4
"""Words of what is counted before its clause: "the 1,204 fatal road accidents that"."""
_LONGEST = 10
_JOINTS = frozenset({"and", "but", "or", "while"})


def without_clause_of_subject(words: str) -> str:
    """Return a stretch without the clause that narrows its subject, where the main verb stands right at its end."""
    opened = max(words.find(pronoun) for pronoun in _PRONOUNS)
    if opened < 0 or words[:opened].endswith(","):
        return words
    rest = words[opened:].split()
    verbs = [at for at, word in enumerate(rest) if tells_past(word.strip(",")) or word in _STATES]
    if len(verbs) < 2 or _is_far(rest[verbs[-1] :]) or not _JOINTS.isdisjoint(rest[: verbs[-1]]):
        return words
    return f"{words[:opened]} {' '.join(rest[verbs[-1] :])}"


def _is_far(rest: list[str]) -> bool:
    return len(rest) > (_MOST_TO_END if rest[1:2] == ["from"] else _MOST_TO_FIGURE)


_STATES = frozenset({"had", "lived", "owned", "used", "were", "was"})


def is_told_of_counted(words: str) -> bool:
    """Tell whether words behind a number only say of what is counted what was done: "people who died in", "deaths
    counted in the province in".
    """
    plain = plain_words(words)
    if "," in words or len(plain) > _LONGEST or not load_words("periods", "not_past").isdisjoint(plain):
        return False
    verbs = [at for at, word in enumerate(plain) if is_past_verb(word)]
    is_near = len(verbs) == 1 and 0 < verbs[0] <= _MOST_NOUNS
    return (
        is_near and _JOINTS.isdisjoint(plain) and plain[-1] in {"in", "on", "during", "over", "last", plain[verbs[0]]}
    )


def without_pronoun(words: str) -> str:
    """Return the words behind a figure without the pronoun of a clause that is about it: "$22.9 billion that Chad
    earned abroad in".
    """
    head, pronoun, clause = words.partition("that ") if words.startswith("that ") else _split(words)
    plain = plain_words(clause)
    if not pronoun or ", " in clause or ", " in head or len(plain) > _LONGEST or len(head.split()) > _MOST_NOUNS:
        return words
    verbs = plain[1:] if plain[:1] in (["were"], ["was"]) else plain  # "licences that were issued in"
    is_one = sum(map(is_past_verb, verbs)) == 1 and _JOINTS.isdisjoint(plain)
    is_past = (load_words("periods", "not_past") - {"had"}).isdisjoint(plain)
    is_past = is_past and load_words("periods", "saying").isdisjoint(plain)
    return f"{head} {clause}".strip() if is_one and is_past else words


def _split(words: str) -> tuple[str, str, str]:
    for pronoun in _PRONOUNS:
        head, found, clause = words.partition(pronoun)
        if found:
            return head, found, clause
    return words, "", ""
