"""The documents say what is so."""

from pathlib import Path

import pytest

from pressbox import __all__ as public
from pressbox.models import Release
from tools.make_docs import README, example, made

ROOT = README.parent


def test_the_readme_is_as_the_code_makes_it() -> None:
    readme = README.read_text(encoding="utf-8")
    assert len(example(readme)) > 100
    assert made(readme) == readme, "run `make docs`"


def test_every_field_of_the_record_is_in_the_readme() -> None:
    readme = README.read_text(encoding="utf-8")
    assert [name for name in Release.model_fields if f"| `{name}` |" not in readme] == []


@pytest.mark.parametrize("name", ["extract", "extract_file", "Extractor", "PressboxError"])
def test_the_readme_names_what_users_import(name: str) -> None:
    assert name in public
    assert f"pressbox.{name}" in README.read_text(encoding="utf-8")


def test_contributing_has_five_steps_each() -> None:
    parts = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("\n## ")[1:]
    assert [part.count("\n1. ") + part.count("\n5. ") for part in parts] == [2, 2, 2]


@pytest.mark.parametrize("path", sorted(ROOT.glob("*.md")), ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    for link in path.read_text(encoding="utf-8").split("](")[1:]:
        target = link.partition(")")[0]
        assert target.startswith("http") or (ROOT / target).exists()
