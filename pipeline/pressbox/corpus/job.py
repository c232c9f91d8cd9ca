"""What a run reads with: all that decides what comes out of a release, small enough to be sent to every worker."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressbox.checks.frame.check import Check
from pressbox.checks.frame.selection import Policy, Selection
from pressbox.corrections import Correction, Corrections
from pressbox.packs.load import is_shipped, local_folders, pack_folders
from pressbox.settings import Settings
from pressbox.sources import Options

if TYPE_CHECKING:
    from pressbox.extractor import Extractor
    from pressbox.packs import Packs

# Tables of names that were taught: of a change in them only releases that hold the words know. References are compared.
TABLES = ("people.csv", "teams.csv", "circuits.csv", "series.csv", "senders.csv")
REFERENCES = "reference.csv"
_MANIFEST = "pack.toml"
_KNOWN_APART = frozenset({*TABLES, REFERENCES})
_DIGITS = 32  # of a digest


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take: seconds of the clock, and memory of its worker in megabytes; 0 is no limit."""

    seconds: float = 60.0
    memory: int = 4096


@dataclass(frozen=True)
class Job:
    """Rules, corrections, pipeline, language, and which checks run."""

    rules: tuple[Path, ...] = ()
    shipped: bool = True
    local: tuple[Path, ...] = ()
    corrections: tuple[Path, ...] = ()
    model: str | None = None
    language: str | None = None
    published: dt.date | None = None
    settings: Settings = field(default_factory=Settings)
    selection: Selection = field(default_factory=Selection)
    limits: Limits = field(default_factory=Limits)
    options: Options = field(default_factory=Options)

    @property
    def folders(self) -> list[Path]:
        """The packs that are read with, in the order in which they are merged."""
        return pack_folders([*self.local, *self.rules], shipped=self.shipped)

    @property
    def own_folders(self) -> list[Path]:
        """Those of them that don't come with pressbox."""
        return [folder for folder in self.folders if not is_shipped(folder)]

    def references(self) -> str:
        """What the desk has added as true, as a digest."""
        files = [folder / REFERENCES for folder in self.own_folders]
        return digest(path.read_bytes() for path in files if path.is_file())

    def packs(self) -> "Packs":
        from pressbox.packs import Packs

        return Packs([*self.local, *self.rules], shipped=self.shipped)

    def extractor(self) -> "Extractor":
        """Without findings: these are looked for with the selection of the run."""
        from pressbox.extractor import Extractor

        return Extractor(
            self.packs(), self.model, corrections=self.mending(), findings=False, language=self.language
        )  # fmt: skip

    def mending(self) -> Corrections:
        return Corrections.of(*self.corrections)

    def policy(self, files: Mapping[str, Path]) -> Policy:
        return self.settings.policy(files, self.selection)

    def runs(self, check: Check) -> bool:
        """Whether a check runs anywhere: by what is wished for all, or for the releases of some path."""
        usual = self.policy({}).usual
        more = [replace(usual, extend=(*usual.extend, *one.extend_select)) for one in self.settings.per_path.values()]
        return any(one.has(check) for one in (usual, *more))

    def knowledge(self) -> dict[str, str]:
        """What each release was read with, part by part: where one is another, it is read again."""
        checks = {"selection": asdict(self.selection), "settings": self.settings.model_dump(mode="json")}
        reading = {"model": _model(self.model), "language": self.language, "published": str(self.published),
                   "options": asdict(self.options), "metadata": _metadata(self.options.metadata)}  # fmt: skip
        return {
            "program": digest(_files([Path(__file__).parents[1]], (".py", ".so", ".pyd"))),
            "rules": digest(_files(self.folders, (".toml", ".csv"))),
            "reading": digest([json.dumps(reading, sort_keys=True, default=str).encode()]),
            "checks": digest([json.dumps(checks, sort_keys=True, default=str).encode()]),
        }


def local_packs() -> tuple[Path, ...]:
    """What was taught here, as the run's own workers are to find it too."""
    return tuple(local_folders())


def corrected(entries: Iterable[Correction]) -> str:
    """What the corrections of one release say, as a digest; '' where there are none."""
    told = [json.dumps({**asdict(one), "file": "", "number": 0}, sort_keys=True, default=str) for one in entries]
    return digest(one.encode() for one in sorted(told)) if told else ""


def digest(parts: Iterable[bytes]) -> str:
    made = hashlib.sha256()
    for part in parts:
        made.update(hashlib.sha256(part).digest())
    return made.hexdigest()[:_DIGITS]


def _files(folders: Iterable[Path], endings: tuple[str, ...]) -> Iterator[bytes]:
    """Names and bytes of files; of packs that don't come with pressbox without what is known apart."""
    for folder in folders:
        left_out = frozenset() if is_shipped(folder) else _KNOWN_APART
        files = [path for path in sorted(folder.rglob("*")) if path.suffix in endings and path.name not in left_out]
        for path in files if [path.name for path in files] != [_MANIFEST] else ():  # a pack of nothing but names
            yield path.relative_to(folder).as_posix().encode()
            yield path.read_bytes()


def _metadata(path: Path | None) -> str:
    return digest([path.read_bytes()]) if path else ""


def _model(name: str | None) -> Any:
    """A pipeline by its name, or by what its folder says of it."""
    about = Path(name) / "meta.json" if name else None
    return [name, digest([about.read_bytes()]) if about and about.is_file() else ""]
