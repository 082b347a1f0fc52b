"""``wirehouse show``: a story in the terminal, marked up, with its rows beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.commands.console import ExitCode, fail, listing, output
from flows.commands.options import LakeFolder
from flows.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from rich.table import Table
    from rich.text import Text

    from warehouse.asking import Asking

STYLES = {
    "figures": "bold yellow",
    "mentions": "cyan",
    "statement_pieces": "italic green",
    "time_expressions": "magenta",
}
"""Drawn in this order reversed, so that a figure inside a quotation is seen as a figure."""
LEGEND = {"figures": "figures", "mentions": "names", "statement_pieces": "what was said", "time_expressions": "dates"}
LEAST_NEEDED = (
    "kind",
    "anchor",
    "direction",
    "modifier",
    "counterpart",
    "stance",
    "said_on",
    "cue",
    "status",
    "speaker",
)
"""Columns that a narrow terminal is spared, in this order; the last line of the table names them."""
ROWS = ("figures", "time_expressions", "entities", "roles", "statements")


def show_command(
    document: Annotated[
        str, typer.Argument(metavar="STORY", help="An id, document_id, story_id, uri, or part of a title.")
    ],
    lake: LakeFolder = None,
) -> None:
    """Show a story with its figures, names and what was said marked, and its rows beneath.

    The id is a document_id, a story_id, or the one that the story was given.

    Example: `wirehouse show "deficit"` shows the one story whose title holds the word.
    """
    from warehouse.lake import Lake

    folder = load_settings(lake=lake).lake
    connection = Lake.open_for_queries(folder)
    found = _find(connection, document)
    if not found:
        fail(f"no story '{document}' in {folder}; wirehouse sql 'SELECT document_id, title FROM documents' lists them")
    if len(found) > 1:
        listed = "\n".join(
            f"  {document_id}  {title} ({_origin(source, day)})" for document_id, title, source, day in found[:10]
        )
        fail(f"'{document}' names {len(found)} stories; choose one by its document_id:\n{listed}", ExitCode.USAGE)
    _show(connection, found[0][0])


def _find(connection: Asking, document: str) -> list[Any]:
    from flows.sources.document import story_id
    from warehouse.queries.load import load_query

    parameters = {"document": document, "story_of_id": story_id(document, None, "")}
    return connection.execute(load_query("find_document"), parameters).fetchall()


def _show(connection: Asking, document_id: str) -> None:
    from warehouse.queries.load import load_query

    row = connection.execute(load_query("document_text"), {"document_id": document_id}).fetchone()
    title, source, published_on, text, revision, is_current = row or (None, None, None, "", 1, True)
    told = "" if is_current else f"revision {revision}, which another one has replaced: "
    output().print(f"{title or 'untitled'}", style="bold", markup=False)
    output().print(f"{told}{_origin(source, published_on)}, {document_id}\n", markup=False)
    output().print(_marked(connection, document_id, text), soft_wrap=False)
    output().print()
    if output().color_system and not output().no_color:
        output().print(", ".join(f"[{style}]{LEGEND[name]}[/]" for name, style in STYLES.items()), end="\n\n")
    for name in ROWS:
        cursor = connection.execute(load_query(f"show_{name}"), {"document_id": document_id})
        columns = [column[0] for column in cursor.description or []]
        if rows := cursor.fetchall():
            readable = [[_readable(value) for value in row] for row in rows]
            filled = [at for at in range(len(columns)) if any(row[at] not in (None, "") for row in readable)]
            output().print(_fitting({columns[at]: [row[at] for row in readable] for at in filled}, name))
            output().print()


def _origin(source: str | None, published_on: date | None) -> str:
    return f"{source or 'unknown source'}, {published_on or 'undated'}"


def _fitting(columns: dict[str, list[Any]], title: str) -> Table:
    """Return a table without its least needed columns where a terminal is too narrow for whole words and numbers."""
    least = {name: _least_width(name, values) for name, values in columns.items()}
    kept = dict(columns)
    for name in LEAST_NEEDED:
        if _taken(least[one] for one in kept) > output().width:
            kept.pop(name, None)
    table = listing(list(kept), zip(*kept.values(), strict=True), title, numbers={"value", "mentions"})
    for column, width in zip(table.columns, _widths(kept, least), strict=True):
        column.width = width
    if left := [name for name in columns if name not in kept]:
        table.caption, table.caption_justify = f"a wider terminal shows also: {', '.join(left)}", "left"
    return table


def _least_width(name: str, values: Sequence[Any]) -> int:
    """Return the letters of a column's longest word; a longer one than a period is broken, what was said has a line."""
    longest = max(len(word) for value in (name, *values) for word in str(value or "").split())
    return _LINE if name == "content" else longest if name == "value" else min(longest, _LONGEST)


def _widths(columns: dict[str, list[Any]], least: dict[str, int]) -> list[int]:
    """Return the widths of columns: what the terminal has to spare goes to those that need least to be whole."""
    widths = {name: least[name] for name in columns}
    whole = {name: max(len(str(value or "")) for value in (name, *values)) for name, values in columns.items()}
    spare = output().width - _taken(widths.values())
    wanting = sorted(columns, key=lambda name: whole[name] - widths[name])
    for at, name in enumerate(wanting):
        more = max(0, min(whole[name] - widths[name], spare // (len(wanting) - at)))
        widths[name] += more
        spare -= more
    return list(widths.values())


def _taken(widths: Iterable[int]) -> int:
    return sum(width + _GAP for width in widths) - _GAP


_GAP, _LONGEST, _LINE = 2, len("2025-01/2025-06"), 30


def _readable(value: Any) -> Any:
    if isinstance(value, float):
        return f"{int(value):,}" if value.is_integer() else f"{round(value, 6):,}"
    return value


def _marked(connection: Asking, document_id: str, text: str) -> Text:
    from rich.text import Text

    from warehouse.queries.load import load_query

    marked = Text(text)
    for name, style in reversed(STYLES.items()):
        spans = connection.execute(load_query(f"spans_{name}"), {"document_id": document_id}).fetchall()
        for start, end in spans:
            marked.stylize(style, start, end)
    return marked
