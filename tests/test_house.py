"""The house holds to its own rules."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import pressbox
from pressbox.packs import Packs
from pressbox.packs.forms import given_by
from pressbox.packs.sheets import SHEETS

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


def test_no_part_is_asked_for_that_no_language_has() -> None:
    packs = Packs()
    known = {name for one in packs.languages.values() for sheet in SHEETS for name in packs.parts(one, sheet)}
    rooms = [path for room in ("layout", "grammar", "read", "settle", "checks") for path in (CODE / room).rglob("*.py")]
    assert {name for path in rooms for name in asked_for(path.read_text(encoding="utf-8"))} - known == set()


def asked_for(source: str) -> Iterator[str]:
    """The parts that code asks for: `parts["within"]`, and `{within}` of a pattern."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Subscript(value=of, slice=ast.Constant(value=str(name))):
                if re.search(r"parts(\(.*\))?$", ast.unparse(of)):
                    yield name
            case ast.Call(func=ast.Attribute(attr="words_of"), args=[_, ast.Constant(value=str(name))]):
                yield name
            case ast.Call(func=made) if ast.unparse(made).endswith(("pattern", "compiled")):
                written = "\n".join(str(one.value) for one in ast.walk(node) if isinstance(one, ast.Constant))
                yield from re.findall(r"\{([a-z][a-z_]*)\}", written)


def test_what_forms_may_give_is_asked_for_and_given_by_some() -> None:
    said = {key for path in FILES if "sheets" not in path.parts for key in texts_of(path.read_text(encoding="utf-8"))}
    given = {
        (sheet, field, key)
        for one in Packs().languages.values()
        for sheet, field, form in one.forms()
        for key in form.gives
    }
    known = {
        (name, field, key)
        for name, one in SHEETS.items()
        for field in one.model_fields
        for key in given_by(one, field) or ()
    }
    assert known == given
    assert [key for key in sorted(known) if key[2] not in said] == []


def test_no_rule_is_compared_as_a_text() -> None:
    """What others ask of a rule is a word of its own, as `Read.shape` is, or a name of the module that makes it."""
    rooms = [path for room in ("grammar", "read", "settle") for path in (CODE / room).rglob("*.py")]
    compared = [
        (path.name, text)
        for path in rooms
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        for text in texts_of(ast.unparse(node))
    ]
    assert [one for one in compared if re.fullmatch(r"[a-z]+\.[a-z-]+", one[1])] == []


def texts_of(source: str) -> Iterator[str]:
    """All texts of some code."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_what_fits_nothing_is_said_in_one_place() -> None:
    """`parts["within"]` does so of itself where a language has none, `either` and `words` where there is nothing."""
    said = [path.name for path in FILES if any(f"(?!){mark}" in path.read_text(encoding="utf-8") for mark in "'\"")]
    assert said == ["patterns.py"]
