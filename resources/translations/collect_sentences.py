"""Bring resources/translations/en.ts up to date with the sentences in the code.

    python resources/translations/collect_sentences.py [ENGLISH.json]

Every `tr("…")` and `mark("…")` of counsellor_app becomes a message of its module, as Qt Linguist
reads them; translations there are kept, what nobody says any more goes. The JSON file, if named,
gives English for sentences by their Vietnamese text. What has none yet is marked unfinished, and
a test fails on it.
"""

from __future__ import annotations

import ast
import json
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent.parent
CODE = ROOT / "counsellor_app"
TS = Path(__file__).with_name("en.ts")
_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
"""


def said_in_code() -> dict[str, list[str]]:
    """Each module's sentences in the order they stand there; a sentence once, where it is first."""
    found: dict[str, list[str]] = defaultdict(list)
    seen: set[str] = set()
    for path in sorted(CODE.rglob("*.py")):
        if path.name == "translation.py":
            continue
        module = ".".join(path.relative_to(CODE).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            text = _sentence(node)
            if text is not None and text not in seen:
                seen.add(text)
                found[module].append(text)
    return found


def _sentence(node: ast.AST) -> str | None:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
        return None
    first = node.args[0]
    if node.func.id not in ("tr", "mark") or not isinstance(first, ast.Constant):
        return None
    return first.value if isinstance(first.value, str) else None


def translated() -> dict[str, str]:
    """The English there is, by the Vietnamese."""
    root = ET.parse(TS).getroot()  # noqa: S314 - our own file
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in root.iter("message")
        if message.findtext("translation")
    }


def main(more: Path | None) -> None:
    """Write en.ts anew and say how many sentences still have no English."""
    english = translated()
    if more is not None:
        english |= json.loads(more.read_text(encoding="utf-8"))
    missing = 0
    lines = [_HEAD]
    for module, sentences in said_in_code().items():
        lines.append(f"<context>\n    <name>{escape(module)}</name>\n")
        for text in sentences:
            told = english.get(text, "")
            missing += not told
            tag = f"<translation>{escape(told)}" if told else '<translation type="unfinished">'
            lines.append(
                f"    <message>\n        <source>{escape(text)}</source>\n"
                f"        {tag}</translation>\n    </message>\n"
            )
        lines.append("</context>\n")
    lines.append("</TS>\n")
    TS.write_text("".join(lines), encoding="utf-8")
    print(f"{missing} without English")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
