"""Releases held against a store without being in it: what they are compared in, and what does not fit there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from pressbox.checks import all_checks
from pressbox.checks.between import kinship
from pressbox.checks.between.heads import Head, LastRow, head_of, told_of
from pressbox.checks.between.likeness import Shingles
from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import Check
from pressbox.checks.frame.run import Outcomes, in_order, joined, with_parents
from pressbox.checks.frame.selection import Policy
from pressbox.checks.words.house import House
from pressbox.checks.words.text import Text
from pressbox.claims import Claim
from pressbox.corpus.rows import SENDER, claim_block, last_key, link_rows, number
from pressbox.corpus.shelf import Block, Shelf, block_of_store
from pressbox.corpus.store import Store
from pressbox.models import Report
from pressbox.packs import Packs

_FELLOWS = 6  # as in the shelf: with so many texts of one key a text is compared


class Draft(Shelf):
    """A store with some releases besides, in place of those of the same name and of those that they replace."""

    def __init__(self, store: Store, packs: Packs, house: House | None, cases: Sequence[Case]) -> None:
        super().__init__(store, packs, house)
        self.own = {case.release.id: case for case in sorted(cases, key=lambda one: one.release.id)}
        self.own_heads = {id_: head_of(case) for id_, case in self.own.items()}
        self._out = {*self.own, *kinship.replaced(self)}
        self._claims = [claim for case in self.own.values() for claim in case.claims]
        self._told = [claim for case in self.own.values() for claim in told_of(case)]
        self._links = link_rows(self._claims, self._told)

    def replacing(self) -> Iterator[Head]:
        return (head for head in self.own_heads.values() if head.replaces)

    def _case(self, id_: str) -> Case | None:
        return self.own.get(id_) or super()._case(id_)

    def _head(self, id_: str) -> Head | None:
        return self.own_heads.get(id_) or super()._head(id_)

    def _likes(self, id_: str) -> Head | None:
        return self.own_heads.get(id_) or super()._likes(id_)

    def _text(self, id_: str) -> Text | None:
        return self.own.get(id_) or super()._text(id_)

    def _shingles(self, id_: str) -> Shingles:
        return self.own[id_].shingles if id_ in self.own else super()._shingles(id_)

    def version_of(self, id_: str) -> str | None:
        return self._versions.get(id_) or (None if id_ in self.own else super().version_of(id_))

    def claims(self, block: int) -> tuple[list[Claim], dict[str, list[Claim]]]:
        stored, told = super().claims(block)
        claims = [claim for claim in stored if claim.evidence.release not in self._out]
        claims += [claim for claim in self._claims if claim_block(claim) == block]
        kept = {id_: said for id_, said in told.items() if id_ not in self._out}
        for claim in self._told:
            if claim_block(claim) == block:
                kept.setdefault(claim.evidence.release, []).append(claim)
        return sorted(claims, key=lambda claim: claim.evidence.release), kept

    def _homes(self, key: int) -> list[int]:
        return sorted({*super()._homes(key), *(block for own, block in self._links if own == key)})

    def of_sender(self, sender: int) -> list[Head]:
        stored = [head for head in super().of_sender(sender) if head.id not in self._out]
        own = [head for head in self.own_heads.values() if number(SENDER, head.sender or "") == sender]
        return sorted([*stored, *own], key=lambda head: head.id)

    def last_row(self, series: str, season: int) -> tuple[LastRow, str] | None:
        stored = super().last_row(series, season)
        rows = [stored] if stored and stored[1] not in self._out else []
        for head in self.own_heads.values():
            rows += [(one, head.id) for one in head.last_rows if (one.series, one.season) == (series, season)]
        return max(rows, key=lambda one: (one[0].start, one[1]), default=None)

    @cached_property
    def _versions(self) -> dict[str, str]:
        found = kinship.versions(self)
        return {later: super(Draft, self).version_of(earlier) or earlier for later, earlier in found.items()}

    def stated(self) -> Mapping[str, str]:
        said = {head.id: head.version_of for head in self.own_heads.values() if head.version_of}
        return {id_: of for id_, of in said.items() if of in self.own or (of not in self._out and self.head(of))}

    def pairs(self, kind: kinship.Kind) -> Iterator[tuple[Head, Head]]:
        """Each of the new releases and another one with which it may belong together, by id the later one first."""
        keys = kind.keys
        query = """select release.id from mark join release on n = release
            where kind = ? and key = ? and replaced_by is null order by release.id limit ?"""
        for head in self.own_heads.values():
            rows = [row for key in keys(head) for row in self.store.rows(query, kind.name, key, _FELLOWS)]
            own = [one.id for one in self.own_heads.values() if one.id < head.id and set(keys(one)) & set(keys(head))]
            for id_ in sorted({*own, *(row[0] for row in rows if row[0] not in self._out)}):
                other = self.likes(id_)
                if other and kind.may_be(head, other):
                    yield (head, other) if other.id < head.id else (other, head)

    @cached_property
    def groups(self) -> list[int]:
        """The blocks in which the new releases are compared."""
        keys = {key for key, _ in self._links}
        for head in self.own_heads.values():
            keys |= {last_key(one.series, one.season) for one in head.last_rows}
            keys |= {last_key(None, one.season) for one in head.last_rows}
        blocks = keys | {claim_block(claim) for claim in (*self._claims, *self._told)}
        return sorted(blocks | {block for key in blocks for block in self._homes(key)})


class _Twins(Block):
    """The new releases and those of the store that are most like one of them."""

    @cached_property
    def twins(self) -> Mapping[str, str]:
        return self._shelf.twins()

    @cached_property
    def current(self) -> Iterable[Head]:
        ids = sorted({*self.twins, *(head.id for head in self._current)})
        return [self.heads[id_] for id_ in ids]


def report_of(draft: Draft, policy: Policy) -> Report:
    """What does not fit in the new releases, and between them and those of the store."""
    checks = [one for one in all_checks() if policy.runs(one)]
    outcomes = Outcomes(policy=policy)
    for check in checks:
        if check.within is not None:
            for case in policy.wanting(check, draft.own.values()):
                outcomes.take(check, check.within(case), case.release.id)
    for reach, blocks in _blocks(draft):
        for block in blocks:
            _take(outcomes, [one for one in checks if one.reach == reach and one.across], block)
    findings = in_order(with_parents(joined(outcomes.findings), checks))
    ids = {row[0] for row in draft.store.rows("select id from release")} | draft.own.keys()
    return Report(findings=findings, checked=outcomes.checked, releases=sorted(ids))


def _blocks(draft: Draft) -> Iterator[tuple[str, Iterable[Block]]]:
    heads = list(draft.own_heads.values())
    senders = sorted({number(SENDER, head.sender or "") for head in heads})
    yield "block", (block_of_store(draft, block) for block in draft.groups)
    yield "sender", (Block(draft, [], {}, draft.of_sender(sender)) for sender in senders)
    yield "all", [_Twins(draft, [], {}, heads)]


def _take(outcomes: Outcomes, checks: Iterable[Check], block: Block) -> None:
    for check in checks:
        if check.across is not None:
            outcomes.take(check, check.across(block))
