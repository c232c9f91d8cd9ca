"""Which language a release is written in, what a caller may say of it, and what is read in one that has no sheets."""

import subprocess
import sys
from pathlib import Path

import pytest

from pressbox import Extractor, UsageError, extract
from pressbox.packs import Packs
from pressbox.settle.language import language_of

PACKS = Packs()

TOLD = [
    ("en", "The team was happy with the result, and it is on to Monza from here."),
    ("sv", "Norrgård var nöjd med helgen. Det var en bra start på säsongen, säger hon."),
    ("de", "Das Team war mit dem Ergebnis zufrieden und freut sich auf das nächste Rennen."),
    ("fr", "L'équipe a terminé la course devant les autres, et elle est déjà en route pour Dijon."),
    ("it", "Il pilota è contento della gara, ma non del risultato che ha portato a casa."),
    ("es", "La carrera fue muy difícil para el equipo, pero terminó con un podio."),
    ("da", "Det blev en god weekend, siger hun. Jeg er glad, men vi skal også blive bedre."),
    ("nb", "Hun var fornøyd etter løpet. Jeg er glad, sier hun, men det var ikke lett."),
    ("nl", "De race op Zandvoort was een succes voor het team van Norrgård."),
    ("fi", "Hän oli tyytyväinen, mutta kisa ei ollut helppo ja se näkyi myös ajoissa."),
    ("pt", "A corrida foi muito difícil para a equipa, mas o piloto não desistiu."),
    ("pl", "Wyścig był bardzo trudny dla zespołu, ale nie poddaliśmy się."),
    # A heading in one language over text in another: the text is what is read.
    ("sv", "Press release\nRace report from Karlskoga\n\nNorrgård var nöjd med helgen. Det var bra, säger hon."),
    ("de", "Race 1: P3, Race 2: P5\n\nDas war ein gutes Wochenende für das Team, und wir sind zufrieden."),
    # A timetable has few words of any language; those of its sessions tell.
    ("sv", "Lördag\n10.00 Träning\n12.30 Kval\n14.00 Race"),
    # So do those of a maker's lists.
    ("en", "TEAM LAKE NOTES & QUOTES\n\nTOP TEAM LAKE RACE RESULTS:\n\nPOS. DRIVER\n\n1st ELIN NORRGARD"),
    (
        "en",
        "Lakeside schedule\n\nSaturday, June 13\n\n6 am | Gates open\n7 am - 10 am | Pro practice\n2 pm | Pro race 1",
    ),
    # Of two that are level the one of which there are rules.
    ("sv", "Norrgård kom på tia i race på Anderstorp i maj."),
    (None, "Norrgård P3"),
    (None, ""),
]


@pytest.mark.parametrize(("code", "text"), TOLD, ids=lambda value: str(value)[:30])
def test_the_language_is_told_by_its_words(code: str | None, text: str) -> None:
    assert language_of(text, PACKS) == code


@pytest.mark.parametrize("said", ["sv", "SV", "sv-SE", "sv_SE"])
def test_a_caller_may_say_the_language(said: str) -> None:
    assert extract("Norrgård wins at Monza, and the team is happy.", language=said).language == "sv"
    assert Extractor(language=said).extract("Norrgård wins.").language == "sv"


@pytest.mark.parametrize("said", ["swedish", "", "s", "5v", 5])
def test_what_is_no_code_is_refused(said: object) -> None:
    with pytest.raises(UsageError, match="no code of a language"):
        extract("Norrgård wins.", language=said)  # type: ignore[arg-type]


FOREIGN = [
    ("nb", "fra 14.-16. mai 2026 i", "14.-16. mai 2026", "2026-05-14", "2026-05-16"),
    ("fi", "Kisa ajetaan 14.-16. elokuuta 2026 taas", "14.-16. elokuuta 2026", "2026-08-14", "2026-08-16"),
    ("pl", "odbył się 14 marca 2026 roku", "14 marca 2026", "2026-03-14", "2026-03-14"),
    ("pt", "de 3 a 5 de maio de 2026 em", "3 a 5 de maio de 2026", "2026-05-03", "2026-05-05"),
    ("da", "den 14. marts 2026 på", "14. marts 2026", "2026-03-14", "2026-03-14"),
    ("cs", "dne 3. května 2026 v", "3. května 2026", "2026-05-03", "2026-05-03"),
]


@pytest.mark.parametrize(("code", "text", "words", "start", "end"), FOREIGN)
def test_days_are_read_in_a_language_without_sheets(code: str, text: str, words: str, start: str, end: str) -> None:
    dates = extract(text, language=code).dates
    assert [(item.text, str(item.start), str(item.end)) for item in dates] == [(words, start, end)]


@pytest.mark.parametrize("text", ["14 uur werk", "12 ronden met", "40 maart", "3 personen", "14 2026"])
def test_figures_beside_other_words_are_no_days(text: str) -> None:
    assert [item for item in extract(text, language="nl").dates if item.precision == "day"] == []


def test_a_day_without_its_year_is_filled_in_by_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day that says no year has none, whenever it is read: in leap years, too."""
    before = extract("op 29 februari rijden wij", language="nl").to_json()
    for moved in ("1999-12-31 23:59:59", "2037-06-01 00:00:00"):
        script = "from pressbox import extract; print(extract('op 29 februari rijden wij', language='nl').to_json())"
        found = subprocess.run(
            [sys.executable, "-c", _CLOCK.format(moved=moved) + script], capture_output=True, text=True, check=True
        )
        assert found.stdout.strip() == before.strip()
    assert '"start":null' in before.replace(" ", "")


# Whoever asks for the time, in this process, is told another.
_CLOCK = """
import datetime, time
moved = datetime.datetime.fromisoformat("{moved}")
class Day(datetime.date):
    @classmethod
    def today(cls): return moved.date()
class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return moved.replace(tzinfo=tz)
    @classmethod
    def utcnow(cls): return moved
    @classmethod
    def today(cls): return moved
datetime.date, datetime.datetime = Day, Moment
time.time = lambda: moved.timestamp()
"""


def test_dateparser_is_not_loaded_before_it_is_needed() -> None:
    script = "import sys; from pressbox import extract; extract('14 March 2026'); print('dateparser' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"


def test_a_language_begins_with_any_one_sheet(tmp_path: Path) -> None:
    """Sheets that nobody has written are empty: dates alone make a beginning."""
    (tmp_path / "pack.toml").write_text('id = "icelandic"\nversion = "1"\nafter = ["core"]\n', encoding="utf-8")
    (tmp_path / "is").mkdir()
    (tmp_path / "is" / "language.toml").write_text('stopwords = ["og", "var", "ekki"]\n', encoding="utf-8")
    (tmp_path / "is" / "dates.toml").write_text('[months]\n3 = ["mars"]\n5 = ["maí"]\n', encoding="utf-8")
    found = extract("Keppnin var 14.-16. maí 2026 og ekki fyrr", packs=Packs([tmp_path]))
    assert (found.language, [item.text for item in found.dates]) == ("is", ["14.-16. maí 2026"])
