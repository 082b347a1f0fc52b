"""Ctrl-C and SIGTERM: known in each form, kept from children, kept back where they would come too early."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import duckdb
import pytest

from flows.interrupts import exit_code, heard_at_the_end, is_interrupt, terminable, unheard_by_children

LONG = "SELECT sum(hash(range)) FROM range(10000000000)"


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """Whoever runs the tests in the background has them started deaf to interrupts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def test_interrupt_of_a_query_is_known() -> None:
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    with pytest.raises(BaseException) as raised:
        duckdb.connect(config={"threads": 1}).execute(LONG).fetchall()
    assert is_interrupt(raised.value)


@pytest.mark.parametrize(
    ("error", "expected"),
    [(KeyboardInterrupt(), True), (RuntimeError("no space"), False), (ValueError("Query interrupted"), False)],
    ids=["python's", "another error of the kind", "another kind of error"],
)
def test_other_errors_are_none(error: BaseException, expected: bool) -> None:
    assert is_interrupt(error) is expected


def test_interrupt_is_raised_at_the_end_of_what_may_not_be_cut() -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), heard_at_the_end():
        os.kill(os.getpid(), signal.SIGINT)
        done.append("the rest")
    assert done == ["the rest"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_sigterm_is_an_interrupt_that_comes_once_and_at_the_end() -> None:
    done = []
    with terminable():
        with pytest.raises(KeyboardInterrupt), heard_at_the_end():
            os.kill(os.getpid(), signal.SIGTERM)
            done.append("the rest")
        os.kill(os.getpid(), signal.SIGTERM)
        assert exit_code() == 143
    assert done == ["the rest"]


def test_sigterm_that_somebody_ignores_stays_ignored() -> None:
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        with terminable():
            os.kill(os.getpid(), signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)


def test_other_threads_may_start_workers() -> None:
    errors: list[BaseException] = []

    def run() -> None:
        try:
            with heard_at_the_end():
                pass
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert errors == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_child_and_its_own_handler_hear_nothing(number: signal.Signals) -> None:
    program = (
        f"import os, signal; signal.signal({number:d}, signal.default_int_handler);"
        f"os.kill(os.getpid(), {number:d}); print('goes on')"
    )
    with unheard_by_children():
        child = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (child.stdout, child.returncode) == ("goes on\n", 0)
    heard = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert heard.returncode != 0
