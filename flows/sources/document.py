"""Documents: from the fields of a story as any source gives them to the one form that the engine reads."""

from __future__ import annotations

import re
from datetime import date, datetime

from flows.sources.dates import read_published
from flows.sources.source import Origin, SourceError
from flows.sources.uris import canonical_uri
from schemas.identity import content_hash, hash_id
from schemas.records import Document

__all__ = ["SourceError", "clean_text", "make_document"]

_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")
_BLANK_LINE = re.compile(r"[^\S\n]*\n[^\S\n]*\n")
_REPLACEMENT = "\ufffd"


def make_document(  # noqa: PLR0913 - the fields of a story, all by keyword
    *,
    text: str,
    title: str | None = None,
    uri: str | None = None,
    given_id: str | None = None,
    published_at: str | datetime | date | None = None,
    source: str | None = None,
    byline: str | None = None,
    language: str = "en",
    media_type: str = "text/plain",
    origin: Origin | None = None,
) -> Document:
    """Return the document of a story: its text in the one form, its ids; raise SourceError on a date that is none.

    An empty text is a document too; readers refuse it before.
    """
    headline = _one_line(title)
    string, body_start = _join(headline, clean_text(text))
    published_on, moment = read_published(published_at)
    source, byline, uri, given_id = _field(source), _field(byline), _field(uri), _field(given_id)
    sha = content_hash(string, headline, published_on, source, language)
    story = story_id(given_id, uri, sha)
    return Document(
        document_id=hash_id(story, sha),
        story_id=story,
        uri=uri,
        title=headline,
        source=source,
        byline=byline,
        published_on=published_on,
        published_at=moment,
        language=language,
        text=string,
        body_start_char=body_start,
        content_sha256=sha,
        media_type=media_type,
        given_id=given_id,
        source_uri=origin[0] if origin else None,
        line_no=origin[1] if origin else None,
    )


def clean_text(text: str) -> str:
    """Return the text with LF line ends, without BOM, with U+FFFD for NUL and unpaired surrogates; else untouched."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        text = text.replace("\x00", _REPLACEMENT)
    return text if text.isascii() or _is_whole(text) else _SURROGATES.sub(_repair, text)


def _is_whole(text: str) -> bool:
    """Tell, ten times as fast as by looking for them, that there are no surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def split_title(text: str) -> str | None:
    """Return the first line where a blank line and more text follow it: how plain text files carry a title."""
    stripped = clean_text(text).lstrip()
    first, _, rest = stripped.partition("\n")
    return first.strip() if rest.strip() and _BLANK_LINE.match("\n" + rest) else None


def _join(title: str | None, body: str) -> tuple[str, int]:
    """Return the text of a document and where the body begins in it."""
    if not title:
        return body, 0
    stripped = body.lstrip()
    first, _, rest = stripped.partition("\n")
    if first.strip() != title:
        return (f"{title}\n\n{body}", len(title) + 2) if stripped else (title, len(title))
    return stripped, len(stripped) - len(rest.lstrip())


def story_id(given_id: str | None, uri: str | None, sha: str) -> str:
    """Return what tells a story from others: of the id that was given, else of the uri, else of the content."""
    if given_id:
        return hash_id("id", given_id)
    if uri:
        return hash_id("uri", canonical_uri(uri))
    return hash_id("content", sha)


def _one_line(title: str | None) -> str | None:
    """A title is one line: the breaks that a source wrapped it with become spaces."""
    lines = clean_text(title).splitlines() if title else ()
    return " ".join(line.strip() for line in lines if line.strip()) or None


def _field(printed: str | None) -> str | None:
    return (clean_text(printed).strip() or None) if printed else None


def _repair(match: re.Match[str]) -> str:
    found = match.group()
    return found.encode("utf-16", "surrogatepass").decode("utf-16") if len(found) == 2 else _REPLACEMENT
