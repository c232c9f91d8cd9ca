"""Names of people and teams that the packs know, shipped or taught: where they stand, and what is known of them."""

from collections.abc import Iterable, Iterator, Mapping

from pressbox.layout import Page
from pressbox.mentions import Mentions, PersonMention, Span, TeamMention
from pressbox.models import Sender
from pressbox.packs import NameKind, Packs
from pressbox.packs.tables import KnownPerson, KnownSender, KnownTeam
from pressbox.patterns import fold

SHORT = 4  # letters: a name no longer than this is written in capitals, or as the pack writes it
Places = dict[int, tuple[int, KnownPerson]]  # where names begin and end, and whose they are
_TIES = frozenset("@#_\\")
_Known = KnownPerson | KnownTeam | KnownSender


class KnownNames:
    """The names of one kind, and the rows that they stand for."""

    def __init__(self, kind: NameKind, rows: Mapping[str, _Known]) -> None:
        self._kind = kind
        # As the pack writes them: a name of small letters is found in small letters, others need their capital.
        self._written = {name for row in rows.values() for name in (row.name, *row.aliases)}
        self.by_name = {fold(name): row for row in rows.values() for name in (*row.aliases, row.name)}

    def find(self, page: Page, found: Mentions) -> Iterator[tuple[Span, str]]:
        """Each name of the kind with the id of its row."""
        if not self.by_name:
            return
        for hit in found.names:
            for name in hit.meanings:
                if name.kind == self._kind:
                    if self._stands(page.text, hit.start, hit.end):
                        yield (hit.start, hit.end), name.id
                    break

    def _stands(self, text: str, start: int, end: int) -> bool:
        """Whether a name is written as names are and is not a part of another word: no '@norrgard', no 'Ek-Lund'."""
        before, after = text[start - 1 : start], text[end : end + 1]
        if before in _TIES or after in _TIES or (before in "-." and text[start - 2 : start - 1].isalnum()):
            return not before and not after
        if after == "-" and text[end + 1 : end + 2].isalpha():
            return False
        written = text[start:end]
        return written in self._written or (written[0].isupper() and (len(written) > SHORT or written.isupper()))


class KnownPeople(KnownNames):
    def __init__(self, packs: Packs) -> None:
        super().__init__("person", packs.people)
        self.rows = packs.people

    def at(self, page: Page, found: Mentions) -> Places:
        """Where each known name begins: its end, and whose it is."""
        return {start: (end, self.rows[id_]) for (start, end), id_ in self.find(page, found)}

    def tell(self, people: Iterable[PersonMention]) -> None:
        """What is known of the people of a release; the role that the release gives somebody comes first."""
        for person in people if self.by_name else ():
            row = self.by_name.get(" ".join(person.words))
            if isinstance(row, KnownPerson):
                person.id, person.external = row.id, row.external
                person.role = person.role or row.role


class KnownTeams(KnownNames):
    def __init__(self, packs: Packs) -> None:
        super().__init__("team", packs.teams)
        self.rows = packs.teams

    def of(self, name: str) -> KnownTeam | None:
        row = self.by_name.get(fold(name))
        return row if isinstance(row, KnownTeam) else None

    def tell(self, teams: Iterable[TeamMention]) -> list[TeamMention]:
        """What is known of the teams of a release; names of one team become one entry."""
        told: dict[str, TeamMention] = {}
        out: list[TeamMention] = []
        for team in teams:
            row = self.of(team.name)
            if row is None:
                out.append(team)
            elif row.id in told:
                told[row.id].mentions += team.mentions
            else:
                team.id, team.external = row.id, row.external
                team.name = row.name if fold(row.name) == fold(team.name) else team.name  # 'bluebird one'
                told[row.id] = team
                out.append(team)
        return out


class KnownSenders(KnownNames):
    """Who sends releases. A person or a team that the packs know may send them too."""

    def __init__(self, packs: Packs) -> None:
        super().__init__("sender", packs.senders)
        self._packs = packs

    def of_folder(self, name: str) -> Sender | None:
        """The sender below whose folder a release lies: 'northlight/2026/monza'."""
        above = [fold(part) for part in name.split("/")[:-1]]
        for row in self._packs.senders.values() if above else ():
            if any(_holds(above, [fold(part) for part in folder.strip("/").split("/")]) for folder in row.folders):
                return Sender(id=row.id, name=row.name, kind=row.kind, basis="taught: the folder's sender")
        return None

    def beside(self, page: Page, found: Mentions) -> Sender | None:
        """A sender whose name stands above the title, on a line of its own, or in the boilerplate."""
        for span, id_ in self.find(page, found):
            line = page.line_at(span[0])
            alone = (line.start, line.end) == span
            if line.kind == "stamp" or line.boilerplate or alone:
                row = self._packs.senders[id_]
                place = "boilerplate" if line.boilerplate else "a line of their own"
                return Sender(id=row.id, name=row.name, kind=row.kind, basis=f"taught: {place}", span=page.span(*span))
        return None

    def told(self, sender: Sender, found: Mentions) -> Sender:
        """A sender as the packs know them, by whatever name the release calls them."""
        row = self.by_name.get(fold(sender.name))
        if isinstance(row, KnownSender):
            return sender.model_copy(update={"id": row.id, "name": row.name, "kind": row.kind})
        known = found.teams if sender.kind == "team" else found.people
        id_ = next((one.id for one in known if one.id and one.name == sender.name), None)
        return sender.model_copy(update={"id": id_}) if id_ else sender


def _holds(above: list[str], folder: list[str]) -> bool:
    """Whether a folder, of one part or more, is among those above a release."""
    return any(above[at : at + len(folder)] == folder for at in range(len(above) - len(folder) + 1))
