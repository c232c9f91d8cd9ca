"""The bullets and numbers of lists in Word documents, which are nowhere in their text."""

from collections import Counter
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9


def named(element: ET.Element, path: str) -> str:
    """The value of an element below another, '' where there is none."""
    found = element.find(path)
    return found.get(f"{W}val", "") if found is not None else ""


class Numbering:
    """What stands before the paragraphs of lists; it counts as they come."""

    def __init__(self, numbering: ET.Element | None, styles: ET.Element | None) -> None:
        self._counts: dict[str, Counter[int]] = {}
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._of_style = dict(_of_styles(styles)) if styles is not None else {}
        if numbering is not None:
            drawn = {one.get(f"{W}abstractNumId", ""): _levels(one) for one in numbering.iter(f"{W}abstractNum")}
            for one in numbering.iter(f"{W}num"):
                self._levels[one.get(f"{W}numId", "")] = drawn.get(named(one, f"{W}abstractNumId"), {})

    def mark(self, paragraph: ET.Element, bullet: str) -> str:
        """'• ', '3. ' or nothing."""
        list_, level = self._place(paragraph)
        shape = self._levels.get(list_, {}).get(level)
        if shape is None:
            return ""
        kind, text, start = shape
        if kind in {"bullet", "none"}:
            return f"{bullet} " if kind == "bullet" else ""
        counts = self._counts.setdefault(list_, Counter())
        counts[level] = counts[level] + 1 if level in counts else start
        for deeper in range(level + 1, _LEVELS):
            counts.pop(deeper, None)
        for one in range(_LEVELS):
            text = text.replace(f"%{one + 1}", str(counts[one] or 1))
        return f"{text} "

    def _place(self, paragraph: ET.Element) -> tuple[str, int]:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        if own is not None:
            return named(own, f"{W}numId"), _whole(named(own, f"{W}ilvl"))
        return self._of_style.get(named(paragraph, f"{W}pPr/{W}pStyle"), ("", 0))


def _of_styles(styles: ET.Element) -> list[tuple[str, tuple[str, int]]]:
    return [
        (style.get(f"{W}styleId", ""), (named(own, f"{W}numId"), _whole(named(own, f"{W}ilvl"))))
        for style in styles.iter(f"{W}style")
        for own in style.iterfind(f"{W}pPr/{W}numPr")
    ]


def _levels(drawn: ET.Element) -> dict[int, tuple[str, str, int]]:
    """Of each level its kind, its text ('%1.') and its first number."""
    return {
        _whole(one.get(f"{W}ilvl", "")): (
            named(one, f"{W}numFmt"), named(one, f"{W}lvlText"), _whole(named(one, f"{W}start") or "1"),
        )
        for one in drawn.iter(f"{W}lvl")
    }  # fmt: skip


def _whole(value: str) -> int:
    return int(value) if value.isdecimal() else 0
