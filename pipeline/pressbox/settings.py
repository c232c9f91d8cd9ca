"""Configuration: `pressbox.toml`, or `[tool.pressbox]` in pyproject.toml, in the current folder or one above it."""

import tomllib
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, ValidationError

from pressbox.checks import all_checks
from pressbox.checks.frame.check import Severity
from pressbox.checks.frame.selection import Policy, Selection
from pressbox.checks.words.house import House
from pressbox.errors import UsageError
from pressbox.report import FORMS

NAME, PROJECT = "pressbox.toml", "pyproject.toml"
_TABLE = ("tool", "pressbox")


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"))


class Section(_Form):
    """What is wished for the releases of some paths besides."""

    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = Field(default_factory=dict)


class Settings(_Form):
    """All that may stand in a configuration. Paths in it are meant from the folder of its file."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = Field(default_factory=dict)
    preview: bool = False
    info: bool = False
    fail_on: Literal["error", "warning", "info", "never"] | None = None
    format: str | None = None
    rules: tuple[Path, ...] = ()
    corrections: tuple[Path, ...] = ()
    waivers: tuple[Path, ...] = ()
    baseline: Path | None = None
    model: str | None = None
    language: str | None = None
    house: House = Field(default_factory=House)
    per_path: dict[str, Section] = Field(default_factory=dict)
    _home: Path = PrivateAttr(default_factory=Path.cwd)

    def placed(self, home: Path) -> "Settings":
        """With its paths as they are meant: from the folder of its file."""
        listed = {
            name: tuple(home / path for path in getattr(self, name)) for name in ("rules", "corrections", "waivers")
        }
        baseline = home / self.baseline if self.baseline else None
        settings = self.model_copy(update={**listed, "baseline": baseline})
        settings._home = home
        return settings

    def policy(self, files: Mapping[str, Path], said: Selection) -> Policy:
        """Which checks run on each release. What was `said` on the command line wins over what stands here."""
        severities = {**self.severity, **said.severities}
        usual = Selection(
            said.select or self.select,
            (*(() if said.select else self.extend_select), *said.extend),
            said.ignore or self.ignore,
            severities,
            said.preview or self.preview,
        )
        made: dict[tuple[str, ...], Selection] = {}
        special: dict[str, Selection] = {}
        for release, path in files.items() if self.per_path else ():
            fitting = self._fitting(path)
            if fitting:
                special[release] = made.setdefault(fitting, self._special(usual, fitting, said))
        return Policy(usual, special)

    def _fitting(self, path: Path) -> tuple[str, ...]:
        """The patterns of the sections that a path falls under, the most specific last."""
        real = path.resolve()
        if not real.is_relative_to(self._home):
            return ()
        parts = real.relative_to(self._home).parts
        return tuple(sorted((one for one in self.per_path if fits(parts, one)), key=lambda one: (len(one), one)))

    def _special(self, usual: Selection, patterns: tuple[str, ...], said: Selection) -> Selection:
        sections = [self.per_path[one] for one in patterns]
        severities = dict(usual.severities)
        for section in sections:
            severities |= section.severity
        return Selection(
            usual.select,
            (*usual.extend, *(word for section in sections for word in section.extend_select)),
            (*usual.ignore, *(word for section in sections for word in section.ignore)),
            {**severities, **said.severities},
            usual.preview,
        )


def fits(parts: tuple[str, ...], pattern: str) -> bool:
    """Whether a path falls under a pattern: '**' is any folders; a folder means all in it; '*.md' alone any folder."""
    wanted = PurePath(pattern).parts
    taken = {0}  # how many parts of the path the pattern may have taken so far
    for one in wanted if len(wanted) > 1 else ("**", *wanted):
        if one == "**":
            taken = set(range(min(taken, default=len(parts) + 1), len(parts) + 1))
        else:
            taken = {at + 1 for at in taken if at < len(parts) and fnmatchcase(parts[at], one)}
    return bool(taken)


def settings_of(file: Path | None = None) -> Settings:
    """The settings of a file; without one those of the nearest configuration from here upwards, if there is any."""
    if file is not None:
        return _read(file, _text(file))
    here = Path.cwd()
    for folder in (here, *here.parents):
        for path in (folder / NAME, folder / PROJECT):
            if path.is_file() and (text := _text(path)) and (path.name == NAME or "tool.pressbox" in text):
                return _read(path, text)
    return Settings()


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: {getattr(error, 'strerror', None) or error}; check the configuration") from None


def _read(file: Path, text: str) -> Settings:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file}: {error}") from None
    table = data.get("tool", {}).get("pressbox", {}) if file.name == PROJECT else data
    try:
        settings = Settings.model_validate(table)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise UsageError(_fault(file, text, first["loc"], _reason(first))) from None
    for where, word in _selectors(settings):
        try:
            Selection(select=(word,)).refuse_unknown(all_checks())
        except UsageError as error:
            raise UsageError(_fault(file, text, where, str(error))) from None
    if settings.format not in {None, *FORMS}:
        raise UsageError(_fault(file, text, ("format",), f"there are {', '.join(FORMS)}"))
    return settings.placed(file.resolve().parent)


def _reason(error: Mapping[str, Any]) -> str:
    if error["type"] != "extra_forbidden":
        return str(error["msg"])
    forms: dict[Any, type[BaseModel]] = {"per-path": Section, "house": House}
    form = forms.get(error["loc"][0], Settings)
    known = [field.alias or name for name, field in form.model_fields.items()]
    return f"no such key; there are {', '.join(known)}"


def _selectors(settings: Settings) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every word that means checks, with the keys under which it stands."""
    tables: list[tuple[tuple[str, ...], Settings | Section]] = [((), settings)]
    tables += [(("per-path", pattern), section) for pattern, section in settings.per_path.items()]
    for where, table in tables:
        words = {"select": table.select} if isinstance(table, Settings) else {}
        words |= {"extend-select": table.extend_select, "ignore": table.ignore, "severity": tuple(table.severity)}
        yield from (((*where, key), word) for key, given in words.items() for word in given)


def _fault(file: Path, text: str, where: tuple[int | str, ...], reason: str) -> str:
    keys = [str(part) for part in where if isinstance(part, str)]
    return f"{file}:{_line_of(text, keys, file.name == PROJECT)}: {'.'.join(keys)}: {reason}"


def _line_of(text: str, keys: list[str], is_project: bool) -> int:
    """The line of a key: TOML keeps none, so the headings and keys are looked for, one after another."""
    lines = text.splitlines()
    at = 0
    for key in ([".".join(_TABLE)] if is_project else []) + keys:
        for n in range(at, len(lines)):
            words = lines[n].split("#")[0]
            name = words.partition("=")[0] if not words.lstrip().startswith("[") else words
            if key in name or (n == at and key in words):
                at = n
                break
    return at + 1
