"""What the version of the reference data is made of, and that it costs no import of the engine."""

from __future__ import annotations

import subprocess
import sys

from flows.extract.lang.load import language_files
from flows.versions import engine_files

ASK = "import sys; from flows.versions import reference_version as ask; print(ask(), 'flows.extract' in sys.modules)"


def test_every_language_file_counts() -> None:
    assert set(language_files()) < set(engine_files())


def test_weights_count() -> None:
    assert any(path.suffix == ".npz" for path in engine_files())


def test_version_is_known_without_the_engine() -> None:
    ran = subprocess.run([sys.executable, "-c", ASK], check=True, capture_output=True, text=True)
    version, is_imported = ran.stdout.split()
    assert len(version) == 16
    assert is_imported == "False"
