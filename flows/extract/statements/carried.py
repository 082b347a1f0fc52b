"""What follows a quotation with a speaker: second halves, paragraphs reopened, speakers carried on."""

from __future__ import annotations

from flows.extract.statements.found import Found
from flows.extract.statements.uncued import SHORT

_NEAR = 400
_MARKS = frozenset(" \n\t\u00a0\"'“”‘’,…«»„")


def join_and_carry(
    string: str, found: list[Found], open_starts: frozenset[int], direct_ends: dict[int, int]
) -> list[Found]:
    """Join quotations that go on and give uncued ones the speaker before them; statements in order of the text.

    ``open_starts``: where quotations begin that the paragraph before left open. ``direct_ends``: where the attribution
    behind a statement ends, by where the statement begins.
    """
    kept: list[Found] = []
    last: int | None = None
    """The place in ``kept`` of the last statement in quotation marks."""
    for one in found:
        is_uncued = one.cue is None and one.speaker is None and one.kind == "direct"
        previous = kept[last] if last is not None else None
        if is_uncued and previous is not None and last is not None:
            if one.span[0] in open_starts or _goes_on(string, previous, one, direct_ends):
                joined = previous._replace(pieces=(*previous.pieces, *one.pieces))
                direct_ends[joined.span[0]] = one.span[1]
                kept[last] = joined
                continue
            latest = kept[-1]
            if latest.paragraph == one.paragraph and latest.speaker is not None:
                previous = latest  # "it is so, said the director. 'We know.'"
            if _may_carry(previous, one) and (one.rule != SHORT or _is_beside(string, previous, one, direct_ends)):
                one = one._replace(speaker=previous.speaker, rule="carried")  # noqa: PLW2901
        elif one.span[0] in open_starts and previous is not None and last is not None and previous.speaker is None:
            kept[last] = one._replace(pieces=(*previous.pieces, *one.pieces))
            continue
        if one.rule == SHORT:
            continue
        kept.append(one)
        if one.kind != "indirect":
            last = len(kept) - 1
    return kept


def _is_beside(string: str, previous: Found, one: Found, direct_ends: dict[int, int]) -> bool:
    """Nothing but marks stands between the attribution of the one and the beginning of the other."""
    between = string[direct_ends.get(previous.span[0], previous.span[1]) : one.span[0]]
    return previous.kind == "direct" and len(between) < _NEAR and not set(between) - _MARKS - set(".!?")


def _goes_on(string: str, previous: Found, one: Found, direct_ends: dict[int, int]) -> bool:
    """Nothing but marks stands between the attribution of the one and the beginning of the other, in one sentence."""
    if previous.kind != "direct" or previous.paragraph != one.paragraph or previous.speaker is None:
        return False
    end = direct_ends.get(previous.span[0], previous.span[1])
    between = string[end : one.span[0]]
    is_ended = string[max(end - 3, 0) : end].rstrip().endswith((".", "!", "?"))  # "A," he said. "B." are two
    return not is_ended and len(between) < _NEAR and not set(between) - _MARKS


def _may_carry(previous: Found, one: Found) -> bool:
    return previous.speaker is not None and one.paragraph - previous.paragraph <= 1
