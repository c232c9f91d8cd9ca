"""The public verbs: what the command calls and what users import."""

import datetime as dt
from typing import Any

from pressbox.extractor import Extractor
from pressbox.models import Release
from pressbox.packs import Packs


def extract(
    text: str, *, published: dt.date | str | None = None, name: str | None = None, packs: Packs | None = None
) -> Release:
    """Read one release."""
    return Extractor(packs).extract(text, published=published, name=name)


def extract_file(path: str) -> Release:
    raise NotImplementedError


def schema() -> dict[str, Any]:
    """The JSON Schema of a record."""
    return Release.model_json_schema()
