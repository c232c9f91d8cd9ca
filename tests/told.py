"""Results and standings in one line each, as the tests of them write them.

A result is `session number measure position [class] (entrants)`: `race 1 P18 (Norrgard+Vikander)`, `? P2` where the
session can't be told, `race grid 23`, `race 2 DNF`, `/53` for the size of the field, `~` for a state, `@misano` or `@2024` for another event.
"""

from pressbox.models import Result, Session, Standing

HEAD = (
    "Norrgard and Vikander race at Ravenmoor\n\n"
    "Elin Norrgard and Tomas Vikander shared the Northlight car in the Northern Cup at Ravenmoor.\n\n"
)
SOLO = "Norrgard races at Ravenmoor\n\nElin Norrgard drove for Northlight in the Northern Cup at Ravenmoor.\n\n"
BOTH = "(Norrgard+Vikander)"
# Results are read in releases of racing alone; a text of two lines must say that it is one.
RACING = "\n\nNorthlight is a racing team with drivers on every circuit.\n"

# The head of releases whose rows are read.
KESTREL = (
    "Kestrel at Misano\n\nKestrel Racing took part in the third round of the GT4 European Series at Misano on 5-7 June 2026 with "
    "Elin Norrgard and Luca Ferretti. Sara Conti and Jonas Ek shared the other car.\n\n"
)

# What the rows of tests call them.
HEADS = {"solo": SOLO, "crew": HEAD, "kestrel": KESTREL, "racing": RACING}


def told(result: Result) -> str:
    session = result.session
    words = ["?" if session is None else session.kind]
    words += [str(session.number)] if session and session.number else []
    where = result.status if result.status != "classified" else f"P{result.position}"
    words.append(f"grid {result.position}" if result.measure == "grid" and result.position else where)
    words += [f"[{result.class_}]"] if result.class_ else []
    words += [f"/{result.field_size}"] if result.field_size else []
    words += [f"~{result.state}"] if result.state != "final" else []
    words.append("(" + "+".join(name.split()[-1] for name in result.entrants) + ")")
    words += [f"@{result.event.venue or result.event.season}"] if result.event else []
    return " ".join(words)


def standing(item: Standing) -> str:
    fields = ("wins", "poles", "podiums", "fastest_laps", "points")
    words = [f"P{item.position}"] if item.position else []
    words += [f"{name}={getattr(item, name):g}" for name in fields if getattr(item, name) is not None]
    return " ".join([*words, "(" + "+".join(name.split()[-1] for name in item.entrants) + ")"])


def timed(session: Session) -> str:
    """A session as `qualifying 1 2026-05-09 10:40-11:00 20min`."""
    words = [session.kind, str(session.number or ""), str(session.date or "")]
    clock = [f"{moment:%H:%M}" for moment in (session.start, session.end) if moment]
    words.append("-".join(clock))
    words.append(f"{session.duration_minutes:g}min" if session.duration_minutes else "")
    return " ".join(word for word in words if word)
