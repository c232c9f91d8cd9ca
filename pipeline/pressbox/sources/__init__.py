"""Files to documents: which files are releases, what they are called, and what they say.

`find` lists files, `documents` reads one of them, which may hold several releases; what can't be read is a `Skip`. A
further format is a further module, named in `formats.py`.
"""

from pressbox.sources.document import About, Decoded, Document
from pressbox.sources.finding import Found, Search, find
from pressbox.sources.options import Options
from pressbox.sources.reading import documents, read_file
from pressbox.sources.skips import CURES, Reason, Skip

__all__ = [
    "CURES",
    "About",
    "Decoded",
    "Document",
    "Found",
    "Options",
    "Reason",
    "Search",
    "Skip",
    "documents",
    "find",
    "read_file",
]
