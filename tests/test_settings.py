"""Configuration: where it is found, what it says, and how a slip in it is told."""

from pathlib import Path

import pytest

from pressbox.checks.frame.selection import Selection
from pressbox.errors import UsageError
from pressbox.settings import Settings, fits, settings_of


def written(folder: Path, text: str, name: str = "pressbox.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_it_is_found_upwards_the_nearest_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, 'ignore = ["D"]\n')
    written(tmp_path / "a", "[tool.other]\nx = 1\n", "pyproject.toml")
    written(tmp_path / "a" / "b", '[tool.pressbox]\nignore = ["C"]\n', "pyproject.toml")
    for folder, ignored in (("", "D"), ("a", "D"), ("a/b", "C")):
        monkeypatch.chdir(tmp_path / folder)
        assert settings_of().ignore == (ignored,)
    written(tmp_path / "a" / "b", 'ignore = ["C1"]\n')
    assert settings_of().ignore == ("C1",)


def test_a_file_may_be_named_and_its_paths_are_meant_from_its_folder(tmp_path: Path) -> None:
    file = written(tmp_path / "a", 'rules = ["mine"]\ncorrections = ["c.toml"]\nfail-on = "warning"\n')
    settings = settings_of(file)
    assert (settings.rules, settings.corrections) == ((tmp_path / "a" / "mine",), (tmp_path / "a" / "c.toml",))
    assert settings.fail_on == "warning"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("preview = true\nignor = []\n", ":2: ignor: no such key; there are select, extend-select"),
        ('preview = true\n\nselect = "D"\n', ":3: select: "),
        ('[severity]\n\nD101 = "grave"\n', ":3: severity.D101: Input should be"),
        ('preview = true\nignore = ["D9"]\n', ":2: ignore: 'D9' is no code or name of a check"),
        ('[severity]\nD9 = "info"\n', ":1: severity: 'D9'"),
        ('format = "pdf"\n', ":1: format: there are text, json"),
        (
            '[per-path."old/**"]\nignore = ["D"]\nselect = ["D"]\n',
            ":3: per-path.old/**.select: no such key; there are extend-select",
        ),
        ("fail-on = 3\n", ":1: fail-on: Input should be"),
        ("home = 3\n", ":1: home: no such key"),
        ("select = [\n", "pressbox.toml: "),
    ],
)
def test_a_slip_is_told_with_file_and_line(tmp_path: Path, text: str, told: str) -> None:
    file = written(tmp_path, text)
    with pytest.raises(UsageError) as error:
        settings_of(file)
    assert str(error.value).startswith(f"{file}")
    assert told in str(error.value)


def test_the_line_of_a_slip_in_pyproject_is_that_of_its_own_table(tmp_path: Path) -> None:
    text = "[tool.other]\nignore = 3\n\n[tool.pressbox]\npreview = true\nignore = 3\n"
    with pytest.raises(UsageError, match=r"pyproject.toml:6: ignore: "):
        settings_of(written(tmp_path, text, "pyproject.toml"))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="check the configuration"):
        settings_of(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("path", "pattern", "fit"),
    [
        ("old/a.txt", "old/**", True),
        ("old/deep/a.txt", "old/**", True),
        ("old/deep/a.txt", "old/*", True),  # a folder means all in it
        ("new/a.txt", "old/**", False),
        ("new/old/a.txt", "old/*.txt", False),
        ("new/old/a.txt", "**/old/*.txt", True),
        ("new/old/a.txt", "old", True),  # a name alone is looked for in every folder
        ("new/a.md", "*.md", True),
        ("a.md", "*.md", True),
        ("a.txt", "*.md", False),
        ("old/a.txt", "old/", True),
        ("old/a.txt", "old/b.txt", False),
        ("old/a.txt", "**", True),
    ],
)
def test_paths_fall_under_patterns(path: str, pattern: str, fit: bool) -> None:
    assert fits(tuple(path.split("/")), pattern) == fit


def test_a_pattern_full_of_stars_takes_no_time() -> None:
    assert not fits(("a",) * 30, "/".join(["**", "a"] * 12 + ["b"]))


def settings(tmp_path: Path) -> Settings:
    text = (
        'select = ["D"]\nextend-select = ["C1"]\nignore = ["D2"]\n\n[severity]\nD101 = "warning"\n\n'
        '[per-path."old/**"]\nignore = ["C"]\n\n[per-path."old/very/**"]\nseverity = { D101 = "info" }\n'
    )
    return settings_of(written(tmp_path, text.replace('"D2"', '"D101"')))


def test_sections_of_paths_add_to_what_is_said_for_all(tmp_path: Path) -> None:
    files = {name: tmp_path / name / "x.txt" for name in ("new", "old", "old/very")}
    policy = settings(tmp_path).policy(files, Selection())
    assert (policy.usual.select, policy.usual.extend, policy.usual.ignore) == (("D",), ("C1",), ("D101",))
    assert policy.of("new") is policy.usual
    assert policy.of("old").ignore == ("D101", "C")
    assert policy.of("old").severities == {"D101": "warning"}
    assert policy.of("old/very").ignore == ("D101", "C")
    assert policy.of("old/very").severities == {"D101": "info"}
    assert policy.of("elsewhere") is policy.usual


def test_the_command_line_wins(tmp_path: Path) -> None:
    files = {"old": tmp_path / "old" / "very" / "x.txt", "away": tmp_path.parent / "x.txt"}
    said = Selection(("C",), ("N",), ("C2",), {"D101": "error"}, preview=True)
    policy = settings(tmp_path).policy(files, said)
    assert (policy.usual.select, policy.usual.extend, policy.usual.ignore) == (("C",), ("N",), ("C2",))
    assert policy.usual.preview
    assert policy.of("old").severities == {"D101": "error"}
    assert policy.of("away") is policy.usual


def test_releases_under_the_same_sections_share_a_selection(tmp_path: Path) -> None:
    policy = settings(tmp_path).policy({str(n): tmp_path / "old" / f"{n}.txt" for n in range(9)}, Selection())
    assert len(policy.selections) == 2
