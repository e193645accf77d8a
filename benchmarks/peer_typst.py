"""The peer typst (Rust), where its Python package is installed: the same words in one compile."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.peer_platypus import Prepared
from counsellor_app.documents.letter_page import LetterTexts
from counsellor_app.documents.wording import Span, page_words
from counsellor_app.domain.letter import Letter
from counsellor_app.paths import resources

# As performance.md measured it: one page a letter from JSON; without the QR, which typst lacks.
_PAGE = """
#set page(paper: "a4", margin: (top: 20mm, bottom: 18mm, left: 30mm, right: 20mm))
#set text(font: "Liberation Serif", size: 13pt, lang: "vi")
#set par(justify: true, first-line-indent: 10mm, leading: 5pt)
#let spans(list) = for s in list {
  let (style, words) = s
  if style == "bold" { strong(words) } else if style == "italic" { emph(words) } else { words }
}
#let data = json("letters.json")
#let w = data.words
#for (i, l) in data.letters.enumerate() {
  if i > 0 { pagebreak() }
  grid(columns: (68mm, 92mm), align: center,
    [#l.body_of \\ #strong(l.school) \\ #line(length: 30%, stroke: .6pt) #l.number],
    [#strong(w.country) \\ #strong(w.motto) \\ #line(length: 60%, stroke: .6pt) #emph(l.day)])
  align(center)[#strong(l.title) \\ #strong(l.subject) #line(length: 25%, stroke: .6pt)]
  for p in l.body { par(spans(p)) }
  grid(columns: (80mm, 80mm),
    [#emph(strong(w.recipients)) \\ #set text(size: 11pt); #l.recipients.join(linebreak())],
    align(center)[#l.titles.map(strong).join(linebreak()) #v(28mm) #strong(l.name)])
  line(length: 100%, stroke: (dash: "dashed"))
  align(center)[#strong(w.answer) #w.voluntary]
  par(first-line-indent: 0mm, spans(l.reply))
  for c in l.choices { block(below: 4pt)[#box(width: 9pt, height: 9pt, stroke: .8pt) #spans(c)] }
  grid(columns: (80mm, 80mm), align: center, strong(w.parent_signs), strong(w.student_signs))
}
"""

_COMPILE = """
import time, typst
start = time.perf_counter()
typst.compile({source!r}, font_paths=[{fonts!r}])
print(time.perf_counter() - start)
"""


def installed() -> bool:
    """Whether the typst package is there."""
    return importlib.util.find_spec("typst") is not None


def seconds(ready: Prepared) -> float:
    """Seconds typst takes for the letters, in a fresh process: it remembers earlier pages."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        data = {"words": dict(page_words()), "letters": [_values(*one) for one in ready]}
        (place / "letters.json").write_text(json.dumps(data), encoding="utf-8")
        (place / "letters.typ").write_text(_PAGE, encoding="utf-8")
        code = _COMPILE.format(source=str(place / "letters.typ"), fonts=str(resources("fonts")))
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    return float(done.stdout)


def _values(letter: Letter, texts: LetterTexts) -> dict[str, object]:
    def plain(spans: tuple[Span, ...]) -> list[list[str]]:
        return [list(span) for span in spans]

    return {
        "body_of": letter.governing_body.upper(),
        "school": letter.school_name.upper(),
        "number": texts.number,
        "day": texts.place_and_day,
        "title": texts.title,
        "subject": texts.subject,
        "body": [plain(spans) for spans in texts.body],
        "recipients": [f"- {line};" for line in letter.recipients],
        "titles": list(letter.signatory.lines),
        "name": letter.signatory.name,
        "reply": plain(texts.reply),
        "choices": [plain(spans) for spans, _ in texts.choices],
    }
