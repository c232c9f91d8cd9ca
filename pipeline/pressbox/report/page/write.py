"""The report written: one page for some releases, a folder with a page each for many, Markdown, or JSON."""

import base64
import dataclasses
import datetime as dt
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pressbox.errors import UsageError
from pressbox.models import Release, Report
from pressbox.output import bytes_to, lines_to
from pressbox.packs import Packs
from pressbox.report.page.data import Contents
from pressbox.report.page.environment import rendered
from pressbox.report.page.gather import Gathering
from pressbox.report.page.index import cut_to_index, list_pages
from pressbox.report.page.links import Links
from pressbox.report.page.pictures import pictures_of
from pressbox.report.page.veil import Veil
from pressbox.report.page.wish import STATES, Wish, hidden_of, zone_of
from pressbox.report.showing import json_lines
from pressbox.sources.formats import MADE

INDEX = "index.html"
FEW = 12  # releases up to which the text of each is open from the start
MARK = f"{MADE} report"


def save(
    report: Report, releases: Iterable[Release], target: Path, *, packs: Packs | None = None, wish: Wish | None = None
) -> Path:
    """Write the report to a file, or where there are many releases to a folder; the file to be opened.

    The ending of `target` says which form: .html, .md or .json. The releases are gone through once, and once more
    before where names are to be hidden; only one of them need be in memory at a time.
    """
    refuse_unknown(target)
    writer = _FORMS[target.suffix.lower()]
    packs, wish = packs or Packs(), wish or Wish()
    veil = Veil(wish.hidden)
    if veil.people:
        releases = releases if not isinstance(releases, Iterator) else list(releases)
        for release in releases:
            veil.learn(release)
    return writer(Gathering(report, packs, wish, veil), releases, target)


def refuse_unknown(target: Path) -> None:
    """Raises for a file whose ending is that of no form."""
    if target.suffix.lower() not in _FORMS:
        raise UsageError(f"{target}: a report ends with {', '.join(_FORMS)}")


def save_wished(
    report: Report, releases: Iterable[Release], path: str | os.PathLike[str], *, packs: Packs | None = None,
    timezone: str | ZoneInfo | None = None, redact: Iterable[str] = (), contacts: bool = False, **wish: Any,
) -> Path:  # fmt: skip
    """`save`, with what is wished in plain words."""
    zone = zone_of(timezone) if isinstance(timezone, str) else timezone
    hidden = hidden_of([redact] if isinstance(redact, str) else redact, contacts=contacts)
    try:
        wished = Wish(timezone=zone, hidden=hidden, **wish)
    except TypeError as error:
        raise UsageError(f"save_html: {error}") from None
    return save(report, releases, Path(path), packs=packs, wish=wished)


def _html(gathering: Gathering, releases: Iterable[Release], target: Path) -> Path:
    if gathering.is_many:
        return _folder(gathering, releases, target.with_suffix(""))
    links = Links(gathering.letters, is_veiled=gathering.veil.people)
    is_open = len(gathering.report.releases) <= FEW
    pages = {}
    for release in releases:
        pages[release.id] = rendered("release.html", view=gathering.add(release), links=links, is_open=is_open)
    index = _index(gathering, gathering.contents(), links, pages=[pages[id_] for id_ in sorted(pages)])
    with bytes_to(str(target)) as stream:
        stream.write(index.encode("utf-8"))
    return target


def _folder(gathering: Gathering, releases: Iterable[Release], target: Path) -> Path:
    """Written aside and moved to its place when all is there; only what is one of ours is written over."""
    if target.exists() and not is_ours(target / INDEX):
        raise UsageError(f"{target}: is there already and is no report; give another name")
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part"))
    try:
        aside.chmod(0o755)
        (aside / "releases").mkdir()
        _write_pages(gathering, releases, aside)
        if target.exists():
            shutil.rmtree(target)
        aside.rename(target)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    return target / INDEX


def _write_pages(gathering: Gathering, releases: Iterable[Release], folder: Path) -> None:
    """A page a release while they go by, then the index of them, and the rest of their list."""
    inside = Links(gathering.letters, "", f"../{INDEX}", gathering.veil.people)
    for release in releases:
        seen = gathering.add(release)
        page = rendered("release.html", view=seen, links=inside, is_open=True)
        whole = _page("release-page.html", page=page, view=seen, links=inside)
        _write(folder / "releases" / f"{inside.anchor(release.id)}.html", whole)
    outside = Links(gathering.letters, "releases/", "", gathering.veil.people)
    contents = cut_to_index(gathering.contents())
    first, *others = list_pages(contents.releases)
    names = [f"list-{number}.html" for number in range(2, 2 + len(others))]
    for name, rows in zip(names, others, strict=True):
        _write(folder / name, _page("list-page.html", rows=rows, links=outside, index=INDEX))
    _write(folder / INDEX, _index(gathering, replace(contents, releases=first), outside, lists=names))


def _write(path: Path, page: str) -> None:
    path.write_text(page, encoding="utf-8", newline="\n")


def is_ours(page: Path) -> bool:
    """Whether a page is one that was made here."""
    return page.is_file() and MARK in page.read_text(encoding="utf-8", errors="replace")[:2000]


def _index(
    gathering: Gathering, contents: Contents, links: Links, *, pages: Sequence[str] = (), lists: Sequence[str] = ()
) -> str:
    values = {"pictures": pictures_of(contents, gathering), "choices": list(_choices(contents)), "pages": pages}
    values |= {"letters": gathering.letters, "zone": gathering.wish.timezone, "lists": lists}
    return _page("index.html", contents=contents, links=links, **values)


def _choices(contents: Contents) -> Iterator[tuple[str, str, list[str]]]:
    """What the list of findings can be narrowed to."""
    causes = [cause for group in contents.groups for cause in group.causes]
    found = {
        "code": ("Code", [one.code for one in causes]),
        "event": ("Event", [one.event for one in contents.groups] + [one.event for one in contents.releases]),
        "sender": ("Sender", [one.sender for one in contents.releases]),
        "kind": ("Kind", [one.kind for one in contents.releases]),
    }
    for name, (label, words) in found.items():
        yield name, label, sorted({word for word in words if word})
    yield "state", "State", list(STATES)


def _page(template: str, **values: Any) -> str:
    return rendered(template, policy=_policy(), mark=MARK, **values)


@cache
def _policy() -> str:
    """What the page may load: nothing, but the style and the script that it brings along."""
    hashes = {}
    for name in ("page.css", "page.js"):
        digest = hashlib.sha256(rendered(name).encode("utf-8")).digest()
        hashes[name] = f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
    return (
        f"default-src 'none'; style-src {hashes['page.css']}; script-src {hashes['page.js']}; "
        "base-uri 'none'; form-action 'none'"
    )


def _json(gathering: Gathering, releases: Iterable[Release], target: Path) -> Path:
    for release in releases:
        gathering.add(release)
    data = json.loads(json.dumps(dataclasses.asdict(gathering.contents()), default=_plain, ensure_ascii=False))
    text = json.dumps(_veiled(data, gathering.veil), ensure_ascii=False, indent=1)
    with lines_to(str(target)) as write:
        for line in json_lines(text):
            write(line)
    return target


_PLAIN = frozenset({"fingerprint", "parent", "anchor", "finding", "code", "name", "severity", "letter", "letters"})


def _veiled(value: Any, veil: Veil, key: str = "") -> Any:
    """All words with what is hidden replaced, those of the findings too; what tells one from another stays."""
    if isinstance(value, dict):
        return {name: _veiled(one, veil, name) for name, one in value.items()}
    if isinstance(value, list):
        return [_veiled(one, veil, key) for one in value]
    if not isinstance(value, str) or key in _PLAIN:
        return value
    return "" if key == "text" and veil.texts else veil.words(value)


def _markdown(gathering: Gathering, releases: Iterable[Release], target: Path) -> Path:
    for release in releases:
        gathering.add(release)
    values: dict[str, Any] = {"contents": gathering.contents(), "letters": gathering.letters, "mark": MARK}
    values["zone"] = gathering.wish.timezone
    with bytes_to(str(target)) as stream:
        stream.write(rendered("report.md", **values).encode("utf-8"))
    return target


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value.model_dump(mode="json")


_FORMS: dict[str, Callable[[Gathering, Iterable[Release], Path], Path]] = {
    ".html": _html,
    ".md": _markdown,
    ".json": _json,
}
