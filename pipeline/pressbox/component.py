"""pressbox as a spaCy component: `nlp.add_pipe("pressbox")`.

The record of a Doc is `doc._.release`; each of its fields is a group of spans, `doc.spans["dates"]` and so on. What is
kept in the Doc is JSON, so that it goes through processes and a DocBin; the Release is made of it when asked for.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from pressbox.extractor import Extractor, as_read
from pressbox.model import seen_in
from pressbox.models import ITEM_FIELDS, Item, Release
from pressbox.packs import Packs
from pressbox.patterns import met

KEY = "pressbox"  # of doc.user_data
GROUPS = ("people", "teams", *ITEM_FIELDS)
_BREAK = "\r\n"

# A span of the release as read, its label, the id of what it names, and the entry of the record that it belongs to.
Marked = tuple[tuple[int, int], str, str, str]


@Language.factory(
    "pressbox",
    assigns=["doc._.release", "doc.spans", "doc.user_data"],
    default_config={
        "packs": [], "default_rules": True, "published": "published", "doc_name": "name",
        "prefix": "", "entities": True, "language": None,
    },
)  # fmt: skip
def make_pressbox(
    nlp: Language,  # noqa: ARG001 - spaCy hands these two to every factory
    name: str,  # noqa: ARG001
    packs: list[str],
    default_rules: bool,
    published: str,
    doc_name: str,
    prefix: str,
    entities: bool,
    language: str | None,
) -> "Pressbox":
    """The component; Pressbox says what it takes."""
    return Pressbox(packs, default_rules, published, doc_name, prefix, entities, language)


class Pressbox:
    """Reads each Doc with the rules, which are loaded once, and with the names and the parse that it has already.

    `packs` are folders of rules, added to those that come with pressbox unless `default_rules` is false. `published`
    and `doc_name` say under which key a Doc tells its day of publication and its name: in the context of
    `nlp.pipe(as_tuples=True)` where that is a mapping, in `doc.user_data`, or as an extension `doc._.KEY`; a context
    that is a string is the name. `prefix` goes before the names of the groups. Without `entities` the components
    before this one are not asked. `language` is that of all Docs, as 'sv'; without it each tells its own.
    """

    def __init__(
        self,
        packs: Sequence[str] = (),
        default_rules: bool = True,
        published: str = "published",
        doc_name: str = "name",
        prefix: str = "",
        entities: bool = True,
        language: str | None = None,
    ) -> None:
        self._config = (list(packs), default_rules, published, doc_name, prefix, entities, language)
        self._published, self._name, self._prefix, self._entities = published, doc_name, prefix, entities
        self._extractor = Extractor(Packs([Path(folder) for folder in packs], shipped=default_rules), language=language)

    def __reduce__(self) -> tuple[type["Pressbox"], tuple[Any, ...]]:
        """For processes that begin anew: they load the rules of the same folders, once each."""
        return Pressbox, self._config

    def __call__(self, doc: Doc) -> Doc:
        places = Places(doc.text)
        read = as_read(doc.text)
        seen = None
        if self._entities and (doc.ents or doc.has_annotation("DEP")):
            seen = seen_in(doc, self._extractor.relations(read)).moved(places.read)
        release = self._extractor.extract(
            read, published=_told(doc, self._published), name=_name(doc, self._name), seen=seen
        )
        doc.user_data[KEY] = release.to_json(text=False)
        set_spans(doc, release, places, self._prefix)
        return doc


class Places:
    """Places of a Doc's text and of the release as read, which has no byte-order mark and one kind of line end."""

    def __init__(self, text: str) -> None:
        self._mark = int(text.startswith("\ufeff"))
        self._breaks = [at for at, _ in met(_BREAK, text)]  # in the Doc
        self._read = [at - self._mark - index for index, at in enumerate(self._breaks)]

    def doc(self, at: int) -> int:
        """A place of the release as read, in the Doc."""
        return at + self._mark + bisect_left(self._read, at)

    def read(self, at: int) -> int:
        """A place of the Doc, in the release as read."""
        return max(0, at - self._mark - bisect_left(self._breaks, at))


def set_spans(doc: Doc, release: Release, places: Places, prefix: str = "") -> None:
    """A group of spans for each field of the record; a group's `attrs` hold the exact characters of each span.

    A token that holds the end of a value belongs to its span: '14th-16th' is one token.
    """
    starts = [token.idx for token in doc]
    for field in GROUPS:
        spans: list[Span] = []
        exact: list[list[int]] = []
        for (low, high), label, kb_id, id_ in _marked(release, field):
            start, end = places.doc(low), places.doc(high)
            first, last = max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)
            if first < last:
                spans.append(Span(doc, first, last, label=label, kb_id=kb_id, span_id=id_))
                exact.append([start, end])
        doc.spans[prefix + field] = SpanGroup(doc, name=prefix + field, attrs={"chars": exact}, spans=spans)


def _marked(release: Release, field: str) -> Iterator[Marked]:
    """The spans of one field; the id of each says which entry of the field it belongs to."""
    for index, entry in enumerate(getattr(release, field)):
        id_ = f"{field}/{index}"
        if isinstance(entry, Item):
            yield entry.span, _label(field, entry), _kb_id(entry), id_
        else:
            yield from ((span, _label(field, entry), entry.id or "", id_) for span in entry.mentions)


_LABELS = {
    "people": "person", "teams": "team", "times": "time", "standings": "standing", "calendar": "round", "links": "link",
}  # fmt: skip
_KINDS = ("kind", "style", "measure", "attribute")


def _label(field: str, entry: Any) -> str:
    """What an entry is: of several kinds the kind, of one kind its name."""
    own = next((getattr(entry, kind) for kind in _KINDS if hasattr(entry, kind)), None)
    return _LABELS.get(field) or str(own or field)


def _kb_id(entry: Any) -> str:
    """The id of what an entry names, in the rule packs."""
    return next((value for key in ("id", "venue", "series") if (value := getattr(entry, key, None))), "")


def _context(doc: Doc) -> Any:
    """What `nlp.pipe(as_tuples=True)` was given beside the text."""
    return getattr(doc, "_context", None)


def _told(doc: Doc, key: str) -> Any:
    """What is told of a Doc under a key, where anything is."""
    if not key:
        return None
    context = _context(doc)
    if isinstance(context, Mapping) and context.get(key) is not None:
        return context[key]
    if doc.user_data.get(key) is not None:
        return doc.user_data[key]
    return doc._.get(key) if Doc.has_extension(key) else None


def _name(doc: Doc, key: str) -> str | None:
    context = _context(doc)
    name = context if isinstance(context, str) and context else _told(doc, key)
    return name if name is None or isinstance(name, str) else str(name)


def release_of(doc: Doc) -> Release | None:
    """The record of a Doc; None where the component has not read it, or has read another text."""
    kept = doc.user_data.get(KEY)
    if kept is None:
        return None
    record, text = json.loads(kept), as_read(doc.text)
    if record["source"]["sha256"] != sha256(text.encode()).hexdigest():
        return None
    return Release.model_validate({**record, "text": text})


# The package is imported where the component is made or met; the record of a Doc from a DocBin needs just this line.
Doc.set_extension("release", getter=release_of, force=True)
