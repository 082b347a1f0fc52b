"""Does a whole frame keep its table's contract: asked in one pass over it, since nearly every frame does.

The question is made of the table's pandera schema: columns, types, nulls, the checks of columns and of rows, the key.
Where the answer is no, or a check is of a kind that is not known here, pandera is asked for what fails and in which
row; the tests hold that the two agree on every planted fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pandera.polars as pa
import polars as pl

from schemas.tables.registry import Table
from schemas.tables.types import polars_schema


def keeps_contract(table: Table, frame: pl.DataFrame, with_key: bool = True) -> bool:
    """Tell whether every row surely keeps the contract; False where pandera is to say what is wrong, if anything is."""
    if list(frame.schema.items()) != list(polars_schema(table).items()):
        return False
    rows = frame.lazy()
    try:
        asked = [rows.select(*_column_answers(table), *_key_answers(table, with_key)), *_row_answers(table, rows)]
        return all(all(answers.row(0)) for answers in pl.collect_all(asked))
    except Exception:  # a check may raise whatever it likes: pandera makes a failure of it
        return False


def _column_answers(table: Table) -> Iterator[pl.Expr]:
    for name, column in table.schema.columns.items():
        if column.unique or column.regex or column.parsers:
            raise NotImplementedError(f"{table.name}.{name}: pandera alone knows this rule")
        values = pl.col(name)
        if not column.nullable:
            yield (values.null_count() == 0).alias(f"{name} is there")
        if not column.nullable and column.dtype.type == pl.Float64:  # pandera takes NaN for null there
            yield values.is_not_nan().all().alias(f"{name} is a number")
        for number, check in enumerate(column.checks):
            yield _answer(check, values).alias(f"{name} {number}")


def _answer(check: pa.Check, values: pl.Expr) -> pl.Expr:
    if check.element_wise or not check.ignore_na:
        raise NotImplementedError(f"{check.name}: pandera alone knows this rule")
    return _RULES[str(check.name)](values, **(check.statistics or {})).all()


def _key_answers(table: Table, with_key: bool) -> Iterator[pl.Expr]:
    if table.schema.unique or table.schema.parsers:
        raise NotImplementedError(f"{table.name}: pandera alone knows this rule")
    if with_key:
        key = pl.col(table.primary_key[0]) if len(table.primary_key) == 1 else pl.struct(table.primary_key)
        yield (key.n_unique() == pl.len()).alias("the key stands once")


def _row_answers(table: Table, rows: pl.LazyFrame) -> Iterator[pl.LazyFrame]:
    """Ask the methods of the model that are checks of rows."""
    for check in table.schema.checks:
        yield getattr(table.model, str(check.name))(pa.PolarsData(rows)).select(pl.first().all())


def _has_length(values: pl.Expr, min_value: int | None, max_value: int | None, exact_value: int | None) -> pl.Expr:
    length = values.str.len_chars()
    bounds = [(length.ge, min_value), (length.le, max_value), (length.eq, exact_value)]
    return pl.all_horizontal(*(compare(value) for compare, value in bounds if value is not None))


_RULES: Mapping[str, Callable[..., pl.Expr]] = {
    "isin": lambda values, allowed_values: values.is_in(allowed_values),
    "greater_than_or_equal_to": lambda values, min_value: values >= min_value,
    "less_than_or_equal_to": lambda values, max_value: values <= max_value,
    "str_matches": lambda values, pattern: values.str.contains(pattern if pattern.startswith("^") else f"^{pattern}"),
    "str_length": _has_length,
}
"""What pandera's checks ask, by the name that it gives them."""
