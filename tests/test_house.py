"""The house holds to its own rules."""

import ast
from pathlib import Path

import pytest

import pressbox

CODE = Path(__file__).parents[1] / "pipeline" / "pressbox"
FILES = sorted(CODE.rglob("*.py"))


def test_no_public_name_is_a_module_too() -> None:
    modules = {path.stem for path in CODE.glob("*.py")} | {path.name for path in CODE.iterdir() if path.is_dir()}
    assert set(pressbox.__all__) & modules == set()


def test_every_public_name_is_there() -> None:
    assert [name for name in pressbox.__all__ if not hasattr(pressbox, name)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CODE).as_posix())
def test_files_and_functions_keep_to_their_size(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= 500
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            described = (ast.get_docstring(node, clean=False) or "").count("\n")
            assert node.end_lineno - node.lineno - described <= 60, node.name


def test_no_module_is_a_drawer_for_all_sorts() -> None:
    assert [path.name for path in FILES if path.stem in {"helpers", "utils", "misc", "common"}] == []
