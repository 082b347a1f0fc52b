"""Questions to millions of figures: the lake as loaded and maintained beside a native .duckdb file, in one run.

The layout of the tables was chosen with it, on 10 M figures. Sorted by document (``--layout "SET SORTED BY
(document_id)"``) a look-up takes 23 ms after maintenance, in the order of loading 21 ms, of which 10 to 15 ms are the
catalog's in both: the Bloom filters that DuckDB writes for ``document_id`` pass over row groups as well as their
bounds would. So rows stay in the order of loading, which costs a load nothing; ``tests.bench.layouts`` measures
partitions and other orders.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from datetime import timedelta
from pathlib import Path

import duckdb

from tests.bench.rows import fill
from warehouse.lake import Lake
from warehouse.maintenance import maintain

QUERIES = {
    "sum by kind": "SELECT kind, count(*), sum(value) FROM {t} GROUP BY kind",
    "money by reporter and year": "SELECT reporter, year(period_start), avg(value) FROM {t} WHERE kind = 'money' "
    "GROUP BY ALL",
    "measure of a country": "SELECT max(value), min(value) FROM {t} WHERE measure = 'trade_balance' "
    "AND reporter = 'US'",
    "money of a year": "SELECT currency, count(*), sum(value) FROM {t} WHERE kind = 'money' "
    "AND period_start BETWEEN DATE '2017-01-01' AND DATE '2017-12-31' GROUP BY ALL",
    "distinct stories": "SELECT approx_count_distinct(document_id) FROM {t}",
    "largest hundred": "SELECT exact, value FROM {t} WHERE currency = 'USD' ORDER BY value DESC, figure_id LIMIT 100",
    "figures of a story (look-up)": "SELECT * FROM {t} WHERE document_id = left(md5('{n}'), 20)",
}


def main() -> int:
    """Print milliseconds (best of seven, other numbers each time) and the ratio to the native file."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.queries")
    parser.add_argument("--rows", type=int, default=1_000_000, help="figures to make")
    parser.add_argument("--layout", default="", help="what ALTER TABLE is to do with the table before it is filled")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Lake.open(Path(folder) / "lake") as lake:
        if options.layout:
            lake.connection.execute(f"ALTER TABLE lake.figures {options.layout}")
        started = time.perf_counter()
        fill(lake.connection, "lake.figures", options.rows)
        print(f"{options.rows:,} figures loaded in {time.perf_counter() - started:.0f} s")
        as_loaded = measure(lake.connection, "figures", options.rows)
        started = time.perf_counter()
        maintain(lake, keep=timedelta(0), grace=timedelta(0))
        print(f"maintained in {time.perf_counter() - started:.0f} s")
        maintained = measure(lake.connection, "figures", options.rows)
        with duckdb.connect() as native:
            lake.connection.execute(f"ATTACH '{folder}/copy.duckdb' AS copy; CREATE TABLE copy.figures AS FROM figures")
            lake.connection.execute("DETACH copy")
            native.execute(f"ATTACH '{folder}/copy.duckdb' AS copy; USE copy")
            plain = measure(native, "figures", options.rows)
    print(f"{'query':32} {'native ms':>10} {'as loaded':>10} {'ratio':>6} {'maintained':>11} {'ratio':>6}")
    for name in QUERIES:
        first, second, base = as_loaded[name], maintained[name], plain[name]
        print(f"{name:32} {base:10.1f} {first:10.1f} {first / base:6.1f} {second:11.1f} {second / base:6.1f}")
    return 0


def measure(connection: duckdb.DuckDBPyConnection, table: str, rows: int) -> dict[str, float]:
    """Return the least milliseconds of each query: on a machine that others use a median measures them too."""
    connection.execute("RESET threads")  # a lake is written with one
    found = {}
    for name, query in QUERIES.items():
        times = []
        for number in range(7):
            started = time.perf_counter()
            connection.execute(query.format(t=table, n=(number * 7919) % (rows // 10))).fetchall()
            times.append((time.perf_counter() - started) * 1000)
        found[name] = min(times)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
