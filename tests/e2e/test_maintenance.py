"""Maintenance takes away what killed runs left in the lake's folder, and nothing of those that live."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from flows.maintenance import maintain_lake
from flows.workspace import run_folder
from warehouse.lake import Lake

RUN = (
    "import sys, time; from pathlib import Path; from flows.workspace import run_folder\n"
    "with run_folder(Path(sys.argv[1])) as folder:\n"
    "    (folder / 'batch').write_text('half a batch'); print(folder, flush=True); time.sleep(600)"
)


def test_folder_of_a_killed_run_goes(tmp_path: Path) -> None:
    lake = tmp_path / "lake"
    Lake.open(lake).close()
    with run_folder(lake) as living:
        run = subprocess.Popen([sys.executable, "-c", RUN, str(lake)], stdout=subprocess.PIPE, text=True)
        assert run.stdout
        left = Path(run.stdout.readline().strip())
        assert maintain_lake(str(lake), keep_days=7, grace_minutes=60)["killed_runs_deleted"] == 0
        run.kill()
        run.communicate()
        assert left.exists()
        assert maintain_lake(str(lake), keep_days=7, grace_minutes=60)["killed_runs_deleted"] == 1
        assert list((lake / "staging").iterdir()) == [living]
