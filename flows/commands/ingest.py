"""``wirehouse ingest``: stories into the lake, directly or as a flow run."""

from __future__ import annotations

import time
from contextlib import nullcontext
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.commands.console import ExitCode, messages
from flows.commands.options import LakeFolder, Published, Source
from flows.interrupts import INTERRUPTED_WORDS, is_interrupt, terminable
from flows.prefect_environment import is_prefect_configured
from flows.settings import FLOW_RUNNERS, Settings, load_settings

if TYPE_CHECKING:
    from rich.progress import Progress

    from flows.pipeline import Summary, Watch


def ingest_command(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders and patterns.")],
    published: Published = None,
    source: Source = None,
    lake: LakeFolder = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes that extract.", show_default="2")] = None,
    prefect: Annotated[bool, typer.Option("--prefect", help="Run as a Prefect flow run.")] = False,
    reextract: Annotated[bool, typer.Option("--reextract", help="Renew rows that an older engine made.")] = False,
) -> None:
    """Read stories, extract their figures, names and statements, check every row and load them.

    Examples:

    - `wirehouse ingest story.txt --published 2017-08-22`

    - `wirehouse ingest news/ 'archive/*.jsonl.gz' --workers 2`
    """
    from flows.sources.files import check_paths
    from warehouse.location import is_lake

    settings = load_settings(lake=lake, workers=workers)
    check_paths(paths, is_lake)
    day = published.date() if published else None
    as_flow = prefect or settings.runner in FLOW_RUNNERS or is_prefect_configured()
    if as_flow:
        summary = _run_flow(paths, day, source, settings, reextract)
    else:
        summary = _run_directly(paths, day, source, settings, reextract)
    _print_summary(summary, settings, reextract)
    if summary.rejects:
        raise typer.Exit(ExitCode.REJECTS)


def _run_flow(paths: list[str], day: date | None, source: str | None, settings: Settings, reextract: bool) -> Summary:
    from flows.ingest import run_flow

    messages().print("running as a Prefect flow run", style="dim")
    lake, workers = str(settings.lake), settings.workers
    return run_flow(paths=paths, published=day, source=source, lake=lake, workers=workers, reextract=reextract)


def _run_directly(
    paths: list[str], day: date | None, source: str | None, settings: Settings, reextract: bool
) -> Summary:
    from flows.importing import engine_ahead, take_one_thread

    take_one_thread()
    messages().print("running directly (--prefect, or a Prefect API configured, makes it a flow run)", style="dim")
    with terminable(), engine_ahead(paths), _progress() as bar:
        from flows.pipeline import ingest
        from flows.planning import Request
        from flows.runners import choose_runner
        from flows.sources.source import ReadOptions

        request = Request(tuple(paths), ReadOptions(day, source), reextract, settings.batch_stories)
        try:
            return ingest(request, settings, choose_runner(settings.runner, settings.workers), _watch(bar))
        except (KeyboardInterrupt, RuntimeError) as error:
            if not is_interrupt(error):
                raise
            messages().print(INTERRUPTED_WORDS)
            raise KeyboardInterrupt from None


def _progress() -> Any:
    """Return a bar for a terminal; nothing where nobody watches."""
    if not messages().is_terminal:
        return nullcontext()
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    return Progress(*columns, console=messages(), transient=True)


def _watch(bar: Progress | None) -> Watch:
    from flows.pipeline import Watch

    if bar is None:
        return Watch()
    task = bar.add_task("stories loaded of those read", total=0)

    def on_read(number: int) -> None:
        bar.update(task, total=(bar.tasks[0].total or 0) + number)

    def on_load(number: int) -> None:
        bar.update(task, advance=number)

    return Watch(on_read, on_load)


def _print_summary(summary: Summary, settings: Settings, reextract: bool) -> None:
    from flows.commands.summary import print_summary

    print_summary(summary, settings.lake, reextract, time.strftime("%H:%M:%S"))
