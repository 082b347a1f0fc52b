"""``wirehouse export``: rows of the lake as files that need no wirehouse."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.commands.console import ExitCode, counted, fail, messages
from flows.commands.options import AtMoment, LakeFolder, read_path
from flows.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.progress import Progress

    from warehouse.exports.datasets import Dataset
    from warehouse.exports.export import ExportRequest
    from warehouse.exports.rows import LakeRows

_WHAT = typer.Argument(
    metavar="TABLE|VIEW|QUERY",
    help="What to export; without it every table but fingerprints, which serve the lake alone.",
)
_TO = typer.Option(
    "--to",
    parser=read_path,
    metavar="TARGET",
    help="A folder for Parquet, or a file: .parquet .duckdb .csv[.gz] .jsonl[.gz] .xlsx",
)
_BY = typer.Option("--partition-by", metavar="COLUMN", help="Column that becomes folders; may be repeated.")


def export_command(  # noqa: PLR0913, PLR0917 - each is an option of the command
    to: Annotated[Path, _TO],
    what: Annotated[list[str] | None, _WHAT] = None,
    partition_by: Annotated[list[str] | None, _BY] = None,
    licence: Annotated[str | None, typer.Option(help="Licence of the rows, such as CC-BY-4.0.")] = None,
    cite_as: Annotated[str | None, typer.Option(help="How the rows are to be cited.")] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the target.")] = False,
    at: AtMoment = None,
    lake: LakeFolder = None,
) -> None:
    """Export tables, views or a query, all from one snapshot; the target appears when it is whole.

    A folder holds Parquet, by year of publication, and datapackage.json with types, descriptions, licence and citation.

    Examples:

    - `wirehouse export --to news/`

    - `wirehouse export --to news.duckdb`

    - `wirehouse export figure_facts --to facts.csv.gz`

    - `wirehouse export "SELECT exact, value FROM figures WHERE kind = 'money'" --to money.xlsx`
    """
    from warehouse.exports.datasets import ExportError, ExportUsageError
    from warehouse.exports.export import ExportRequest

    settings = load_settings(lake=lake, licence=licence, cite_as=cite_as)
    request = ExportRequest(
        to, tuple(what or ()), at, tuple(partition_by or ()), settings.licence, settings.cite_as, overwrite
    )
    try:
        rows = _export(settings.lake, request)
    except ExportUsageError as error:
        fail(str(error), ExitCode.USAGE)
    except ExportError as error:
        fail(_told(error))
    for name, number in rows.items():
        messages().print(f"{name}: {counted(number, 'row')}", markup=False)
    messages().print(f"written: {to}", markup=False, soft_wrap=True)


def _told(error: Exception) -> str:
    """Put a failure in words, with the remedy where a file can't be read or written."""
    from flows.commands.remedies import remedy_for

    remedy = remedy_for(error.__cause__)
    return f"{error}\n{remedy}" if remedy else str(error)


def _export(lake: Path, request: ExportRequest) -> dict[str, int]:
    from warehouse.exports.export import export

    with _progress() as bar:
        if bar is None:
            return export(lake, request)
        tasks: dict[str, Any] = {}

        def on_plan(datasets: Sequence[Dataset], rows: LakeRows) -> None:
            for dataset in datasets:
                total = rows.count(dataset) if dataset.table else None
                tasks[dataset.name] = bar.add_task(dataset.name, total=total)

        return export(lake, request, lambda name, number: bar.update(tasks[name], advance=number), on_plan)


def _progress() -> Progress | nullcontext[None]:
    """Return bars for a terminal; nothing where nobody watches."""
    if not messages().is_terminal:
        return nullcontext()
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=messages(), transient=True)
