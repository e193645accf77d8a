"""An empty sheet with the headings that are read, for a school that has no list yet."""

from __future__ import annotations

import io
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError, XlsxWriterException

from counsellor_app.domain.errors import CannotWrite
from counsellor_app.exchange.headings import load_headings
from counsellor_app.paths import resources
from counsellor_app.whole_file import write_whole


def write_template(path: Path, kind: str) -> None:
    """Write an .xlsx with the usual headings of `students`, `pathways` or `sessions`.

    Raises:
        CannotWrite: the place refuses writing.
    """
    labels = load_headings(kind).labels
    shape = _shapes()[kind]
    content = io.BytesIO()
    try:
        with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
            heading = book.add_format({"bold": True, "bottom": 1, "bg_color": "#ECEAF8"})
            text = book.add_format({"num_format": "@"})
            sheet = book.add_worksheet(shape["sheet"])
            for column, field in enumerate(shape["columns"]):
                wide = max(10, len(labels[field]) + 3, shape["widths"].get(field, 0))
                # Typed as text, so that Excel turns no class into a date and drops no zero.
                sheet.set_column(column, column, wide, text)
                sheet.write_string(0, column, labels[field], heading)
            sheet.freeze_panes(1, 0)
    except (FileCreateError, XlsxWriterException) as error:
        raise CannotWrite(path=path) from error
    write_whole(path, content.getvalue())


@lru_cache(maxsize=1)
def _shapes() -> dict[str, Any]:
    with resources("headings", "templates.toml").open("rb") as file:
        return tomllib.load(file)
