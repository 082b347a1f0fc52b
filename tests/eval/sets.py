"""The gold sets: which file, which scorer, with which options, and which of its numbers count."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A gold file and how predictions for it are made and scored."""

    part: str
    file: str
    kinds: frozenset[str] = frozenset()
    """Kinds of figures, or types of time expressions, that the set marks; predictions of others are left out."""
    half_open: bool = False
    options: tuple[str, ...] = ()
    name: str = ""

    @property
    def title(self) -> str:
        """How the set is called in the table and in the baseline."""
        return self.name or f"{self.part}/{Path(self.file).stem}"


SCORERS = {
    "figures": "score_figures.py",
    "dates": "score_dates.py",
    "entities": "score_entities.py",
    "statements": "score_statements.py",
}
_NUMBERS = frozenset(
    {"number", "count", "fraction", "ratio", "quantity", "percent", "money", "duration", "age", "vote", "index_points"}
)
_DISTANCE = frozenset({"quantity"})

GOLD_SETS = (
    GoldSet("figures", "sentences-currency.jsonl", frozenset({"money"})),
    GoldSet("figures", "sentences-dimension.jsonl", _DISTANCE),
    GoldSet("figures", "sentences-number.jsonl", _NUMBERS),
    GoldSet("figures", "sentences-numberrange.jsonl", _NUMBERS | {"rank"}, half_open=True),
    GoldSet("figures", "sentences-ordinal.jsonl", frozenset({"rank"})),
    GoldSet("figures", "sentences-percent.jsonl", frozenset({"percent"})),
    GoldSet("figures", "sentences-age.jsonl", frozenset({"age", "duration"})),
    GoldSet("figures", "sentences-temperature.jsonl", _DISTANCE),
    GoldSet("figures", "phrases-amountofmoney.jsonl"),
    GoldSet("figures", "phrases-numeral.jsonl"),
    GoldSet("figures", "phrases-ordinal.jsonl"),
    GoldSet("figures", "phrases-distance.jsonl"),
    GoldSet("figures", "phrases-temperature.jsonl"),
    GoldSet("dates", "sentences_en.jsonl"),
    GoldSet("dates", "gum_news_dates.jsonl", options=("--types", "DATE")),
    GoldSet(
        "dates", "gum_news_dates.jsonl", frozenset({"DATE"}), options=("--types", "DATE"), name="dates/gum_news DATE"
    ),
    GoldSet("statements", "gum_news.jsonl"),
    GoldSet("statements", "gum_news.jsonl", options=("--kind", "direct"), name="statements/gum_news direct"),
    GoldSet("statements", "gum_news.jsonl", options=("--kind", "mixed,indirect"), name="statements/gum_news indirect"),
    GoldSet("entities", "gmb_voa.test.jsonl"),
    GoldSet("entities", "gum_news.test.jsonl"),
    GoldSet("entities", "gum_open.test.jsonl"),
    GoldSet("entities", "uner_ewt.dev.jsonl"),
    GoldSet("entities", "crossner_politics.dev.jsonl"),
)
