"""Ids: hashes of what a row is, the same on every machine, in every batch and order of loading."""

from __future__ import annotations

from hashlib import blake2b, sha256

DIGEST_BYTES = 10
"""80 bits: at a thousand million rows the chance that any two share an id is below one in a million."""

_FIELD_END = "\x1f"


def hash_id(*parts: object) -> str:
    """Return the id of the thing that the parts name: 20 hexadecimal digits."""
    return blake2b(_FIELD_END.join(map(str, parts)).encode("utf-8", "replace"), digest_size=DIGEST_BYTES).hexdigest()


def content_hash(*parts: object) -> str:
    """Return the SHA-256 of the parts, None counting as a value of its own."""
    joined = _FIELD_END.join("\x00" if part is None else str(part) for part in parts)
    return sha256(joined.encode("utf-8", "replace")).hexdigest()


class RecordIds:
    """Gives the records of one table of one document their ids, by span and ordinal among equal spans.

    Never by kind or rule, so that an improved engine keeps the id of a record and corrections to it survive.
    """

    def __init__(self, document_id: str, table: str) -> None:
        begun = f"{document_id}{_FIELD_END}{table}{_FIELD_END}".encode("utf-8", "replace")
        self._begun = blake2b(begun, digest_size=DIGEST_BYTES)
        """The part that all ids of the table share, hashed once."""
        self._seen: dict[tuple[int, int], int] = {}

    def next(self, start_char: int, end_char: int) -> str:
        """Return the id of the next record with this span."""
        span = start_char, end_char
        ordinal = self._seen.get(span, 0)
        self._seen[span] = ordinal + 1
        hashed = self._begun.copy()
        hashed.update(b"%d\x1f%d\x1f%d" % (start_char, end_char, ordinal))
        return hashed.hexdigest()
