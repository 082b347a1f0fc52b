"""Whole commands measured from outside: seconds, processor time and memory, summed over their processes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

WIREHOUSE = str(Path(sys.executable).with_name("wirehouse"))


@dataclass(slots=True)
class Measured:
    """What a command took; on a machine that others use the processor time says more than the seconds."""

    seconds: float = 0.0
    peak_bytes: int = 0
    peak_proportional_bytes: int = 0
    by_process: dict[int, float] = field(default_factory=dict)

    @property
    def cpu_seconds(self) -> float:
        """Processor time of all processes, short of what each used after it was last looked at."""
        return sum(self.by_process.values())

    @property
    def peak_megabytes(self) -> float:
        """The highest sum of the processes' resident memory; what they share counts once for each."""
        return self.peak_bytes / 1e6

    @property
    def peak_proportional_megabytes(self) -> float:
        """The highest sum of what the processes take together: what they share counts once in all (PSS)."""
        return self.peak_proportional_bytes / 1e6


def measure(command: Sequence[str], *, is_proportional: bool = False) -> Measured:
    """Run a command to its end and return what it took; its output goes nowhere. Raises where it fails.

    ``is_proportional`` adds the sum in which shared pages count once; the kernel walks all pages for it.
    """
    measured = Measured()
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=installed_environment())
    sampler = threading.Thread(target=_sample, args=(process.pid, measured, is_proportional))
    sampler.start()
    _, error = process.communicate()
    measured.seconds = time.perf_counter() - started
    sampler.join()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}: {error.decode()[-2000:]}")
    return measured


def installed_environment() -> dict[str, str]:
    """Return the environment without a ban on bytecode: an installed command finds its modules compiled."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def fastest(command: Sequence[str], runs: int) -> Measured:
    """Return the run with the least processor time of several: the others were disturbed."""
    return min((measure(command) for _ in range(runs)), key=lambda measured: measured.cpu_seconds)


def _sample(pid: int, measured: Measured, is_proportional: bool) -> None:
    with suppress(psutil.Error):
        parent = psutil.Process(pid)
        while parent.status() != psutil.STATUS_ZOMBIE:
            members = [parent, *parent.children(recursive=True)]
            measured.peak_bytes = max(measured.peak_bytes, sum(_look(member, measured) for member in members))
            if is_proportional:
                together = sum(map(_proportional, members))
                measured.peak_proportional_bytes = max(measured.peak_proportional_bytes, together)
            time.sleep(0.1 if is_proportional else 0.02)


def _look(process: psutil.Process, measured: Measured) -> int:
    """Note the processor time of a process and return its memory."""
    with suppress(psutil.Error):
        times = process.cpu_times()
        measured.by_process[process.pid] = times.user + times.system
        return int(process.memory_info().rss)
    return 0


def _proportional(process: psutil.Process) -> int:
    with suppress(psutil.Error):
        return int(process.memory_full_info().pss)
    return 0
