"""What stands above rows: the session, the class and the drivers that a list is of, and whether it is one of results."""

from dataclasses import dataclass, field, replace

from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, Span
from pressbox.outcome.words import ResultWords, Session, which
from pressbox.outcome.words import named as together
from pressbox.packs import Language
from pressbox.timetable.marked import Marked

RESULTS, STANDINGS, OTHER = "results", "standings", "other"
_LONG = 14  # words: a heading that is longer is a sentence
_SUBJECT = 4  # words: a longer heading that says nothing of results opens another subject


@dataclass(slots=True)
class Heading:
    """What one line, or all lines above a row, say of the rows below."""

    shows: str | None = None  # results, standings, other
    session: Session | None = None
    sessions: list[Session] = field(default_factory=list)
    measure: str | None = None
    state: str = "final"
    class_: str | None = None
    names: list[Span] = field(default_factory=list)
    number: str | None = None  # of the car
    spans: dict[str, Span] = field(default_factory=dict)  # of what it says, for `from`

    @property
    def empty(self) -> bool:
        return not (self.shows or self.session or self.class_ or self.names or self.measure)


class Headings:
    """Reads headings, and what is left of those above when another one comes."""

    def __init__(self, language: Language, words: ResultWords) -> None:
        self._forms = language.compiled("results", "headings")
        self._pattern = together(self._forms)
        self._words = words

    def read(self, page: Page, line: Line, found: Mentions) -> Heading:
        """What a line says of the rows below it."""
        heading = Heading()
        if page.folded.count(" ", line.start, line.end) > _LONG:
            return heading
        for match in self._pattern.finditer(page.folded, line.start, line.end):
            form = which(self._forms, match)
            if heading.shows != STANDINGS:
                heading.shows = str(form.gives["list"])
            heading.measure = heading.measure or form.gives.get("measure")
        for named in self._words.sessions.find(page, line.start, line.end, Marked([])):
            if (
                named.kind
                and heading.session is None
                and self._is_session(page, named.start, named.end, named.ordinary)
            ):
                heading.sessions = [(named.kind, number) for number in named.numbers or [None]]
                heading.session = heading.sessions[0]
                heading.spans["session"] = (named.start, named.end)
        class_ = self._words.class_in(page, line.start, line.end)
        if class_:
            heading.class_, heading.spans["class"] = class_
        heading.names = names_in(found, line.start, line.end)
        if heading.names:
            heading.spans["entrants"] = (heading.names[0][0], heading.names[-1][1])
        figures = self._words.figures_in(page, line.start, line.end)
        heading.number = figures["car_number"][0] if "car_number" in figures else None
        heading.state = self._words.state_in(page.folded, line.start, line.end)
        return heading

    @staticmethod
    def _is_session(page: Page, start: int, end: int, ordinary: bool) -> bool:
        """A word that is also an ordinary one is a session where it is capitalised."""
        return not ordinary or page.text[start:end][:1].isupper()

    @staticmethod
    def under(above: Heading, heading: Heading, words: int) -> Heading:
        """What holds below a heading that stands under others."""
        if heading.shows in {OTHER, STANDINGS}:
            return heading
        if heading.session or heading.shows:
            kept = replace(heading, spans={**above.spans, **heading.spans})
            kept.session = heading.session or above.session
            kept.names = heading.names or (above.names if above.shows != OTHER else [])
            kept.state = heading.state if heading.state != "final" else above.state
            kept.shows = heading.shows or (above.shows if above.shows == RESULTS else None)
            kept.class_ = heading.class_ or (above.class_ if above.session is None else None)
            return kept
        if not heading.empty:
            kept = replace(above, spans={**above.spans, **heading.spans})
            kept.class_ = heading.class_ or above.class_
            kept.names = heading.names or above.names
            kept.number = heading.number
            kept.measure = heading.measure or above.measure
            return kept
        if heading.state != "final":
            return replace(above, state=heading.state)
        return Heading() if words > _SUBJECT else above


def names_in(found: Mentions, start: int, end: int) -> list[Span]:
    """The people named between two places, in order."""
    spans = {(low, high) for person in found.people for low, high in person.mentions if start <= low and high <= end}
    return sorted(spans)
