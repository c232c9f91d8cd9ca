"""One text to one Release: what every worker runs."""

import datetime as dt
import hashlib
import os
from threading import Lock
from typing import TYPE_CHECKING

from pressbox.checks import all_checks
from pressbox.checks.frame.case import Case
from pressbox.checks.frame.run import check_release
from pressbox.corrections import Corrections
from pressbox.errors import InternalError, PressboxError, UsageError
from pressbox.layout import Layouter, Page
from pressbox.model import Relations, Seen, backwards, model_of
from pressbox.models import Published, Release, SourceFile
from pressbox.packs import Packs
from pressbox.patterns import compile_all, fold
from pressbox.read import Readers
from pressbox.settle import settle
from pressbox.settle.corrections import Mender
from pressbox.settle.language import language_of
from pressbox.sources import About, Document, read_file

if TYPE_CHECKING:
    from spacy.language import Language

_HEAD = 600  # characters in which a title stands


class Extractor:
    """Reads many releases with the same packs. Safe to share between threads."""

    def __init__(
        self,
        packs: Packs | None = None,
        nlp: "Language | str | None" = None,
        *,
        corrections: Corrections | None = None,
        forms_only: bool = False,
        findings: bool = True,
        language: str | None = None,
    ) -> None:
        """`nlp` is a trained spaCy pipeline or the name of an installed one, asked where the rules are not sure.

        `corrections` mend single values: `Corrections.of("corrections.toml")`. `forms_only` leaves out what takes
        language (people, teams, sender, quotes, results, standings, facts) and is about twice as quick. Without
        `findings` a record does not say what does not fit inside it: for those who check many together afterwards.
        `language` is that of all releases, as 'sv', where you know it; else each release tells its own.
        """
        if packs is not None and not isinstance(packs, Packs):
            raise UsageError(f'packs: pressbox.Packs(["my-rules"]) are needed, this is {type(packs).__name__}')
        self._language = _code(language)
        self._checks = tuple(one for one in all_checks() if one.is_usual) if findings and not forms_only else ()
        self._forms_only = forms_only
        self.packs = packs or Packs()
        self._model = None if forms_only else model_of(nlp)
        self._mender = Mender(corrections)
        self._rooms: dict[str, tuple[Layouter, Readers]] = {}
        self._lock = Lock()

    def extract(
        self,
        text: str,
        *,
        published: dt.date | str | None = None,
        name: str | None = None,
        source: SourceFile | None = None,
        seen: Seen | None = None,
        language: str | None = None,
        about: About | None = None,
    ) -> Release:
        """Read one release. `published` is the day of publication and `language` its language where the caller knows.

        `seen` is what a pipeline has seen in the text as it is read; without it the extractor's own is asked. `about`
        is what the wrapper of the release knew: it fills in what the release leaves open.
        """
        known = _known(published)
        language = _code(language) or self._language
        text = self._titled(as_read(_checked(text)), about, language)
        data = text.encode("utf-8")
        sha256 = hashlib.sha256(data).hexdigest()
        source = source or SourceFile(sha256=sha256, bytes=len(data))
        try:
            release = self._read(text, source, _named(name) or f"text-{sha256[:12]}", known, seen, language, about)
            release = self._mender.mend(release, sha256)
            return self._with_findings(release) if self._checks else release
        except PressboxError:
            raise
        except Exception as error:  # callers with a million releases are promised one kind of error
            what = f"{type(error).__name__}: {error}".splitlines()[0]
            raise InternalError(f"{name or 'the text'}: pressbox failed on it ({what}); please report it") from error

    def _titled(self, text: str, about: About | None, language: str | None) -> str:
        """The text; below the subject of its mail where it has no title of its own, but begins with a sentence."""
        if about is None or not about.subject:
            return text
        layouter, _ = self._room(language or language_of(text, self.packs))
        page = layouter.lay_out(text)
        title = page.words(page.title) if page.title else ""
        is_there = fold(about.subject) in page.folded[:_HEAD]
        return text if is_there or (title and not title.endswith(".")) else as_read(f"{about.subject}\n\n{text}")

    def _with_findings(self, release: Release) -> Release:
        findings = check_release(Case(release, self.packs), self._checks).findings
        return release.model_copy(update={"findings": findings}) if findings else release

    def prepare(self) -> None:
        """Make now what is else made when it is first needed: for a service whose first releases are not to wait."""
        for code, language in self.packs.languages.items():
            self._room(code)
            forms = list(language.forms())
            for sheet, field, _ in forms:
                language.compiled(sheet, field)
            # The examples of its forms ask for most of what releases do.
            self.extract("\n\n".join(one for _, _, form in forms for one in form.match), language=code)
        compile_all()

    @property
    def stale(self) -> list[str]:
        """A line for each correction that no longer fits a release that was read."""
        return self._mender.stale

    def extract_file(
        self, path: str | os.PathLike[str], *, published: dt.date | str | None = None, language: str | None = None
    ) -> Release:
        """Read the release in a file, whatever its encoding."""
        return self.extract_document(read_file(path, packs=self.packs), published=published, language=language)

    def extract_document(
        self, document: Document, *, published: dt.date | str | None = None, language: str | None = None
    ) -> Release:
        """Read the release that a source gave, with what its wrapper knew."""
        return self.extract(
            document.text, published=published, name=document.id, source=document.source,
            language=language or document.about.language, about=document.about,
        )  # fmt: skip

    def _read(
        self, text: str, source: SourceFile, id_: str, known: Published | None, seen: Seen | None,
        language: str | None, about: About | None,
    ) -> Release:  # fmt: skip
        language = language or language_of(text, self.packs)
        layouter, readers = self._room(language)
        page = layouter.lay_out(text)
        forms_only = self._forms_only
        seen = None if forms_only else self._seen(page, readers.entities.relations, seen)
        found = readers.read(page, seen, forms_only=forms_only)
        return settle(
            page, found, self.packs,
            name=id_, source=source, language=language, known=known, about=about, forms_only=forms_only,
        )  # fmt: skip

    def series_of(self, text: str) -> list[tuple[str | None, tuple[int, int]]]:
        """The series that a text as read names, and where: a record keeps their ids, not their words."""
        layouter, readers = self._room(self._language or language_of(text, self.packs))
        page = layouter.lay_out(text)
        return [(one.id, page.span(*one.span)) for one in readers.read(page, None).series]

    def relations(self, text: str) -> Relations:
        """What the relations of a parse are called that are looked for in a text, by its language."""
        return self._room(self._language or language_of(text, self.packs))[1].entities.relations

    def _seen(self, page: Page, relations: Relations, seen: Seen | None) -> Seen | None:
        """What a pipeline sees in the text of a page, which is without the signs that can't be seen."""
        if seen is not None:
            return seen if page.origin is None else seen.moved(backwards(page.origin))
        model = self._model
        return model.look(page.text, relations) if model and model.reads(page.language.code) else None

    def _room(self, language: str | None) -> tuple[Layouter, Readers]:
        sheets = self.packs.language(language)
        with self._lock:
            if sheets.code not in self._rooms:
                self._rooms[sheets.code] = (Layouter(sheets), Readers(self.packs, sheets))
            return self._rooms[sheets.code]


def as_read(text: str) -> str:
    """The text as the record keeps it: no byte-order mark, one kind of line end, no lone surrogates."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _checked(text: object) -> str:
    if isinstance(text, str):
        return text
    if isinstance(text, bytes | bytearray | memoryview):
        raise UsageError("text: these are bytes; decode them first, or let extract_file() find their encoding")
    raise UsageError(f"text: a string is needed, this is {type(text).__name__}")


def _named(name: object) -> str | None:
    if name is not None and not isinstance(name, str):
        raise UsageError(f"name: a string is needed, this is {type(name).__name__}")
    return as_read(name) if name else None


def _code(language: object) -> str | None:
    """'sv', 'SV', 'sv-SE' and 'sv_SE' are the code of Swedish."""
    if language is None:
        return None
    code = language.replace("_", "-").partition("-")[0].lower() if isinstance(language, str) else ""
    if not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise UsageError(f"language: {language!r} is no code of a language; write two letters, as 'sv'")
    return code


def _known(published: dt.date | str | None) -> Published | None:
    if published is None:
        return None
    if isinstance(published, str):
        try:
            published = dt.date.fromisoformat(published)
        except ValueError:
            raise UsageError(f"published: {published!r} is no date; write it as 2026-03-14") from None
    if not isinstance(published, dt.date):
        raise UsageError(f"published: a date is needed, this is {type(published).__name__}")
    day = published.date() if isinstance(published, dt.datetime) else published
    return Published(earliest=day, latest=day, basis="given by the caller")
