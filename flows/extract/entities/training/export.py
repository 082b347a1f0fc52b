"""A trained model as the compact file that the tagger loads."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from flows.extract.entities.features import OFFSETS, Lexicon
from flows.extract.entities.observations import PAIRS, PLACES
from flows.extract.entities.training.train import Model
from flows.extract.entities.viterbi import LABELS

_ROWS = 70_000
"""Features that are kept, those with the largest weights."""


def write_weights(path: Path, model: Model, lexicon: Lexicon, partners: Sequence[str]) -> int:
    """Write the file and return its size in bytes; the same model gives the same bytes."""
    rows = _rows(model)
    scale = np.quantile(np.abs(np.concatenate(list(rows.values()))), 0.9999) / 127
    whole = {name: np.clip(np.rint(row / scale), -127, 127).astype(np.int8) for name, row in rows.items()}
    kept = sorted(whole, key=lambda name: (-int(np.abs(whole[name].astype(int)).max()), name))[:_ROWS]
    data = _tables({name: whole[name] for name in sorted(kept)})
    data |= {
        "scale": np.array(scale, np.float32),
        "transitions": _transitions(model),
        "partners": _packed(partners),
    }
    for name, table in lexicon._asdict().items():
        data[f"{name}.words"] = np.frombuffer(table.text, np.uint8)
        data[f"{name}.edges"] = np.array(table.edges, np.uint32)
        data[f"{name}.values"] = np.array(table.values, np.uint32)
    path.parent.mkdir(exist_ok=True)
    _write(path, data)
    return path.stat().st_size


def _rows(model: Model) -> dict[str, NDArray[np.float64]]:
    number = {label: index for index, label in enumerate(LABELS)}
    rows: dict[str, NDArray[np.float64]] = {}
    for (feature, label), weight in model.states.items():
        rows.setdefault(feature, np.zeros(len(LABELS)))[number[label]] = weight
    return rows


def _tables(rows: dict[str, NDArray[np.int8]]) -> dict[str, NDArray[np.generic]]:
    """Return features of words by name, coded features by family and code."""
    named = [name for name in rows if name.split(":", 1)[0] in {str(offset) for offset in OFFSETS}]
    data: dict[str, NDArray[np.generic]] = {
        "features": _packed(named),
        "feature_weights": np.stack([rows[name] for name in named]),
    }
    families: dict[str, list[tuple[int, str]]] = {family: [] for family in (*PAIRS, *PLACES)}
    for name in rows.keys() - set(named):
        family, code = name.rsplit(":", 1)
        families[family].append((int(code), name))
    for family, members in sorted(families.items()):
        members.sort()
        data[f"keys.{family}"] = np.array([code for code, _ in members], np.int32)
        data[f"weights.{family}"] = np.array([rows[name] for _, name in members], np.int8).reshape(-1, len(LABELS))
    return data


def _transitions(model: Model) -> NDArray[np.float32]:
    made = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for (before, after), weight in model.transitions.items():
        made[LABELS.index(before), LABELS.index(after)] = weight
    return made


def _packed(lines: Iterable[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def _write(path: Path, data: dict[str, NDArray[np.generic]]) -> None:
    """Write an npz whose bytes depend on the arrays alone (numpy's own has the time of writing in it)."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in sorted(data.items()):
            buffer = io.BytesIO()
            np.save(buffer, np.asarray(array), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), buffer.getvalue(), zipfile.ZIP_DEFLATED)
