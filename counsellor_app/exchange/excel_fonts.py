"""Which columns of an xlsx are written in an old Vietnamese font (.VnTime, VNI-Times)."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Mapping
from xml.etree import ElementTree

from counsellor_app.domain.errors import SheetUnreadable
from counsellor_app.exchange.legacy_text import legacy_of_font
from counsellor_app.exchange.xlsx_extent import column_number

_MENTIONED = re.compile(rb"[\"'](?:\.Vn|VNI[- ])", re.IGNORECASE)
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})[0-9]+"')
_STYLE = re.compile(rb'\bs="([0-9]{1,6})"')
_SHARED = re.compile(rb'\bt="s"')
_INDEX = re.compile(rb"v>([0-9]{1,9})<")
_STYLES, _STRINGS = "xl/styles.xml", "xl/sharedStrings.xml"
_WORKBOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


def legacy_fonts(parts: Mapping[str, bytes]) -> tuple[dict[int, str], ...]:
    """For each sheet in the workbook's order its column → legacy font; () where none is mentioned.

    `parts` must be checked parts: they are parsed with the standard library here.
    """
    styles, strings = parts.get(_STYLES, b""), parts.get(_STRINGS, b"")
    if not _MENTIONED.search(styles) and not _MENTIONED.search(strings):
        return ()
    by_style = _fonts_of_styles(styles)
    by_string = _fonts_of_strings(strings)
    return tuple(
        _fonts_of_columns(parts.get(name, b""), by_style, by_string) for name in _sheet_parts(parts)
    )


def _parse(part: bytes) -> ElementTree.Element:
    try:
        parser = ElementTree.XMLParser(encoding="utf-8")  # noqa: S314 - entities were refused
        return ElementTree.fromstring(part, parser)  # noqa: S314 - as above
    except (ElementTree.ParseError, ValueError) as error:
        raise SheetUnreadable(reason="broken") from error


def _children(root: ElementTree.Element, *path: str) -> list[ElementTree.Element]:
    """Descendants along local names, whatever the namespace."""
    found = [root]
    for name in path:
        found = [child for parent in found for child in parent if _local(child.tag) == name]
    return found


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _fonts_of_styles(styles: bytes) -> dict[int, str]:
    """Style number (a cell's `s`) → legacy font name."""
    if not styles:
        return {}
    root = _parse(styles)
    names = [
        next((part.get("val", "") for part in font if _local(part.tag) == "name"), "")
        for font in _children(root, "fonts", "font")
    ]
    found: dict[int, str] = {}
    for number, style in enumerate(_children(root, "cellXfs", "xf")):
        font = style.get("fontId", "")
        name = names[int(font)] if font.isdecimal() and int(font) < len(names) else ""
        if legacy_of_font(name):
            found[number] = name
    return found


def _fonts_of_strings(strings: bytes) -> dict[int, str]:
    """Shared text number → legacy font of a run inside it."""
    if not _MENTIONED.search(strings):
        return {}
    found: dict[int, str] = {}
    for number, text in enumerate(_children(_parse(strings), "si")):
        for run in _children(text, "r", "rPr", "rFont"):
            if legacy_of_font(run.get("val", "")):
                found.setdefault(number, run.get("val", ""))
    return found


def _sheet_parts(parts: Mapping[str, bytes]) -> list[str]:
    """Part name of each sheet, in the workbook's order; "" where a link is missing."""
    if _WORKBOOK not in parts or _LINKS not in parts:
        return []
    targets = {
        link.get("Id", ""): posixpath.normpath(posixpath.join("/xl", link.get("Target", "")))[1:]
        for link in _children(_parse(parts[_LINKS]), "Relationship")
    }
    sheets = _children(_parse(parts[_WORKBOOK]), "sheets", "sheet")
    return [targets.get(_link_of(sheet), "") for sheet in sheets]


def _link_of(sheet: ElementTree.Element) -> str:
    return next((value for key, value in sheet.items() if key.endswith("}id")), "")


def _fonts_of_columns(
    xml: bytes, by_style: Mapping[int, str], by_string: Mapping[int, str]
) -> dict[int, str]:
    """Column → the legacy font most of its filled legacy cells carry."""
    counts: dict[int, Counter[str]] = {}
    for attributes, content in _CELL.findall(xml):
        reference, style = _REFERENCE.search(attributes), _STYLE.search(attributes)
        if not content or reference is None:
            continue
        font = by_style.get(int(style[1])) if style else by_style.get(0)
        index = _INDEX.search(content) if by_string and _SHARED.search(attributes) else None
        if index and int(index[1]) in by_string:
            font = by_string[int(index[1])]
        if font:
            column = column_number(reference[1].decode("ascii"))
            counts.setdefault(column, Counter())[font] += 1
    return {column: fonts.most_common(1)[0][0] for column, fonts in counts.items()}
