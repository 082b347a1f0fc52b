"""Bytes that should be UTF-8 text: what they are instead, and what to do about it."""

from __future__ import annotations

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\x1f\x8b",
    b"\xff\xd8\xff",
    b"PAR1",
    b"GIF8",
    b"\x7fELF",
    b"SQLite format",
)
_HEAD_BYTES = 8192
_TEXT_CONTROLS = frozenset(b"\t\n\r\x0c\x1b\x08")


def find_file_fault(head: bytes) -> tuple[str, str] | None:
    """Return check name and reason where a file's first bytes are no UTF-8 text, None where they may be."""
    head = head[:_HEAD_BYTES]
    if head.startswith(_UTF16):
        return "encoding", "it begins with a UTF-16 byte order mark; convert it: iconv -f UTF-16 -t UTF-8 FILE"
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in head)
    if head.startswith(_MAGIC) or 5 * controls > len(head) or (b"\x00" in head and not _is_utf8(head)):
        return "binary", "its bytes are no text; give the story as UTF-8 text"
    return None


def decode(data: bytes) -> str | tuple[int, str]:
    """Return the text of UTF-8 bytes, else the line that the first wrong byte stands in (from 1) and the reason."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1, not_utf8(data[error.start])


def not_utf8(byte: int) -> str:
    """Return the reason and remedy for a byte that is no UTF-8."""
    return f"byte 0x{byte:02X} is not UTF-8; convert the file from what it is: iconv -f WINDOWS-1252 -t UTF-8 FILE"


def as_told(text: str) -> str:
    """Return a text as any file or terminal takes it: what a name or line has that is no Unicode stands escaped."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _is_utf8(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end >= len(head) > 3 and error.reason == "unexpected end of data"
    return True
