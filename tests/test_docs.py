"""The documents say what is so."""

from pathlib import Path

import pytest

from pressbox import __all__ as public
from pressbox.checks import all_checks
from pressbox.models import Release
from pressbox.report import FORMS
from pressbox.settings import settings_of
from tools.make_docs import CHECKS, README, RULES, checks_page, example, made
from tools.rules_page import page

ROOT = README.parent


def test_the_readme_is_as_the_code_makes_it() -> None:
    readme = README.read_text(encoding="utf-8")
    assert len(example(readme)) > 100
    assert made(readme) == readme, "run `make docs`"


def test_the_page_of_checks_is_as_the_checks_make_it() -> None:
    page = CHECKS.read_text(encoding="utf-8")
    assert checks_page() == page, "run `make docs`"
    rows = [line.split("|")[1].strip() for line in page.splitlines() if line.startswith("| ")]
    assert rows[2:] == [check.code for check in all_checks()]


def test_the_page_of_rules_is_as_the_sheets_make_it() -> None:
    assert RULES.read_text(encoding="utf-8") == page() + "\n", "run `make docs`"


def test_every_form_of_findings_is_in_the_readme() -> None:
    readme = README.read_text(encoding="utf-8")
    assert [form for form in FORMS if f"`{form}`" not in readme] == []


def test_the_configuration_of_the_readme_is_one(tmp_path: Path) -> None:
    file = tmp_path / "pressbox.toml"
    file.write_text(README.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0], encoding="utf-8")
    settings = settings_of(file)
    assert (settings.fail_on, list(settings.per_path)) == ("warning", ["archive/**"])


def test_every_field_of_the_record_is_in_the_readme() -> None:
    readme = README.read_text(encoding="utf-8")
    assert [name for name in Release.model_fields if f"| `{name}` |" not in readme] == []


@pytest.mark.parametrize("name", ["extract", "extract_file", "Extractor", "PressboxError"])
def test_the_readme_names_what_users_import(name: str) -> None:
    assert name in public
    assert f"pressbox.{name}" in README.read_text(encoding="utf-8")


def test_contributing_has_five_steps_each() -> None:
    parts = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("\n## ")[1:]
    assert len(parts) == 7
    assert {part.count("\n1. ") + part.count("\n5. ") for part in parts} == {2}


@pytest.mark.parametrize("path", sorted(ROOT.glob("*.md")), ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    for link in path.read_text(encoding="utf-8").split("](")[1:]:
        target = link.partition(")")[0]
        assert target.startswith("http") or (ROOT / target).exists()
