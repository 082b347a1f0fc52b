"""What follows a quotation with a speaker: second halves, paragraphs reopened, speakers carried on."""

from __future__ import annotations

from collections.abc import Callable

from flows.extract.statements.found import Found
from flows.extract.statements.speakers import Speaker
from flows.extract.statements.uncued import ALONE, SHORT

_NEAR = 400
_MARKS = frozenset(" \n\t\u00a0\"'“”‘’,…«»„")


def join_and_carry(
    string: str,
    found: list[Found],
    open_starts: frozenset[int],
    direct_ends: dict[int, int],
    acting_before: Callable[[int, int], Speaker | None],
) -> list[Found]:
    """Join quotations that go on and give uncued ones the speaker before them; statements in order of the text.

    ``open_starts``: where quotations begin that the paragraph before left open. ``direct_ends``: where the attribution
    behind a statement ends, by where the statement begins. ``acting_before``: who nods or sighs in
    the sentence before a position, unless something is said in it.
    """
    kept: list[Found] = []
    last: int | None = None
    """The place in ``kept`` of the last statement in quotation marks."""
    for one in found:
        is_uncued = one.cue is None and one.speaker is None and one.kind == "direct"
        if last is not None and (joined := _joined(string, kept[last], one, is_uncued, open_starts, direct_ends)):
            kept[last] = joined
            continue
        if is_uncued:
            acting = acting_before(one.span[0], _reached(kept[-1]) if kept else 0) if one.rule == ALONE else None
            previous = kept[last] if last is not None else None
            one = _spoken_by(one, acting) if acting else _carried(string, kept, previous, one, direct_ends)  # noqa: PLW2901
        if one.rule == SHORT:
            continue
        kept.append(one)
        if one.kind != "indirect":
            last = len(kept) - 1
    return kept


def _joined(
    string: str,
    previous: Found,
    one: Found,
    is_uncued: bool,
    open_starts: frozenset[int],
    direct_ends: dict[int, int],
) -> Found | None:
    """Return the two as one statement where the second goes on with the first."""
    is_reopened = one.span[0] in open_starts
    if is_uncued and (is_reopened or _goes_on(string, previous, one, direct_ends)):
        joined = previous._replace(pieces=(*previous.pieces, *one.pieces))
        direct_ends[joined.span[0]] = one.span[1]
        return joined
    if not is_uncued and is_reopened and previous.speaker is None:
        return one._replace(pieces=(*previous.pieces, *one.pieces))
    return None


def _carried(string: str, kept: list[Found], previous: Found | None, one: Found, direct_ends: dict[int, int]) -> Found:
    """Give a quotation the speaker of the one before it, where it is near enough."""
    if not kept:
        return one
    latest = kept[-1]
    # '"No," said Lind, according to a transcript. "..."': it is Lind who goes on
    is_retold = latest.kind == "direct" and latest.speaker is not None and kept[-2:][0].rule == "source"
    if len(kept) > 1 and _holds(kept[-2], latest) and not is_retold:
        latest = kept[-2]  # "Lind noted the findings show it. '...'": it is Lind who goes on
    is_far = previous is None or previous.paragraph < one.paragraph - 1 or _known(previous) != _known(latest)
    is_next = is_far and _is_gone_on_with(latest, one)
    if latest.speaker is not None and (latest.paragraph == one.paragraph or is_next):
        previous = latest  # "it is so, said the director. 'We know.'"
    if previous is None:
        return one
    may_carry = previous.speaker is not None and one.paragraph - previous.paragraph <= 1
    if may_carry and (one.rule != SHORT or _is_beside(string, previous, one, direct_ends)):
        return _spoken_by(one, previous.speaker)
    return one


def _is_gone_on_with(latest: Found, one: Found) -> bool:
    """``Lind said that it was late.`` and a paragraph that is a quotation: somebody with a name goes on."""
    is_next = one.rule == ALONE and latest.cue is not None and latest.paragraph == one.paragraph - 1
    known = _known(latest)
    return is_next and known is not None and not known.startswith("country:")


def _known(one: Found) -> str | None:
    return one.speaker.entity_id if one.speaker else None


def _holds(outer: Found, inner: Found) -> bool:
    return outer.span[0] <= inner.span[0] and inner.span[1] <= outer.span[1] and outer.speaker is not None


def _spoken_by(one: Found, speaker: Speaker | None) -> Found:
    return one._replace(speaker=speaker, rule="carried")


def _reached(one: Found) -> int:
    """Where a statement and its attribution end."""
    return max(one.span[1], one.cue[1] if one.cue else 0, one.speaker.end if one.speaker else 0)


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
