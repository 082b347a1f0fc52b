"""Changes between two contracts: each kind planted in the contract of the models, named and judged."""

from __future__ import annotations

import copy
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.cli import main
from schemas.contract_changes import find_changes
from schemas.contracts import (
    CONTRACT_ROOT,
    ContractError,
    contract_files,
    contract_of_models,
    parse_contract,
    read_contract,
)

Contract = dict[str, dict[str, Any]]
Plant = Callable[[Contract], object]


def column(contract: Contract, table: str, name: str) -> dict[str, Any]:
    return next(column for column in contract[table]["columns"] if column["name"] == name)


def put(table: str, name: str, **values: Any) -> Plant:
    return lambda contract: column(contract, table, name).update(values)


def drop_column(contract: Contract) -> None:
    contract["figures"]["columns"].remove(column(contract, "figures", "counted"))


def add_column(nullable: bool) -> Plant:
    added = {"name": "mood", "type": "VARCHAR", "nullable": nullable, "description": "how it feels"}
    return lambda contract: contract["figures"]["columns"].append(added)


CASES: list[tuple[str, Plant, str, str, bool]] = [
    ("column-dropped", drop_column, "figures.counted", "column dropped", True),
    ("column-added", add_column(True), "figures.mood", "column added", False),
    ("needed-column-added", add_column(False), "figures.mood", "column added that forbids null", True),
    ("table-dropped", lambda c: c.pop("roles"), "roles", "table dropped", True),
    ("table-added", lambda c: c.update(more={**c["roles"], "table": "more"}), "more", "table added", False),
    ("type-narrowed", put("figures", "scale", type="INTEGER"), "figures.scale",
     "type narrowed: BIGINT -> INTEGER", True),
    ("type-widened", put("figures", "scale", type="HUGEINT"), "figures.scale",
     "type widened: BIGINT -> HUGEINT", False),
    ("type-changed", put("figures", "scale", type="VARCHAR"), "figures.scale", "type changed: BIGINT -> VARCHAR", True),
    ("decimal-narrowed", put("figures", "mantissa", type="DECIMAL(38, 2)"), "figures.mantissa",
     "type changed: DECIMAL(38, 9) -> DECIMAL(38, 2)", True),
    ("decimal-with-fewer-digits", put("figures", "mantissa", type="DECIMAL(20, 9)"), "figures.mantissa",
     "type narrowed: DECIMAL(38, 9) -> DECIMAL(20, 9)", True),
    ("null-forbidden", put("figures", "value", nullable=False), "figures.value", "null forbidden", True),
    ("null-allowed", put("figures", "exact", nullable=True), "figures.exact", "null allowed", False),
    ("code-removed", put("figures", "direction", codes=["down"]), "figures.direction", "code removed: up", True),
    ("code-added", put("figures", "direction", codes=["down", "flat", "up"]), "figures.direction",
     "code added: flat", False),
    ("code-of-a-table-removed", lambda c: column(c, "figures", "currency")["codes"].remove("USD"), "figures.currency",
     "code removed: USD", True),
    ("codes-limited", put("roles", "title", codes=["minister"]), "roles.title", "codes limited to a list", True),
    ("codes-opened", lambda c: column(c, "figures", "unit").pop("codes"), "figures.unit",
     "codes no longer limited to a list", False),
    ("check-added", put("roles", "title", checks=["str_length(1, 9)"]), "roles.title", "check added: str_length(1, 9)",
     True),
    ("check-removed", lambda c: column(c, "documents", "words").pop("checks"), "documents.words",
     "check removed: greater_than_or_equal_to(0)", False),
    ("bound-raised", put("documents", "words", checks=["greater_than_or_equal_to(9)"]), "documents.words",
     "check changed: greater_than_or_equal_to(0) -> greater_than_or_equal_to(9)", True),
    ("bound-lowered", put("documents", "words", checks=["greater_than_or_equal_to(-9)"]), "documents.words",
     "check loosened: greater_than_or_equal_to(0) -> greater_than_or_equal_to(-9)", False),
    ("upper-bound-raised",
     put("duplicate_links", "similarity", checks=["greater_than_or_equal_to(0)", "less_than_or_equal_to(2)"]),
     "duplicate_links.similarity", "check loosened: less_than_or_equal_to(1) -> less_than_or_equal_to(2)", False),
    ("pattern-changed", put("entities", "wikidata", checks=["str_matches('^Q')"]), "entities.wikidata",
     "check changed: str_matches('^Q[0-9]+$') -> str_matches('^Q')", True),
    ("key-changed", lambda c: c["roles"].update(primary_key=["role_id", "title"]), "roles",
     "key changed: role_id -> role_id, title", True),
    ("rule-added", lambda c: c["roles"]["rules"].append("no title twice"), "roles", "rule added: no title twice", True),
    ("rule-removed", lambda c: c["sentences"]["rules"].clear(), "sentences",
     "rule removed: the span is not empty and as long as its text", False),
    ("reference-added", lambda c: c["sentences"]["references"].append("a -> b.c"), "sentences",
     "reference added: a -> b.c", True),
    ("reference-removed", lambda c: c["sentences"]["references"].clear(), "sentences",
     "reference removed: document_id -> documents.document_id", False),
    ("table-described-anew", lambda c: c["roles"].update(description="Who."), "roles", "description changed", False),
    ("column-described-anew", put("roles", "title", description="its title"), "roles.title", "description changed",
     False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("plant", "where", "what", "is_breaking"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_planted_change_is_the_only_one_and_is_judged(plant: Plant, where: str, what: str, is_breaking: bool) -> None:
    old = contract_of_models()
    new = copy.deepcopy(old)
    plant(new)
    assert [(c.where, c.what, c.is_breaking) for c in find_changes(old, new)] == [(where, what, is_breaking)]


def test_same_contracts_have_no_changes() -> None:
    assert find_changes(contract_of_models(), read_contract()) == []


@pytest.fixture
def published(tmp_path: Path) -> Path:
    folder = tmp_path / "contract"
    folder.mkdir()
    for name, text in contract_files().items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def edit(folder: Path, table: str, name: str, **values: Any) -> None:
    path = folder / f"{table}.json"
    contract = {table: json.loads(path.read_text(encoding="utf-8"))}
    put(table, name, **values)(contract)
    path.write_text(json.dumps(contract[table]), encoding="utf-8")


def ended(*arguments: str) -> int:
    with pytest.raises(SystemExit) as end:
        main(["contract", *arguments])
    return int(end.value.code or 0)


def test_check_passes_where_nothing_drifted(published: Path) -> None:
    assert ended("check", str(published)) == 0
    assert ended("check") == 0
    assert CONTRACT_ROOT.is_dir()


def test_check_fails_and_names_what_drifted(published: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(published, "figures", "value", nullable=False)
    assert ended("check", str(published)) == 3
    printed = capsys.readouterr()
    assert "figures.value" in printed.out
    assert "null allowed" in printed.out
    assert "figures.json" in printed.err


@pytest.mark.parametrize(
    ("values", "code"),
    [({"description": "its title"}, 0), ({"codes": ["minister"]}, 3)],
    ids=["compatible", "breaking"],
)
def test_diff_ends_with_the_code_of_its_worst_change(
    published: Path, capsys: pytest.CaptureFixture[str], values: dict[str, Any], code: int
) -> None:
    edit(published, "roles", "title", **values)
    assert ended("diff", "models", str(published), "--json") == code
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["where"] == "roles.title"
    assert json.loads(line)["is_breaking"] is (code == 3)


def cut(name: str) -> Plant:
    return lambda contract: column(contract, "roles", "title").pop(name)


FORMS: list[tuple[str, Plant, str]] = [
    ("no-rules", lambda c: c["roles"].pop("rules"), "it has no rules"),
    ("key-as-text", lambda c: c["roles"].update(primary_key="role_id"), "its primary_key must be a list"),
    ("reference-as-object", lambda c: c["roles"].update(references=[{}]), "its references must be texts"),
    ("column-as-text", lambda c: c["roles"]["columns"].insert(0, "role_id"), "column 1 is no object"),
    ("no-name", cut("name"), "column 7: it has no name"),
    ("no-type", cut("type"), "column title: it has no type"),
    ("nullable-as-text", put("roles", "title", nullable="false"), "column title: its nullable must be true or false"),
    ("checks-null", put("roles", "title", checks=None), "column title: its checks must be a list"),
    ("codes-as-text", put("figures", "direction", codes="up"), "column direction: its codes must be a list"),
    (
        "column-twice",
        lambda c: c["roles"]["columns"].append(column(c, "roles", "title")),
        "column title is there twice",
    ),
    ("table-twice", lambda c: c["roles"].update(table="figures"), "another file has its table"),
]


@pytest.mark.parametrize(("plant", "words"), [form[1:] for form in FORMS], ids=[form[0] for form in FORMS])
def test_contract_of_another_form_is_told_and_not_judged(plant: Plant, words: str) -> None:
    edited = copy.deepcopy(contract_of_models())
    plant(edited)
    with pytest.raises(ContractError, match=rf"\.json: not the contract of a table: {words}; "):
        parse_contract({f"{name}.json": json.dumps(table).encode() for name, table in edited.items()})


def test_contract_in_another_encoding_is_told() -> None:
    with pytest.raises(ContractError, match=r"a\.json: .* no UTF-8 at byte 1; "):
        parse_contract({"a.json": json.dumps(contract_of_models()["roles"]).encode("utf-16")})


@pytest.mark.parametrize("fault", ["missing", "empty", "not-json", "no-columns"])
def test_folder_without_a_contract_is_wrong_usage(tmp_path: Path, fault: str) -> None:
    folder = tmp_path / "contract"
    if fault != "missing":
        folder.mkdir()
    if fault in {"not-json", "no-columns"}:
        (folder / "a.json").write_text("{" if fault == "not-json" else '{"table": "a"}', encoding="utf-8")
    with pytest.raises(ContractError, match="contract") as raised:
        read_contract(folder)
    assert "Error" not in str(raised.value)
    assert ended("diff", str(folder), "models") == 2


def test_contract_of_a_git_revision_is_read(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    monkeypatch.chdir(tmp_path)
    assert ended("diff", "git:HEAD") == 2
    (tmp_path / "schemas").mkdir()
    published.rename(tmp_path / "schemas" / "contract")
    author = ["-c", "user.name=Ada Example", "-c", "user.email=ada@example.org"]
    for arguments in (["init", "-q"], ["add", "schemas"], [*author, "commit", "-q", "-m", "first"]):
        subprocess.run(["git", *arguments], check=True)
    edit(tmp_path / "schemas" / "contract", "roles", "title", nullable=True)
    assert ended("diff", "git:HEAD", "schemas/contract") == 0
    assert "null allowed" in capsys.readouterr().out
    assert ended("diff", "git:nowhere") == 2
