"""A reading becomes a record: ends, rounding, columns."""

from __future__ import annotations

from decimal import Context, Decimal

from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import Figure

_WIDE = Context(prec=400)  # the default one raises from twenty digits on
_STEP = Decimal("1e-9")


def make_record(text: Text, reading: Reading, ids: RecordIds) -> Figure:
    """Return the figure of a reading; what it measures, of whom and when is bound later."""
    number, high = reading.number, reading.high
    is_single = number is not None and high is None
    value = number.value if number and is_single else None
    low_value, high_value = (value, value) if _is_its_value(reading) else _ends(reading)
    start, end = reading.start, reading.end
    return Figure(
        ids.next(start, end),
        text.document.document_id,
        start,
        end,
        text.string[start:end],
        reading.kind,
        _mantissa(number) if number and is_single else None,
        number.scale if number and is_single else None,
        value,
        low_value,
        high_value,
        high is not None,
        reading.unit,
        reading.currency,
        reading.is_ambiguous,
        reading.per,
        reading.counted,
        reading.modifier,
        reading.modifier_text,
        reading.direction,
        reading.change_role,
        number.decimals if number and is_single else None,
        text.sentence_id_at(start),
        reading.rule,
    )


def _is_its_value(reading: Reading) -> bool:
    """Tell whether a reading is no more and no less than its number, as most whole ones are."""
    number = reading.number
    if number is None or reading.high is not None or reading.low_value is not None or number.tolerance is not None:
        return False
    return number.is_worded or number.is_exact or not (number.scale or number.decimals)


def _ends(reading: Reading) -> tuple[float | None, float | None]:
    number, high = reading.number, reading.high
    if number is None or reading.low_value is not None:
        return reading.low_value, reading.high_value
    if high is None:
        return number.interval
    return number.value, high.value


def _mantissa(number: Number) -> Decimal:
    mantissa = number.mantissa
    return (
        mantissa
        if mantissa == mantissa.to_integral_value()
        else mantissa.quantize(_STEP, context=_WIDE).normalize(_WIDE)
    )
