"""Publication dates as sources print them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from flows.sources.source import SourceError

_REMEDY = "write it as 2017-08-22, or with its time as 2017-08-22T14:30:00+09:00"


def read_published(published: str | datetime | date | None) -> tuple[date | None, datetime | None]:
    """Return the local date as printed and, where a time is given, the moment in UTC; a time without zone is UTC.

    ISO 8601 and the form of e-mail headers and RSS are read; anything else raises SourceError.
    """
    if isinstance(published, str):
        published = _parse(published.strip()) if published.strip() else None
    if published is None:
        return None, None
    if not isinstance(published, datetime):
        return published, None
    if published.tzinfo is None:
        return published.date(), published.replace(tzinfo=UTC)
    try:
        return published.date(), published.astimezone(UTC)
    except OverflowError as error:
        raise _unreadable(str(published)) from error


def _parse(printed: str) -> date:
    try:
        return date.fromisoformat(printed)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(printed)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(printed)
    except (ValueError, OverflowError, IndexError, TypeError) as error:
        raise _unreadable(printed) from error


def _unreadable(printed: str) -> SourceError:
    return SourceError(f"published_at {printed[:60]!r} is no date; {_REMEDY}", "published_at")
