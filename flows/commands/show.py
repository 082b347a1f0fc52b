"""``wirehouse show``: a story in the terminal, marked up, with its rows beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.commands.console import ExitCode, fail, listing, output
from flows.commands.options import LakeFolder
from flows.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

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
LEGEND = {"figures": "figures", "mentions": "names", "statement_pieces": "quotations", "time_expressions": "dates"}
ROWS = ("figures", "time_expressions", "entities", "roles", "statements")


def show_command(
    document: Annotated[str, typer.Argument(metavar="STORY", help="document_id, story_id, uri, or part of a title.")],
    lake: LakeFolder = None,
) -> None:
    """Show a story with its figures, names and quotations marked, and its rows beneath.

    Example: `wirehouse show "deficit"` shows the one story whose title holds the word.
    """
    from warehouse.lake import Lake

    folder = load_settings(lake=lake).lake
    connection = Lake.open_for_queries(folder)
    found = _find(connection, document)
    if not found:
        fail(f"no story '{document}' in {folder}; wirehouse sql 'SELECT document_id, title FROM documents' lists them")
    if len(found) > 1:
        listed = "\n".join(f"  {document_id}  {title}" for document_id, title in found[:10])
        fail(f"'{document}' names {len(found)} stories; choose one by its document_id:\n{listed}", ExitCode.USAGE)
    _show(connection, found[0][0])


def _find(connection: Asking, document: str) -> list[Any]:
    from warehouse.queries.load import load_query

    return connection.execute(load_query("find_document"), {"document": document}).fetchall()


def _show(connection: Asking, document_id: str) -> None:
    from warehouse.queries.load import load_query

    row = connection.execute(load_query("document_text"), {"document_id": document_id}).fetchone()
    title, source, published_on, text = row or (None, None, None, "")
    output().print(f"{title or 'untitled'}", style="bold", markup=False)
    output().print(f"{source or 'unknown source'}, {published_on or 'undated'}, {document_id}\n", markup=False)
    output().print(_marked(connection, document_id, text), soft_wrap=False)
    output().print()
    if output().color_system and not output().no_color:
        output().print(", ".join(f"[{style}]{LEGEND[name]}[/]" for name, style in STYLES.items()), end="\n\n")
    for name in ROWS:
        cursor = connection.execute(load_query(f"show_{name}"), {"document_id": document_id})
        columns = [column[0] for column in cursor.description or []]
        if rows := cursor.fetchall():
            output().print(_without_empty(columns, rows, name))
            output().print()


def _without_empty(columns: Sequence[str], rows: Sequence[Sequence[Any]], title: str) -> Table:
    """Return rows without the columns that none of them fills: the others have more room."""
    filled = [number for number in range(len(columns)) if any(row[number] not in (None, "") for row in rows)]
    shown = ([_readable(row[number]) for number in filled] for row in rows)
    return listing([columns[number] for number in filled], shown, title, numbers={"value", "mentions"})


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
