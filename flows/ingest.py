"""The Prefect flow of ingestion: the recipe of ``flows.pipeline`` as tasks with retries, names and an artifact.

``python -m flows.ingest PATH...`` is always a flow run: on the API that Prefect is configured for, else on a temporary
server of its own with its files in the project.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext, suppress
from datetime import date
from pathlib import Path
from typing import Any

from flows.prefect_environment import set_prefect_environment

set_prefect_environment()  # Prefect reads the environment as it is imported

from prefect import State, flow, get_run_logger, task  # noqa: E402
from prefect.artifacts import create_table_artifact  # noqa: E402
from prefect.cache_policies import NO_CACHE  # noqa: E402
from prefect.runtime import flow_run  # noqa: E402
from prefect.states import Completed  # noqa: E402
from prefect.task_runners import ThreadPoolTaskRunner  # noqa: E402

from flows.interrupts import INTERRUPTED, INTERRUPTED_WORDS, TERMINATED  # noqa: E402
from flows.opening import open_lake  # noqa: E402
from flows.pipeline import Summary, link_copies, load_batch, new_run_id  # noqa: E402
from flows.planning import PlanCounts, Request, plan_batches  # noqa: E402
from flows.retries import may_pass  # noqa: E402
from flows.runners import Pending, batch_processes, choose_runner, extract_late, in_order  # noqa: E402
from flows.settings import Settings, load_settings  # noqa: E402
from flows.sources.source import ReadOptions  # noqa: E402
from flows.workspace import run_folder  # noqa: E402
from warehouse.lake import Lake  # noqa: E402

WITH_REJECTS = "Completed with rejects"
"""The name of the state of a run that could not load all that it read."""
RETRY_DELAYS = [1.0, 5.0, 15.0]
"""Seconds before each new try of the tasks that touch storage."""
_ON_STORAGE: dict[str, Any] = {
    "retries": 3,
    "retry_delay_seconds": RETRY_DELAYS,
    "retry_condition_fn": may_pass,
    "cache_policy": NO_CACHE,
    "persist_result": False,
}
"""How the tasks run that touch storage."""


_THREADS: Any = ThreadPoolTaskRunner(max_workers=8)  # task runs only wait; the work is in our processes


def name_run() -> str:
    """Return the name of a flow run: what it reads."""
    paths = flow_run.parameters.get("paths") or []
    first = Path(str(paths[0])).name if paths else "nothing"
    return f"ingest {first}" + (f" and {len(paths) - 1} more" if len(paths) > 1 else "")


@task(
    name="plan",
    task_run_name="plan {request.paths}",
    **_ON_STORAGE,
)
def plan_task(request: Request, settings: Settings, folder: Path) -> tuple[list[Path], PlanCounts]:
    """Write the batches of what is new or changed; return their folders and the counts."""
    counts = PlanCounts()
    attempt = folder / f"plan-{time.monotonic_ns()}"
    attempt.mkdir()
    with open_lake(settings) as lake:
        return list(plan_batches(request, lake, attempt, counts)), counts


@task(name="extract", task_run_name="extract {folder.name}", cache_policy=NO_CACHE, persist_result=False)
def extract_task(folder: Path, submit: Callable[[Path], Pending] | None) -> Path:
    """Extract, validate and stage one batch, in a worker process where there are any."""
    return submit(folder).result() if submit else extract_late(folder)


@task(
    name="load",
    task_run_name="load {folder.name}",
    **_ON_STORAGE,
)
def load_task(folder: Path, settings: Settings, run_id: str) -> Summary:
    """Load one staged batch in one transaction; loading it again changes nothing."""
    summary = Summary()
    with Lake.open(settings.lake) as lake:
        load_batch(lake, folder, run_id, summary)
    return summary


@task(
    name="link duplicates",
    **_ON_STORAGE,
)
def link_task(settings: Settings) -> Summary:
    """Link the loaded stories with all nearly equal ones; doing it again links nothing."""
    summary = Summary()
    with Lake.open(settings.lake) as lake:
        link_copies(lake, summary)
    return summary


@flow(name="ingest", flow_run_name=name_run, task_runner=_THREADS, persist_result=False)
def ingest(
    paths: list[str],
    published: date | None = None,
    source: str | None = None,
    lake: str | None = None,
    workers: int | None = None,
    reextract: bool = False,
) -> Summary | State[Summary]:
    """Ingest news stories from files, folders and patterns into the lake and return the counts.

    A run of which something was rejected is completed too, but its state says so by its name.
    """
    started = time.perf_counter()
    if signal.getsignal(signal.SIGINT) is _end_at_once:  # a command's run, for which Prefect has set its own meanwhile
        signal.signal(signal.SIGTERM, _end_at_once)
    settings = load_settings(lake=Path(lake) if lake else None, workers=workers)
    request = Request(tuple(paths), ReadOptions(published, source), reextract, settings.batch_stories)
    request.check()
    with run_folder(settings.lake) as folder:
        planned, counts = plan_task(request, settings, folder)
        run_id = str(flow_run.id or new_run_id())
        summary = Summary(plan=counts)
        for staged in _run(planned, settings, folder):
            _add(summary, load_task(staged, settings, run_id))
    _add(summary, link_task(settings))
    with Lake.open(settings.lake) as opened:
        summary.snapshot = opened.snapshot_id()
    summary.seconds = time.perf_counter() - started
    _publish(summary)
    return _told(summary, reextract)


def _run(planned: list[Path], settings: Settings, folder: Path) -> Iterable[Path]:
    """Run the batches where the setting says; by default as task runs, in worker processes where it pays."""
    if settings.runner in {"in_process", "process_pool"}:
        return choose_runner(settings.runner, settings.workers)(planned)
    if settings.runner == "dask" and planned:
        return _run_on_dask(planned, settings, folder)
    return _run_as_tasks(planned, settings.workers)


def _run_as_tasks(planned: list[Path], workers: int) -> Iterator[Path]:
    # The task runs wait in threads and the work is done in our own processes: a process-pool task runner would
    # start a temporary server for each of its workers.
    processes = batch_processes(workers) if workers > 1 and len(planned) > 1 else nullcontext()
    with processes as submit:
        yield from in_order(planned, lambda folder: extract_task.submit(folder, submit), workers + 1)


def _run_on_dask(planned: list[Path], settings: Settings, folder: Path) -> Iterator[Path]:
    from flows.dask_tasks import dask_tasks

    with dask_tasks(extract_task, settings, folder) as submit:
        yield from in_order(planned, submit, settings.workers + 1)


def _add(summary: Summary, loaded: Summary) -> None:
    summary.rows.update(loaded.rows)
    summary.loads += loaded.loads
    summary.by_others += loaded.by_others
    summary.revisions += loaded.revisions


def _told(summary: Summary, reextract: bool) -> Summary | State[Summary]:
    """Log what was done, for those who watch scheduled runs, and return it: as a state of its own where rejects are."""
    plan, logger = summary.plan, get_run_logger()
    done = summary.stories(reextract)
    logger.info("%s; the lake is at snapshot %s", done, summary.snapshot)
    if not summary.rejects:
        return summary
    rejected = f"{summary.rejected}; `wirehouse rejects list` tells why"
    logger.warning("%s", "\n".join([rejected, *plan.reasons]))
    return Completed(name=WITH_REJECTS, message=f"{done}; {rejected}", data=summary)


def _publish(summary: Summary) -> None:
    counts = {"stories read": summary.plan.stories, "unchanged": summary.plan.unchanged, **summary.rows}
    counts["rejects"] = summary.rejects  # those known before too, which are no rows of this run
    rows = [{"table": name, "rows": number} for name, number in counts.items()]
    create_table_artifact(table=rows, key="ingest-counts", description="Rows loaded by this run, by table")


def _end_at_once(number: int, _: object) -> None:
    """Ctrl-C, SIGTERM: end the children and go; Prefect's client would retry against its dead temporary server."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with suppress(OSError):
        os.write(2, f"{INTERRUPTED_WORDS}\n".encode())
    os.killpg(os.getpgrp(), signal.SIGTERM)
    os._exit(TERMINATED if number == signal.SIGTERM else INTERRUPTED)


def run_flow(**parameters: Any) -> Summary:
    """Run the flow in this process so that Ctrl-C and SIGTERM end it and its children with exit code 130 or 143."""
    if os.getpgrp() != os.getpid() and not sys.stdin.isatty():
        os.setpgrp()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, _end_at_once)
    return ingest(**parameters)  # type: ignore[no-any-return]


if __name__ == "__main__":
    from flows.cli import main

    main(["ingest", "--prefect", *sys.argv[1:]])
