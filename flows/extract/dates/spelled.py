"""Numbers in words joined to one: "twenty-four", "twenty-sixth", "nineteen eighty-six", "two thousand and twenty"."""

from __future__ import annotations

from flows.extract.dates.token import Token


def join_numbers(tokens: list[Token]) -> list[Token]:
    """Return the tokens with each number in words as one; years in words are a class of their own."""
    if "cardinal" not in [token.kind for token in tokens]:
        return tokens
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        if tokens[index].kind != "cardinal":
            joined.append(tokens[index])
            index += 1
            continue
        token, index = _read(tokens, index)
        joined.append(token)
    return joined


def _read(tokens: list[Token], index: int) -> tuple[Token, int]:
    for read in (_year, _thousands, _ordinal):
        found = read(tokens, index)
        if found:
            return found
    value, end = _below_hundred(tokens, index)
    value, end = _hundreds(tokens, value, end)
    return _token("small" if 0 < value <= 31 else "spelled", tokens, index, end, value), end


def _token(kind: str, tokens: list[Token], index: int, end: int, value: int) -> Token:
    return Token(kind, tokens[index].start, tokens[end - 1].end, value)


def _cardinal(tokens: list[Token], index: int) -> int | None:
    token = tokens[index] if index < len(tokens) else None
    return int(token.value) if token and token.kind == "cardinal" else None


def _skip(tokens: list[Token], index: int, *kinds: str) -> int:
    return index + 1 if index < len(tokens) and tokens[index].kind in kinds else index


def _below_hundred(tokens: list[Token], index: int) -> tuple[int, int]:
    value = int(tokens[index].value)
    if value in range(20, 100, 10):
        after = _skip(tokens, index + 1, "hyphen", "and")
        unit = _cardinal(tokens, after)
        if unit and unit < 10:
            return value + unit, after + 1
    return value, index + 1


def _hundreds(tokens: list[Token], value: int, index: int) -> tuple[int, int]:
    if _cardinal(tokens, index) != 100 or value > 99:
        return value, index
    after = _skip(tokens, index + 1, "and")
    rest = _cardinal(tokens, after)
    if rest is None or rest >= 100:
        return value * 100, index + 1
    small, end = _below_hundred(tokens, after)
    return value * 100 + small, end


def _year(tokens: list[Token], index: int) -> tuple[Token, int] | None:
    """Sixteen to twenty-one hundreds, then tens: "nineteen eighty six", "seventeen hundred thirty three"."""
    first = _cardinal(tokens, index)
    if first is None or not 15 <= first <= 21:
        return None
    after = index + 1
    if _cardinal(tokens, after) == 100:
        value, end = _hundreds(tokens, first, after)
        return (_token("spelled_year", tokens, index, end, value), end) if value % 100 else None
    second = _cardinal(tokens, after)
    if second is None or not 10 <= second < 100:
        return None
    rest, end = _below_hundred(tokens, after)
    return _token("spelled_year", tokens, index, end, first * 100 + rest), end


def _thousands(tokens: list[Token], index: int) -> tuple[Token, int] | None:
    first = _cardinal(tokens, index)
    if first is None or first > 9 or _cardinal(tokens, index + 1) != 1000:
        return None
    after = _skip(tokens, index + 2, "and")
    rest = _cardinal(tokens, after)
    if rest is None or rest >= 100:
        return _token("spelled", tokens, index, index + 2, first * 1000), index + 2
    small, end = _below_hundred(tokens, after)
    value = first * 1000 + small
    return _token("spelled_year" if first in {1, 2} else "spelled", tokens, index, end, value), end


def _ordinal(tokens: list[Token], index: int) -> tuple[Token, int] | None:
    """Twenty or thirty with an ordinal unit: "twenty-sixth"."""
    tens = _cardinal(tokens, index)
    after = _skip(tokens, index + 1, "hyphen")
    if tens not in {20, 30, 40, 50, 60, 70, 80, 90} or after >= len(tokens):
        return None
    unit = tokens[after]
    if unit.kind not in {"ordinal", "second"} or unit.value >= 10:
        return None
    return _token("ordinal", tokens, index, after + 1, tens + unit.value), after + 1
