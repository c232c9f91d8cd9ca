"""pressbox reads press releases and says, with proof, what they state and where they disagree."""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from pressbox.api import check, claims_of, extract, extract_file, relate, run, schema
    from pressbox.corpus.opened import Corpus
    from pressbox.corrections import Corrections
    from pressbox.desk.waivers import Waivers
    from pressbox.errors import InputError, PackError, PressboxError, UsageError
    from pressbox.extractor import Extractor
    from pressbox.models import Release, Report
    from pressbox.packs import Packs

# Where each public name lives. They are imported when first asked for, so that `pressbox --help` is quick.
_HOMES = {
    "Corpus": "corpus.opened",
    "Corrections": "corrections",
    "Extractor": "extractor",
    "InputError": "errors",
    "PackError": "errors",
    "Packs": "packs",
    "PressboxError": "errors",
    "Release": "models",
    "Report": "models",
    "UsageError": "errors",
    "Waivers": "desk.waivers",
    "check": "api",
    "claims_of": "api",
    "extract": "api",
    "extract_file": "api",
    "relate": "api",
    "run": "api",
    "schema": "api",
}

__all__ = [
    "Corpus",
    "Corrections",
    "Extractor",
    "InputError",
    "PackError",
    "Packs",
    "PressboxError",
    "Release",
    "Report",
    "UsageError",
    "Waivers",
    "__version__",
    "check",
    "claims_of",
    "extract",
    "extract_file",
    "relate",
    "run",
    "schema",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'pressbox' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"pressbox.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
